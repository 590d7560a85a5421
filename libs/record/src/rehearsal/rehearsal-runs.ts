import type { Language } from '#domain/error/sentence';
import type { LocalDate } from '#domain/time/instant';
import { SYSTEM_ACTOR } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';

/** Rehearsals are claimed one after the other; administrators take 7355611. */
const CLAIM_LOCK = 7355612;
/** Whoever runs one says so every few seconds; after this silence it has died. */
const SILENT_SECONDS = 45;

/** A rehearsal whose turn has come. */
export interface ClaimedRehearsal {
  readonly id: string;
  readonly draftId: string;
  readonly fileName: string;
  readonly text: string;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly seed: number | null;
  readonly language: Language;
}

/** How far it is. */
export interface RehearsalProgress {
  readonly day: LocalDate | null;
  readonly percent: number;
  readonly lines: readonly string[];
}

export interface Reason {
  readonly vi: string;
  readonly en: string;
}

const ABANDONED: Reason = {
  vi: 'Máy chủ đã khởi động lại trong khi chạy thử. Hãy chạy lại.',
  en: 'The server started again while it ran. Rehearse once more.',
};

/** What runs rehearsals writes down; times are real time, whatever the clock of the installation says. */
export class RehearsalRuns {
  constructor(private readonly database: Database) {}

  /** The next in the queue, when none runs: one at a time, whoever asks. Those that died are marked first. */
  claim(): Promise<ClaimedRehearsal | undefined> {
    return this.database.write(SYSTEM_ACTOR, async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(${CLAIM_LOCK})`);
      await this.failAbandoned(tx);
      return tx.one<ClaimedRehearsal>(
        `update rehearsal set state = 'running', started_at = clock_timestamp(), seen_at = clock_timestamp()
         where id = (select id from rehearsal where state = 'queued' order by asked_at, id limit 1)
           and not exists (select 1 from rehearsal running where running.state = 'running')
         returning id, draft_id as "draftId", file_name as "fileName", text, from_day as "from", until_day as "until", seed, language`,
      );
    });
  }

  /** Keeps how far it is; answers whether somebody wants it stopped. */
  async seen(id: string, { day, percent, lines }: RehearsalProgress): Promise<{ cancel: boolean }> {
    const row = await this.database.write(SYSTEM_ACTOR, (tx) =>
      tx.one<{ cancel: boolean }>(
        `update rehearsal set seen_at = clock_timestamp(), day = $2, percent = $3, lines = $4
         where id = $1 and state = 'running' returning cancel_asked_at is not null as cancel`,
        [id, day, percent, JSON.stringify(lines)],
      ),
    );
    return row ?? { cancel: true }; // somebody took it for dead
  }

  done(id: string, summary: object, timeline: { readonly sha256: string; readonly size: number }): Promise<void> {
    return this.end(id, 'done', `percent = 100, summary = $3, timeline_sha256 = $4, timeline_size = $5`, [
      JSON.stringify(summary),
      timeline.sha256,
      timeline.size,
    ]);
  }

  failed(id: string, { vi, en }: Reason): Promise<void> {
    return this.end(id, 'failed', `reason_vi = $3, reason_en = $4`, [vi, en]);
  }

  cancelled(id: string): Promise<void> {
    return this.end(id, 'cancelled', `percent = percent`, []);
  }

  private async end(id: string, state: string, set: string, values: readonly unknown[]): Promise<void> {
    await this.database.write(SYSTEM_ACTOR, async (tx) => {
      const row = await tx.one<{ draftId: string }>(
        `update rehearsal set state = $2, ended_at = clock_timestamp(), ${set} where id = $1 and state = 'running'
         returning draft_id as "draftId"`,
        [id, state, ...values],
      );
      if (row) await audit(tx, state, row.draftId);
    });
  }

  private async failAbandoned(tx: Transaction): Promise<void> {
    const died = await tx.query<{ draftId: string }>(
      `update rehearsal set state = 'failed', ended_at = clock_timestamp(), reason_vi = $1, reason_en = $2
       where state = 'running' and seen_at < clock_timestamp() - interval '${SILENT_SECONDS} seconds'
       returning draft_id as "draftId"`,
      [ABANDONED.vi, ABANDONED.en],
    );
    for (const { draftId } of died) await audit(tx, 'failed', draftId);
  }
}

const audit = (tx: Transaction, state: string, draftId: string) =>
  tx.audit({ action: `rehearsal.${state}`, subjectKind: 'programme-draft', subjectId: draftId });
