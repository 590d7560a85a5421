import { useWords } from '../language/use-words';
import type { Calendar, CalendarDay } from './calendar';
import { WEEK, weekdayOf, weeksOf } from './month-days';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** A year as twelve months: days off and worked Saturdays by colour, by a sign and in words. */
export function YearMonths({
  year,
  weekend,
  days,
  today,
}: {
  year: number;
  weekend: Calendar['weekend'];
  days: readonly CalendarDay[];
  today: string | undefined;
}) {
  const t = useWords('calendar');
  const byDate = new Map(days.map((day) => [day.date, day]));
  return (
    <div className="calendar-months">
      {MONTHS.map((month) => (
        <table key={month} className="calendar-month">
          <caption>{t('month', { month })}</caption>
          <thead>
            <tr>
              {WEEK.map((weekday) => (
                <th key={weekday} scope="col" abbr={t(`weekday.${weekday}`)}>
                  {t(`weekday.${weekday}.short`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOf(year, month).map((week, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: weeks have their place and nothing else
              <tr key={index}>
                {week.map((date, at) =>
                  date === null ? (
                    <td key={`none-${WEEK[at]}`} />
                  ) : (
                    <Day
                      key={date}
                      date={date}
                      exception={byDate.get(date)}
                      isWeekend={weekend.includes(weekdayOf(date))}
                      isToday={date === today}
                    />
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}

function Day({
  date,
  exception,
  isWeekend,
  isToday,
}: {
  date: string;
  exception: CalendarDay | undefined;
  isWeekend: boolean;
  isToday: boolean;
}) {
  const t = useWords('calendar');
  const number = Number(date.slice(8));
  if (!exception)
    return (
      <td className={isWeekend ? 'calendar-weekend' : undefined} aria-current={isToday ? 'date' : undefined}>
        {number}
      </td>
    );
  const { kind, name, confirmed } = exception;
  const said = [t(`kind.${kind}`), name, ...(confirmed ? [] : [t('computed')])].join(' – ');
  return (
    <td
      className={`calendar-off calendar-${kind}${confirmed ? '' : ' calendar-computed'}`}
      title={said}
      aria-current={isToday ? 'date' : undefined}
    >
      {number}
      <span aria-hidden="true" className="calendar-sign">
        {t(`sign.${kind}`)}
        {!confirmed && '?'}
      </span>
      <span className="sr-only"> {said}</span>
    </td>
  );
}
