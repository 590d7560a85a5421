import { day, folded } from '../language/format';
import { useWords } from '../language/use-words';
import { ChoiceField, SearchField } from '../pieces/narrowing';
import { dayCell, type Table } from '../pieces/table-export/table';
import { TableExport } from '../pieces/table-export/table-export';
import { Trouble } from '../pieces/trouble';
import { useAddress } from '../pieces/use-address';
import { Waiting } from '../pieces/waiting';
import type { Programme } from '../programme/programme';
import { useReviews } from '../programme/use-years';
import { reviewName } from '../review/review';
import { MODEL_TONE, type Model, useModels } from './model';
import { ModelActs } from './model-acts';
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
        <SearchField label={t('search')} value={words} onChange={(q) => change({ q })} />
        <ChoiceField
          className="model-select"
          label={t('column.status')}
          value={status}
          options={(['registered', 'recognised'] as const).map((value) => ({ value, label: t(`status.${value}`) }))}
          onChange={(chosen) => change({ status: chosen })}
        />
        <ChoiceField
          className="model-select"
          label={t('year')}
          value={year}
          options={years.map((value) => ({ value, label: value }))}
          onChange={(chosen) => change({ year: chosen?.toString() })}
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
