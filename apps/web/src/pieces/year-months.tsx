import i18next from 'i18next';
import { useId } from 'react';
import { monthOf, utc, WEEK, weeksOf } from './weeks-of-month';
import './year-months.css';

/** What stands on a day of the year: a colour of the house, a sign that says it without colour, and the words. */
export interface DayMark {
  readonly tone?: string;
  readonly sign?: string;
  readonly said?: string;
  /** Nobody works on it. */
  readonly off?: boolean;
}

/**
 * A year as twelve small months, weeks from Monday. Pure: what a day shows is asked of `markOf`; a day that has words can
 * be pressed when `onDay` is there.
 */
export function YearMonths({
  year,
  markOf,
  onDay,
  chosen,
  today,
}: {
  year: number;
  markOf: (date: string) => DayMark | undefined;
  onDay?: (date: string) => void;
  chosen?: string;
  today?: string;
}) {
  return (
    <div className="year-months">
      {Array.from({ length: 12 }, (_, index) => (
        <Month key={monthOf(year, index)} year={year} month={index} {...{ markOf, onDay, chosen, today }} />
      ))}
    </div>
  );
}

type MonthProps = Parameters<typeof YearMonths>[0] & { month: number };

function Month({ year, month, ...days }: MonthProps) {
  const name = useId();
  return (
    <section className="year-month" aria-labelledby={name}>
      <h3 id={name}>{monthName(year, month)}</h3>
      <table aria-labelledby={name}>
        <thead>
          <tr>
            {WEEK.map((weekday) => (
              <th key={weekday} scope="col" abbr={weekdayName(weekday, 'long')}>
                {weekdayName(weekday, 'short')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(year, month).map((week) => (
            <tr key={week.find(Boolean)}>
              {week.map((date, place) => (
                <Day key={date ?? `-${WEEK[place]}`} date={date} {...days} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Day({ date, markOf, onDay, chosen, today }: Omit<MonthProps, 'year' | 'month'> & { date: string | null }) {
  if (!date) return <td />;
  const mark = markOf(date);
  const number = Number(date.slice(8));
  const classes = ['year-day', mark?.off && 'year-day-off', mark?.tone, date === chosen && 'year-day-chosen'];
  const shown = (
    <>
      <span aria-hidden={mark?.said ? true : undefined}>{number}</span>
      {mark?.sign && <i aria-hidden="true">{mark.sign}</i>}
    </>
  );
  const cell = {
    className: classes.filter(Boolean).join(' '),
    'aria-current': date === today ? ('date' as const) : undefined,
  };
  if (!mark?.said) return <td {...cell}>{shown}</td>;
  const said = `${number}: ${mark.said}`;
  return (
    <td {...cell} title={mark.said}>
      {onDay ? (
        <button type="button" aria-pressed={date === chosen} aria-label={said} onClick={() => onDay(date)}>
          {shown}
        </button>
      ) : (
        <>
          {shown}
          <span className="sr-only">{said}</span>
        </>
      )}
    </td>
  );
}

const SHORT_VI = ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'];

const locale = () => (i18next.language === 'en' ? 'en-GB' : 'vi-VN');

/** Tháng 2/2027, February 2027. */
function monthName(year: number, month: number): string {
  if (i18next.language !== 'en') return `Tháng ${month + 1}/${year}`;
  return utc(year, month, 1).toLocaleDateString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** 4 January 1970 was a Sunday. */
function weekdayName(weekday: number, weekdayStyle: 'short' | 'long'): string {
  if (weekdayStyle === 'short' && i18next.language !== 'en') return SHORT_VI[weekday]!;
  const name = utc(1970, 0, 4 + weekday).toLocaleDateString(locale(), { weekday: weekdayStyle, timeZone: 'UTC' });
  return weekdayStyle === 'short' ? name.slice(0, 2) : name;
}
