import type { components } from '@songhanh/api';
import { Input, Select } from 'antd';
import { api, data } from '../api/client';
import { useInstallation } from '../frame/rehearsal-banner';
import { useWords } from '../language/use-words';
import { CommandForm } from '../pieces/command-form';
import { DayInput } from '../pieces/day-input';
import { Rows } from '../pieces/rows';
import { useMe } from '../session/session';
import type { InspectionFormProps } from './form-props';
import type { Inspection } from './inspection';

type Schemas = components['schemas'];
type Results = Partial<Pick<Schemas['InspectionResultsInput'], 'recommendations' | 'attachmentIds'>> &
  Omit<Schemas['InspectionResultsInput'], 'recommendations' | 'attachmentIds'>;

/** The notice of results, with the recommendations that it gives: each becomes a task of its unit. */
export function Conclude({ inspection, onSent }: InspectionFormProps) {
  const t = useWords('inspection');
  const me = useMe();
  const today = useInstallation().data?.now.slice(0, 10);
  const own = me.roles.find(({ role }) => role === 'secretariat')?.unit;
  const { id } = inspection;
  return (
    <CommandForm<Results, Inspection>
      act={t('conclude.do')}
      what={t('conclude.what')}
      fields={[
        {
          name: 'number',
          label: t('conclude.number'),
          required: t('needNumber'),
          control: <Input placeholder="48-TB/BDVTU" maxLength={100} />,
        },
        {
          name: 'date',
          label: t('conclude.date'),
          required: t('needDate'),
          control: <DayInput max={today} />,
        },
        {
          name: 'summary',
          label: t('results'),
          required: t('needText'),
          control: <Input.TextArea autoSize={{ minRows: 4, maxRows: 16 }} maxLength={20_000} />,
        },
        ...(own
          ? [{ name: 'attachmentIds', label: t('files'), files: { place: `files/results/${id}`, unit: own.id } }]
          : []),
      ]}
      send={({ recommendations, attachmentIds, ...entered }) =>
        data(
          api.POST('/api/v1/inspections/{id}/results', {
            params: { path: { id } },
            body: { ...entered, recommendations: recommendations ?? [], attachmentIds: attachmentIds ?? [] },
          }),
        )
      }
      onSent={onSent}
    >
      <RecommendationRows inspection={inspection} />
    </CommandForm>
  );
}

/** More recommendations after the results are out. */
export function Recommend({ inspection, onSent }: InspectionFormProps) {
  const t = useWords('inspection');
  return (
    <CommandForm<Partial<Schemas['RecommendationsInput']>, Inspection>
      act={t('recommend.do')}
      what={t('recommend.what')}
      fields={[]}
      initial={{ recommendations: [{ unit: inspection.units[0]?.code ?? '', text: '', due: '' }] }}
      send={({ recommendations }) =>
        data(
          api.POST('/api/v1/inspections/{id}/recommendations', {
            params: { path: { id: inspection.id } },
            body: { recommendations: recommendations ?? [] },
          }),
        )
      }
      onSent={onSent}
    >
      <RecommendationRows inspection={inspection} />
    </CommandForm>
  );
}

function RecommendationRows({ inspection: { units } }: { inspection: Inspection }) {
  const t = useWords('inspection');
  const today = useInstallation().data?.now.slice(0, 10);
  return (
    <Rows
      name="recommendations"
      legend={t('given')}
      add={t('recommend.add')}
      remove={(row) => t('recommend.remove', { row })}
      cells={[
        {
          name: 'unit',
          label: t('unit'),
          required: t('needUnit'),
          control: () => <Select options={units.map(({ code, name }) => ({ value: code, label: name }))} />,
        },
        {
          name: 'text',
          label: t('recommend.text'),
          required: t('needText'),
          control: () => <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} />,
        },
        {
          name: 'due',
          label: t('recommend.due'),
          required: t('needDate'),
          control: () => <DayInput min={today} />,
        },
      ]}
    />
  );
}
