import type { ProcessKind } from '#domain/process/process-kind';
import { SYSTEM_ACTOR } from '#persistence/actor';
import type { Database } from '#persistence/database';
import { describeError, type Logger } from '#platform/logging';
import { currentEpoch } from '#record/process/epoch';
import type { ProcessRecord } from '#record/process/process-record';
import type { Steps } from '../steps.js';

const STEPS_A_PASS = 50;
const MAX_MOVES = 20;

/**
 * Plain SQL, no Temporal: finds processes whose moment has passed without a decision, wakes that linger, and open
 * things without a process. At the first miss it leaves a wake; at the second it runs the steps itself.
 */
export class Sweeper {
  constructor(
    private readonly database: Database,
    private readonly record: ProcessRecord,
    private readonly steps: Steps,
    private readonly logger: Logger,
  ) {}

  /** One pass; returns how many processes it woke and how many it moved itself. */
  async sweep(): Promise<{ woken: number; moved: number }> {
    const woken = await this.wakeOverdue();
    const { epoch, missed } = await this.missedTwice();
    let moved = 0;
    for (const { kind, id } of missed) {
      if (await this.moveByHand(kind, id, epoch)) moved += 1;
    }
    if (moved > 0) await this.alertOnce(moved);
    return { woken, moved };
  }

  private wakeOverdue(): Promise<number> {
    return this.database.write(SYSTEM_ACTOR, async (tx) => {
      await tx.query(
        `insert into process (kind, id, key, stage, wake_at)
         select 'round', r.id, p.number || '/' || r.code, 'new', $1::timestamptz from round r join programme p on p.id = r.programme_id where r.stage <> 'closed'
         union all select 'programme', p.id, p.number, 'new', $1::timestamptz from programme p where p.stage <> 'ended'
         union all select 'plan', plan.id, p.number || '/plan/' || plan.year, 'new', $1::timestamptz
           from plan join programme p on p.id = plan.programme_id where plan.stage not in ('issued', 'cancelled')
         union all select 'review', review.id, p.number || '/review/' || review.code, 'new', $1::timestamptz
           from review join programme p on p.id = review.programme_id where review.stage not in ('closed', 'cancelled')
         union all select 'packet', packet.id, p.number || '/packet/' || packet.code, 'new', $1::timestamptz
           from packet join programme p on p.id = packet.programme_id where packet.stage not in ('acknowledged', 'cancelled')
         on conflict do nothing`,
        [new Date(tx.now)],
      );
      const woken = await tx.query(
        `with overdue as (
           update process p set overdue_passes = overdue_passes + 1
           where p.wake_at <= $1 or exists (
             select 1 from wake w where w.kind = p.kind and w.process_id = p.id and w.created_at < clock_timestamp() - interval '5 seconds')
           returning p.kind, p.id, p.overdue_passes
         )
         insert into wake (kind, process_id, reason) select kind, id, 'swept' from overdue where overdue_passes = 1 returning 1`,
        [new Date(tx.now)],
      );
      if (woken.length > 0) tx.woke = true;
      return woken.length;
    });
  }

  private missedTwice(): Promise<{ epoch: number; missed: { kind: ProcessKind; id: string }[] }> {
    return this.database.write(SYSTEM_ACTOR, async (tx) => ({
      epoch: await currentEpoch(tx),
      missed: await tx.query(
        `select kind, id from process where overdue_passes >= 2 order by overdue_passes desc, kind, key limit ${STEPS_A_PASS}`,
      ),
    }));
  }

  /** What the workflow would do, without it: decide and step until it waits. The record's checks make it safe beside one. */
  private async moveByHand(kind: ProcessKind, id: string, epoch: number): Promise<boolean> {
    const ref = { kind, id, epoch };
    try {
      for (let moves = 0; moves < MAX_MOVES; moves += 1) {
        const next = await this.record.decide(ref);
        if (!('step' in next)) return true;
        if (!(await this.steps[next.step]?.(ref))) return false;
      }
      return true;
    } catch (error) {
      this.logger.warn({ process: kind, id, error: describeError(error) }, 'sweep failed');
      return false;
    }
  }

  /** One alert an outage: a line in the log and a row that `doctor` shows, not one a process. */
  private async alertOnce(moved: number): Promise<void> {
    this.logger.error({ moved }, 'the engine is not deciding: the sweeper moved processes by hand');
    await this.database.write(SYSTEM_ACTOR, async (tx) => {
      await tx.query(
        `insert into setting (key, value) values ('sweeper.moved-by-hand', jsonb_build_object('at', $1::timestamptz, 'count', $2::int))
         on conflict (key) do update set value = excluded.value`,
        [new Date(tx.now), moved],
      );
    });
  }
}
