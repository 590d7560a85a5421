import { figure } from '../language/format';

/** One of several that are seen at once, with how many there are of it where that is counted. */
export interface Chip<Value> {
  readonly value: Value;
  readonly name: string | number;
  readonly count?: number;
}

/** Chooses one of several that are seen at once; the pressed one is what is shown. */
export function Chips<Value extends string | number>({
  legend,
  chips,
  chosen,
  onChoose,
  className = '',
}: {
  legend: string;
  chips: readonly Chip<Value>[];
  chosen: Value;
  onChoose: (value: Value) => void;
  className?: string;
}) {
  return (
    <fieldset className={`chips ${className}`}>
      <legend className="sr-only">{legend}</legend>
      {chips.map(({ value, name, count }) => (
        <button
          key={value}
          type="button"
          className="chip"
          aria-pressed={value === chosen}
          onClick={() => onChoose(value)}
        >
          {name}
          {count !== undefined && <span> {figure(count)}</span>}
        </button>
      ))}
    </fieldset>
  );
}
