/** A row of a process's transition table. */
export interface Transition<Stage extends string> {
  /** `null` is the state before the thing exists. */
  readonly from: Stage | null;
  readonly to: Stage;
  /** The step or command that makes the move. */
  readonly by: string;
  readonly when: string;
}

/** Whether the table has a row for the move. */
export function mayMove<Stage extends string>(
  table: readonly Transition<Stage>[],
  from: Stage | null,
  to: Stage,
  by: string,
): boolean {
  return table.some((row) => row.from === from && row.to === to && row.by === by);
}

/** The table as a Mermaid state diagram. */
export function stateDiagram(table: readonly Transition<string>[]): string {
  const lines = table.map(
    ({ from, to, by, when }) => `  ${name(from)} --> ${name(to)}: ${by} (${when.replaceAll(':', ',')})`,
  );
  const last = [...new Set(table.map((row) => row.to))].filter((stage) => !table.some((row) => row.from === stage));
  return ['stateDiagram-v2', ...lines, ...last.map((stage) => `  ${name(stage)} --> [*]`)].join('\n');
}

const name = (stage: string | null) => (stage === null ? '[*]' : stage.replaceAll('-', '_'));
