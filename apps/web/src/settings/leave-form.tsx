import type { components } from '@songhanh/api';
import { Input, Select } from 'antd';
import { api, data } from '../api/client';
import { folded } from '../language/format';
import { useWords } from '../language/use-words';
import { CommandForm } from '../pieces/command-form';
import { DayInput } from '../pieces/day-input';
import { type Person, usePersons } from '../pieces/persons';
import { type Me, useMe } from '../session/session';
import { unitsHeaded, unitsOfMine } from './leave-offices';
import { OfficeField } from './office-field';
import type { Delegation } from './settings';

type Entered = components['schemas']['DelegationInput'];

/** Somebody stands in from one day to another: for me, or as the unit's head for somebody of it. */
export function LeaveForm({ today, onSent }: { today: string; onSent: () => void }) {
  const t = useWords('settings');
  const me = useMe();
  const persons = usePersons();
  const offices = persons.data ?? [];
  const own = unitsOfMine(me);
  const headed = new Set(unitsHeaded(me).map(({ code }) => code));
  const people = offices.filter(({ roles }) => roles.some(({ unit }) => headed.has(unit.code)));
  const select = (options: readonly { value: string; label: string }[]) => (
    <Select
      options={[...options]}
      loading={persons.isLoading}
      showSearch={{ filterOption: (typed, option) => folded(option?.label ?? '').includes(folded(typed)) }}
    />
  );
  return (
    <CommandForm<Entered, Delegation>
      act={t('leave.do')}
      what={t('leave.outside')}
      initial={{ person: me.code, unit: own[0]?.code, from: today, until: today }}
      fields={[
        ...(people.length > 0
          ? [{ name: 'person', label: t('leave.person'), control: select(withMe(me, people, t('leave.me'))) }]
          : []),
        ...(own.length > 1
          ? [
              {
                name: 'unit',
                label: t('leave.unit'),
                control: select(own.map(({ code, name }) => ({ value: code, label: name }))),
              },
            ]
          : []),
        {
          name: 'to',
          label: t('leave.to'),
          required: t('leave.needTo'),
          control: (
            <OfficeField
              loading={persons.isLoading}
              offices={nearFirst(offices, own[0]?.code)
                .filter(({ code }) => code !== me.code)
                .map(officeOption)}
            />
          ),
        },
        { name: 'from', label: t('leave.from'), required: t('leave.needDay'), control: <DayInput /> },
        {
          name: 'until',
          label: t('leave.until'),
          required: t('leave.needDay'),
          extra: t('leave.until.what'),
          control: <DayInput min={today} />,
        },
        {
          name: 'note',
          label: t('leave.note'),
          control: <Input maxLength={500} placeholder={t('leave.note.hint')} />,
        },
      ]}
      send={({ person, unit, ...entered }) =>
        data(
          api.POST('/api/v1/delegations', {
            body: {
              ...entered,
              ...(person && person !== me.code ? { person } : own.length > 1 && { unit }),
            },
          }),
        )
      }
      onSent={onSent}
    />
  );
}

const officeOption = ({ code, name }: Person) => ({ value: code, label: name });

const withMe = (me: Me, people: readonly Person[], mine: string) => [
  { value: me.code, label: mine },
  ...people.filter(({ code }) => code !== me.code).map(officeOption),
];

/** Colleagues of the unit come first: for them nobody has to be asked. */
const nearFirst = (persons: readonly Person[], unit: string | undefined) =>
  persons.toSorted((a, b) => Number(isOf(b, unit)) - Number(isOf(a, unit)) || a.name.localeCompare(b.name, 'vi'));

const isOf = ({ roles }: Person, unit: string | undefined) => roles.some((held) => held.unit.code === unit);
