import { randomFillSync } from 'node:crypto';

const random = new Uint8Array(10);

/** A UUIDv7 (RFC 9562): 48 bits of the system's milliseconds, then chance. Never used to order anything a person sees. */
export function uuid(): string {
  randomFillSync(random);
  const time = Date.now().toString(16).padStart(12, '0');
  const hex = Buffer.from(random).toString('hex');
  const variant = (8 + ((random[2] ?? 0) & 3)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-${variant}${hex.slice(5, 8)}-${hex.slice(8, 20)}`;
}

/** The same in SQL, for statements that make many rows at once (PostgreSQL 18 has `uuidv7()`, 15 to 17 do not). */
export const SQL_UUID = 'gen_random_uuid()';
