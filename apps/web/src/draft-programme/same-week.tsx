import { day } from '../language/format';
import { useWords } from '../language/use-words';
import type { Year } from './draft';
import '../pieces/card-table.css';

/** Weeks in which other programmes ask the same units. */
export function SameWeek({ weeks }: { weeks: Year['sameWeek'] }) {
  const t = useWords('draft-programme');
  return (
    <section className="draft-same-week" aria-labelledby="draft-same-week">
      <h3 id="draft-same-week">{t('same')}</h3>
      {weeks.length === 0 ? (
        <p className="soft">{t('same.none')}</p>
      ) : (
        <table className="card-table" aria-labelledby="draft-same-week">
          <thead>
            <tr>
              <th scope="col">{t('same.week')}</th>
              <th scope="col">{t('same.own')}</th>
              <th scope="col">{t('same.others')}</th>
            </tr>
          </thead>
          <tbody>
            {weeks.map(({ from, until, own, others }) => (
              <tr key={from}>
                <th scope="row">{t('same.days', { from: day(from), until: day(until) })}</th>
                <td data-label={t('same.own')}>
                  {own.map(({ round, due }) => (
                    <div key={round}>{t('same.due', { round, date: day(due) })}</div>
                  ))}
                </td>
                <td data-label={t('same.others')}>
                  {others.map(({ programme, title, round, name, due, units }) => (
                    <div key={`${programme}/${round}/${name}`} title={title}>
                      {programme}, {name}: {t('same.due', { round, date: day(due) })}{' '}
                      <span className="soft">{t('same.units', { count: units })}</span>
                    </div>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
