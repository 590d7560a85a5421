import { periodName } from '#domain/period/period-name';
import type { ProcessRef } from '#domain/process/process-kind';
import { datesAtOpening } from '#domain/programme/next-round';
import { localDate } from '#domain/time/instant';
import { uuid } from '#persistence/uuid';
import { createPlan } from '../plan/create-plan.js';
import { createProcess, type ProcessRecord } from '../process/process-record.js';
import { remindOfTasks } from '../reminder/remind-tasks.js';
import { createReview } from '../review/create-review.js';
import { loadProgramme } from './programme.snapshot.js';

const CREATE_ROUND_SQL = `
  insert into round (id, programme_id, period_rule_id, code, name, period_from, cut_off, opens_at, due, lock, stage, form_version_id, reminder_policy_id)
  select $1, r.programme_id, r.id, $3, $4, $5, $6, $7, $8, $9, 'planned',
    (select f.id from form_version f where f.form_id = r.form_id and f.valid_from <= $10 order by f.version desc limit 1),
    (select m.id from reminder_policy m where m.programme_id = r.programme_id and m.valid_from <= $10 order by m.version desc limit 1)
  from period_rule r where r.id = $2`;

/** The steps of a programme's process. */
export class ProgrammeService {
  constructor(private readonly record: ProcessRecord) {}

  /** Creates the round of the earliest period whose opening has come; the round's own process opens it. */
  openNextRound(ref: ProcessRef): Promise<boolean> {
    return this.record.step(ref, 'openNextRound', async (tx) => {
      const programme = await loadProgramme(tx, ref.id);
      const next = programme?.ahead[0];
      if (!programme || !next) return false;
      const rule = programme.row.rules?.find((each) => each.id === next.ruleId)?.rule;
      const dates = datesAtOpening(next, tx.now, programme.calendar);
      const id = uuid();
      await tx.query(CREATE_ROUND_SQL, [
        id,
        next.ruleId,
        next.period.code,
        `${next.ruleName} – ${periodName(next.period.code, 'vi', rule?.custom)}`,
        next.period.from,
        dates.cutOff,
        new Date(dates.opensAt),
        dates.due,
        dates.lock,
        localDate(tx.now),
      ]);
      await createProcess(tx, 'round', id, `${programme.row.number}/${next.period.code}`);
      await tx.audit({
        action: 'round.planned',
        subjectKind: 'round',
        subjectId: id,
        detail: { round: next.period.code },
      });
      return true;
    });
  }

  /** Makes the plan of the next year whose time has come; the plan's own process drafts it. */
  openNextPlan(ref: ProcessRef): Promise<boolean> {
    return this.record.step(ref, 'openNextPlan', async (tx) => {
      const programme = await loadProgramme(tx, ref.id);
      const next = programme?.plansAhead[0];
      if (!programme || !next) return false;
      await createPlan(tx, programme.row, next);
      return true;
    });
  }

  /** Makes the next review whose time has come; the review's own process sends the outline out. */
  openNextReview(ref: ProcessRef): Promise<boolean> {
    return this.record.step(ref, 'openNextReview', async (tx) => {
      const programme = await loadProgramme(tx, ref.id);
      const next = programme?.reviewsAhead[0];
      if (!programme || !next) return false;
      await createReview(tx, programme.row, next);
      return true;
    });
  }

  /** Reminds of the open tasks by the rungs whose time has come; answers false when all of them were busy elsewhere. */
  remindOfTasks(ref: ProcessRef): Promise<boolean> {
    return this.record.step(ref, 'remindOfTasks', async (tx) => {
      const programme = await loadProgramme(tx, ref.id);
      return programme?.snapshot.tasks ? remindOfTasks(tx, ref.id, programme.snapshot.tasks.pending) : false;
    });
  }

  /** Ends a programme whose period is over, whose last round has closed and whose last review is concluded. */
  closeProgramme(ref: ProcessRef): Promise<boolean> {
    return this.record.step(ref, 'closeProgramme', async (tx) => {
      const programme = await tx.one(
        `update programme set stage = 'ended', ended_on = period_until, version = version + 1 where id = $1 returning number`,
        [ref.id],
      );
      const counts = await tx.one(
        `select count(*)::int as rounds from round where programme_id = $1 and stage = 'closed'`,
        [ref.id],
      );
      await tx.emit('programme.closed', {
        programmeId: ref.id,
        key: programme.number,
        data: { reason: 'period-over', rounds: counts.rounds },
      });
      return true;
    });
  }
}
