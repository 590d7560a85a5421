import type { components } from '@songhanh/api';
import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { OBSTACLE_KINDS, OBSTACLE_SPECS } from '#domain/obstacle/obstacle';
import { api, data } from '../api/client';
import { useWords } from '../language/use-words';
import { CommandForm } from '../pieces/command-form';
import type { Task } from './task';

type Raised = Omit<components['schemas']['ObstacleInput'], 'attachmentIds'> & { attachmentIds?: string[] };

/** A unit says what stops the task and what it asks for; the secretariat sees to an answer. */
export function RaiseObstacle({
  task,
  units,
  onSent,
}: {
  task: Task;
  units: Task['coordinating'];
  onSent: () => void;
}) {
  const t = useWords('task');
  const { i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'vi';
  const unit = units[0];
  if (!unit) return null;
  return (
    <CommandForm<Raised, unknown>
      act={t('obstacle.do')}
      what={t('obstacle.what')}
      initial={{ unit: unit.code }}
      fields={[
        ...(units.length > 1
          ? [
              {
                name: 'unit',
                label: t('obstacle.unit'),
                required: t('complete.needUnit'),
                control: <Select options={units.map(({ code, name }) => ({ value: code, label: name }))} />,
              },
            ]
          : []),
        {
          name: 'kind',
          label: t('obstacle.kind'),
          required: t('obstacle.needKind'),
          control: (
            <Select options={OBSTACLE_KINDS.map((kind) => ({ value: kind, label: OBSTACLE_SPECS[kind][language] }))} />
          ),
        },
        {
          name: 'title',
          label: t('obstacle.title'),
          required: t('obstacle.needTitle'),
          control: <Input maxLength={300} />,
        },
        {
          name: 'text',
          label: t('obstacle.text'),
          required: t('obstacle.needText'),
          control: <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={4000} />,
        },
        {
          name: 'wanted',
          label: t('obstacle.wanted'),
          control: <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} />,
        },
        { name: 'attachmentIds', label: t('files'), files: { place: `files/obstacle/${task.id}`, unit: unit.id } },
      ]}
      send={(entered) =>
        data(
          api.POST('/api/v1/programmes/{id}/obstacles', {
            params: { path: { id: task.programmeId } },
            body: {
              ...entered,
              unit: entered.unit ?? unit.code,
              taskId: task.id,
              attachmentIds: entered.attachmentIds ?? [],
            },
          }),
        )
      }
      onSent={onSent}
    />
  );
}
