import type { components } from '@songhanh/api';
import { Input } from 'antd';
import { INSPECTION_SPECS } from '#domain/inspection/inspection';
import { api, data } from '../api/client';
import { useInstallation } from '../frame/rehearsal-banner';
import { useWords } from '../language/use-words';
import { CommandForm } from '../pieces/command-form';
import { DayInput } from '../pieces/day-input';
import { useMe } from '../session/session';
import type { InspectionFormProps } from './form-props';
import type { Inspection } from './inspection';

type Told = Omit<components['schemas']['InspectionNoticeInput'], 'attachmentIds'> & { attachmentIds?: string[] };

/** Tells the units: the outline, and by when they report on themselves. */
export function Notice({ inspection: { id, kind, notice, selfReportDue }, onSent }: InspectionFormProps) {
  const t = useWords('inspection');
  const me = useMe();
  const today = useInstallation().data?.now.slice(0, 10);
  const own = me.roles.find(({ role }) => role === 'secretariat')?.unit;
  return (
    <CommandForm<Told, Inspection>
      act={t('notice.do')}
      what={t('notice.what')}
      initial={{
        number: notice?.number,
        date: notice?.date,
        outline: notice?.outline ?? undefined,
        selfReportDue: selfReportDue ?? undefined,
      }}
      fields={[
        {
          name: 'number',
          label: t('notice.number'),
          required: t('needNumber'),
          control: <Input placeholder="35-TB/BDVTU" maxLength={100} />,
        },
        { name: 'date', label: t('notice.date'), required: t('needDate'), control: <DayInput max={today} /> },
        {
          name: 'outline',
          label: t('outline'),
          control: <Input.TextArea autoSize={{ minRows: 3, maxRows: 16 }} maxLength={20_000} />,
        },
        {
          name: 'selfReportDue',
          label: t('selfReportDue'),
          required: INSPECTION_SPECS[kind].selfReport === 'asked' ? t('notice.needDue') : undefined,
          control: <DayInput min={today} />,
        },
        ...(own
          ? [{ name: 'attachmentIds', label: t('files'), files: { place: `files/notice/${id}`, unit: own.id } }]
          : []),
      ]}
      send={({ attachmentIds, ...entered }) =>
        data(
          api.POST('/api/v1/inspections/{id}/notice', {
            params: { path: { id } },
            body: { ...entered, attachmentIds: attachmentIds ?? [] },
          }),
        )
      }
      onSent={onSent}
    />
  );
}
