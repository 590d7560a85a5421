import { DomainError } from '#domain/error/domain-error';
import type { Transaction } from '#persistence/transaction';

/** Locks the person's row, so that roles and account change one after another. Throws NOT_FOUND. */
export async function lockPerson(tx: Transaction, id: string): Promise<{ code: string; signsIn: boolean }> {
  const person = await tx.one<{ code: string; signsIn: boolean }>(
    `select code, signs_in as "signsIn" from person where id = $1 for update`,
    [id],
  );
  if (!person) throw new DomainError('NOT_FOUND', { what: 'person' });
  return person;
}
