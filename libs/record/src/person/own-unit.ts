import { DomainError } from '#domain/error/domain-error';
import { InputError } from '#domain/error/input-error';
import type { Transaction } from '#persistence/transaction';
import type { Access } from './access.js';
import { hasRole, MINE, scopeOf } from './scope.js';

/** A unit of the caller's, as it is called on the business day. */
export interface OwnUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** The unit of that code, of whose secretariat the caller is or which the caller heads. Throws NOT_FOUND for any other: one answer. */
export async function ownUnit(tx: Transaction, access: Access, code: string): Promise<OwnUnit> {
  const unit = await tx.one<OwnUnit>(
    `with ${MINE} select v.unit_id as id, v.code, v.name from unit_version v
     where v.code = $3 and v.valid_from <= $2::date and (v.valid_to is null or v.valid_to > $2::date)
       and ${hasRole('v.unit_id', 'secretariat', 'head')}`,
    [...scopeOf(tx, access), code],
  );
  if (!unit) throw new DomainError('NOT_FOUND', { what: 'unit' });
  return unit;
}

/**
 * Of the caller's units the one that was asked for, or the only one. Throws NOT_ALLOWED, with the role that is wanted, for
 * whoever has none, INPUT_INVALID at `/unit` for what is none of them.
 */
export function oneOfOwn(own: readonly string[], wanted: string | undefined, role: string): string {
  if (own.length === 0) throw new DomainError('NOT_ALLOWED', { role });
  if (wanted === undefined && own.length === 1) return own[0]!;
  if (wanted !== undefined && own.includes(wanted)) return wanted;
  throw InputError.at('/unit', 'Hãy chọn một trong các đơn vị của bạn.', 'Name one of your own units.');
}
