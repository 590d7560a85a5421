import type { ByteRange } from '#platform/file-store/file-store';

/**
 * The one part that a Range header asks for (RFC 9110 §14.2). Undefined for none, several, or one that the file does not
 * have: then the whole file is the answer, as the header allows.
 */
export function byteRange(header: string | undefined, size: number): ByteRange | undefined {
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '');
  if (!asked || size === 0) return undefined;
  const [, from, to] = asked as unknown as [string, string, string];
  if (from === '') {
    const length = Number(to);
    return to === '' || length === 0 ? undefined : { first: Math.max(0, size - length), last: size - 1 };
  }
  const first = Number(from);
  const last = to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return first >= size || last < first ? undefined : { first, last };
}
