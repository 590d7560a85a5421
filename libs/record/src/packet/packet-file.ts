import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** A file of a packet: its bytes and what they are known by. */
export interface PacketFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
  readonly sha256: string;
}

/** SHA-256 in hexadecimal. */
export const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');

/** JSON in its one canonical form (RFC 8785), so that the same facts have the same bytes. */
export const canonical = (value: unknown): string => canonicalize(value) ?? 'null';

export function packetFile(name: string, mediaType: string, text: string): PacketFile {
  const bytes = Buffer.from(text, 'utf8');
  return { name, mediaType, bytes, sha256: sha256(bytes) };
}

export const MEDIA_TYPES = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  html: 'text/html; charset=utf-8',
} as const;
