import { day } from '../language/format';
import { useWords } from '../language/use-words';
import { DayInput } from '../pieces/day-input';

/** Dates that are asked for most, from today on. */
const QUICK = [
  { key: 'week', days: 7 },
  { key: 'fortnight', days: 14 },
  { key: 'month', days: 30 },
] as const;

/** A due day: by one touch, or in the machine's own calendar. `id`, `value` and `onChange` come from the form. */
export function DueField({
  id,
  value,
  onChange,
  today,
}: {
  id?: string;
  value?: string;
  onChange?: (day: string | undefined) => void;
  today: string | undefined;
}) {
  const t = useWords('direction');
  return (
    <div className="direction-due">
      <DayInput id={id} value={value} onChange={onChange} min={today} />
      <div className="chips">
        {today &&
          QUICK.map(({ key, days }) => {
            const date = later(today, days);
            return (
              <button
                key={key}
                type="button"
                className="chip"
                aria-pressed={value === date}
                onClick={() => onChange?.(value === date ? undefined : date)}
              >
                {t(`quick.${key}`)} <span className="soft">{day(date).slice(0, 5)}</span>
              </button>
            );
          })}
      </div>
    </div>
  );
}

const later = (today: string, days: number) =>
  new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
