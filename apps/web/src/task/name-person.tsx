import { Select } from 'antd';
import { api, data } from '../api/client';
import { folded } from '../language/format';
import { useWords } from '../language/use-words';
import { CommandForm } from '../pieces/command-form';
import { usePersons } from '../pieces/persons';
import type { Task } from './task';

/** The unit's head names who does its part: somebody of that unit. */
export function NamePerson({
  task,
  heads,
  onSent,
}: {
  task: Task;
  /** Codes of the units of which the caller is the head. */
  heads: readonly string[];
  onSent: () => void;
}) {
  const t = useWords('task');
  const persons = usePersons();
  const options = heads.flatMap((unit) =>
    (persons.data ?? [])
      .filter(({ roles }) => roles.some((role) => role.unit.code === unit))
      .map(({ code, name }) => ({ value: JSON.stringify([unit, code]), label: name })),
  );
  const now = task.units.find(({ unit, person }) => heads.includes(unit.code) && person);
  return (
    <CommandForm<{ person: string }, Task>
      act={t('name.do')}
      what={t('name.what')}
      fields={[
        {
          name: 'person',
          label: t('name.who'),
          required: t('name.needWho'),
          control: (
            <Select
              options={options}
              loading={persons.isLoading}
              notFoundContent={t('name.nobody')}
              showSearch={{ filterOption: (typed, option) => folded(option?.label ?? '').includes(folded(typed)) }}
            />
          ),
        },
      ]}
      initial={now ? { person: JSON.stringify([now.unit.code, now.person]) } : undefined}
      send={({ person: chosen }) => {
        const [unit, person] = JSON.parse(chosen) as [string, string];
        return data(
          api.PUT('/api/v1/tasks/{id}/person', { params: { path: { id: task.id } }, body: { person, unit } }),
        );
      }}
      onSent={onSent}
    />
  );
}
