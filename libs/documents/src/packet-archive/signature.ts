import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { sha256 } from './canonical.js';

/** What stands before the 32 bytes of an Ed25519 public key in its DER form (RFC 8410). */
const DER_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
const KEY_LENGTH = 32;

/** The 32 bytes of a public key in base64, as they are printed. */
export function publicKeyText(key: KeyObject): string {
  return key.export({ type: 'spki', format: 'der' }).subarray(DER_PREFIX.length).toString('base64');
}

/** A name for the key, short enough to say: the first 16 letters of its SHA-256. */
export const keyIdOf = (publicKey: string): string => sha256(Buffer.from(publicKey, 'base64')).slice(0, 16);

/** The key as base64 text, from base64, base64url or 64 hexadecimal letters; undefined for anything else. */
export function readPublicKey(text: string): string | undefined {
  const letters = text.trim();
  const bytes = Buffer.from(letters, /^[0-9a-f]{64}$/i.test(letters) ? 'hex' : 'base64');
  return bytes.length === KEY_LENGTH && /^[\w+/-]+=?$/.test(letters) ? bytes.toString('base64') : undefined;
}

/** Whether the signature (base64) over the bytes was made with the other half of that key (base64). */
export function signatureHolds(bytes: Uint8Array, signature: string, publicKey: string): boolean {
  const made = Buffer.from(signature, 'base64');
  if (made.toString('base64') !== signature) return false; // base64 has letters whose last bits say nothing
  try {
    const der = Buffer.concat([DER_PREFIX, Buffer.from(publicKey, 'base64')]);
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    return verify(null, bytes, key, made);
  } catch {
    return false;
  }
}
