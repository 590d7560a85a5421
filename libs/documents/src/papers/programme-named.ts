import type { LocalDate } from '#domain/time/instant';
import type { HouseStyle } from '../house-style/house-style.js';
import { day } from '../vietnamese.js';

/** A unit as it is called on the day of the paper. */
export interface UnitNamed {
  readonly code: string;
  readonly name: string;
}

/** The programme that a paper is about, and the bodies that signed it. */
export interface ProgrammeNamed {
  /** As it was signed, such as `79-CTr`. */
  readonly number: string;
  readonly title: string;
  readonly signedOn: LocalDate;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly parties: readonly { readonly unit: UnitNamed; readonly secretariat: UnitNamed }[];
}

/** “A, B và C”. */
export const together = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} và ${names.at(-1)}`;

/** “Ban Dân vận Trung ương và Ban cán sự đảng Chính phủ”. */
export const partiesOf = ({ parties }: Pick<ProgrammeNamed, 'parties'>): string =>
  together(parties.map(({ unit }) => unit.name));

/** “Chương trình phối hợp số 79-CTr, ngày 11/10/2016 giữa A và B”. */
export const programmeOf = (programme: ProgrammeNamed): string =>
  `Chương trình phối hợp số ${programme.number}, ngày ${day(programme.signedOn)} giữa ${partiesOf(programme)}`;

/**
 * Words with which a title begins and that are no name: within a sentence they lose their capital. Whatever begins
 * otherwise stays as it was written, for a program does not know a name from a word.
 */
const COMMON_BEGINNINGS = new Set(
  'thực|việc|công|kết|tình|triển|tổ|phối|kiểm|giám|khảo|xây|đánh|chấp|nâng|đẩy|tăng|cải|chuyển|rà|tiếp|đối|ban|các|một|chương'.split(
    '|',
  ),
);

/** “Thực hiện quy chế” as it stands within a sentence: “thực hiện quy chế”. */
export function inSentence(title: string): string {
  const written = title.trim().replace(/[.;\s]+$/, '');
  const [first = ''] = written.split(/\s/);
  const low = first.toLowerCase();
  const ordinary = COMMON_BEGINNINGS.has(low) && first.slice(1) === low.slice(1) && !/^Ban\s+\p{Lu}/u.test(written);
  return ordinary ? low + written.slice(first.length) : written;
}

/** The words of a summary: a State office begins them with a capital, a Party office does not. */
export const summaryOf = ({ style }: { readonly style: Pick<HouseStyle, 'code'> }, words: string): string =>
  style.code === 'party' ? words : words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);

/** “thứ Năm, ngày 9/1/2020”. */
export function weekdayAndDay(date: LocalDate): string {
  const names = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];
  return `${names[new Date(`${date}T00:00:00Z`).getUTCDay()]}, ngày ${day(date)}`;
}

/** “8 giờ 00” of `08:00`. */
export const clock = (time: string): string => `${Number(time.slice(0, 2))} giờ ${time.slice(3, 5)}`;

/** Where the office writes by hand what the record does not have. */
export const TO_FILL_IN = '………………';
