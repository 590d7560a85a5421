import { DomainError } from '#domain/error/domain-error';
import type { Transaction } from '#persistence/transaction';
import type { Access } from './access.js';
import { isAdministrator, MINE, scopeOf } from './scope.js';

/** Throws NOT_ALLOWED unless the caller is an administrator of the installation. */
export async function requireAdministrator(tx: Transaction, access: Access): Promise<void> {
  const row = await tx.one<{ may: boolean }>(`with ${MINE} select ${isAdministrator} as may`, [...scopeOf(tx, access)]);
  if (!row?.may) throw new DomainError('NOT_ALLOWED', { role: 'administrator' });
}
