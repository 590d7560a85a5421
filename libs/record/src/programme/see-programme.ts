import { DomainError } from '#domain/error/domain-error';
import type { Transaction } from '#persistence/transaction';
import { businessDay } from '../local-time.js';
import type { Access } from '../person/access.js';
import { MINE, programmeOverseen, programmeVisible, scopeOf } from '../person/scope.js';

/** A programme as the caller sees it: over all units, or only over those in which the caller holds an office. */
export interface SeenProgramme {
  readonly programme: string;
  readonly day: string;
  readonly overAllUnits: boolean;
}

/**
 * Asks once, not for every row, what the caller may see of the programme; `overseen` says who sees it over all units.
 * Throws NOT_FOUND out of scope.
 */
export async function seeProgramme(
  tx: Transaction,
  access: Access,
  id: string,
  overseen: (programmeId: string) => string = programmeOverseen,
): Promise<SeenProgramme> {
  const seen = await tx.one<{ number: string; overseen: boolean }>(
    `with ${MINE} select p.number, ${overseen('p.id')} as overseen from programme p
     where p.id = $3 and ${programmeVisible('p.id')}`,
    [...scopeOf(tx, access), id],
  );
  if (!seen) throw new DomainError('NOT_FOUND', { what: 'programme' });
  return { programme: seen.number, day: businessDay(tx), overAllUnits: seen.overseen };
}
