import { DomainError } from '#domain/error/domain-error';
import type { ProgrammeStage } from '#domain/programme/programme';
import { type Instant, type LocalDate, localDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import type { Access } from '../person/access.js';
import { MINE, ofSecretariat, programmeVisible, scopeOf } from '../person/scope.js';

/** A programme in whose name the secretariat acts. */
export interface ActingProgramme {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly period: { readonly from: LocalDate; readonly until: LocalDate };
  /** Business time, read once the programme's lock was held. */
  readonly now: Instant;
  readonly today: LocalDate;
}

interface Facts {
  number: string;
  title: string;
  stage: ProgrammeStage;
  from: LocalDate;
  until: LocalDate;
  secretariat: boolean;
}

const LOCKS = { none: '', shared: 'for share of p', whole: 'for update of p' } as const;

/**
 * The programme, held against its end (`shared`) or against everybody else (`whole`). Throws NOT_FOUND out of scope,
 * NOT_ALLOWED unless the caller is of one of its secretariats, PROGRAMME_NOT_IN_FORCE unless it runs.
 */
export async function lockProgramme(
  tx: Transaction,
  access: Access,
  id: string,
  lock: keyof typeof LOCKS,
): Promise<ActingProgramme> {
  const facts = await tx.one<Facts>(
    `with ${MINE} select p.number, p.title, p.stage, p.period_from as "from", p.period_until as until, ${ofSecretariat('p.id')} as secretariat
     from programme p where p.id = $3::uuid and ${programmeVisible('p.id')} ${LOCKS[lock]}`,
    [...scopeOf(tx, access), id],
  );
  if (!facts) throw new DomainError('NOT_FOUND', { what: 'programme' });
  if (!facts.secretariat) throw new DomainError('NOT_ALLOWED', { role: 'secretariat' });
  if (facts.stage !== 'in-force') throw new DomainError('PROGRAMME_NOT_IN_FORCE', { stage: facts.stage });
  const now = await tx.readClock();
  const { number, title, from, until } = facts;
  return { id, number, title, period: { from, until }, now, today: localDate(now) };
}
