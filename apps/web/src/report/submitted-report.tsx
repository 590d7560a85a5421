import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { day, moment, size } from '../language/format';
import { useWords } from '../language/use-words';
import { PapersOn } from '../paper/papers-on';
import type { Duty, ReportVersion } from './duty';
import { AnswerText } from './fields/answer-text';
import { fileAddress } from './files/file-box';

/** Which version it is, when it came and on what paper. */
export function SentLine({ version }: { version: ReportVersion }) {
  const t = useWords('report');
  const { number, kind, receivedAt, enteredAt, late, paperNumber, paperDate, arrivalNumber, reason } = version;
  return (
    <div className="report-sent-line">
      <p>
        <b>{t('sent.title', { number, kind: t(`kind.${kind}`), at: moment(receivedAt) })}</b>{' '}
        <span className={`pill ${late ? 'tone-red' : 'tone-green'}`}>{late ? t('late') : t('timely')}</span>
      </p>
      {paperNumber && <p>{t('sent.paper', { number: paperNumber, date: paperDate ? day(paperDate) : '' })}</p>}
      {arrivalNumber && <p>{t('sent.arrival', { number: arrivalNumber, at: moment(enteredAt) })}</p>}
      {reason && <p>{t('sent.reason', { reason })}</p>}
    </div>
  );
}

/** A version as it was sent: nobody alters it. */
export function SubmittedReport({ duty, version }: { duty: Duty; version: ReportVersion }) {
  const t = useWords('report');
  const ours = duty.mine.officer || duty.mine.head;
  return (
    <section className="report-sent" aria-labelledby="sent-title">
      <h2 id="sent-title">{t('sent.report')}</h2>
      <SentLine version={version} />
      {version.kind !== 'nothing' && (
        <dl className="report-answers">
          {duty.fields.map((field) => (
            <div key={field.key}>
              <dt>{field.label}</dt>
              <dd>
                <AnswerText field={field} answer={version.answers[field.key]} attachments={version.attachments} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <VersionPapers version={version} />
      {/* Its words come after the report is there: what has the focus above must not go away for them. */}
      <Suspense>
        <PapersOn
          programmeId={duty.programmeId}
          subject={version.id}
          kinds={ours ? ['unit-report'] : ['receipt']}
          byUnit={ours}
        />
      </Suspense>
    </section>
  );
}

/** What goes with a version: its files, and the warnings that were confirmed or explained. */
export function VersionPapers({ version, warnings: told = true }: { version: ReportVersion; warnings?: boolean }) {
  const t = useWords('report');
  const { i18n } = useTranslation();
  const { answers, warnings } = version;
  // What proves a field stands there already.
  const proofs = new Set(Object.values(answers).flatMap((answer) => (Array.isArray(answer) ? answer.map(String) : [])));
  const attachments = version.attachments.filter(({ id }) => !proofs.has(id));
  return (
    <>
      {(told ? warnings : []).map(({ rule, message, explanation }) => (
        <p key={rule} className="report-warning">
          {message[i18n.language === 'en' ? 'en' : 'vi']}{' '}
          <b>{explanation ? t('warning.explained', { explanation }) : t('warning.confirmed')}</b>
        </p>
      ))}
      {attachments.length > 0 && (
        <>
          <h3>{t('sent.files')}</h3>
          <ul className="report-file-names">
            {attachments.map(({ id, name, size: bytes, remarks }) => (
              <li key={id}>
                <a href={fileAddress(id)} download>
                  {name}
                </a>{' '}
                <span className="soft">{size(bytes)}</span>
                {remarks.map((remark) => (
                  <span key={remark} className="pill tone-amber">
                    {t(`remark.${remark}`)}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
