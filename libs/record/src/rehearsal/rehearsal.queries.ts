import type { Rehearsal } from '#contracts/http/rehearsal';
import { DomainError } from '#domain/error/domain-error';
import type { Language } from '#domain/error/sentence';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { isoLocalSql } from '../local-time.js';
import type { Access } from '../person/access.js';
import { draftOf, type HeldDraft } from '../programme-draft/draft-scope.js';

const MOST = 20;

const REHEARSALS_SQL = `
  select r.id, r.state, r.state = 'running' and r.cancel_asked_at is not null as cancelling, r.sha256 = $2 as "ofThisVersion",
    r.from_day as "from", r.until_day as "until", r.seed, person.name as "askedBy", ${isoLocalSql('r.asked_at')} as "askedAt",
    ${isoLocalSql('r.started_at')} as "startedAt", ${isoLocalSql('r.ended_at')} as "endedAt",
    case r.state when 'queued' then (select count(*)::int from rehearsal other
      where other.state = 'running' or (other.state = 'queued' and other.asked_at < r.asked_at)) else 0 end as before,
    r.day, r.percent, r.lines, case $3 when 'vi' then r.reason_vi else r.reason_en end as reason,
    r.summary -> 'digest' as digest, r.timeline_size as "timelineSize"
  from rehearsal r join person on person.id = r.asked_by
  where r.draft_id = $1 and ($4::uuid is null or r.id = $4) order by r.asked_at desc limit ${MOST}`;

/** How the rehearsals of a draft go, and went. */
export class RehearsalQueries {
  constructor(private readonly database: Database) {}

  /** The latest first. Throws NOT_FOUND for a draft out of scope. */
  list(actor: Actor, access: Access, draftId: string, language: Language): Promise<{ items: Rehearsal[] }> {
    return this.database.snapshot(actor, async (tx) => ({
      items: await rehearsalsOf(tx, await draftOf(tx, access, draftId), language),
    }));
  }

  /** Throws NOT_FOUND out of scope. */
  detail(actor: Actor, access: Access, draftId: string, id: string, language: Language): Promise<Rehearsal> {
    return this.database.snapshot(actor, async (tx) => {
      const [found] = await rehearsalsOf(tx, await draftOf(tx, access, draftId), language, id);
      if (!found) throw new DomainError('NOT_FOUND', { what: 'rehearsal' });
      return found;
    });
  }

  /** Under which digest the file store has the timeline. Throws NOT_FOUND out of scope, or while there is none. */
  timeline(actor: Actor, access: Access, draftId: string, id: string): Promise<{ sha256: string; size: number }> {
    return this.database.snapshot(actor, async (tx) => {
      await draftOf(tx, access, draftId);
      const kept = await tx.one<{ sha256: string; size: number }>(
        `select timeline_sha256 as sha256, timeline_size as size from rehearsal
         where id = $1 and draft_id = $2 and timeline_sha256 is not null`,
        [id, draftId],
      );
      if (!kept) throw new DomainError('NOT_FOUND', { what: 'rehearsal' });
      return kept;
    });
  }
}

/** The rehearsals of a draft, or the one that is named. */
export const rehearsalsOf = (
  tx: Transaction,
  { id, sha256 }: Pick<HeldDraft, 'id' | 'sha256'>,
  language: Language,
  one: string | null = null,
): Promise<Rehearsal[]> => tx.query<Rehearsal>(REHEARSALS_SQL, [id, sha256, language, one]);
