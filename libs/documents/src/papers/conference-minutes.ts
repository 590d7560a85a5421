import type { Block, Signature } from '../model/block.js';
import type { Paper } from '../model/paper.js';
import { heading, nothing, paragraph, writtenText } from '../model/write.js';
import { figure } from '../vietnamese.js';
import type { ConferenceFacts } from './conference-facts.js';
import { chairsOf, conferenceOf, labelled, papersList, placeOf, underProgramme } from './conference-words.js';
import { officePaper, type PaperFrame } from './paper-frame.js';
import { clock, summaryOf, TO_FILL_IN, weekdayAndDay } from './programme-named.js';
import { sayer } from './say.js';
import type { TextBlock } from './text-blocks.js';

export type ConferenceMinutesFacts = ConferenceFacts;

export const CONFERENCE_MINUTES_TEXTS = {
  'conference-minutes/closing': {
    what: 'Câu kết của biên bản',
    text: 'Hội nghị kết thúc hồi {giờ} cùng ngày.',
    fields: ['giờ'],
  },
} as const satisfies Readonly<Record<string, TextBlock>>;

/** `BIÊN BẢN`: when and where, who was there by point, how it went, what was concluded; signed by the secretary and the chair. */
export function conferenceMinutesPaper(facts: ConferenceMinutesFacts, frame: PaperFrame): Paper {
  const say = sayer(frame, CONFERENCE_MINUTES_TEXTS);
  const { minutes, startsAt } = facts;
  const started = minutes?.startedAt ?? startsAt;
  const name = conferenceOf(facts);
  return officePaper(
    { ...frame, addressees: [], signatures: signaturesOf(frame) },
    {
      title: `Biên bản ${name}`,
      type: 'Biên bản',
      summary: summaryOf(frame, name),
      note: summaryOf(frame, underProgramme(facts)),
      blocks: [
        heading(1, 'Thời gian, địa điểm, thành phần', { number: 'I.' }),
        labelled(
          'Thời gian',
          `bắt đầu hồi ${started ? clock(started) : `${TO_FILL_IN} giờ`}, ${weekdayAndDay(facts.heldOn ?? facts.date)}.`,
          '1.',
        ),
        labelled('Địa điểm', `${placeOf(facts)}.`, '2.'),
        labelled('Chủ trì', `${chairsOf(facts)}.`, '3.'),
        labelled('Thư ký', `${minutes?.secretary ?? TO_FILL_IN}.`, '4.'),
        labelled('Đại biểu dự', present(facts), '5.'),
        ...points(facts),
        heading(1, 'Nội dung', { number: 'II.' }),
        heading(2, 'Chương trình', { number: '1.' }),
        ...agenda(facts),
        heading(2, 'Tài liệu trình hội nghị', { number: '2.' }),
        papersList(facts),
        heading(2, 'Diễn biến, ý kiến phát biểu', { number: '3.' }),
        ...proceedings(facts),
        heading(1, 'Kết luận của chủ trì', { number: 'III.' }),
        ...(minutes?.conclusions ? writtenText(minutes.conclusions) : [nothing('Chưa ghi nhận kết luận.')]),
        paragraph(
          say('conference-minutes/closing', { giờ: minutes?.endedAt ? clock(minutes.endedAt) : `${TO_FILL_IN} giờ` }),
        ),
      ],
    },
  );
}

/** Minutes are signed by who kept them and who chaired, unless the office says who. */
function signaturesOf({ signatures }: PaperFrame): readonly Signature[] {
  if (signatures.length > 1) return signatures;
  const mark = signatures[0]?.mark;
  return ['Thư ký', 'Chủ trì'].map((post) => ({ authority: [], post, name: null, ...(mark && { mark }) }));
}

function present({ points }: ConferenceMinutesFacts): string {
  const recorded = points.filter((point) => point.present !== null);
  if (recorded.length === 0) return `${TO_FILL_IN} đại biểu.`;
  const people = recorded.reduce((total, point) => total + point.present!, 0);
  return `${figure(people)} đại biểu tại ${recorded.length} điểm cầu.`;
}

function points({ points: all }: ConferenceMinutesFacts): Block[] {
  if (all.length === 0) return [];
  return [
    {
      kind: 'list',
      mark: 'dash',
      items: all.map(({ unit, main, chair, present: people }) => {
        const which = main ? `Điểm cầu chính (${unit.name})` : `Điểm cầu ${unit.name}`;
        const count = people === null ? 'chưa ghi nhận số đại biểu' : `${figure(people)} đại biểu`;
        return `${which}: ${count}${chair ? `; chủ trì: ${chair}` : ''}`;
      }),
    },
  ];
}

function agenda({ agenda: items }: ConferenceMinutesFacts): Block[] {
  if (items.length === 0) return [nothing('Chưa có nội dung chương trình.')];
  return [
    { kind: 'list', mark: 'dash', items: items.map(({ item, by }) => (by ? `${item.trim()} (${by})` : item.trim())) },
  ];
}

function proceedings({ minutes }: ConferenceMinutesFacts): Block[] {
  if (!minutes || minutes.proceedings.length === 0) return [nothing('Không có ý kiến nào được ghi nhận.')];
  return minutes.proceedings.map(({ by, text }) => paragraph([{ text: `${by}: `, bold: true }, text.trim()]));
}
