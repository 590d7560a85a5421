import { DomainError } from '#domain/error/domain-error';
import type { PaperKind } from '#domain/paper/paper-kind';
import { isoLocal } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { FACTS, type FactsReader } from './paper-facts.js';

/** The facts that a paper of that kind tells of its subject now, and when they were read. Throws PAPER_KIND_NOT_MADE, PAPER_NOTHING_TO_TELL. */
export async function readFacts(
  tx: Transaction,
  kind: PaperKind,
  subjectId: string,
): Promise<{ readonly facts: unknown; readonly made: string }> {
  const read = (FACTS as Partial<Record<PaperKind, FactsReader<unknown>>>)[kind];
  if (!read) throw new DomainError('PAPER_KIND_NOT_MADE', { kind });
  const facts = await read(tx, subjectId);
  if (facts === undefined) throw new DomainError('PAPER_NOTHING_TO_TELL');
  // As it will be kept: what JSON does not hold must not make a paper that is never seen again.
  return { facts: JSON.parse(JSON.stringify(facts)), made: isoLocal(tx.now) };
}
