import { day } from '../language/format';
import { useWords } from '../language/use-words';
import { DayInput } from '../pieces/day-input';
import { type DayOff, factsOf } from './day-off';

/** A due day, with its day of the week; one that is off says so and offers the working day before. */
export function DueDay({
  id,
  value,
  onChange,
  daysOff,
  min,
  max,
}: {
  id?: string;
  value?: string | null;
  onChange?: (day: string | undefined) => void;
  daysOff: readonly DayOff[];
  min?: string;
  max?: string;
}) {
  const t = useWords('plan-builder');
  const facts = value ? factsOf(value, daysOff) : null;
  return (
    <span className="builder-due">
      <DayInput id={id} value={value ?? undefined} onChange={onChange} min={min} max={max} />
      <DayHint value={value ?? null} daysOff={daysOff} />
      {facts?.before && (
        <button type="button" className="builder-link" onClick={() => onChange?.(facts.before!)}>
          {t('day.take', { weekday: t(`weekday.${factsOf(facts.before, daysOff).weekday}`), day: day(facts.before) })}
        </button>
      )}
    </span>
  );
}

/** The day of the week of a date, and whether it is a day off. */
export function DayHint({ value, daysOff }: { value: string | null; daysOff: readonly DayOff[] }) {
  const t = useWords('plan-builder');
  if (!value) return null;
  const { weekday, off, before } = factsOf(value, daysOff);
  const name = t(`weekday.${weekday}`);
  if (off === null) return <span className="soft builder-hint">{name}</span>;
  return (
    <span className="tone-amber builder-hint">
      {off ? t('day.holiday', { weekday: name, name: off }) : t('day.weekend', { weekday: name })}
      {before && ` ${t('day.before', { weekday: t(`weekday.${factsOf(before, daysOff).weekday}`), day: day(before) })}`}
    </span>
  );
}
