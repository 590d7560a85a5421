import type { Unit } from '../direction/use-units';
import { folded } from '../language/format';

export interface UnitLine {
  readonly unit: Unit;
  /** How deep it lies below others of its group. */
  readonly depth: number;
}

export interface UnitGroup {
  readonly kind: string;
  readonly level: string;
  readonly lines: readonly UnitLine[];
}

/** Units by what they are, each below the one it belongs to; of those looked for. */
export function unitGroups(units: readonly Unit[], words: string): UnitGroup[] {
  const wanted = folded(words);
  const found = units.filter(({ code, name }) => folded(`${code} ${name}`).includes(wanted));
  const groups = new Map<string, Unit[]>();
  for (const unit of found) {
    const name = `${unit.level}/${unit.kind}`;
    groups.set(name, [...(groups.get(name) ?? []), unit]);
  }
  return [...groups.values()].map((own) => ({ kind: own[0]!.kind, level: own[0]!.level, lines: below(own, null, 0) }));
}

/** Whoever's superior is not in the group stands at its top. */
function below(own: readonly Unit[], parent: string | null, depth: number): UnitLine[] {
  const ids = new Set(own.map(({ id }) => id));
  const here = own.filter(({ parentId }) =>
    parent === null ? parentId === null || !ids.has(parentId) : parentId === parent,
  );
  return here
    .toSorted((a, b) => a.name.localeCompare(b.name, 'vi'))
    .flatMap((unit) => [{ unit, depth }, ...below(own, unit.id, depth + 1)]);
}
