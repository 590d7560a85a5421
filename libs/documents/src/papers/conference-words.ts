import type { ConferenceForm } from '#domain/review/conference';
import { reviewName } from '#domain/review/review';
import type { Block } from '../model/block.js';
import { nothing, paragraph } from '../model/write.js';
import type { ConferenceFacts, ReviewNamed } from './conference-facts.js';
import { clock, TO_FILL_IN, together, weekdayAndDay } from './programme-named.js';

/** “Hội nghị tổng kết năm 2019, triển khai nhiệm vụ năm 2020”. */
export function conferenceOf({
  review,
  launches,
}: {
  readonly review: ReviewNamed;
  readonly launches: number | null;
}): string {
  const what = `Hội nghị ${reviewName(review.kind, review.year, review.topic)}`;
  return launches === null ? what : `${what}, triển khai nhiệm vụ năm ${launches}`;
}

/** What a summary says of the programme: the title by which its readers know it. */
export const underProgramme = ({ programme: { title } }: Pick<ConferenceFacts, 'programme'>): string =>
  `thực hiện ${/^chương trình/i.test(title) ? title : `chương trình phối hợp “${title}”`}`;

const FORMS: Readonly<Record<ConferenceForm, string>> = {
  'in-person': 'họp trực tiếp',
  online: 'họp trực tuyến',
  mixed: 'họp trực tiếp kết hợp trực tuyến',
};

/** “họp trực tuyến”. */
export const formOf = ({ form }: Pick<ConferenceFacts, 'form'>): string => FORMS[form];

/** “8 giờ 00, thứ Năm, ngày 9/1/2020”, by the plan; room to write where no hour is known. */
export function timeOf({ date, startsAt, agenda }: Pick<ConferenceFacts, 'date' | 'startsAt' | 'agenda'>): string {
  const start = startsAt ?? agenda[0]?.time;
  return `${start ? clock(start) : `${TO_FILL_IN} giờ`}, ${weekdayAndDay(date)}`;
}

/** Where it is: the place of the main point, and how people take part. */
export const placeOf = (facts: Pick<ConferenceFacts, 'place' | 'form' | 'points'>): string => {
  const main = facts.points.find((point) => point.main);
  const where = facts.place ?? (main ? `trụ sở ${main.unit.name}` : TO_FILL_IN);
  const others = facts.points.filter((point) => !point.main).length;
  const online = facts.form === 'in-person' || others === 0 ? '' : `, kết nối ${others} điểm cầu`;
  return `${where} (${formOf(facts)}${online})`;
};

/** “Trưởng Ban Dân vận Trung ương và Bí thư Ban cán sự đảng Chính phủ”. */
export const chairsOf = ({ chairs }: Pick<ConferenceFacts, 'chairs'>): string =>
  chairs.length === 0 ? TO_FILL_IN : together(chairs);

/** A line of what and its words: “Thời gian: …”. */
export const labelled = (label: string, words: string, number?: string): Block =>
  paragraph([{ text: `${label}: `, bold: true }, words], number === undefined ? {} : { number });

/** The papers laid before it. */
export function papersList({ papers }: Pick<ConferenceFacts, 'papers'>): Block {
  if (papers.length === 0) return nothing('Chưa có danh mục tài liệu.');
  return { kind: 'list', mark: 'dash', items: papers };
}
