import { dateInWords } from '../house-style/office-lines.js';
import { day, figure, smallFirst } from '../vietnamese.js';
import type { ProgrammeNamed } from './programme-named.js';
import type { CalledRound, Citation } from './story-facts.js';

/** “Chương trình phối hợp số 79-CTr”, for a title's line. */
export const programmeShort = ({ number }: Pick<ProgrammeNamed, 'number'>) => `Chương trình phối hợp số ${number}`;

/** “Chương trình phối hợp số 79-CTr ngày 11/10/2016 về công tác dân vận …”: the number stands where an office writes it. */
export function programmeInWords({
  number,
  title,
  signedOn,
}: Pick<ProgrammeNamed, 'number' | 'title' | 'signedOn'>): string {
  const numbered = `số ${number} ngày ${day(signedOn)}`;
  const [head] = /^chương trình( phối hợp)?(?=\s)/iu.exec(title) ?? [];
  if (head) {
    const rest = title.slice(head.length).trim();
    return `${head} ${numbered} ${/^(về|giữa|thực hiện|triển khai|trong|giai đoạn|nhằm)\s/iu.test(rest) ? rest : `về ${rest}`}`;
  }
  if (/^phối hợp\s/iu.test(title)) return `Chương trình ${numbered} ${smallFirst(title)}`;
  return `Chương trình phối hợp ${numbered} “${title}”`;
}

const BASIS_KINDS: Readonly<Record<string, string>> = {
  law: 'Luật',
  resolution: 'Nghị quyết',
  directive: 'Chỉ thị',
  conclusion: 'Kết luận',
  decision: 'Quyết định',
  decree: 'Nghị định',
  programme: 'Chương trình',
  plan: 'Kế hoạch',
  letter: 'Công văn',
};

/** “Căn cứ Kết luận số 114-KL/TW ngày 14 tháng 7 năm 2015 của Ban Bí thư về …”; a date that is not known falls away. */
export function basisInWords({ kind, number, date, issuer, summary }: Citation): string {
  const named = /^\p{L}+\s/u.test(number) ? number : `${BASIS_KINDS[kind ?? ''] ?? 'Văn bản'} số ${number}`;
  const about = /^(về|ban hành|quy định|hướng dẫn|sửa đổi)\s/iu.test(summary) ? smallFirst(summary) : `“${summary}”`;
  return `Căn cứ ${named}${date === null ? '' : ` ${dateInWords(date)}`} của ${issuer} ${about}`;
}

/**
 * What a round is called inside a sentence: “báo cáo quý I năm 2019” of “Báo cáo quý – Quý I năm 2019”; a name of one
 * piece only gets its first letter small.
 */
export function roundInWords({ name }: Pick<CalledRound, 'name'>): string {
  const [first = '', ...rest] = name.split(' – ');
  const period = rest.join(' – ');
  if (period === '') return smallFirst(first);
  const words = first.split(' ');
  const doubled = words.at(-1)?.toLocaleLowerCase('vi') === period.split(' ')[0]?.toLocaleLowerCase('vi');
  return smallFirst([...(doubled ? words.slice(0, -1) : words), smallFirst(period)].join(' '));
}

/** “26/3/2018”, or with the first date beside it where it moved: “26/3/2018 (hạn ban đầu 19/3/2018)”. */
export const dueInWords = (original: string, due: string) =>
  original === due ? day(due) : `${day(due)} (hạn ban đầu ${day(original)})`;

/** The size of a file for people: 1,2 MB. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${figure(bytes)} B`;
  if (bytes < 1_000_000) return `${figure(Math.round(bytes / 1000))} kB`;
  return `${figure(Math.round(bytes / 100_000) / 10)} MB`;
}

/** A heading's number: I, II … */
export const roman = (count: number): string =>
  ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'][count - 1] ??
  String(count);
