import { Link } from 'react-router';
import { figure, moment } from '../language/format';
import { useWords } from '../language/use-words';
import type { AuditEntry } from './administration';
import { actorName, detailText, subjectName, subjectPlace } from './audit-words';

/** Entries of the trail, the newest first. */
export function AuditTable({ items }: { items: readonly AuditEntry[] }) {
  const t = useWords('administration');
  return (
    <table className="card-table">
      <thead>
        <tr>
          {['at', 'who', 'action', 'subject', 'seal'].map((column) => (
            <th key={column} scope="col">
              {t(`audit.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((entry) => (
          <Line key={entry.id} entry={entry} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ entry }: { entry: AuditEntry }) {
  const t = useWords('administration');
  const { at, recordedAt, person, what, position } = entry;
  const place = subjectPlace(entry);
  const name = subjectName(t, entry);
  const detail = detailText(t, entry.detail);
  return (
    <tr>
      <td>
        {moment(at)}
        {moment(recordedAt) !== moment(at) && (
          <div className="soft">{t('audit.recorded', { at: moment(recordedAt) })}</div>
        )}
      </td>
      <th scope="row">
        {actorName(t, entry)}
        {person && (
          <div className="soft">
            {[...person.roles.map((role) => t(`role.${role}`)), person.unit?.name].filter(Boolean).join(' · ')}
          </div>
        )}
      </th>
      <td data-label={t('audit.action')}>
        <span className="administration-name">{what}</span>
        {detail && <div className="soft administration-detail">{detail}</div>}
      </td>
      <td data-label={t('audit.subject')}>{place ? <Link to={place}>{name}</Link> : name}</td>
      <td data-label={t('audit.seal')}>{position === null ? t('audit.unsealed') : figure(position)}</td>
    </tr>
  );
}
