import { Input } from 'antd';
import { api, data } from '../api/client';
import { UnitField } from '../direction/unit-field';
import { useInstallation } from '../frame/rehearsal-banner';
import { useWords } from '../language/use-words';
import { type CommandField, CommandForm } from '../pieces/command-form';
import { DayInput } from '../pieces/day-input';
import { useMe } from '../session/session';
import type { Obstacle } from './obstacle';

export type Outcome = 'replied' | 'supported' | 'task-changed';

interface Answer {
  readonly text: string;
  readonly paperNumber?: string;
  readonly paperDate?: string;
  readonly attachmentIds?: string[];
  readonly unit: string;
  readonly title: string;
  readonly output?: string;
  readonly due: string;
  readonly lead?: string;
}

/** Answers an obstacle: with words, with another unit's help, or by changing the task that it stops. */
export function AnswerObstacle({
  obstacle,
  outcome,
  onSent,
}: {
  obstacle: Obstacle;
  outcome: Outcome;
  onSent: () => void;
}) {
  const t = useWords('obstacle');
  const me = useMe();
  const today = useInstallation().data?.now.slice(0, 10);
  // Files are uploaded for the unit in which the answering office works.
  const own = me.roles.find(({ unit }) => unit.code === obstacle.handler?.code)?.unit ?? me.roles[0]?.unit;
  const lines = (rows: number) => <Input.TextArea autoSize={{ minRows: rows, maxRows: 12 }} maxLength={4000} />;
  const date = <DayInput min={today} />;
  const extra: Readonly<Record<Outcome, readonly CommandField[]>> = {
    replied: [],
    supported: [
      {
        name: 'unit',
        pointer: '/support/unit',
        label: t('support.unit'),
        required: t('support.needUnit'),
        control: <UnitField />,
      },
      {
        name: 'title',
        pointer: '/support/title',
        label: t('support.title'),
        required: t('support.needTitle'),
        control: <Input maxLength={500} />,
      },
      { name: 'output', pointer: '/support/output', label: t('support.output'), control: <Input maxLength={500} /> },
      {
        name: 'due',
        pointer: '/support/due',
        label: t('support.due'),
        required: t('support.needDue'),
        control: date,
      },
    ],
    'task-changed': [
      { name: 'due', pointer: '/change/due', label: t('change.due'), extra: t('change.hint'), control: date },
      { name: 'title', pointer: '/change/title', label: t('change.title'), control: <Input maxLength={500} /> },
      { name: 'output', pointer: '/change/output', label: t('change.output'), control: <Input maxLength={500} /> },
      { name: 'lead', pointer: '/change/lead', label: t('change.lead'), control: <UnitField /> },
    ],
  };
  return (
    <CommandForm<Answer, Obstacle>
      act={t(`answer.do.${outcome}`)}
      what={t(`answer.what.${outcome}`)}
      fields={[
        ...extra[outcome],
        {
          name: 'text',
          label: t(outcome === 'task-changed' ? 'answer.reason' : 'answer.text'),
          required: t('answer.needText'),
          control: lines(3),
        },
        { name: 'paperNumber', label: t('paperNumber'), control: <Input maxLength={100} /> },
        { name: 'paperDate', label: t('paperDate'), control: <DayInput max={today} /> },
        ...(own
          ? [
              {
                name: 'attachmentIds',
                label: t('files'),
                files: { place: `files/obstacle-answer/${obstacle.id}`, unit: own.id },
              },
            ]
          : []),
      ]}
      send={({ text, paperNumber, paperDate, attachmentIds, unit, title, output, due, lead }) =>
        data(
          api.POST('/api/v1/obstacles/{id}/answer', {
            params: { path: { id: obstacle.id } },
            body: {
              outcome,
              text,
              paperNumber,
              paperDate,
              attachmentIds: attachmentIds ?? [],
              ...(outcome === 'supported' && { support: { unit, title, output, due } }),
              ...(outcome === 'task-changed' && { change: { due, title, output, lead } }),
            },
          }),
        )
      }
      onSent={onSent}
    />
  );
}
