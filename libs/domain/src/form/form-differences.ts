import type { FormField } from './field.js';
import type { FormRule } from './rule.js';

/** A form as one of its versions has it. */
export interface FormContent {
  readonly fields: readonly FormField[];
  readonly rules: readonly FormRule[];
}

/** One property that is another; `null` where it is absent. */
export interface PropertyChange {
  readonly property: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What tells two lists apart, by key. */
export interface ListDifferences {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly { readonly key: string; readonly changes: readonly PropertyChange[] }[];
  /** Whether those in both stand in another order. */
  readonly moved: boolean;
}

/** What tells the later version of a form from the earlier one. Pure. */
export function formDifferences(
  before: FormContent,
  after: FormContent,
): { readonly fields: ListDifferences; readonly rules: ListDifferences } {
  const keyOf = ({ key }: FormField) => key;
  const codeOf = ({ code }: FormRule) => code;
  return {
    fields: listDifferences(before.fields, after.fields, keyOf),
    rules: listDifferences(before.rules, after.rules, codeOf),
  };
}

function listDifferences<Item extends object>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
): ListDifferences {
  const [earlier, later] = [byKey(before, keyOf), byKey(after, keyOf)];
  const stayed = [...later.keys()].filter((key) => earlier.has(key));
  return {
    added: [...later.keys()].filter((key) => !earlier.has(key)),
    removed: [...earlier.keys()].filter((key) => !later.has(key)),
    changed: stayed.flatMap((key) => {
      const changes = propertyChanges(earlier.get(key)!, later.get(key)!);
      return changes.length > 0 ? [{ key, changes }] : [];
    }),
    moved: [...earlier.keys()].filter((key) => later.has(key)).join('\n') !== stayed.join('\n'),
  };
}

const byKey = <Item>(items: readonly Item[], keyOf: (item: Item) => string) =>
  new Map(items.map((item) => [keyOf(item), item]));

function propertyChanges(before: object, after: object): PropertyChange[] {
  const [earlier, later] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...earlier.keys(), ...later.keys()])]
    .sort()
    .filter((property) => plain(earlier.get(property)) !== plain(later.get(property)))
    .map((property) => ({
      property,
      before: earlier.get(property) ?? null,
      after: later.get(property) ?? null,
    }));
}

/** The same text for the same value, in whatever order its keys stand. */
function plain(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(plain).join()}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, each]) => each !== undefined);
    return `{${entries
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => `${key}:${plain(each)}`)
      .join()}}`;
  }
  return JSON.stringify(value) ?? '';
}
