import { useQueryClient } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import { api, data } from '../api/client';
import { UnitField } from '../direction/unit-field';
import { day, folded } from '../language/format';
import { useWords } from '../language/use-words';
import { Acts } from '../pieces/acts';
import { CommandForm } from '../pieces/command-form';
import { dayCell, type Table } from '../pieces/table-export/table';
import { TableExport } from '../pieces/table-export/table-export';
import { Trouble } from '../pieces/trouble';
import { useAddress } from '../pieces/use-address';
import { Waiting } from '../pieces/waiting';
import { type Programme, useIsSecretariat } from '../programme/programme';
import { useReviews } from '../programme/use-years';
import { reviewName } from '../review/review';
import { useMe } from '../session/session';
import { MODEL_TONE, type Model, useModels } from './model';
import { RecogniseForm } from './recognise-form';
import '../pieces/card-table.css';
import '../round/round.css'; // the line of what a list is narrowed by
import './model.css';

const yearOf = (model: Model) => Number(model.registeredAt.slice(0, 4));

/** “Dân vận khéo” models: registered by units early, recognised at a review late. */
export default function ModelsTab({ programme }: { programme: Programme }) {
  const t = useWords('model');
  const models = useModels(programme.id);
  const [address, change] = useAddress();
  if (models.error && !models.data) return <Trouble error={models.error} again={() => void models.refetch()} />;
  if (!models.data) return <Waiting />;
  const words = address.get('q') ?? '';
  const status = (['registered', 'recognised'] as const).find((each) => each === address.get('status'));
  const year = Number(address.get('year')) || undefined;
  const years = [...new Set(models.data.map(yearOf))].sort((a, b) => b - a);
  const wanted = folded(words);
  const found = models.data.filter(
    (model) =>
      (status === undefined || model.status === status) &&
      (year === undefined || yearOf(model) === year) &&
      folded(`${model.title} ${model.unit.name} ${model.unit.code}`).includes(wanted),
  );
  return (
    <>
      <ModelActs programme={programme} models={models.data} />
      <div className="round-tools no-print">
        <Input
          allowClear
          className="round-search"
          aria-label={t('search')}
          placeholder={t('search')}
          value={words}
          onChange={(event) => change({ q: event.target.value })}
        />
        <Select
          allowClear
          className="model-select"
          aria-label={t('column.status')}
          placeholder={t('column.status')}
          value={status}
          options={(['registered', 'recognised'] as const).map((value) => ({ value, label: t(`status.${value}`) }))}
          onChange={(value: string | undefined) => change({ status: value })}
        />
        <Select
          allowClear
          className="model-select"
          aria-label={t('year')}
          placeholder={t('year')}
          value={year}
          options={years.map((value) => ({ value, label: value }))}
          onChange={(value: number | undefined) => change({ year: value?.toString() })}
        />
        <span className="soft" aria-live="polite">
          {t('found', { count: found.length })}
        </span>
        <TableExport table={() => modelsOut(t, found)} disabled={found.length === 0} />
      </div>
      {found.length === 0 ? (
        <div className="empty">
          <b>{t(models.data.length === 0 ? 'empty.title' : 'nothing.title')}</b>
          {t(models.data.length === 0 ? 'empty.what' : 'nothing.what')}
        </div>
      ) : (
        <ModelTable programme={programme.id} models={found} />
      )}
    </>
  );
}

const modelsOut = (t: (key: string) => string, models: readonly Model[]): Table => ({
  name: t('file'),
  head: ['title', 'unit', 'registered', 'status', 'recognised'].map((key) => t(`column.${key}`)),
  rows: models.map(({ title, unit, registeredAt, status, recognisedAt }) => [
    title,
    unit.name,
    dayCell(registeredAt.slice(0, 10)),
    t(`status.${status}`),
    dayCell(recognisedAt?.slice(0, 10) ?? null),
  ]),
});

function ModelTable({ programme, models }: { programme: string; models: readonly Model[] }) {
  const t = useWords('model');
  const reviewWords = useWords('review');
  const reviews = useReviews(programme);
  const at = (code: string | null) => {
    const review = reviews.data?.items.find((each) => each.code === code);
    return review ? reviewName(reviewWords, review) : code;
  };
  return (
    <table className="card-table">
      <caption className="sr-only">{t('table')}</caption>
      <thead>
        <tr>
          {['title', 'unit', 'registered', 'status'].map((column) => (
            <th key={column} scope="col">
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {models.map(({ id, title, description, unit, registeredAt, recognisedAt, status, review }) => (
          <tr key={id}>
            <th scope="row">
              {title}
              {description && <div className="soft">{description}</div>}
            </th>
            <td data-label={t('column.unit')}>{unit.name}</td>
            <td data-label={t('column.registered')}>{day(registeredAt)}</td>
            <td>
              <span className={`pill ${MODEL_TONE[status]}`}>{t(`status.${status}`)}</span>
              {recognisedAt && (
                <div className="soft">{t('recognisedAt', { review: at(review), day: day(recognisedAt) })}</div>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A unit registers for itself, the secretariat for any; the secretariat recognises while a review is worked on. */
function ModelActs({ programme, models }: { programme: Programme; models: readonly Model[] }) {
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
