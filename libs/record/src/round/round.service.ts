import type { ProcessRef } from '#domain/process/process-kind';
import { localDate } from '#domain/time/instant';
import type { ProcessRecord } from '../process/process-record.js';
import { remindOwing, remindStuck } from '../reminder/remind.js';
import { notifyRoundClosed, notifyRoundOpened } from './notify-round.js';
import { CLOSE_ROLL_UP_SQL } from './roll-up.queries.js';
import { loadRound } from './round.snapshot.js';

// One obligation for every unit the rule covers that exists on the opening day; one statement for all of them.
const OPEN_OBLIGATIONS_SQL = `
  insert into obligation (id, round_id, unit_id, calendar_id, due_original, due, lock, status)
  select gen_random_uuid(), r.id, v.unit_id, v.calendar_id, r.due, r.due, r.lock, 'open'
  from round r
  join period_rule_respondent respondent on respondent.period_rule_id = r.period_rule_id
  join unit_version v on v.unit_id = respondent.unit_id
    and v.valid_from <= $2 and (v.valid_to is null or v.valid_to > $2)
  where r.id = $1
  on conflict (round_id, unit_id) do nothing
  returning 1`;

/** The steps of a round's process. Each is locked, epoch-checked and decided again before it runs. */
export class RoundService {
  constructor(private readonly record: ProcessRecord) {}

  /** Creates one obligation for every unit that the round covers on its opening day. */
  openRound(ref: ProcessRef): Promise<boolean> {
    return this.record.step(ref, 'openRound', async (tx) => {
      const opened = await tx.query(OPEN_OBLIGATIONS_SQL, [ref.id, localDate(tx.now)]);
      const round = await tx.one(
        `update round set stage = 'open', opened_at = $2, version = version + 1 where id = $1
         returning programme_id, code, due, lock, cut_off`,
        [ref.id, new Date(tx.now)],
      );
      await tx.emit('round.opened', {
        programmeId: round.programme_id,
        roundId: ref.id,
        key: round.code,
        data: { round: round.code, cutOff: round.cut_off, due: round.due, lock: round.lock, units: opened.length },
      });
      await notifyRoundOpened(tx, ref.id);
      return true;
    });
  }

  /** Reminds everybody who still owes, by the rungs whose time has come; answers false when all of them were busy elsewhere. */
  sendDueReminders(ref: ProcessRef): Promise<boolean> {
    return this.record.step(ref, 'sendDueReminders', async (tx) => {
      const loaded = await loadRound(tx, ref.id);
      return loaded ? remindOwing(tx, loaded.row, loaded.snapshot.pendingRungs) : false;
    });
  }

  /** Tells of the reports that have stuck for as long as the policy says; answers false when all were busy elsewhere. */
  tellStuck(ref: ProcessRef): Promise<boolean> {
    return this.record.step(ref, 'tellStuck', async (tx) => {
      const loaded = await loadRound(tx, ref.id);
      return loaded?.snapshot.stuck ? remindStuck(tx, loaded.row, loaded.snapshot.stuck.pending) : false;
    });
  }

  /** Closes the round and writes its roll-up: the counts, and every figure over the accepted reports. */
  closeRound(ref: ProcessRef): Promise<boolean> {
    return this.record.step(ref, 'closeRound', async (tx) => {
      await tx.query(`select 1 from round where id = $1 for update`, [ref.id]);
      await tx.query(`select 1 from obligation where round_id = $1 order by id for update`, [ref.id]);
      await tx.query(
        `update extension set status = 'lapsed', decided_at = $2
         where status in ('requested', 'offered') and obligation_id in (select id from obligation where round_id = $1)`,
        [ref.id, new Date(tx.now)],
      );
      await tx.query(`update obligation set timely = false where round_id = $1 and status in ('open', 'returned')`, [
        ref.id,
      ]);
      const round = await tx.one(CLOSE_ROLL_UP_SQL, [ref.id, new Date(tx.now)]);
      await tx.emit('round.closed', {
        programmeId: round.programme_id,
        roundId: ref.id,
        key: round.code,
        data: { round: round.code, ...round.roll_up },
      });
      await notifyRoundClosed(tx, ref.id);
      return true;
    });
  }
}
