import type { CustomPeriod } from './period-rule.js';

export type PeriodLanguage = 'vi' | 'en';

const ROMAN = ['I', 'II', 'III', 'IV'];
const ENGLISH_MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

interface NamePattern {
  readonly part: RegExp;
  readonly vi: (number: number, year: string) => string;
  readonly en: (number: number, year: string) => string;
}

/** How each kind of code reads; `number` is the first group of digits in the code's part. */
const NAMES: readonly NamePattern[] = [
  { part: /^M(0[1-9]|1[0-2])$/, vi: (n, y) => `Tháng ${n} năm ${y}`, en: (n, y) => `${ENGLISH_MONTHS[n - 1]} ${y}` },
  { part: /^Q([1-4])$/, vi: (n, y) => `Quý ${ROMAN[n - 1]} năm ${y}`, en: (n, y) => `Quarter ${n} of ${y}` },
  { part: /^H(1)$/, vi: (_, y) => `6 tháng đầu năm ${y}`, en: (_, y) => `First half of ${y}` },
  { part: /^H(2)$/, vi: (_, y) => `6 tháng cuối năm ${y}`, en: (_, y) => `Second half of ${y}` },
  { part: /^(9)M$/, vi: (_, y) => `9 tháng đầu năm ${y}`, en: (_, y) => `First nine months of ${y}` },
  { part: /^Y()$/, vi: (_, y) => `Năm ${y}`, en: (_, y) => `Year ${y}` },
];

/**
 * How people call a period: `2018-Q3` is "Quý III năm 2018". A period of the programme's own bears its name in both
 * languages; a code that nothing explains is returned as it is.
 */
export function periodName(code: string, language: PeriodLanguage, custom: readonly CustomPeriod[] = []): string {
  const [, year, part] = /^(\d{4})-(.+)$/.exec(code) ?? [];
  if (year === undefined || part === undefined) return code;
  const own = custom.find((period) => period.code === part);
  if (own) return language === 'vi' ? `${own.name} năm ${year}` : `${own.name} ${year}`;
  const pattern = NAMES.find((name) => name.part.test(part));
  return pattern ? pattern[language](Number(pattern.part.exec(part)?.[1]), year) : code;
}
