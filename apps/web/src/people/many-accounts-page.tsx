import { useId, useState } from 'react';
import { Link } from 'react-router';
import { useWords } from '../language/use-words';
import { Refusal } from '../pieces/refusal';
import { Sure } from '../pieces/sure';
import { Trouble } from '../pieces/trouble';
import { UnitsField } from '../pieces/units-field';
import { Waiting } from '../pieces/waiting';
import { MadeAccounts } from './made-accounts';
import { type Missing, useMakeAccounts, useMissing } from './many-accounts';
import './people.css';

/** Accounts for all who have none: who they are first, then the passwords as a file, once. */
export default function ManyAccountsPage() {
  const t = useWords('people');
  return (
    <>
      <p>
        <Link to="/administration/people">{t('back')}</Link>
      </p>
      <div className="page-head">
        <h2>{t('many.title')}</h2>
      </div>
      <p className="people-lead soft">{t('many.what')}</p>
      <Making />
    </>
  );
}

function Making() {
  const t = useWords('people');
  const id = useId();
  const [units, setUnits] = useState<string[]>([]);
  const missing = useMissing(units);
  const making = useMakeAccounts(units);
  if (making.made.length > 0 || making.begun) return <MadeAccounts making={making} />;
  return (
    <>
      <div className="people-units">
        <label htmlFor={id}>{t('many.units')}</label>
        <UnitsField id={id} value={units} onChange={setUnits} />
        <span className="soft">{t('many.units.how')}</span>
      </div>
      {missing.error && <Trouble error={missing.error} again={() => void missing.refetch()} />}
      {missing.isPending && <Waiting />}
      {missing.data?.total === 0 && (
        <div className="empty">
          <b>{t('many.none.title')}</b>
          {t(units.length > 0 ? 'many.none.units' : 'many.none.what')}
        </div>
      )}
      {missing.data && missing.data.total > 0 && (
        <>
          <Sure
            label={t('many.make', { count: missing.data.total })}
            what={t('many.sure', { count: missing.data.total })}
            act={t('many.do')}
            danger={false}
            onSure={making.begin}
          />
          <Refusal error={making.error} />
          <MissingTable missing={missing.data} />
        </>
      )}
    </>
  );
}

function MissingTable({ missing: { items, total } }: { missing: Missing }) {
  const t = useWords('people');
  return (
    <>
      <table className="card-table people-table">
        <caption className="people-caption">{t('many.who', { count: total })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('column.name')}</th>
            <th scope="col">{t('column.userName')}</th>
            <th scope="col">{t('column.unit')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ id, code, name, unit }) => (
            <tr key={id}>
              <th scope="row">
                <Link to={`/administration/people/${id}`}>{name}</Link>
              </th>
              <td data-label={t('column.userName')}>{code.toLowerCase()}</td>
              <td data-label={t('column.unit')}>{unit.name}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {total > items.length && <p className="soft people-said">{t('many.more', { count: total - items.length })}</p>}
    </>
  );
}
