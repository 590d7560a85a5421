import type { components } from '@songhanh/api';

export type AssignmentInput = components['schemas']['AssignmentsInput']['items'][number];
/** `lead` alone may be left to the record; what is asked for here always names its role. */
export type Item = Partial<AssignmentInput> & Pick<AssignmentInput, 'task'>;
export type Result = components['schemas']['AssignmentsResult'];
export const ROLES = ['each', 'coordinating', 'lead'] as const;
export type Role = (typeof ROLES)[number];

/** What one has chosen: tasks times units, and on what terms. */
export interface Choice {
  readonly tasks: readonly string[];
  readonly units: readonly string[];
  /** All units of the programme, whoever they are on the day. */
  readonly all: boolean;
  readonly role: Role;
  readonly due?: string;
  readonly person?: string;
}

export const NO_CHOICE: Choice = { tasks: [], units: [], all: false, role: 'each' };

/** A row that could not be given, on its way to be mended and sent again. */
export interface FailedRow {
  readonly task: string;
  /** Null where nobody met the choice. */
  readonly unit: string | null;
  readonly role: Role;
  readonly due?: string;
  readonly person?: string;
  readonly vi: string;
  readonly en: string;
}

/** One item a task; a person only where there is one unit, a due date only for who does the task. */
export const itemsOf = ({ tasks, units, all, role, due, person }: Choice): Item[] =>
  tasks.map((task) => ({
    task,
    role,
    ...(all ? { to: { all: true as const } } : { units: [...units] }),
    ...(due && role !== 'coordinating' && { due }),
    ...(person && !all && units.length === 1 && { person }),
  }));

/** Mended rows as few items: those that differ in nothing but the unit go together. */
export function itemsOfRows(rows: readonly FailedRow[]): Item[] {
  const items = new Map<string, Item & { units: string[] }>();
  for (const { task, unit, role, due, person } of rows) {
    if (unit === null) continue;
    const terms = { task, role, ...(due && role !== 'coordinating' && { due }), ...(person && { person }) };
    // A person belongs to one unit.
    const key = JSON.stringify([terms, person ? unit : null]);
    const item = items.get(key);
    if (item && !item.units.includes(unit)) item.units.push(unit);
    else if (!item) items.set(key, { ...terms, units: [unit] });
  }
  return [...items.values()];
}

/** What failed, with the terms that it was asked for on, so that nothing has to be entered again. */
export const failedRows = ({ failed }: Result, items: readonly Item[]): FailedRow[] =>
  failed.map(({ item, task, unit, role, vi, en }) => ({
    task,
    unit,
    role,
    due: items[item]?.due,
    person: items[item]?.person,
    vi,
    en,
  }));
