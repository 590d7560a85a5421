import { type KeyboardEvent, memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerFault } from '#domain/form/answer-fault';
import { useWords } from '../../language/use-words';
import type { Answer, Finding, FormField } from '../duty';
import { AnswerField } from './answer-field';
import { AnswerText } from './answer-text';
import type { Beside } from './beside';
import { FieldAside } from './field-aside';

export const fieldId = (key: string) => `answer-${key}`;

export interface FieldRowProps {
  readonly field: FormField;
  readonly value: Answer | undefined;
  readonly beside: Beside;
  readonly faults: readonly AnswerFault[];
  readonly findings: readonly Finding[];
  /** Code of a rule → what was said to it. */
  readonly confirmed: Readonly<Record<string, string>>;
  readonly onConfirm: (rule: string, explanation: string | undefined) => void;
  /** What the secretariat said of this field when it sent the report back. */
  readonly comment?: string;
  readonly onAnswer: (key: string, answer: Answer | undefined) => void;
  /** Approved: read as it stands, only warnings may still be confirmed. */
  readonly readOnly: boolean;
  readonly files?: ReactNode;
}

/** One question of the form: the field, what helps to fill it in beside it, and what is wrong with it under it. */
export const FieldRow = memo(function FieldRow(props: FieldRowProps) {
  const { field, value, beside, faults, findings, confirmed, onConfirm, comment, onAnswer, readOnly, files } = props;
  const t = useWords('report');
  const { i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'vi';
  const id = fieldId(field.key);
  const whole = faults.filter(({ column }) => column === undefined);
  const wide = field.type === 'table';
  /** Alt L takes last period over without leaving the field. */
  const press = (event: KeyboardEvent) => {
    if (!event.altKey || event.key.toLowerCase() !== 'l' || readOnly || beside.previous?.answer === undefined) return;
    event.preventDefault();
    if (field.type !== 'evidence') onAnswer(field.key, beside.previous.answer);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the field within
    <div className={`report-field${wide ? ' report-field-wide' : ''}`} onKeyDown={press}>
      <div className="report-field-main">
        <label id={`${id}-label`} htmlFor={id} className="report-label">
          {field.label}
          {field.required && (
            <span className="report-needed" title={t('field.needed')}>
              {' '}
              *
            </span>
          )}
        </label>
        {comment && (
          <p className="report-comment">
            <b>{t('returned.comment')}</b> {comment}
          </p>
        )}
        {readOnly ? (
          <div id={id} tabIndex={-1}>
            <AnswerText field={field} answer={value} />
          </div>
        ) : (
          <AnswerField
            id={id}
            field={field}
            value={value}
            faults={faults}
            files={files}
            describedBy={`${id}-said`}
            onAnswer={(answer) => onAnswer(field.key, answer)}
          />
        )}
        <div id={`${id}-said`} aria-live="polite">
          {whole.map(({ code, row, vi, en }) => (
            <p key={`${code}/${row ?? ''}`} className="report-fault">
              {language === 'en' ? en : vi}
            </p>
          ))}
          {findings.map((finding) =>
            finding.severity === 'error' ? (
              <p key={finding.rule} className="report-fault">
                {finding.message[language]}
              </p>
            ) : (
              <Warning
                key={finding.rule}
                finding={finding}
                text={finding.message[language]}
                said={confirmed[finding.rule]}
                onConfirm={onConfirm}
              />
            ),
          )}
        </div>
      </div>
      <FieldAside
        field={field}
        beside={beside}
        onTake={readOnly ? undefined : (answer) => onAnswer(field.key, answer)}
      />
    </div>
  );
});

function Warning({
  finding,
  text,
  said,
  onConfirm,
}: {
  finding: Finding;
  text: string;
  said: string | undefined;
  onConfirm: FieldRowProps['onConfirm'];
}) {
  const t = useWords('report');
  const { rule } = finding;
  return (
    <div className="report-warning">
      <p>{text}</p>
      <label className="report-choice">
        <input
          type="checkbox"
          checked={said !== undefined}
          onChange={(event) => onConfirm(rule, event.target.checked ? '' : undefined)}
        />
        {t('warning.confirm')}
      </label>
      {said !== undefined && (
        <input
          className="report-input"
          value={said}
          maxLength={4000}
          aria-label={t('warning.explain')}
          placeholder={t('warning.explain')}
          onChange={(event) => onConfirm(rule, event.target.value)}
        />
      )}
    </div>
  );
}
