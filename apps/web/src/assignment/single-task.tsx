import { useQueryClient } from '@tanstack/react-query';
import { Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, data } from '../api/client';
import { UnitField } from '../direction/unit-field';
import { useInstallation } from '../frame/rehearsal-banner';
import { useWords } from '../language/use-words';
import { CommandForm } from '../pieces/command-form';
import { UnitsField } from '../pieces/units-field';
import { DueDay } from '../plan-builder/due-day';
import { useDaysOff } from '../plan-builder/use-days-off';
import type { Programme } from '../programme/programme';

interface Entered {
  readonly title: string;
  readonly output?: string;
  readonly due: string;
  readonly content?: number;
  readonly lead?: string;
  readonly coordinating?: string[];
  readonly units?: string[];
}
type Tracking = 'lead' | 'each-unit';

/** One task outside the plans, with a due date of its own. */
export function SingleTask({ programme }: { programme: Programme }) {
  const t = useWords('assignment');
  const queries = useQueryClient();
  const today = useInstallation().data?.now.slice(0, 10);
  const daysOff = useDaysOff(programme.id, Number((today ?? programme.periodFrom).slice(0, 4)));
  const [tracking, setTracking] = useState<Tracking>('lead');
  const [given, setGiven] = useState<{ id: string; code: string }>();
  const each = tracking === 'each-unit';
  return (
    <section className="card">
      {given && (
        <p className="acts-said" role="status">
          {t('single.given', { code: given.code })} <Link to={`/work/tasks/${given.id}`}>{t('single.open')}</Link>
        </p>
      )}
      <Radio.Group
        aria-label={t('single.tracking')}
        value={tracking}
        options={(['lead', 'each-unit'] as const).map((value) => ({ value, label: t(`single.${value}`) }))}
        onChange={(event) => setTracking(event.target.value as Tracking)}
      />
      <CommandForm<Entered, { id: string; code: string }>
        // A task given leaves an empty form for the next.
        key={given?.id ?? 'first'}
        act={t('single.do')}
        what={t('single.what')}
        fields={[
          {
            name: 'title',
            label: t('single.title'),
            required: t('single.needTitle'),
            control: <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} />,
          },
          { name: 'output', label: t('single.output'), control: <Input maxLength={1000} /> },
          {
            name: 'due',
            label: t('single.due'),
            required: t('single.needDue'),
            control: <DueDay daysOff={daysOff} min={today} max={programme.periodUntil} />,
          },
          each
            ? { name: 'units', label: t('single.units'), required: t('single.needUnits'), control: <UnitsField /> }
            : { name: 'lead', label: t('single.leadUnit'), required: t('single.needLead'), control: <UnitField /> },
          { name: 'coordinating', label: t('single.coordinating'), control: <UnitsField /> },
          {
            name: 'content',
            label: t('single.content'),
            control: (
              <Select
                allowClear
                options={programme.contents.map(({ number, title }) => ({
                  value: Number(number),
                  label: `${number}. ${title}`,
                }))}
              />
            ),
          },
        ]}
        send={({ coordinating = [], units = [], ...entered }) =>
          data(
            api.POST('/api/v1/programmes/{id}/tasks', {
              params: { path: { id: programme.id } },
              body: { ...entered, tracking, coordinating, units: each ? units : [] },
            }),
          )
        }
        onSent={({ id, code }) => {
          setGiven({ id, code });
          void queries.invalidateQueries({ queryKey: ['tasks'] });
        }}
      />
    </section>
  );
}
