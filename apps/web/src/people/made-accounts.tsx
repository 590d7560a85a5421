import { Button } from 'antd';
import { useWords } from '../language/use-words';
import { Refusal } from '../pieces/refusal';
import type { Table } from '../pieces/table-export/table';
import { TableExport } from '../pieces/table-export/table-export';
import type { Making, NewAccount } from './many-accounts';

const SHOWN = 20;

/** The accounts that were made, with their passwords: to be taken away as a file now, for they are shown nowhere else. */
export function MadeAccounts({ making: { made, left, begun, error, begin } }: { making: Making }) {
  const t = useWords('people');
  const total = made.length + (left ?? 0);
  return (
    <section className="card people-part" aria-live="polite">
      <h3>{t(begun ? 'made.going' : 'made.title', { count: made.length })}</h3>
      {begun && (
        <progress aria-label={t('made.going', { count: made.length })} value={made.length} max={total || undefined} />
      )}
      <Refusal error={error} />
      {!begun && left !== null && left > 0 && (
        <p>
          {t('made.left', { count: left })} <Button onClick={begin}>{t('made.again')}</Button>
        </p>
      )}
      {!begun && made.length > 0 && (
        <>
          <p>{t('made.what')}</p>
          <TableExport table={() => accountsOut(t, made)} />
          <table className="card-table people-table">
            <caption className="people-caption">{t('made.first')}</caption>
            <thead>
              <tr>
                {COLUMNS.map((column) => (
                  <th key={column} scope="col">
                    {t(`column.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {made.slice(0, SHOWN).map(({ userName, password, person, unitName }) => (
                <tr key={userName}>
                  <th scope="row">{userName}</th>
                  <td data-label={t('column.password')}>
                    <code>{password}</code>
                  </td>
                  <td data-label={t('column.name')}>{person}</td>
                  <td data-label={t('column.unit')}>{unitName}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

const COLUMNS = ['userName', 'password', 'name', 'unit'] as const;

const accountsOut = (t: (key: string) => string, made: readonly NewAccount[]): Table => ({
  name: t('made.file'),
  head: [...COLUMNS, 'unitCode'].map((column) => t(`column.${column}`)),
  rows: made.map(({ userName, password, person, unit, unitName }) => [userName, password, person, unitName, unit]),
});
