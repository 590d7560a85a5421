import { Link } from 'react-router';
import { moment } from '../language/format';
import { useWords } from '../language/use-words';
import { accountStands, type PersonRecord, termOf } from './people';

/** One row a person; on a phone each is a small card. */
export function PeopleTable({ people }: { people: readonly PersonRecord[] }) {
  const t = useWords('people');
  return (
    <table className="card-table people-table">
      <caption className="sr-only">{t('title')}</caption>
      <thead>
        <tr>
          {(['name', 'roles', 'account', 'lastSignIn'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <Row key={person.id} person={person} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ person }: { person: PersonRecord }) {
  const t = useWords('people');
  const { id, code, name, email, roles, account } = person;
  const { word, tone } = accountStands(person);
  return (
    <tr>
      <th scope="row">
        <Link to={`/administration/people/${id}`}>{name}</Link>
        <span className="soft people-code">{[code, email].filter(Boolean).join(' · ')}</span>
      </th>
      <td>
        {roles.length === 0 && <span className="soft">{t('roles.none')}</span>}
        <ul className="people-roles">
          {roles.map((role) => (
            <li key={role.id}>
              {t('role.in', { role: t(`role.${role.role}`), unit: role.unit.name })}
              {(role.state === 'coming' || role.until) && <span className="soft"> ({termOf(t, role)})</span>}
            </li>
          ))}
        </ul>
      </td>
      <td>
        <span className={`pill ${tone}`}>{t(`account.${word}`)}</span>
        {account && account.userName !== code.toLowerCase() && (
          <span className="soft people-code">{account.userName}</span>
        )}
      </td>
      <td data-label={t('column.lastSignIn')}>{account?.lastSignInAt ? moment(account.lastSignInAt) : '–'}</td>
    </tr>
  );
}
