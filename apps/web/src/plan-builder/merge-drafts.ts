import type { Joined } from '../pieces/draft/keeper-state';
import { type DraftRow, inOrder, type PlanDraft } from './draft-row';

export const FIELDS = ['number', 'title', 'output', 'due', 'lead', 'coordinating', 'contentNumber'] as const;
export type RowField = (typeof FIELDS)[number];

/** What two people wrote in the same place of the draft; `row` is null for the theme. */
export interface DraftClash {
  readonly row: string | null;
  readonly field: RowField | 'theme';
  readonly mine: unknown;
  readonly theirs: unknown;
}

/**
 * Three-way: what only one of us changed since `base` is taken, row by row and field by field. A task that one left out
 * and the other changed stays. What both changed each in another way is a clash, and `content` holds mine. Pure.
 */
export function mergeDrafts(base: PlanDraft, mine: PlanDraft, theirs: PlanDraft): Joined<PlanDraft, DraftClash> {
  const clashes: DraftClash[] = [];
  const theme = fieldOf(base.theme, mine.theme, theirs.theme);
  if (theme.clash) clashes.push({ row: null, field: 'theme', mine: mine.theme, theirs: theirs.theme });
  const own = named(mine, theirs, base);
  const [was, here, there] = [byName(base), byName(own), byName(theirs)];
  const rows = [...new Set([...there.keys(), ...here.keys()])].flatMap((name) => {
    const row = joinedRow(was.get(name), here.get(name), there.get(name));
    if (!row) return [];
    clashes.push(...row.clashes);
    return [row.content];
  });
  return { content: { theme: theme.taken, rows: inOrder(rows) }, clashes };
}

const nameOf = ({ id, key }: DraftRow) => id ?? key;
const byName = ({ rows }: PlanDraft) => new Map(rows.map((row) => [nameOf(row), row]));

/** A new row of mine whose saving was answered by nobody: the record has it under its number, with an id. */
function named(mine: PlanDraft, theirs: PlanDraft, base: PlanDraft): PlanDraft {
  const known = new Set(base.rows.map(nameOf));
  const fresh = new Map(theirs.rows.filter((row) => !known.has(nameOf(row))).map((row) => [row.number, row]));
  return { ...mine, rows: mine.rows.map((row) => (row.id ? row : { ...row, id: fresh.get(row.number)?.id })) };
}

function joinedRow(
  base: DraftRow | undefined,
  mine: DraftRow | undefined,
  theirs: DraftRow | undefined,
): Joined<DraftRow, DraftClash> | null {
  if (mine && theirs) return joinedFields(base, mine, theirs);
  const left = mine ?? theirs;
  if (!left) return null;
  // Only one of us has it: it is new there, or the other left it out, which stands unless it was changed since.
  if (base && !FIELDS.some((field) => !equal(base[field], left[field]))) return null;
  return { content: mine && base ? { ...mine, id: undefined } : left, clashes: [] };
}

function joinedFields(base: DraftRow | undefined, mine: DraftRow, theirs: DraftRow): Joined<DraftRow, DraftClash> {
  const content: Record<string, unknown> = { ...theirs, key: mine.key };
  const clashes: DraftClash[] = [];
  for (const field of FIELDS) {
    const { taken, clash } = fieldOf<unknown>(base?.[field], mine[field], theirs[field]);
    content[field] = taken;
    if (clash) clashes.push({ row: mine.key, field, mine: mine[field], theirs: theirs[field] });
  }
  return { content: content as unknown as DraftRow, clashes };
}

function fieldOf<Value>(was: Value | undefined, here: Value, there: Value): { taken: Value; clash: boolean } {
  if (equal(here, there) || equal(there, was)) return { taken: here, clash: false };
  if (equal(here, was)) return { taken: there, clash: false };
  return { taken: here, clash: true };
}

const equal = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The draft once each clash has been chosen on. */
export function settled(draft: PlanDraft, clashes: readonly DraftClash[], side: (at: number) => 'mine' | 'theirs') {
  let { theme } = draft;
  const changes = new Map<string, Record<string, unknown>>();
  clashes.forEach((clash, at) => {
    const value = clash[side(at)];
    if (clash.row === null) theme = String(value);
    else changes.set(clash.row, { ...changes.get(clash.row), [clash.field]: value });
  });
  return { theme, rows: draft.rows.map((row): DraftRow => ({ ...row, ...changes.get(row.key) })) };
}
