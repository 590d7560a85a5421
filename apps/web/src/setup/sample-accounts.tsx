import { useWords } from '../language/use-words';
import { TableExport } from '../pieces/table-export/table-export';
import type { Sample } from './set-up';

const COLUMNS = ['name', 'unit', 'userName', 'password'] as const;

/** The accounts of the sample programme, shown this once: nobody can show the passwords again. */
export function SampleAccounts({ accounts }: { accounts: Sample['accounts'] }) {
  const t = useWords('setup');
  return (
    <section className="set-up-accounts" aria-labelledby="set-up-accounts">
      <h2 id="set-up-accounts">{t('accounts')}</h2>
      <p>{t('accounts.once')}</p>
      <TableExport
        table={() => ({
          name: t('accounts'),
          head: COLUMNS.map((column) => t(`accounts.${column}`)),
          rows: accounts.map((account) => COLUMNS.map((column) => account[column])),
        })}
      />
      <table className="card-table">
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`accounts.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {accounts.map(({ name, unit, userName, password }) => (
            <tr key={userName}>
              <th scope="row">{name}</th>
              <td data-label={t('accounts.unit')}>{unit}</td>
              <td data-label={t('accounts.userName')}>
                <code>{userName}</code>
              </td>
              <td data-label={t('accounts.password')}>
                <code>{password}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
