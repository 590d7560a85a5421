import { Input, Select } from 'antd';
import { api, data } from '../api/client';
import { day } from '../language/format';
import { useWords } from '../language/use-words';
import { CommandForm } from '../pieces/command-form';
import { DayInput } from '../pieces/day-input';
import type { Task } from './task';

interface Request {
  readonly requestedDue: string;
  readonly reason: string;
  readonly unit?: string;
}

/** The unit asks for more time; the date that was set first stays beside the new one. */
export function AskForTime({ task, shares, onSent }: { task: Task; shares: readonly string[]; onSent: () => void }) {
  const t = useWords('task');
  const share = task.myShares.find(({ unit }) => unit === shares[0]);
  const due = share?.due ?? task.due ?? '';
  const several = shares.length > 1;
  return (
    <CommandForm<Request, unknown>
      act={t('time.do')}
      what={t('time.what', { due: day(due) })}
      fields={[
        ...(several
          ? [
              {
                name: 'unit',
                label: t('complete.unit'),
                required: t('complete.needUnit'),
                control: <Select options={shares.map((value) => ({ value, label: value }))} />,
              },
            ]
          : []),
        {
          name: 'requestedDue',
          label: t('time.due'),
          required: t('time.needDue'),
          control: <DayInput min={due} />,
        },
        {
          name: 'reason',
          label: t('time.reason'),
          required: t('time.needReason'),
          control: <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} />,
        },
      ]}
      initial={several ? { unit: shares[0] } : undefined}
      send={(body) => data(api.POST('/api/v1/tasks/{id}/extensions', { params: { path: { id: task.id } }, body }))}
      onSent={onSent}
    />
  );
}
