import type { useWords } from '../language/use-words';
import type { DayMark } from '../pieces/year-months';
import type { Calendar, CalendarDay } from './calendar';

/** The day of the week: 0 is Sunday. */
export const weekdayOf = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay();

/** What each day of the year shows: days off and worked Saturdays by colour, by a sign and in words; weekends by colour. */
export function dayMarks(
  { weekend }: Pick<Calendar, 'weekend'>,
  days: readonly CalendarDay[],
  t: ReturnType<typeof useWords>,
): (date: string) => DayMark | undefined {
  const exceptions = new Map(days.map((day) => [day.date, day]));
  return (date) => {
    const exception = exceptions.get(date);
    if (!exception) return weekend.includes(weekdayOf(date)) ? { off: true } : undefined;
    const { kind, name, confirmed } = exception;
    return {
      tone: `calendar-${kind}${confirmed ? '' : ' calendar-computed'}`,
      sign: `${t(`sign.${kind}`)}${confirmed ? '' : '?'}`,
      said: [t(`kind.${kind}`), name, ...(confirmed ? [] : [t('computed')])].join(' – '),
    };
  };
}
