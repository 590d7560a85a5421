import { Link } from 'react-router';
import { moment } from '../language/format';
import { useWords } from '../language/use-words';
import { Trouble } from '../pieces/trouble';
import { Waiting } from '../pieces/waiting';
import { DRAFT_TONE, type DraftItem, useDrafts } from './draft';
import '../pieces/card-table.css';

/** The programmes that are on their way, and those that came in by this way. */
export function DraftsTable() {
  const t = useWords('draft-programme');
  const drafts = useDrafts();
  if (drafts.error && !drafts.data) return <Trouble error={drafts.error} again={() => void drafts.refetch()} />;
  if (!drafts.data) return <Waiting />;
  const { items } = drafts.data;
  return (
    <section className="draft-list">
      <h2 id="drafts">{t('drafts')}</h2>
      {items.length === 0 ? (
        <div className="empty">
          <b>{t('drafts.empty')}</b>
          {t('drafts.empty.what')}
        </div>
      ) : (
        <table className="card-table" aria-labelledby="drafts">
          <thead>
            <tr>
              {(['programme', 'office', 'standing', 'changed'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`drafts.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <Line key={item.id} item={item} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Line({ item }: { item: DraftItem }) {
  const t = useWords('draft-programme');
  const { id, number, title, fileName, unit, state, faults, changedAt, changedBy } = item;
  return (
    <tr>
      <th scope="row">
        <Link to={`/programmes/drafts/${id}`}>{title ?? fileName}</Link>
        <span className="soft">{number ? `${number} · ${fileName}` : t('drafts.unread')}</span>
      </th>
      <td data-label={t('drafts.office')}>{unit.name}</td>
      <td data-label={t('drafts.standing')}>
        <span className={`pill ${DRAFT_TONE[state]}`}>{t(`state.${state}`)}</span>
        {state === 'draft' && <span className="soft">{t('faults.count', { count: faults })}</span>}
      </td>
      <td data-label={t('drafts.changed')}>
        {moment(changedAt)}
        <span className="soft">{changedBy}</span>
      </td>
    </tr>
  );
}
