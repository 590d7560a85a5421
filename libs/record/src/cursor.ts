import type { Page } from '#contracts/http/primitives';
import { InputError } from '#domain/error/input-error';

/** A cursor holds the sort key of the last row of a page, so that rows that come or go elsewhere shift nothing. */
export function encodeCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** The sort key of a cursor, of `length` parts; `undefined` for the first page. Throws INPUT_INVALID for what is no cursor of ours. */
export function decodeCursor(cursor: string | undefined, length: number): (string | number)[] | undefined {
  if (cursor === undefined) return undefined;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (
      Array.isArray(key) &&
      key.length === length &&
      key.every((part) => ['string', 'number'].includes(typeof part))
    ) {
      return key;
    }
  } catch {
    // falls through: not JSON is as wrong as the wrong JSON
  }
  throw InputError.at('/cursor', 'Con trỏ trang không đúng.', 'This is no cursor of this list.');
}

/** A page from one row more than was asked for. */
export function pageFrom<Item>(rows: Item[], limit: number, keyOf: (item: Item) => (string | number)[]): Page<Item> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null };
}
