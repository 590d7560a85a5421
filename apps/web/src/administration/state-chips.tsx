import { figure } from '../language/format';

/** Counts that narrow what is shown: all, or one state; those that nothing is in are left out. */
export function StateChips<State extends string>({
  legend,
  all,
  states,
  counts,
  chosen,
  name,
  onChoose,
}: {
  legend: string;
  all: string;
  states: readonly State[];
  counts: Readonly<Partial<Record<State, number>>>;
  chosen: string | undefined;
  name: (state: State) => string;
  onChoose: (state: State | undefined) => void;
}) {
  const count = (state: State) => counts[state] ?? 0;
  const total = states.reduce((sum, state) => sum + count(state), 0);
  const shown = states.filter((state) => count(state) > 0 || state === chosen);
  return (
    <fieldset className="chips">
      <legend className="sr-only">{legend}</legend>
      <button type="button" className="chip" aria-pressed={chosen === undefined} onClick={() => onChoose(undefined)}>
        {all} <span>{figure(total)}</span>
      </button>
      {shown.map((state) => (
        <button
          key={state}
          type="button"
          className="chip"
          aria-pressed={state === chosen}
          onClick={() => onChoose(state === chosen ? undefined : state)}
        >
          {name(state)} <span>{figure(count(state))}</span>
        </button>
      ))}
    </fieldset>
  );
}
