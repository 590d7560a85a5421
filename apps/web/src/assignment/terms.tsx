import { Radio, Select } from 'antd';
import { useId } from 'react';
import { useInstallation } from '../frame/rehearsal-banner';
import { folded } from '../language/format';
import { useWords } from '../language/use-words';
import { usePersons } from '../pieces/persons';
import { DueDay } from '../plan-builder/due-day';
import { useDaysOff } from '../plan-builder/use-days-off';
import type { Programme } from '../programme/programme';
import { type Choice, ROLES, type Role } from './assign-rows';

/** On what terms: the role, a due date of the units' own, and with one unit the person. */
export function Terms({
  programme,
  choice,
  onChange,
}: {
  programme: Programme;
  choice: Choice;
  onChange: (change: Partial<Choice>) => void;
}) {
  const t = useWords('assignment');
  const ids = useId();
  const today = useInstallation().data?.now.slice(0, 10);
  const year = Number((choice.due ?? today ?? programme.periodFrom).slice(0, 4));
  const daysOff = useDaysOff(programme.id, year);
  const persons = usePersons();
  const [unit] = choice.units;
  const one = !choice.all && choice.units.length === 1;
  const people = (persons.data ?? []).filter(({ roles }) => roles.some((role) => role.unit.code === unit));
  return (
    <section className="card assign-terms" aria-label={t('terms')}>
      <div>
        <span className="soft" id={`${ids}role`}>
          {t('role')}
        </span>
        <Radio.Group
          aria-labelledby={`${ids}role`}
          value={choice.role}
          options={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
          onChange={(event) => onChange({ role: event.target.value as Role })}
        />
        <p className="soft">{t(`role.${choice.role}.what`)}</p>
      </div>
      {choice.role !== 'coordinating' && (
        <div>
          <label htmlFor={`${ids}due`} className="soft">
            {t('ownDue')}
          </label>
          <DueDay
            id={`${ids}due`}
            value={choice.due}
            daysOff={daysOff}
            min={today}
            max={programme.periodUntil}
            onChange={(due) => onChange({ due })}
          />
        </div>
      )}
      {one && (
        <div>
          <label htmlFor={`${ids}person`} className="soft">
            {t('person')}
          </label>
          <Select<string>
            id={`${ids}person`}
            allowClear
            value={choice.person}
            placeholder={t('person.hint')}
            notFoundContent={t('person.none')}
            options={people.map(({ code, name }) => ({ value: code, label: name }))}
            showSearch={{
              filterOption: (typed, option) => folded(String(option?.label ?? '')).includes(folded(typed)),
            }}
            onChange={(person) => onChange({ person })}
          />
        </div>
      )}
    </section>
  );
}
