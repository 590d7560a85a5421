import { moment, withDays } from '../language/format';
import { useWords } from '../language/use-words';
import type { MailItem } from './administration';
import { MAIL_TONE } from './mail-state';

/** Mails with whom they are for, what became of them and what the mail server said. */
export function MailTable({
  items,
  chosen,
  choosable,
  onChoose,
}: {
  items: readonly MailItem[];
  chosen: ReadonlySet<string>;
  choosable: boolean;
  onChoose: (id: string, on: boolean) => void;
}) {
  const t = useWords('administration');
  return (
    <table className="card-table">
      <thead>
        <tr>
          {choosable && (
            <th scope="col">
              <span className="sr-only">{t('mail.choose')}</span>
            </th>
          )}
          {['subject', 'person', 'state', 'said'].map((column) => (
            <th key={column} scope="col">
              {t(`mail.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            {choosable && (
              <td>
                {item.resendable && (
                  <label className="administration-choice">
                    <input
                      type="checkbox"
                      checked={chosen.has(item.id)}
                      onChange={(event) => onChoose(item.id, event.target.checked)}
                    />
                    <span className="sr-only">{t('mail.choose.of', { subject: item.subject })}</span>
                  </label>
                )}
              </td>
            )}
            <Cells item={item} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cells({ item }: { item: MailItem }) {
  const t = useWords('administration');
  const { subject, person, address, state, createdAt, nextAttemptAt, attempts, last } = item;
  return (
    <>
      <th scope="row">
        {withDays(subject)}
        <div className="soft">{moment(createdAt)}</div>
      </th>
      <td data-label={t('mail.person')}>
        {person.name}
        <div className="soft">{[person.unit, address ?? t('mail.noAddress')].filter(Boolean).join(' · ')}</div>
      </td>
      <td>
        <span className={`pill ${MAIL_TONE[state]}`}>{t(`mail.state.${state}`)}</span>
        {nextAttemptAt && <div className="soft">{t('mail.next', { at: moment(nextAttemptAt) })}</div>}
      </td>
      <td data-label={t('mail.said')}>
        {last ? (
          <>
            {t(`mail.outcome.${last.outcome}`)}
            <div className="soft">
              {moment(last.at)}
              {attempts > 1 && ` · ${t('mail.attempts', { count: attempts })}`}
            </div>
            {last.detail && (
              <div className={last.outcome === 'accepted' ? 'soft administration-detail' : 'administration-fault'}>
                {last.detail}
              </div>
            )}
          </>
        ) : (
          '–'
        )}
      </td>
    </>
  );
}
