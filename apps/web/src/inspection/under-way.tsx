import type { components } from '@songhanh/api';
import { Input, Radio, Select } from 'antd';
import { FINDING_KINDS } from '#domain/inspection/inspection';
import { api, data } from '../api/client';
import { useInstallation } from '../frame/rehearsal-banner';
import { useWords } from '../language/use-words';
import { type CommandField, CommandForm } from '../pieces/command-form';
import { DayInput } from '../pieces/day-input';
import { useMe } from '../session/session';
import type { InspectionFormProps } from './form-props';
import type { Inspection } from './inspection';

type Schemas = components['schemas'];
type WithFiles<Input> = Omit<Input, 'attachmentIds'> & { attachmentIds?: string[] };

const words = (rows: number, most: number) => (
  <Input.TextArea autoSize={{ minRows: rows, maxRows: 16 }} maxLength={most} />
);

/** Which of the inspected units; the only one is chosen already. */
function useUnitOf({ units }: Inspection): [CommandField, string | undefined] {
  const t = useWords('inspection');
  return [
    {
      name: 'unit',
      label: t('unit'),
      required: t('needUnit'),
      control: <Select options={units.map(({ code, name }) => ({ value: code, label: name }))} />,
    },
    units.length === 1 ? units[0]?.code : undefined,
  ];
}

/** A unit reports on itself, along the outline; sent again it is a new version. */
export function SelfReport({ inspection, onSent }: InspectionFormProps) {
  const t = useWords('inspection');
  const today = useInstallation().data?.now.slice(0, 10);
  const { id, units, mine, notice, selfReports } = inspection;
  const own = units.filter(({ code }) => mine.units.includes(code));
  const first = own.find(({ code }) => !selfReports.some((sent) => sent.unit.code === code)) ?? own[0];
  return (
    <CommandForm<WithFiles<Schemas['SelfReportInput']>, Inspection>
      act={t('selfReport.do')}
      what={t(notice?.outline ? 'selfReport.what' : 'selfReport.whatFree')}
      initial={{ unit: first?.code }}
      fields={[
        ...(own.length > 1
          ? [
              {
                name: 'unit',
                label: t('unit'),
                required: t('needUnit'),
                control: <Select options={own.map(({ code, name }) => ({ value: code, label: name }))} />,
              },
            ]
          : []),
        { name: 'text', label: t('selfReport.text'), required: t('needText'), control: words(6, 20_000) },
        { name: 'paperNumber', label: t('paperNumber'), control: <Input placeholder="123/BC-SNV" maxLength={100} /> },
        { name: 'paperDate', label: t('paperDate'), control: <DayInput max={today} /> },
        ...(first
          ? [{ name: 'attachmentIds', label: t('files'), files: { place: `files/self-report/${id}`, unit: first.id } }]
          : []),
      ]}
      send={({ attachmentIds, ...entered }) =>
        data(
          api.POST('/api/v1/inspections/{id}/self-reports', {
            params: { path: { id } },
            body: { unit: first?.code, ...entered, attachmentIds: attachmentIds ?? [] },
          }),
        )
      }
      onSent={onSent}
    />
  );
}

/** The team, or the secretariat, records what was established with one unit. */
export function RecordMinutes({ inspection, onSent }: InspectionFormProps) {
  const t = useWords('inspection');
  const me = useMe();
  const today = useInstallation().data?.now.slice(0, 10);
  const [unitField, unit] = useUnitOf(inspection);
  const { id } = inspection;
  const own = me.roles[0]?.unit;
  return (
    <CommandForm<WithFiles<Schemas['InspectionMinutesInput']>, Inspection>
      act={t('recordMinutes.do')}
      initial={{ unit, heldOn: today }}
      fields={[
        unitField,
        {
          name: 'heldOn',
          label: t('recordMinutes.heldOn'),
          required: t('needDate'),
          control: <DayInput max={today} />,
        },
        { name: 'text', label: t('recordMinutes.text'), required: t('needText'), control: words(5, 20_000) },
        ...(own
          ? [{ name: 'attachmentIds', label: t('files'), files: { place: `files/minutes/${id}`, unit: own.id } }]
          : []),
      ]}
      send={({ attachmentIds, ...entered }) =>
        data(
          api.POST('/api/v1/inspections/{id}/minutes', {
            params: { path: { id } },
            body: { ...entered, attachmentIds: attachmentIds ?? [] },
          }),
        )
      }
      onSent={onSent}
    />
  );
}

/** The team, or the secretariat, records a finding; the unit sees it once the results are out. */
export function RecordFinding({ inspection, onSent }: InspectionFormProps) {
  const t = useWords('inspection');
  const [unitField, unit] = useUnitOf(inspection);
  return (
    <CommandForm<Schemas['FindingInput'], Inspection>
      act={t('recordFinding.do')}
      what={t('recordFinding.what')}
      initial={{ unit }}
      fields={[
        unitField,
        {
          name: 'kind',
          label: t('recordFinding.kind'),
          required: t('recordFinding.needKind'),
          control: <Radio.Group options={FINDING_KINDS.map((value) => ({ value, label: t(`finding.${value}`) }))} />,
        },
        { name: 'text', label: t('recordFinding.text'), required: t('needText'), control: words(3, 4000) },
      ]}
      send={(body) =>
        data(api.POST('/api/v1/inspections/{id}/findings', { params: { path: { id: inspection.id } }, body }))
      }
      onSent={onSent}
    />
  );
}
