import type { components } from '@songhanh/api';
import { compareNumbers } from '#domain/plan/item-number';
import type { Plan } from '../plan/plan';

export type PlanTask = Plan['items'][number];
type DraftInput = components['schemas']['PlanDraftInput'];

/** One task of the draft as it is being written. */
export interface DraftRow {
  /** Its name on this page; a new task gets its id only when it is saved. */
  readonly key: string;
  readonly id?: string;
  readonly number: string;
  readonly title: string;
  readonly output: string;
  /** `YYYY-MM-DD`; null where no day binds. */
  readonly due: string | null;
  /** Code of the unit; empty until one is chosen. */
  readonly lead: string;
  readonly coordinating: readonly string[];
  readonly contentNumber: number | null;
  /** The programme's task that a new row takes up. */
  readonly taskNumber: string | null;
}

export interface PlanDraft {
  readonly theme: string;
  readonly rows: readonly DraftRow[];
}

export type SavedDraft = PlanDraft & { readonly version: number };

/** The draft that the record holds. Rows just sent keep the names that they have on this page. */
export function draftOf(plan: Plan, sent: readonly DraftRow[] = []): SavedDraft {
  const keys = new Map(sent.map(({ number, key }) => [number, key]));
  const rows = plan.items
    .filter(({ status }) => status === 'draft')
    .map((task) => ({ ...rowOf(task), key: keys.get(task.number) ?? task.id }));
  return { theme: plan.theme ?? '', rows: inOrder(rows), version: plan.version };
}

function rowOf(task: PlanTask): DraftRow {
  const unitsOf = (role: string) => task.units.filter((each) => each.role === role).map(({ unit }) => unit.code);
  return {
    key: task.id,
    id: task.id,
    number: task.number,
    title: task.title,
    output: task.output ?? '',
    due: task.due,
    lead: unitsOf('lead')[0] ?? '',
    coordinating: unitsOf('coordinating').toSorted(),
    contentNumber: task.contentNumber,
    taskNumber: task.taskNumber,
  };
}

/** As the office reads a plan: by content, those without one last, then by number. */
export const inOrder = (rows: readonly DraftRow[]): DraftRow[] =>
  rows.toSorted(
    (a, b) =>
      (a.contentNumber ?? Number.MAX_SAFE_INTEGER) - (b.contentNumber ?? Number.MAX_SAFE_INTEGER) ||
      compareNumbers(a.number, b.number),
  );

/** The whole draft as the record takes it. */
export const inputOf = ({ theme, rows }: PlanDraft): DraftInput => ({
  theme: theme.trim() || null,
  items: rows.map(({ id, number, title, output, due, lead, coordinating, contentNumber, taskNumber }) => ({
    ...(id && { id }),
    number: number.trim(),
    title: title.trim(),
    output: output.trim() || null,
    due,
    lead,
    coordinating: [...coordinating],
    contentNumber,
    ...(!id && taskNumber && { taskNumber }),
  })),
});

/** Whether two drafts say the same, whatever their rows are called on this page. */
export const sameDraft = (one: PlanDraft, other: PlanDraft) => said(one) === said(other);

const said = ({ theme, rows }: PlanDraft) =>
  JSON.stringify([
    theme.trim(),
    inOrder(rows).map(({ number, title, output, due, lead, coordinating, contentNumber }) => [
      number.trim(),
      title.trim(),
      output.trim(),
      due,
      lead,
      coordinating.toSorted(),
      contentNumber,
    ]),
  ]);

/** What a row still lacks before it can be saved. */
export type Lack = 'number' | 'title' | 'lead' | 'twice';

export function lacksOf(row: DraftRow, rows: readonly DraftRow[]): Lack[] {
  const number = row.number.trim();
  const lacks: Lack[] = [];
  if (!number) lacks.push('number');
  else if (rows.some((other) => other.key !== row.key && other.number.trim() === number)) lacks.push('twice');
  if (!row.title.trim()) lacks.push('title');
  if (!row.lead) lacks.push('lead');
  return lacks;
}

/** Leaves out what the record would refuse: a row that lacks something stays as it was, a new one waits. */
export function sendable(draft: PlanDraft, before: PlanDraft): PlanDraft {
  const whole = new Set(draft.rows.filter((row) => lacksOf(row, draft.rows).length === 0).map(({ key }) => key));
  if (whole.size === draft.rows.length) return draft;
  const was = new Map(before.rows.map((row) => [row.key, row]));
  const kept = draft.rows.flatMap((row) => (whole.has(row.key) ? row : (was.get(row.key) ?? [])));
  const unique = kept.every((row) => !lacksOf(row, kept).includes('twice'));
  // Two numbers that are changing places pass each other: until both are whole, the draft stays as it is.
  return unique ? { ...draft, rows: kept } : before;
}

/** Rows that have just been saved take the ids that the record gave them. */
export function adopt(mine: PlanDraft, saved: PlanDraft): PlanDraft {
  const ids = new Map(saved.rows.map(({ key, id }) => [key, id]));
  if (mine.rows.every(({ key, id }) => id !== undefined || ids.get(key) === undefined)) return mine;
  return { ...mine, rows: mine.rows.map((row) => ({ ...row, id: row.id ?? ids.get(row.key) })) };
}
