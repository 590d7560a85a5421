import { addDays, type LocalDate } from '../time/instant.js';
import type { CalendarDay } from './calendar.js';
import { weekdayOf } from './working-days.js';

/** The right to a substitute day, law by law, oldest first. */
const SUBSTITUTE_LAWS = [
  { source: 'Bộ luật Lao động số 10/2012/QH13, Điều 115 khoản 3', validFrom: '2013-05-01' },
  { source: 'Bộ luật Lao động số 45/2019/QH14, Điều 111 khoản 3', validFrom: '2021-01-01' },
] as const;

/** Saturday and Sunday: the week of State and Party bodies. */
const WEEKEND = [0, 6];

/**
 * The substitute days that those holidays earn, in order: a holiday on a weekly day off gives the next working day,
 * one day each, so that several in a row give several days in a row. None is confirmed. Only rows of kind `holiday`
 * earn one; holidays before 1 May 2013 earn none, for the law of that time is not in the table.
 * @param holidays the paid holidays of one year
 * @param alreadyOff other days off that a substitute day may not fall on, such as decreed ones
 * @param weekend the weekly days off, 0 = Sunday
 */
export function substituteDays(
  holidays: readonly CalendarDay[],
  alreadyOff: Iterable<LocalDate> = [],
  weekend: readonly number[] = WEEKEND,
): CalendarDay[] {
  const off = new Set([...holidays.map(({ date }) => date), ...alreadyOff]);
  const earned = holidays
    .filter(({ date, kind }) => kind === 'holiday' && weekend.includes(weekdayOf(date)))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  return earned.flatMap((holiday) => {
    const law = SUBSTITUTE_LAWS.findLast(({ validFrom }) => holiday.date >= validFrom);
    if (!law) return [];
    let date = addDays(holiday.date, 1);
    while (off.has(date) || weekend.includes(weekdayOf(date))) date = addDays(date, 1);
    off.add(date);
    return [{ ...law, date, kind: 'substitute' as const, name: `Nghỉ bù ${holiday.name}`, confirmed: false }];
  });
}
