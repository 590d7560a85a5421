import type { components } from '@songhanh/api';
import { Input, Radio } from 'antd';
import { SEVERITIES } from '#domain/obstacle/obstacle';
import { api, data } from '../api/client';
import { UnitField } from '../direction/unit-field';
import { useInstallation } from '../frame/rehearsal-banner';
import { useWords } from '../language/use-words';
import { CommandForm } from '../pieces/command-form';
import { DayInput } from '../pieces/day-input';
import type { Obstacle } from './obstacle';

/** The secretariat says how grave it is, who deals with it, and by when it is to be answered. */
export function TriageObstacle({ obstacle, onSent }: { obstacle: Obstacle; onSent: () => void }) {
  const t = useWords('obstacle');
  const today = useInstallation().data?.now.slice(0, 10);
  const { id, severity, handler, answerBy } = obstacle;
  return (
    <CommandForm<components['schemas']['ObstacleTriageInput'], Obstacle>
      act={t('triage.do')}
      what={t('triage.what')}
      initial={{ severity: severity ?? undefined, to: handler?.code, answerBy: answerBy ?? undefined }}
      fields={[
        {
          name: 'severity',
          label: t('severity'),
          required: t('triage.needSeverity'),
          control: <Radio.Group options={SEVERITIES.map((value) => ({ value, label: t(`severity.${value}`) }))} />,
        },
        { name: 'to', label: t('triage.to'), required: t('triage.needTo'), control: <UnitField /> },
        {
          name: 'answerBy',
          label: t('triage.answerBy'),
          required: t('triage.needAnswerBy'),
          control: <DayInput min={today} />,
        },
        {
          name: 'note',
          label: t('triage.note'),
          control: <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} />,
        },
      ]}
      send={(body) => data(api.POST('/api/v1/obstacles/{id}/triage', { params: { path: { id } }, body }))}
      onSent={onSent}
    />
  );
}
