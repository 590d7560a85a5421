import { folded } from '../language/format';

interface Unit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly row: string;
}

/** A line of the matrix: a unit at its place in the tree. */
export interface Line<U extends Unit> {
  readonly unit: U;
  readonly level: number;
  readonly hasBelow: boolean;
}

/** The units below their superiors, each level in the order given; what has no superior in the list stands at the top. */
export function treeLines<U extends Unit>(units: readonly U[], closed: ReadonlySet<string>): Line<U>[] {
  const known = new Set(units.map(({ id }) => id));
  const below = new Map<string | null, U[]>();
  for (const unit of units) {
    const superior = unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null;
    const siblings = below.get(superior);
    if (siblings) siblings.push(unit);
    else below.set(superior, [unit]);
  }
  const lines: Line<U>[] = [];
  const add = (superior: string | null, level: number) => {
    for (const unit of below.get(superior) ?? []) {
      const hasBelow = below.has(unit.id);
      lines.push({ unit, level, hasBelow });
      if (hasBelow && !closed.has(unit.code)) add(unit.id, level + 1);
    }
  };
  add(null, 1);
  return lines;
}

export interface Wanted {
  /** Part of a name or code, with or without marks. */
  readonly words: string;
  /** Letters of which a row must show one; empty for all rows. */
  readonly letters: ReadonlySet<string>;
  /** Place of the only period in which to look for the letters. */
  readonly period: number | undefined;
}

/** What a search finds in the names: folded once, looked through at every letter that is typed. */
export const searchable = (units: readonly Unit[]): string[] =>
  units.map(({ name, code }) => folded(`${name} ${code}`));

/** The rows that are wanted; flat, for a tree with holes misleads. */
export function wantedLines<U extends Unit>(units: readonly U[], texts: readonly string[], wanted: Wanted): Line<U>[] {
  const words = folded(wanted.words);
  const shows = (row: string) => {
    if (wanted.letters.size === 0) return true;
    if (wanted.period !== undefined) return wanted.letters.has(row[wanted.period] ?? '');
    for (const letter of row) if (wanted.letters.has(letter)) return true;
    return false;
  };
  return units.flatMap((unit, at) =>
    texts[at]!.includes(words) && shows(unit.row) ? [{ unit, level: 1, hasBelow: false }] : [],
  );
}

/** How often each letter stands in the matrix. */
export function lettersCounted(units: readonly Unit[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { row } of units) for (const letter of row) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}
