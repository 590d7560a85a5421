import { Input, Select } from 'antd';
import { useEffect, useId, useState } from 'react';
import { UnitField } from '../direction/unit-field';
import { useWords } from '../language/use-words';
import { ACCOUNT_STATES, type PeopleFilter, ROLES } from './people';

/** So long after the last letter the record is asked. */
const TYPED_MS = 300;

type Change = (changes: Readonly<Record<string, string | undefined>>) => void;

/** What narrows the list: words, a unit, a role, how the account stands. */
export function PeopleFilters({ filter, onChange }: { filter: PeopleFilter; onChange: Change }) {
  const t = useWords('people');
  const id = useId();
  const choice = (name: 'role' | 'account', values: readonly string[]) => (
    <div className="people-filter">
      <label htmlFor={`${id}-${name}`}>{t(`filter.${name}`)}</label>
      <Select
        id={`${id}-${name}`}
        allowClear
        placeholder={t('filter.any')}
        value={filter[name]}
        options={values.map((value) => ({ value, label: t(`${name}.${value}`) }))}
        onChange={(value: string | undefined) => onChange({ [name]: value })}
      />
    </div>
  );
  return (
    <search className="people-filters no-print">
      <Words words={filter.search ?? ''} onChange={onChange} />
      <div className="people-filter people-unit">
        <label htmlFor={`${id}-unit`}>{t('filter.unit')}</label>
        <UnitField id={`${id}-unit`} value={filter.unit} onChange={(unit) => onChange({ unit })} />
      </div>
      {choice('role', ROLES)}
      {choice('account', ACCOUNT_STATES)}
    </search>
  );
}

function Words({ words, onChange }: { words: string; onChange: Change }) {
  const t = useWords('people');
  const id = useId();
  const [typed, setTyped] = useState(words);
  const [known, setKnown] = useState(words);
  if (words !== known) {
    // The address was changed from elsewhere: by going back, or by showing everybody.
    setKnown(words);
    if (words !== typed.trim()) setTyped(words);
  }
  useEffect(() => {
    if (typed.trim() === words) return undefined;
    const soon = setTimeout(() => onChange({ q: typed.trim() || undefined }), TYPED_MS);
    return () => clearTimeout(soon);
  }, [typed, words, onChange]);
  return (
    <div className="people-filter people-search">
      <label htmlFor={id}>{t('filter.search')}</label>
      <Input
        id={id}
        allowClear
        placeholder={t('filter.search.hint')}
        value={typed}
        maxLength={100}
        onChange={({ target }) => setTyped(target.value)}
      />
    </div>
  );
}
