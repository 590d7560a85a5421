import { Link } from 'react-router';
import { day, daysBetween, moment } from '../language/format';
import { useWords } from '../language/use-words';
import type { ExtensionWork } from './request';

/** Who asks for what, until when and why; the original date stands beside every other. */
export function ExtensionHead({ request }: { request: ExtensionWork }) {
  const t = useWords('extension');
  const { title, unit, programme, ordinal, reason, note, dueOriginal, dueBefore, requestedDue, requestedAt } = request;
  return (
    <>
      <h2>{title}</h2>
      <p className="soft">
        {unit} · {programme}
      </p>
      <dl className="extension-dates">
        <div>
          <dt>{t('date.original')}</dt>
          <dd>{dueOriginal ? day(dueOriginal) : t('date.none')}</dd>
        </div>
        <div>
          <dt>{t('date.before')}</dt>
          <dd>{day(dueBefore)}</dd>
        </div>
        <div>
          <dt>{t('date.requested')}</dt>
          <dd>
            {day(requestedDue)}{' '}
            <span className="soft">{t('date.more', { count: daysBetween(dueBefore, requestedDue) })}</span>
          </dd>
        </div>
        {request.decidedDue && (
          <div>
            <dt>{t('date.offered')}</dt>
            <dd>
              {day(request.decidedDue)}{' '}
              <span className="soft">{t('date.more', { count: daysBetween(dueBefore, request.decidedDue) })}</span>
            </dd>
          </div>
        )}
      </dl>
      <p>
        <b>{t('reason')}</b> {reason}
      </p>
      {note && (
        <p>
          <b>{t('note.of')}</b> {note}
        </p>
      )}
      <p className="soft">
        {t('asked', { at: moment(requestedAt), ordinal })}{' '}
        {request.dutyId && <Link to={`/duties/${request.dutyId}`}>{t('open')}</Link>}
      </p>
    </>
  );
}
