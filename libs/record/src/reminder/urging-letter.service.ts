import { DomainError } from '#domain/error/domain-error';
import type { LocalDate } from '#domain/time/instant';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import { command } from '../command.js';
import { followLetter } from '../paper/follow-letter.js';
import type { Access } from '../person/access.js';
import { MINE, ofSecretariat, scopeOf } from '../person/scope.js';

export interface UrgingLetterView {
  readonly id: string;
  readonly stage: 'draft' | 'signed';
  readonly number: string | null;
  readonly signedOn: LocalDate | null;
  readonly version: number;
}

/** The công văn đôn đốc that the machine drafts and only a person signs. */
export class UrgingLetterService {
  constructor(private readonly database: Database) {}

  /** Enters the number and date under which the secretariat signed and sent the letter. */
  sign(
    actor: Actor,
    access: Access,
    id: string,
    paper: { readonly number: string; readonly signedOn: LocalDate },
    version: number,
  ): Promise<UrgingLetterView> {
    return command(this.database, actor, async (tx) => {
      const letter = await tx.one<{ stage: string; version: number }>(
        `with ${MINE} select l.stage, l.version from urging_letter l left join round r on r.id = l.round_id
         where l.id = $3 and ${ofSecretariat('coalesce(l.programme_id, r.programme_id)')} for update of l`,
        [...scopeOf(tx, access), id],
      );
      if (!letter) throw new DomainError('NOT_FOUND', { what: 'urging letter' });
      if (letter.version !== version) throw new DomainError('VERSION_STALE');
      if (letter.stage === 'signed') throw new DomainError('URGING_LETTER_ALREADY_SIGNED');
      const signed = await tx.one<UrgingLetterView>(
        `update urging_letter set stage = 'signed', number = $2, signed_on = $3, version = version + 1 where id = $1
         returning id, stage, number, signed_on as "signedOn", version`,
        [id, paper.number, paper.signedOn],
      );
      await tx.audit({ action: 'urging-letter.signed', subjectKind: 'urging-letter', subjectId: id });
      await followLetter(tx, access, id, paper);
      return signed!;
    });
  }
}
