import { pointerSegment } from '../error/input-error.js';

/** One fact that differs: its place as a JSON pointer, before and after; absent where there was none. */
export interface FactChange {
  readonly pointer: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** How many are listed one by one; more are only counted. */
const MOST_LISTED = 200;

/** What changed between two readings of the facts, leaf by leaf, in their order; at most 200 listed, all counted. */
export function factChanges(
  before: unknown,
  after: unknown,
): { readonly count: number; readonly changes: readonly FactChange[] } {
  const changes: FactChange[] = [];
  let count = 0;
  const walk = (old: unknown, now: unknown, pointer: string): void => {
    if (isBranch(old) && isBranch(now) && Array.isArray(old) === Array.isArray(now)) {
      for (const key of new Set([...Object.keys(old), ...Object.keys(now)])) {
        walk(old[key], now[key], `${pointer}/${pointerSegment(key)}`);
      }
      return;
    }
    if (old === now || (isEmpty(old) && isEmpty(now))) return;
    count += 1;
    if (changes.length >= MOST_LISTED) return;
    changes.push({
      pointer,
      ...(old !== undefined && { before: old }),
      ...(now !== undefined && { after: now }),
    });
  };
  walk(before, after, '');
  return { count, changes };
}

const isBranch = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isEmpty = (value: unknown) => isBranch(value) && Object.keys(value).length === 0;
