import type { Block } from '../model/block.js';
import type { Paper } from '../model/paper.js';
import { paragraph } from '../model/write.js';
import type { ConferenceFacts } from './conference-facts.js';
import { chairsOf, conferenceOf, labelled, placeOf, timeOf, underProgramme } from './conference-words.js';
import { officePaper, type PaperFrame } from './paper-frame.js';
import { summaryOf, TO_FILL_IN } from './programme-named.js';
import { issuersOf, sayer } from './say.js';
import type { TextBlock } from './text-blocks.js';

export type ConferenceInvitationFacts = ConferenceFacts;

export const CONFERENCE_INVITATION_TEXTS = {
  'conference-invitation/opening': {
    what: 'Câu mời, trước tên người được mời',
    text: '{cơ quan} trân trọng kính mời:',
    fields: ['cơ quan'],
  },
  'conference-invitation/points': {
    what: 'Đề nghị các điểm cầu',
    text: 'Đề nghị các điểm cầu bố trí người chủ trì, chuẩn bị đường truyền và thông báo số đại biểu dự về {cơ quan}.',
    fields: ['cơ quan'],
  },
  'conference-invitation/closing': {
    what: 'Câu kết',
    text: 'Rất hân hạnh được đón tiếp. Đề nghị đại biểu đến dự đúng thành phần, thời gian.',
    fields: [],
  },
} as const satisfies Readonly<Record<string, TextBlock>>;

/**
 * `GIẤY MỜI`: to whom it goes stands in its own sentence (“trân trọng kính mời”) and not after “Kính gửi”: the frame's
 * addressees, else those whom the secretariat asks to come.
 */
export function conferenceInvitationPaper(facts: ConferenceInvitationFacts, frame: PaperFrame): Paper {
  const say = sayer(frame, CONFERENCE_INVITATION_TEXTS);
  const sender = { 'cơ quan': issuersOf(frame) };
  const name = conferenceOf(facts);
  const others = facts.points.filter(({ main }) => !main);
  return officePaper(
    { ...frame, addressees: [] },
    {
      title: `Giấy mời dự ${name}`,
      type: 'Giấy mời',
      summary: summaryOf(frame, `dự ${name}`),
      note: summaryOf(frame, underProgramme(facts)),
      blocks: [
        paragraph(say('conference-invitation/opening', sender), { keepWithNext: true }),
        guests(frame.addressees.length > 0 ? frame.addressees : facts.invited),
        labelled('Thời gian', `${timeOf(facts)}.`, '1.'),
        labelled('Địa điểm', `${placeOf(facts)}.`, '2.'),
        labelled('Chủ trì', `${chairsOf(facts)}.`, '3.'),
        ...content(facts),
        ...(others.length === 0
          ? []
          : [
              labelled('Các điểm cầu', `${others.map(({ unit }) => unit.name).join('; ')}.`, '5.'),
              paragraph(say('conference-invitation/points', sender)),
            ]),
        paragraph(say('conference-invitation/closing')),
      ],
    },
  );
}

const guests = (invited: readonly string[]): Block =>
  invited.length === 0
    ? paragraph(`Đồng chí: ${TO_FILL_IN}${TO_FILL_IN}`)
    : { kind: 'list', mark: 'dash', items: invited };

/** More items than these are left to the programme that goes with it. */
const MOST_ITEMS = 4;

function content({ agenda, papers }: ConferenceInvitationFacts): Block[] {
  if (agenda.length === 0) return [labelled('Nội dung', 'có chương trình gửi sau.', '4.')];
  const items = agenda.map(({ item }) => item.trim());
  const listed: Block[] =
    items.length > MOST_ITEMS
      ? [labelled('Nội dung', 'có chương trình kèm theo.', '4.')]
      : [paragraph([{ text: 'Nội dung:', bold: true }], { number: '4.' }), { kind: 'list', mark: 'dash', items }];
  return papers.length === 0 ? listed : [...listed, paragraph(`Tài liệu: ${papers.join('; ')}.`)];
}
