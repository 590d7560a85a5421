import type { Transaction } from '#persistence/transaction';
import type { Access } from '../person/access.js';

const OPENED_SQL = `
  update packet_delivery set opened_at = $3 where packet_id = $1 and person_id = $2 and opened_at is null returning ordinal`;

/** A recipient's first opening is written down, whichever part of the packet it is and wherever the link to it stood. */
export async function markOpened(tx: Transaction, access: Access, id: string): Promise<void> {
  const opened = await tx.one<{ ordinal: number }>(OPENED_SQL, [id, access.personId, new Date(tx.now)]);
  if (opened) await tx.audit({ action: 'packet.opened', subjectKind: 'packet', subjectId: id, detail: opened });
}

/** Whoever read a file of a packet is written down. */
export async function noteReading(tx: Transaction, access: Access, id: string, file: string): Promise<void> {
  await markOpened(tx, access, id);
  await tx.audit({ action: 'packet.read', subjectKind: 'packet', subjectId: id, detail: { file } });
}
