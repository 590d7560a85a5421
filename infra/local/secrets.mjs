// Passwords that the supervisor makes up, kept beside the data they open, readable by the owner only.
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** @typedef {{ ownerPassword: string, appPassword: string }} Secrets */

/** @param {string} file @returns {Secrets} */
export function secretsIn(file) {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const secrets = { ownerPassword: newPassword(), appPassword: newPassword() };
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  chmodSync(draft, 0o600);
  renameSync(draft, file);
  return secrets;
}

/** Letters, digits, `-` and `_` only: it goes into a URL as it is. */
function newPassword() {
  return randomBytes(24).toString('base64url');
}
