import type { FieldProps } from './number-field';

/** A text of any length; the field grows with it. */
export function TextField({
  id,
  value,
  onAnswer,
  label,
  describedBy,
  invalid,
  lines = 3,
}: FieldProps<string> & { lines?: number }) {
  return (
    <textarea
      id={id}
      data-answer=""
      className="report-input report-text"
      rows={lines}
      maxLength={20_000}
      value={value ?? ''}
      aria-label={label}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
      onChange={(event) => onAnswer(event.target.value || undefined)}
    />
  );
}
