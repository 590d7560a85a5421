import { createHash, randomBytes } from 'node:crypto';

/** A secret of 256 random bits for a session, an API token or a calendar feed; the record keeps only its SHA-256. */
export function newSecretToken(prefix: 'ses' | 'sht' | 'shf'): { readonly token: string; readonly hash: Buffer } {
  const token = `${prefix}_${randomBytes(32).toString('base64url')}`;
  return { token, hash: hashOfToken(token) };
}

/** What the record compares: a token of full entropy needs no slow hash. */
export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest();
