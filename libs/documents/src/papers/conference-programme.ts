import type { Block, TableRow } from '../model/block.js';
import type { Paper } from '../model/paper.js';
import { nothing, paragraph } from '../model/write.js';
import type { ConferenceFacts } from './conference-facts.js';
import { chairsOf, conferenceOf, labelled, placeOf, timeOf, underProgramme } from './conference-words.js';
import { officePaper, type PaperFrame } from './paper-frame.js';
import { clock, summaryOf, TO_FILL_IN } from './programme-named.js';
import { sayer } from './say.js';
import type { TextBlock } from './text-blocks.js';

export type ConferenceProgrammeFacts = ConferenceFacts;

export const CONFERENCE_PROGRAMME_TEXTS = {
  'conference-programme/note': {
    what: 'Dòng nhắc dưới chương trình',
    text: 'Thời gian từng nội dung do chủ trì hội nghị điều chỉnh theo diễn biến thực tế.',
    fields: [],
  },
} as const satisfies Readonly<Record<string, TextBlock>>;

/** `CHƯƠNG TRÌNH` of the day: when, where, who chairs, then what in order and who speaks. */
export function conferenceProgrammePaper(facts: ConferenceProgrammeFacts, frame: PaperFrame): Paper {
  const say = sayer(frame, CONFERENCE_PROGRAMME_TEXTS);
  const name = conferenceOf(facts);
  return officePaper(frame, {
    title: `Chương trình ${name}`,
    type: 'Chương trình',
    summary: summaryOf(frame, name),
    note: summaryOf(frame, underProgramme(facts)),
    blocks: [
      labelled('Thời gian', `${timeOf(facts)}.`),
      labelled('Địa điểm', `${placeOf(facts)}.`),
      labelled('Chủ trì', `${chairsOf(facts)}.`),
      ...agenda(facts),
      facts.papers.length === 0
        ? nothing('Chưa có danh mục tài liệu.')
        : labelled('Tài liệu', `${facts.papers.join('; ')}.`),
      paragraph(say('conference-programme/note')),
    ],
  });
}

function agenda({ agenda: items }: ConferenceProgrammeFacts): Block[] {
  if (items.length === 0) return [nothing('Chưa có nội dung chương trình.')];
  return [
    {
      kind: 'table',
      sheet: 'Chuong trinh',
      columns: [{ width: 1, align: 'centre' }, { width: 2.2, align: 'centre' }, { width: 8 }, { width: 5 }],
      head: [{ cells: ['STT', 'Thời gian', 'Nội dung', 'Người thực hiện'] }],
      rows: items.map(
        ({ time, item, by }, at): TableRow => ({
          cells: [
            { content: String(at + 1), value: at + 1 },
            time ? clock(time) : TO_FILL_IN,
            item.trim(),
            by ?? TO_FILL_IN,
          ],
        }),
      ),
    },
  ];
}
