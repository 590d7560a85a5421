import type { ProgrammeFile } from '../programme-file.js';
import type { Path } from './fault.js';

/** The same shape with anything missing anywhere. */
export type Partially<Whole> = Whole extends readonly (infer Item)[]
  ? readonly (Partially<Item> | undefined)[]
  : Whole extends object
    ? { readonly [Key in keyof Whole]?: Partially<Whole[Key]> }
    : Whole;

/** A file in which everything that is there has the right type: what cross-checks can work on, whatever else is wrong. */
export type PartialFile = Partially<ProgrammeFile>;

/** The raw data without the values at those paths. A list keeps its length, so that indexes still point at their lines. */
export function withoutFaulty(raw: unknown, faulty: readonly Path[]): PartialFile {
  const copy: unknown = structuredClone(raw);
  if (faulty.some((path) => path.length === 0)) return {};
  for (const path of faulty) remove(copy, path);
  return isObject(copy) ? (copy as PartialFile) : {};
}

/** The items of a list that are there, with their indexes. */
export function* each<Item>(list: readonly (Item | undefined)[] | undefined): Generator<[Item, number]> {
  for (const [index, item] of (list ?? []).entries()) if (item !== undefined && item !== null) yield [item, index];
}

function remove(container: unknown, path: Path): void {
  let holder = container;
  for (const part of path.slice(0, -1)) holder = isObject(holder) ? holder[part] : undefined;
  const last = path.at(-1)!;
  if (!isObject(holder)) return;
  if (Array.isArray(holder)) holder[last as number] = undefined;
  else delete holder[last];
}

function isObject(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}
