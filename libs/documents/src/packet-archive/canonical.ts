import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** SHA-256 in hexadecimal. */
export const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

/** JSON in its one canonical form (RFC 8785), so that the same facts have the same bytes. */
export const canonical = (value: unknown): string => canonicalize(value) ?? 'null';
