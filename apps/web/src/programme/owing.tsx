import { Link } from 'react-router';
import { day } from '../language/format';
import { useWords } from '../language/use-words';
import { dayCell, momentCell, type Table } from '../pieces/table-export/table';
import { TableExport } from '../pieces/table-export/table-export';
import { allOwing, useOwing } from './programme';

/** Who owes most: overdue first, then what is open. */
export function Owing({ programme }: { programme: string }) {
  const t = useWords('programme');
  const units = useOwing(programme).data?.items;
  return (
    <section className="card" aria-labelledby="programme-owing">
      <div className="programme-part-head">
        <h2 id="programme-owing">{t('owing')}</h2>
        <TableExport table={() => owingOut(t, programme)} disabled={!units?.length} />
      </div>
      {units?.length === 0 && <p className="soft">{t('owing.nobody')}</p>}
      <ul className="programme-list">
        {units?.map(({ unit, open, overdue, oldestDue }) => (
          <li key={unit.id}>
            <Link to={`/units?unit=${encodeURIComponent(unit.code)}`}>{unit.name}</Link>
            <span>
              {overdue > 0 && <span className="pill tone-red">{t('owing.overdue', { count: overdue })}</span>}{' '}
              {t('owing.open', { count: open })}
            </span>
            {oldestDue && <span className="soft">{t('owing.oldest', { day: day(oldestDue) })}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Everybody who owes, not only the first that the page names. */
const owingOut = async (t: (key: string) => string, programme: string): Promise<Table> => ({
  name: t('owing.file'),
  head: ['unit', 'code', 'open', 'overdue', 'oldest', 'reminded'].map((key) => t(`owing.column.${key}`)),
  rows: (await allOwing(programme)).map(({ unit, open, overdue, oldestDue, lastRemindedAt }) => [
    unit.name,
    unit.code,
    open,
    overdue,
    dayCell(oldestDue),
    momentCell(lastRemindedAt),
  ]),
});
