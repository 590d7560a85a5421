import type { Rehearsal, RehearsalInput } from '#contracts/http/rehearsal';
import { readProgrammeFile } from '#contracts/programme-file/read-programme-file';
import { DomainError } from '#domain/error/domain-error';
import { InputError } from '#domain/error/input-error';
import type { Language } from '#domain/error/sentence';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import { uuid } from '#persistence/uuid';
import { command } from '../command.js';
import type { Access } from '../person/access.js';
import { draftOf } from '../programme-draft/draft-scope.js';
import { rehearsalsOf } from './rehearsal.queries.js';

/** Rehearsals as people ask for them; what runs them is `RehearsalRuns`. */
export class RehearsalService {
  constructor(private readonly database: Database) {}

  /**
   * Asks for one of the draft as it stands; it runs when its turn has come. Throws NOT_FOUND, PROGRAMME_DRAFT_HAS_FAULTS,
   * REHEARSAL_ASKED_ALREADY, INPUT_INVALID for days in the wrong order.
   */
  ask(actor: Actor, access: Access, draftId: string, input: RehearsalInput, language: Language): Promise<Rehearsal> {
    return command(this.database, actor, async (tx) => {
      const draft = await draftOf(tx, access, draftId, true);
      const read = readProgrammeFile(draft.text, draft.fileName);
      if ('faults' in read) throw new DomainError('PROGRAMME_DRAFT_HAS_FAULTS', { count: read.faults.length });
      const { signedOn, period } = read.file.programme;
      const from = [input.from ?? read.file.simulation?.from ?? signedOn, signedOn].sort()[1]!;
      const until = input.until ?? read.file.simulation?.until ?? period.until;
      if (until <= from) {
        throw InputError.at(
          '/until',
          `Ngày cuối phải sau ngày ${from}, ngày bắt đầu chạy thử.`,
          `The last day must be later than ${from}, on which it begins.`,
        );
      }
      const open = await tx.one(`select 1 from rehearsal where draft_id = $1 and state in ('queued', 'running')`, [
        draftId,
      ]);
      if (open) throw new DomainError('REHEARSAL_ASKED_ALREADY');
      const id = uuid();
      await tx.query(
        `insert into rehearsal (id, draft_id, state, file_name, text, sha256, from_day, until_day, seed, language, asked_by, asked_at)
         values ($1, $2, 'queued', $3, $4, $5, $6, $7, $8, $9, $10, clock_timestamp())`,
        [
          id,
          draftId,
          draft.fileName,
          draft.text,
          draft.sha256,
          from,
          until,
          input.seed ?? null,
          language,
          access.personId,
        ],
      );
      await tx.audit({
        action: 'rehearsal.asked',
        subjectKind: 'programme-draft',
        subjectId: draftId,
        detail: { from, until, seed: input.seed ?? null, sha256: draft.sha256 },
      });
      const [rehearsal] = await rehearsalsOf(tx, draft, language, id);
      return rehearsal!;
    });
  }

  /** Stops it, or takes it out of the queue. Throws NOT_FOUND, REHEARSAL_OVER. */
  cancel(actor: Actor, access: Access, draftId: string, id: string, language: Language): Promise<Rehearsal> {
    return command(this.database, actor, async (tx) => {
      const draft = await draftOf(tx, access, draftId);
      const held = await tx.one<{ state: string }>(
        `select state from rehearsal where id = $1 and draft_id = $2 for update`,
        [id, draftId],
      );
      if (!held) throw new DomainError('NOT_FOUND', { what: 'rehearsal' });
      if (held.state !== 'queued' && held.state !== 'running') throw new DomainError('REHEARSAL_OVER');
      await tx.query(
        `update rehearsal set cancel_asked_at = coalesce(cancel_asked_at, clock_timestamp()),
           state = case state when 'queued' then 'cancelled' else state end,
           ended_at = case state when 'queued' then clock_timestamp() end where id = $1`,
        [id],
      );
      await tx.audit({ action: 'rehearsal.cancelled', subjectKind: 'programme-draft', subjectId: draftId });
      const [rehearsal] = await rehearsalsOf(tx, draft, language, id);
      return rehearsal!;
    });
  }
}
