import { Chips } from '../pieces/chips';

const ALL = 'all';

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
  chosen: State | undefined;
  name: (state: State) => string;
  onChoose: (state: State | undefined) => void;
}) {
  const count = (state: State) => counts[state] ?? 0;
  const total = states.reduce((sum, state) => sum + count(state), 0);
  const shown = states.filter((state) => count(state) > 0 || state === chosen);
  return (
    <Chips<State | typeof ALL>
      legend={legend}
      chips={[
        { value: ALL, name: all, count: total },
        ...shown.map((state) => ({ value: state, name: name(state), count: count(state) })),
      ]}
      chosen={chosen ?? ALL}
      onChoose={(state) => onChoose(state === ALL || state === chosen ? undefined : state)}
    />
  );
}
