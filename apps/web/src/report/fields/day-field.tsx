import { useRef } from 'react';
import { day } from '../../language/format';
import { useWords } from '../../language/use-words';
import { Icon } from '../../pieces/icon';
import { dayOf } from './day-text';
import type { FieldProps } from './number-field';
import { useTyped } from './use-typed';

/** A day, typed as the office writes it in both languages, or taken from the calendar of the machine. */
export function DayField({
  id,
  value,
  onAnswer,
  label,
  describedBy,
  invalid,
  min,
  max,
}: FieldProps<string> & { min?: string; max?: string }) {
  const t = useWords('report');
  const typed = useTyped(value, day, dayOf, onAnswer);
  const calendar = useRef<HTMLInputElement>(null);
  return (
    <span className="report-day">
      <input
        id={id}
        data-answer=""
        className="report-input"
        inputMode="numeric"
        autoComplete="off"
        placeholder={t(label === undefined ? 'field.dayShape' : 'field.dayShort')}
        value={typed.text}
        aria-label={label}
        aria-invalid={invalid || typed.wrong || undefined}
        aria-describedby={typed.wrong ? `${id}-wrong` : describedBy}
        onChange={(event) => typed.type(event.target.value)}
        onBlur={typed.leave}
      />
      <button
        type="button"
        className="report-day-open"
        tabIndex={-1}
        aria-label={t('field.calendar')}
        onClick={() => calendar.current?.showPicker()}
      >
        <Icon name="matrix" />
      </button>
      <input
        ref={calendar}
        type="date"
        className="report-day-calendar"
        tabIndex={-1}
        aria-hidden="true"
        value={value ?? ''}
        min={min}
        max={max}
        onChange={(event) => onAnswer(event.target.value || undefined)}
      />
      {typed.wrong && (
        <span id={`${id}-wrong`} className="report-fault">
          {t('field.noDay')}
        </span>
      )}
    </span>
  );
}
