import { useQueryClient } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import { api, data } from '../api/client';
import { UnitField } from '../direction/unit-field';
import { useWords } from '../language/use-words';
import { Acts } from '../pieces/acts';
import { CommandForm } from '../pieces/command-form';
import { type Programme, useIsSecretariat } from '../programme/programme';
import { useReviews } from '../programme/use-years';
import { useMe } from '../session/session';
import type { Model } from './model';
import { RecogniseForm } from './recognise-form';

/** A unit registers for itself, the secretariat for any; the secretariat recognises while a review is worked on. */
export function ModelActs({ programme, models }: { programme: Programme; models: readonly Model[] }) {
  const t = useWords('model');
  const me = useMe();
  const queries = useQueryClient();
  const secretariat = useIsSecretariat(programme.id);
  const reviews = useReviews(programme.id);
  const own = me.roles.filter(({ role }) => role === 'officer' || role === 'head').map(({ unit }) => unit);
  const units = own.filter(({ code }, at) => own.findIndex((unit) => unit.code === code) === at);
  if (programme.stage !== 'in-force' || (!secretariat && units.length === 0)) return null;
  const moved = () => void queries.invalidateQueries({ queryKey: ['models', programme.id] });
  const open = reviews.data?.items.filter(({ stage }) => stage === 'consolidated') ?? [];
  const waiting = models.filter(({ status }) => status === 'registered');
  return (
    <Acts
      label={t('acts')}
      acts={[
        {
          key: 'register',
          label: t('register'),
          said: t('register.said'),
          form: (sent) => (
            <CommandForm<{ unit: string; title: string; description?: string }, unknown>
              act={t('register.do')}
              what={t('register.what')}
              initial={secretariat ? {} : { unit: units[0]?.code }}
              fields={[
                {
                  name: 'unit',
                  label: t('column.unit'),
                  required: t('register.needUnit'),
                  control: secretariat ? (
                    <UnitField />
                  ) : (
                    <Select options={units.map(({ code, name }) => ({ value: code, label: name }))} />
                  ),
                },
                {
                  name: 'title',
                  label: t('column.title'),
                  required: t('register.needTitle'),
                  extra: t('register.titleHint'),
                  control: <Input maxLength={300} />,
                },
                {
                  name: 'description',
                  label: t('description'),
                  control: <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} />,
                },
              ]}
              send={(body) =>
                data(api.POST('/api/v1/programmes/{id}/models', { params: { path: { id: programme.id } }, body }))
              }
              onSent={() => {
                moved();
                sent();
              }}
            />
          ),
        },
        ...(secretariat && open.length > 0 && waiting.length > 0
          ? [
              {
                key: 'recognise',
                label: t('recognise'),
                said: t('recognise.said'),
                form: (sent: () => void) => (
                  <RecogniseForm
                    reviews={open}
                    models={waiting}
                    onSent={() => {
                      moved();
                      sent();
                    }}
                  />
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
