import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../language/use-words';
import { numberOf, numberText } from './number-text';
import { useTyped } from './use-typed';

export interface FieldProps<Value> {
  readonly id: string;
  readonly value: Value | undefined;
  readonly onAnswer: (value: Value | undefined) => void;
  /** Names the field where no label stands: in a table. */
  readonly label?: string;
  /** Ids of what stands beside it: faults, hints. */
  readonly describedBy?: string;
  readonly invalid?: boolean;
}

/** A figure as people of the language write it. */
export function NumberField({
  id,
  value,
  onAnswer,
  label,
  describedBy,
  invalid,
  unit,
}: FieldProps<number> & { unit?: string }) {
  const t = useWords('report');
  const { i18n } = useTranslation();
  const show = useCallback((number: number) => numberText(number, i18n.language), [i18n.language]);
  const read = useCallback((text: string) => numberOf(text, i18n.language), [i18n.language]);
  const typed = useTyped(value, show, read, onAnswer);
  return (
    <span className="report-number">
      <input
        id={id}
        data-answer=""
        className="report-input"
        inputMode="decimal"
        autoComplete="off"
        value={typed.text}
        aria-label={label}
        aria-invalid={invalid || typed.wrong || undefined}
        aria-describedby={typed.wrong ? `${id}-wrong` : describedBy}
        onChange={(event) => typed.type(event.target.value)}
        onBlur={typed.leave}
      />
      {unit && <span className="report-unit">{unit}</span>}
      {typed.wrong && (
        <span id={`${id}-wrong`} className="report-fault">
          {t('field.noNumber')}
        </span>
      )}
    </span>
  );
}
