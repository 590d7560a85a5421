import type { Decision } from '#domain/process/decision';
import type { ProcessKind, ProcessRef } from '#domain/process/process-kind';
import type { Instant } from '#domain/time/instant';
import { SYSTEM_ACTOR } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { currentEpoch, StaleEpochError } from './epoch.js';

/** How the record looks at one kind of process: its stage and what it does next; `undefined` when the thing is gone. */
export type ProcessSpec = (tx: Transaction, id: string) => Promise<{ stage: string; decision: Decision } | undefined>;

/** Joins the reading of the facts to the pure rule over them. */
export function processSpec<Snapshot>(
  load: (tx: Transaction, id: string) => Promise<{ stage: string; snapshot: Snapshot } | undefined>,
  decide: (snapshot: Snapshot, now: Instant) => Decision,
): ProcessSpec {
  return async (tx, id) => {
    const loaded = await load(tx, id);
    return loaded && { stage: loaded.stage, decision: decide(loaded.snapshot, tx.now) };
  };
}

/** What the loop is told: a step to run, a duration to wait, or that it is over. */
export type NextMove = { readonly step: string } | { readonly waitMs: number } | { readonly done: true };

/**
 * SQL: whether a fault stands after a decision. With nothing to do now nothing is wrong any more; but a step takes its
 * fault away itself, once it has moved, and what the domain has a code for (PACKET_UNDELIVERABLE) waits with a fault.
 */
const STANDS = `$6 or fault ~ '^[A-Z_]+: '`;

/** Decisions and steps: the part of the record that Temporal's activities, the sweeper and the CLI share. */
export class ProcessRecord {
  constructor(
    private readonly database: Database,
    private readonly specs: Readonly<Record<ProcessKind, ProcessSpec>>,
  ) {}

  /** Takes the wakes it can see, reads the facts, decides, and writes the decision down. One snapshot. */
  decide(ref: ProcessRef): Promise<NextMove> {
    return this.database.snapshot(SYSTEM_ACTOR, async (tx) => {
      await refuseStaleEpoch(tx, ref);
      const wakes = await tx.execute(`delete from wake where kind = $1 and process_id = $2 returning 1`, [
        ref.kind,
        ref.id,
      ]);
      const { stage, decision } = await this.look(tx, ref);
      await this.writeDown(tx, ref, stage, decision, wakes);
      if ('step' in decision) return { step: decision.step };
      return 'done' in decision ? { done: true } : { waitMs: Math.max(0, decision.wakeAt - tx.now) };
    });
  }

  /**
   * Runs `work` only if `name` is still what the process has to do: so a step that was lost after its COMMIT, or
   * overtaken by a command, does nothing the second time. Answers whether something moved. `snapshot`: all its reads see
   * one state of the record (a freeze, a consolidation); the whole step is tried again when something else changed what it locks.
   */
  step(
    ref: ProcessRef,
    name: string,
    work: (tx: Transaction) => Promise<boolean | undefined>,
    reading: 'committed' | 'snapshot' = 'committed',
  ): Promise<boolean> {
    const transaction = reading === 'snapshot' ? 'snapshot' : 'write';
    return this.database[transaction](SYSTEM_ACTOR, async (tx) => {
      const process = await tx.one(`select 1 from process where kind = $1 and id = $2 for update`, [ref.kind, ref.id]);
      await refuseStaleEpoch(tx, ref);
      if (!process) return false;
      const { decision } = await this.look(tx, ref);
      if (!('step' in decision) || decision.step !== name) return false;
      const moved = (await work(tx)) ?? true;
      if (moved)
        await tx.query(
          `update process set fault = null, fault_at = null, fault_count = 0 where kind = $1 and id = $2`,
          [ref.kind, ref.id],
        );
      return moved;
    });
  }

  /** Writes down that a decision or step failed, for people to see; the loop backs off by itself. */
  fault(ref: Pick<ProcessRef, 'kind' | 'id'>, fault: string): Promise<void> {
    return this.database.write(SYSTEM_ACTOR, async (tx) => {
      await tx.query(
        `update process set fault = $3, fault_at = $4, fault_count = fault_count + 1 where kind = $1 and id = $2`,
        [ref.kind, ref.id, fault.slice(0, 500), new Date(tx.now)],
      );
    });
  }

  private async look(tx: Transaction, ref: ProcessRef): Promise<{ stage: string; decision: Decision }> {
    return (await this.specs[ref.kind](tx, ref.id)) ?? { stage: 'gone', decision: { done: true } };
  }

  private async writeDown(
    tx: Transaction,
    ref: ProcessRef,
    stage: string,
    decision: Decision,
    wakes: number,
  ): Promise<void> {
    const wakeAt = 'step' in decision ? tx.now : 'wakeAt' in decision ? decision.wakeAt : null;
    await tx.query(
      `update process set stage = $3, decided_at = $4, wake_at = $5, poke_attempts = 0, overdue_passes = 0, next_poke_at = null,
         fault = case when ${STANDS} then fault end, fault_at = case when ${STANDS} then fault_at end,
         fault_count = case when ${STANDS} then fault_count else 0 end
       where kind = $1 and id = $2`,
      [ref.kind, ref.id, stage, new Date(tx.now), wakeAt === null ? null : new Date(wakeAt), 'step' in decision],
    );
    await tx.query(
      `insert into process_decision (kind, process_id, at, stage, decision, wakes) values ($1, $2, $3, $4, $5, $6)`,
      [ref.kind, ref.id, new Date(tx.now), stage, decision, wakes],
    );
  }
}

async function refuseStaleEpoch(tx: Transaction, ref: ProcessRef): Promise<void> {
  const epoch = await currentEpoch(tx);
  if (ref.epoch !== epoch) throw new StaleEpochError(ref.epoch, epoch);
}

/** Makes a process exist; it is woken at once. Called in the transaction that creates what it is about. */
export async function createProcess(tx: Transaction, kind: ProcessKind, id: string, key: string): Promise<void> {
  await tx.query(`insert into process (kind, id, key, stage, wake_at) values ($1, $2, $3, 'new', $4)`, [
    kind,
    id,
    key,
    new Date(tx.now),
  ]);
  await tx.wake(kind, id, 'created');
}
