import type { components } from '@songhanh/api';
import { Form, Input, Select } from 'antd';
import { MEMBER_ROLES } from '#domain/inspection/inspection';
import { api, data } from '../api/client';
import { UnitField } from '../direction/unit-field';
import { useInstallation } from '../frame/rehearsal-banner';
import { folded } from '../language/format';
import { useWords } from '../language/use-words';
import { CommandForm } from '../pieces/command-form';
import { DayInput } from '../pieces/day-input';
import { usePersons } from '../pieces/persons';
import { Rows } from '../pieces/rows';
import { useMe } from '../session/session';
import type { InspectionFormProps } from './form-props';
import type { Inspection } from './inspection';

type Team = Omit<components['schemas']['InspectionTeamInput'], 'attachmentIds'> & { attachmentIds?: string[] };

/** The decision on the team: its number and date, and its members, one of whom heads it. */
export function DecideTeam({ inspection: { id, decision, team }, onSent }: InspectionFormProps) {
  const t = useWords('inspection');
  const me = useMe();
  const today = useInstallation().data?.now.slice(0, 10);
  const own = me.roles.find(({ role }) => role === 'secretariat')?.unit;
  const members = team.map(({ role, unit, person, office }) => ({
    role,
    unit: unit.code,
    person: person ?? undefined,
    office: office ?? undefined,
  }));
  return (
    <CommandForm<Team, Inspection>
      act={t('decide.do')}
      what={t('decide.what')}
      initial={{
        decisionNumber: decision?.number,
        decisionDate: decision?.date,
        members: members.length > 0 ? members : [{ role: 'head', unit: own?.code ?? '' }],
      }}
      fields={[
        {
          name: 'decisionNumber',
          label: t('decide.number'),
          required: t('needNumber'),
          control: <Input placeholder="12-QĐ/BDVTU" maxLength={100} />,
        },
        {
          name: 'decisionDate',
          label: t('decide.date'),
          required: t('needDate'),
          control: <DayInput max={today} />,
        },
        ...(own
          ? [{ name: 'attachmentIds', label: t('files'), files: { place: `files/inspection/${id}`, unit: own.id } }]
          : []),
      ]}
      send={({ attachmentIds, ...entered }) =>
        data(
          api.PUT('/api/v1/inspections/{id}/team', {
            params: { path: { id } },
            body: { ...entered, attachmentIds: attachmentIds ?? [] },
          }),
        )
      }
      onSent={onSent}
    >
      <Rows
        name="members"
        legend={t('team')}
        add={t('decide.add')}
        remove={(row) => t('decide.remove', { row })}
        cells={[
          {
            name: 'role',
            label: t('decide.role'),
            required: t('decide.needRole'),
            control: () => <Select options={MEMBER_ROLES.map((value) => ({ value, label: t(`member.${value}`) }))} />,
          },
          { name: 'unit', label: t('decide.unit'), required: t('needUnit'), control: () => <UnitField /> },
          { name: 'person', label: t('decide.person'), control: (row) => <PersonOfRow row={row} /> },
          {
            name: 'office',
            label: t('decide.office'),
            control: () => <Input maxLength={200} placeholder={t('decide.officeHint')} />,
          },
        ]}
      />
    </CommandForm>
  );
}

/** Somebody of the unit that stands in the same row. `id`, `value` and `onChange` come from the form. */
function PersonOfRow({
  row,
  ...field
}: {
  row: number;
  id?: string;
  value?: string;
  onChange?: (code: string) => void;
}) {
  const t = useWords('inspection');
  const persons = usePersons();
  const unit = Form.useWatch(['members', row, 'unit']) as string | undefined;
  const options = (persons.data ?? [])
    .filter(({ roles }) => roles.some((role) => role.unit.code === unit))
    .map(({ code, name }) => ({ value: code, label: name }));
  return (
    <Select
      {...field}
      allowClear
      options={options}
      loading={persons.isLoading}
      notFoundContent={t(unit ? 'decide.nobody' : 'decide.unitFirst')}
      showSearch={{ filterOption: (typed, option) => folded(option?.label ?? '').includes(folded(typed)) }}
    />
  );
}
