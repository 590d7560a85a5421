import { addDays, type LocalDate } from '../time/instant.js';
import type { CalendarDay } from './calendar.js';
import { weekdayOf } from './working-days.js';

export const TET = 'Tết Nguyên đán';
export const NATIONAL_DAY = 'Quốc khánh';

/** The two days a year that follow the moon, as dates of our calendar. */
interface LunarDates {
  readonly lunarNewYear: LocalDate;
  readonly hungKings: LocalDate;
}

interface HolidayLaw {
  readonly source: string;
  readonly validFrom: LocalDate;
  /** Last day on which it ruled; absent while it is in force. */
  readonly validUntil?: LocalDate;
  readonly holidays: readonly {
    readonly name: string;
    readonly dates: (year: number, lunar: LunarDates) => readonly LocalDate[];
  }[];
}

// Five days: the law leaves the split to each year's notice; two before and three from the first give
// the same days off as every notice of 2016–2026, once the substitute days are added.
const TET_DAYS = [-2, -1, 0, 1, 2];

const NEW_YEAR_TO_LABOUR_DAY: HolidayLaw['holidays'] = [
  { name: 'Tết Dương lịch', dates: (year) => [`${year}-01-01`] },
  { name: TET, dates: (_, { lunarNewYear }) => TET_DAYS.map((offset) => addDays(lunarNewYear, offset)) },
  { name: 'Ngày Giỗ Tổ Hùng Vương', dates: (_, { hungKings }) => [hungKings] },
  { name: 'Ngày Chiến thắng', dates: (year) => [`${year}-04-30`] },
  { name: 'Ngày Quốc tế lao động', dates: (year) => [`${year}-05-01`] },
];

/** Paid holidays of employees, law by law. Nothing before 1 May 2013: what ruled earlier is not in this table. */
const HOLIDAY_LAWS: readonly HolidayLaw[] = [
  {
    source: 'Bộ luật Lao động số 10/2012/QH13, Điều 115 khoản 1',
    validFrom: '2013-05-01',
    validUntil: '2020-12-31',
    holidays: [...NEW_YEAR_TO_LABOUR_DAY, { name: NATIONAL_DAY, dates: (year) => [`${year}-09-02`] }],
  },
  {
    source: 'Bộ luật Lao động số 45/2019/QH14, Điều 112 khoản 1',
    validFrom: '2021-01-01',
    holidays: [...NEW_YEAR_TO_LABOUR_DAY, { name: NATIONAL_DAY, dates: nationalDays }],
  },
  {
    // A policy of the Politburo; the Labour Code was still to be amended when this row was written.
    source: 'Nghị quyết số 80-NQ/TW ngày 07/01/2026 của Bộ Chính trị',
    validFrom: '2026-01-07',
    holidays: [{ name: 'Ngày Văn hóa Việt Nam', dates: (year) => [`${year}-11-24`] }],
  },
];

/**
 * The paid holidays of that year by law, in order, none confirmed: 10 under the Labour Code of 2012, 11 from 2021,
 * 12 from 2026. Substitute days are not among them (see `substituteDays`). Holidays that fall on a weekend are listed.
 * @param lunarNewYear the first day of the lunar year that begins in `year`
 * @param hungKings the 10th day of its third month
 */
export function computedHolidays(year: number, lunarNewYear: LocalDate, hungKings: LocalDate): CalendarDay[] {
  return HOLIDAY_LAWS.flatMap(({ holidays, source, validFrom, validUntil }) =>
    holidays
      .flatMap(({ name, dates }) => dates(year, { lunarNewYear, hungKings }).map((date) => ({ date, name })))
      .filter(({ date }) => date >= validFrom && (validUntil === undefined || date <= validUntil))
      .map(({ date, name }) => ({ date, kind: 'holiday' as const, name, source, validFrom, confirmed: false })),
  ).sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** 2 September and the day before or after it, whichever keeps the days off together; so every notice of 2021–2026. */
function nationalDays(year: number): LocalDate[] {
  const day = `${year}-09-02`;
  const sundayMondayThursday = [0, 1, 4];
  return sundayMondayThursday.includes(weekdayOf(day)) ? [day, `${year}-09-03`] : [`${year}-09-01`, day];
}
