import { DayField } from '../report/fields/day-field';
import '../report/fields/fields.css'; // how a day field looks

/** A day as the office writes it, within a form: `id`, `value` and `onChange` come from there. */
export function DayInput({
  id = 'day',
  value,
  onChange,
  min,
  max,
}: {
  id?: string;
  value?: string;
  onChange?: (day: string | undefined) => void;
  min?: string;
  max?: string;
}) {
  return <DayField id={id} value={value} onAnswer={(day) => onChange?.(day)} min={min} max={max} />;
}
