import type { AttachmentState } from '#domain/attachment/attachment-state';
import { DomainError } from '#domain/error/domain-error';
import type { Transaction } from '#persistence/transaction';

/** Throws FILE_WAITING or FILE_INFECTED unless every file may leave the unit: a report is handed over whole or not at all. */
export async function requireScanned(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const held = await tx.one<{ name: string; state: AttachmentState }>(
    `select name, state from attachment where id = any($1::uuid[]) and state in ('waiting', 'infected')
     order by state, name, id limit 1`,
    [ids],
  );
  if (held) throw new DomainError(held.state === 'infected' ? 'FILE_INFECTED' : 'FILE_WAITING', { name: held.name });
}
