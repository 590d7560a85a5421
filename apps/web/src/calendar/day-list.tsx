import { day } from '../language/format';
import { useWords } from '../language/use-words';
import type { CalendarDay } from './calendar';
import { weekdayOf } from './day-marks';

/** The days of a year with their source, and whether a notice has confirmed them. */
export function DayList({ days, onMend }: { days: readonly CalendarDay[]; onMend?: (day: CalendarDay) => void }) {
  const t = useWords('calendar');
  if (days.length === 0)
    return (
      <div className="empty">
        <b>{t('days.none.title')}</b>
        {t('days.none.what')}
      </div>
    );
  return (
    <table className="card-table calendar-days">
      <thead>
        <tr>
          {['date', 'kind', 'name', 'source', 'standing'].map((column) => (
            <th key={column} scope="col">
              {t(`column.${column}`)}
            </th>
          ))}
          {onMend && (
            <th scope="col" className="no-print">
              <span className="sr-only">{t('column.mend')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {days.map((each) => (
          <tr key={each.date}>
            <th scope="row">
              {day(each.date)} <span className="soft">{t(`weekday.${weekdayOf(each.date)}`)}</span>
            </th>
            <td data-label={t('column.kind')}>
              <span className={`calendar-mark calendar-${each.kind}`} aria-hidden="true">
                {t(`sign.${each.kind}`)}
              </span>{' '}
              {t(`kind.${each.kind}`)}
            </td>
            <td data-label={t('column.name')}>{each.name}</td>
            <td data-label={t('column.source')}>{each.source}</td>
            <td data-label={t('column.standing')}>
              <span className={`pill ${each.confirmed ? 'tone-green' : 'tone-amber'}`}>
                {t(each.confirmed ? 'confirmed' : 'computed')}
              </span>
            </td>
            {onMend && (
              <td className="no-print">
                <button
                  type="button"
                  className="plain-button"
                  aria-label={t('mendOf', { date: day(each.date) })}
                  onClick={() => onMend(each)}
                >
                  {t('mend')}
                </button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
