import { Input, Select } from 'antd';
import { api, data } from '../api/client';
import { useInstallation } from '../frame/rehearsal-banner';
import { useWords } from '../language/use-words';
import { type CommandField, CommandForm } from '../pieces/command-form';
import { DayInput } from '../pieces/day-input';
import { useMe } from '../session/session';
import type { Task } from './task';

interface Completion {
  readonly note: string;
  readonly paperNumber?: string;
  readonly paperDate?: string;
  readonly attachmentIds?: string[];
  readonly unit?: string;
}

/** The unit reports the task done, or its own share of it, with what proves that. */
export function CompleteTask({
  task,
  units,
  shares,
  onSent,
}: {
  task: Task;
  units: Task['coordinating'];
  /** Codes of the caller's units whose share is open. */
  shares: readonly string[];
  onSent: () => void;
}) {
  const t = useWords('task');
  const me = useMe();
  const today = useInstallation().data?.now.slice(0, 10);
  const several = shares.length > 1;
  const share = shares[0];
  // Who speaks for the lead without being of it uploads for the unit in which they work.
  const unit = units.find(({ code }) => shares.length === 0 || code === share) ?? me.roles[0]?.unit ?? task.lead;
  const fields: CommandField[] = [
    ...(several
      ? [
          {
            name: 'unit',
            label: t('complete.unit'),
            required: t('complete.needUnit'),
            control: <Select options={optionsOf(units, shares)} />,
          },
        ]
      : []),
    {
      name: 'note',
      label: t('complete.note'),
      required: t('complete.needNote'),
      control: <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={4000} />,
    },
    {
      name: 'paperNumber',
      label: t('paperNumber'),
      extra: t('complete.paper'),
      control: <Input placeholder="123/BC-SNV" maxLength={100} />,
    },
    { name: 'paperDate', label: t('paperDate'), control: <DayInput max={today} /> },
    ...(unit
      ? [{ name: 'attachmentIds', label: t('files'), files: { place: `files/task/${task.id}`, unit: unit.id } }]
      : []),
  ];
  return (
    <CommandForm<Completion, Task>
      act={t('complete.do')}
      what={t(task.tracking === 'lead' ? 'complete.what' : 'complete.shareWhat')}
      fields={fields}
      initial={several ? { unit: share } : undefined}
      send={({ attachmentIds, ...entered }) =>
        data(
          api.POST('/api/v1/tasks/{id}/completion', {
            params: { path: { id: task.id } },
            body: { ...entered, attachmentIds: attachmentIds ?? [] },
          }),
        )
      }
      onSent={onSent}
    />
  );
}

const optionsOf = (units: Task['coordinating'], codes: readonly string[]) =>
  units.filter(({ code }) => codes.includes(code)).map(({ code, name }) => ({ value: code, label: name }));
