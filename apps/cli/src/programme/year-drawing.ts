import type { Calendar } from '#domain/calendar/calendar';
import { isWorkingDay, weekdayOf } from '#domain/calendar/working-days';
import type { Language } from '#domain/error/sentence';
import { DATED_KINDS, type Dated, type DatedKind } from '#domain/programme/year-ahead';
import { addDays, type LocalDate } from '#domain/time/instant';

/** The sign of a day in the drawing, the weightiest first: a day with several things shows the first of them. */
const SIGNS: readonly (readonly [string, readonly DatedKind[]])[] = [
  ['*', ['review-concludes', 'programme-begins', 'programme-ends', 'plan-issued-by']],
  ['!', ['report-due', 'self-assessment-due', 'plan-replies-end']],
  ['#', ['round-locks', 'packet-freezes']],
  ['>', ['round-opens', 'review-opens', 'plan-goes-out', 'plan-drafted']],
  ['+', ['reminder', 'cut-off']],
];

const WORDS = {
  legend: {
    vi: '! hạn   # khoá, chốt   > mở   + chốt số liệu, nhắc   * ban hành, kết luận   · ngày nghỉ',
    en: '! due   # locks, freezes   > opens   + cut-off, reminder   * issued, concluded   · day off',
  },
  week: { vi: 'T2 T3 T4 T5 T6 T7 CN', en: 'Mo Tu We Th Fr Sa Su' },
  month: { vi: 'Tháng', en: 'Month' },
  nothing: { vi: 'Năm này không có việc nào của chương trình.', en: 'The programme has nothing in this year.' },
} as const;

const CELL = 3;
const WIDTH = 7 * CELL;
const WEEKS = 6;
const GAP = '   ';
const MONTHS_A_ROW = 3;

/** A year as twelve small calendars, then every dated thing in its order. Days off as that calendar has them. */
export function drawYear(year: number, dates: readonly Dated[], calendar: Calendar, language: Language): string[] {
  if (dates.length === 0) return [WORDS.nothing[language]];
  const signs = signsOf(dates);
  const months = Array.from({ length: 12 }, (_, index) => drawMonth(year, index + 1, signs, calendar, language));
  const rows = [0, 3, 6, 9].flatMap((first) => [...sideBySide(months.slice(first, first + MONTHS_A_ROW)), '']);
  return [...rows, WORDS.legend[language], '', ...dates.map((dated) => lineOf(dated, language))];
}

function signsOf(dates: readonly Dated[]): Map<LocalDate, string> {
  const signs = new Map<LocalDate, string>();
  for (const [sign, kinds] of SIGNS) {
    for (const { date, kind } of dates) if (kinds.includes(kind) && !signs.has(date)) signs.set(date, sign);
  }
  return signs;
}

function drawMonth(
  year: number,
  month: number,
  signs: ReadonlyMap<LocalDate, string>,
  calendar: Calendar,
  language: Language,
): string[] {
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  const cells: string[] = Array((weekdayOf(first) + 6) % 7).fill(' '.repeat(CELL)); // the week begins on Monday
  for (let date = first; date.slice(0, 7) === first.slice(0, 7); date = addDays(date, 1)) {
    const sign = signs.get(date) ?? (isWorkingDay(calendar, date) ? ' ' : '·');
    cells.push(`${String(Number(date.slice(8))).padStart(2)}${sign}`);
  }
  const weeks = Array.from({ length: WEEKS }, (_, week) =>
    cells
      .slice(week * 7, week * 7 + 7)
      .join('')
      .padEnd(WIDTH),
  );
  return [
    `${WORDS.month[language]} ${month}/${year}`.padEnd(WIDTH),
    `${WORDS.week[language]} `.padEnd(WIDTH),
    ...weeks,
  ];
}

function sideBySide(months: readonly (readonly string[])[]): string[] {
  return months[0]!.map((_, line) =>
    months
      .map((month) => month[line])
      .join(GAP)
      .trimEnd(),
  );
}

const DAYS: Readonly<Record<Language, readonly string[]>> = {
  vi: ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'],
  en: ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'],
};

function lineOf({ date, kind, what }: Dated, language: Language): string {
  return `${date} ${DAYS[language][weekdayOf(date)]}  ${DATED_KINDS[kind][language]}${what ? `  ${what}` : ''}`;
}
