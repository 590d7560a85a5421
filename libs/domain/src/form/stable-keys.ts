import type { FormField } from './field.js';

/** A key that would mean something else than it did in a version before. */
export interface UnstableKey {
  /** Where it stands in the new fields. */
  readonly path: readonly (string | number)[];
  readonly key: string;
  /** What it was and what it would be, in words of the form. */
  readonly before: string;
  readonly after: string;
}

/**
 * Fields, and columns of tables, whose key any earlier version used for another shape of answer: figures are compared by
 * key over the years, so what changes its type needs a new one. Removed fields keep their key too. Pure.
 */
export function unstableKeys(earlier: readonly (readonly FormField[])[], fields: readonly FormField[]): UnstableKey[] {
  const known = new Map<string, string>();
  for (const version of earlier) for (const { key, shape } of shapes(version)) known.set(key, shape);
  return shapes(fields).flatMap(({ key, shape, path }) => {
    const before = known.get(key);
    return before === undefined || before === shape ? [] : [{ path, key, before, after: shape }];
  });
}

function shapes(fields: readonly FormField[]) {
  return fields.flatMap(({ key, type, several, columns = [] }, index) => [
    { key, shape: several ? `${type} (several)` : type, path: ['fields', index, 'type'] },
    ...columns.map((column, place) => ({
      key: `${key}.${column.key}`,
      shape: column.type as string,
      path: ['fields', index, 'columns', place, 'type'],
    })),
  ]);
}
