import { useTranslation } from 'react-i18next';
import { figure } from '../../language/format';
import { useWords } from '../../language/use-words';
import { same } from '../draft/merge';
import type { Answer, Answers, Attachment, Duty, FormField, ReportVersion } from '../duty';
import { AnswerText } from '../fields/answer-text';

/** What a version is held beside: last period's report, or the version before it. */
export interface Compared {
  readonly name: string;
  readonly answers: Answers;
  readonly attachments?: readonly Attachment[];
}

interface RulingTableProps {
  readonly duty: Duty;
  readonly compared: Compared | null;
  readonly version: ReportVersion;
  readonly comments: Readonly<Record<string, string>>;
  readonly onComment: (key: string, comment: string | undefined) => void;
}

/** The report field by field beside what it is compared with: what changed is marked in words and figures; each may be commented on. */
export function RulingTable({ duty, compared, version, comments, onComment }: RulingTableProps) {
  const t = useWords('report');
  const { i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'vi';
  return (
    <table className="report-ruling">
      <thead>
        <tr>
          <th scope="col">{t('ruling.field')}</th>
          <th scope="col">{t('ruling.now')}</th>
          <th scope="col">{compared?.name ?? t('ruling.noBefore')}</th>
          <th scope="col">{t('ruling.comment')}</th>
        </tr>
      </thead>
      <tbody>
        {duty.fields.map((field) => {
          const { key, label } = field;
          const now = version.answers[key];
          const before = compared?.answers[key];
          const warnings = version.warnings.filter(
            ({ fields: [first = ''] }) => first === key || first.startsWith(`${key}.`),
          );
          return (
            <tr key={key} className={warnings.length > 0 ? 'report-ruling-warned' : undefined}>
              <th scope="row">{label}</th>
              <td data-label={t('ruling.now')} colSpan={field.type === 'table' ? 2 : 1}>
                <AnswerText field={field} answer={now} attachments={version.attachments} />
                <Difference field={field} now={now} before={before} compared={compared !== null} />
                {field.type === 'table' && before !== undefined && (
                  <details>
                    <summary>{compared?.name}</summary>
                    <AnswerText field={field} answer={before} />
                  </details>
                )}
                {warnings.map(({ rule, message, explanation }) => (
                  <p key={rule} className="report-warning">
                    {message[language]}{' '}
                    <b>{explanation ? t('warning.explained', { explanation }) : t('warning.confirmed')}</b>
                  </p>
                ))}
              </td>
              {field.type !== 'table' && (
                <td data-label={compared?.name} className="soft">
                  <AnswerText field={field} answer={before} attachments={compared?.attachments} />
                </td>
              )}
              <td>
                {comments[key] === undefined ? (
                  <button
                    type="button"
                    className="report-link"
                    aria-label={t('ruling.commentOn', { field: label })}
                    onClick={() => onComment(key, '')}
                  >
                    {t('ruling.comment')}
                  </button>
                ) : (
                  <textarea
                    className="report-input report-text"
                    rows={2}
                    ref={focusNew}
                    maxLength={500}
                    aria-label={t('ruling.commentOn', { field: label })}
                    value={comments[key]}
                    onChange={(event) => onComment(key, event.target.value)}
                    onBlur={() => comments[key]?.trim() === '' && onComment(key, undefined)}
                  />
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Whoever asks for a place to write in writes next. */
function focusNew(area: HTMLTextAreaElement | null): void {
  area?.focus();
}

/** How an answer differs from the period before. */
function Difference({
  field,
  now,
  before,
  compared,
}: {
  field: FormField;
  now: Answer | undefined;
  before: Answer | undefined;
  compared: boolean;
}) {
  const t = useWords('report');
  if (!compared || field.type === 'evidence' || (now === undefined && before === undefined)) return null;
  if (same(now, before)) return <span className="pill tone-grey">{t('difference.same')}</span>;
  if (now === undefined) return <span className="pill tone-amber">{t('difference.missing')}</span>;
  if (before === undefined) return <span className="pill tone-amber">{t('difference.new')}</span>;
  if (typeof now !== 'number' || typeof before !== 'number') {
    return <span className="pill tone-amber">{t('difference.changed')}</span>;
  }
  const difference = Math.round((now - before) * 1e6) / 1e6;
  const share = before === 0 ? null : Math.round((difference / Math.abs(before)) * 100);
  const sign = difference > 0 ? '+' : '−';
  // Twice as much, or half: worth a second look.
  const striking = share === null || Math.abs(share) >= 50;
  return (
    <span className={`pill ${striking ? 'tone-amber' : 'tone-grey'}`}>
      {difference > 0 ? '▲' : '▼'} {sign}
      {figure(Math.abs(difference))}
      {share !== null && ` (${sign}${figure(Math.abs(share))} %)`}
    </span>
  );
}
