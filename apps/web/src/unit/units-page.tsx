import { Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { type Unit, useUnits } from '../direction/use-units';
import { folded } from '../language/format';
import { useWords } from '../language/use-words';
import { dayCell, type Table } from '../pieces/table-export/table';
import { TableExport } from '../pieces/table-export/table-export';
import { Trouble } from '../pieces/trouble';
import { useAddress } from '../pieces/use-address';
import { Waiting } from '../pieces/waiting';
import { holds, useMe } from '../session/session';
import { UnitAhead } from './unit-ahead';
import './unit.css';

const AT_ONCE = 200;

/** The units on the left, what the chosen one owes on the right; on a phone one after the other. */
export default function UnitsPage() {
  const t = useWords('unit');
  const me = useMe();
  const units = useUnits();
  const [address, change] = useAddress();
  const [most, setMost] = useState(AT_ONCE);
  if (units.error && !units.data) return <Trouble error={units.error} again={() => void units.refetch()} />;
  if (!units.data) return <Waiting />;
  const words = address.get('q') ?? '';
  const chosen = address.get('unit') ?? undefined;
  const wanted = folded(words);
  const found = units.data.filter((unit) =>
    folded(`${unit.name} ${unit.shortName ?? ''} ${unit.code}`).includes(wanted),
  );
  const names = new Map(units.data.map(({ id, name }) => [id, name]));
  const to = (unit: string | undefined) => {
    const next = new URLSearchParams(address);
    if (unit) next.set('unit', unit);
    else next.delete('unit');
    return `/units?${next}`;
  };
  return (
    <div className={`units${chosen ? ' units-open' : ''}`}>
      <section className="units-list" aria-label={t('title')}>
        <div className="page-head">
          <h1>{t('title')}</h1>
          <p aria-live="polite">{t('count', { count: found.length })}</p>
          {holds(me, 'administrator') && <Link to="/administration/people">{t('people')}</Link>}
        </div>
        <Input
          allowClear
          size="large"
          aria-label={t('search')}
          placeholder={t('search')}
          value={words}
          onChange={(event) => change({ q: event.target.value })}
        />
        <TableExport table={() => unitsOut(t, found, names)} disabled={found.length === 0} />
        {found.length === 0 && (
          <div className="empty">
            <b>{t(units.data.length === 0 ? 'empty.title' : 'nothing.title')}</b>
            {t(units.data.length === 0 ? 'empty.what' : 'nothing.what')}
          </div>
        )}
        <ul>
          {found.slice(0, most).map((unit) => (
            <li key={unit.id}>
              <Link to={to(unit.code)} aria-current={unit.code === chosen || undefined}>
                {unit.name}
                <span className="soft">
                  {[unit.code, unit.parentId && names.get(unit.parentId)].filter(Boolean).join(' · ')}
                </span>
              </Link>
            </li>
          ))}
        </ul>
        {found.length > most && (
          <button type="button" className="units-more" onClick={() => setMost(most + AT_ONCE)}>
            {t('more', { count: found.length - most })}
          </button>
        )}
      </section>
      <section className="units-panel card" aria-label={t('panel')} aria-live="polite">
        {chosen ? (
          <>
            <Link className="units-back" to={to(undefined)}>
              {t('back')}
            </Link>
            <UnitAhead key={chosen} unit={chosen} />
          </>
        ) : (
          <div className="empty">
            <b>{t('choose.title')}</b>
            {t('choose.what')}
          </div>
        )}
      </section>
    </div>
  );
}

const unitsOut = (t: (key: string) => string, units: readonly Unit[], names: ReadonlyMap<string, string>): Table => ({
  name: t('title'),
  head: ['code', 'name', 'shortName', 'parent', 'from', 'until'].map((key) => t(`column.${key}`)),
  rows: units.map(({ code, name, shortName, parentId, validFrom, validTo }) => [
    code,
    name,
    shortName,
    (parentId && names.get(parentId)) ?? '',
    dayCell(validFrom),
    dayCell(validTo),
  ]),
});
