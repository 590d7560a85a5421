import { DomainError } from '#domain/error/domain-error';
import { dateAfterSuspension } from '#domain/programme/resume-dates';
import { addDays, type LocalDate, localDate } from '#domain/time/instant';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { loadCalendars } from '../calendar/calendar.queries.js';
import { command } from '../command.js';
import { moveAnswerDates } from '../obstacle/move-answer-dates.js';
import type { Access } from '../person/access.js';
import { MINE, ofSecretariat, programmeVisible, scopeOf } from '../person/scope.js';
import { movePlanDates } from '../plan/move-plan-dates.js';
import { moveReviewDates } from '../review/move-review-dates.js';
import { moveTaskDates } from '../task/move-task-dates.js';
import { endProgramme, type MovingProgramme, moveProgramme, type ProgrammeStageView } from './move-programme.js';

interface LockedProgramme extends MovingProgramme {
  readonly mine: boolean;
}

const LOOK_AHEAD_DAYS = 400;

/** What a secretariat does to a programme as a whole. Each throws NOT_FOUND out of scope, NOT_ALLOWED without the role. */
export class ProgrammeCommands {
  constructor(private readonly database: Database) {}

  /** Stops the programme for a time: no round opens, nobody is reminded, nothing locks. */
  suspend(actor: Actor, access: Access, programmeId: string, reason: string): Promise<ProgrammeStageView> {
    return command(this.database, actor, async (tx) => {
      const programme = await this.lock(tx, access, programmeId);
      const view = await moveProgramme(tx, programme, 'suspended', 'suspend');
      await tx.query(
        `insert into suspension (id, programme_id, suspended_on, reason) values (gen_random_uuid(), $1, $2, $3)`,
        [programmeId, localDate(tx.now), reason],
      );
      await this.emitAmended(tx, view, 'suspended');
      return view;
    });
  }

  /** Goes on: what was open keeps the working days it had left; rounds that fell wholly into the pause are not asked for. */
  resume(actor: Actor, access: Access, programmeId: string): Promise<ProgrammeStageView> {
    return command(this.database, actor, async (tx) => {
      const programme = await this.lock(tx, access, programmeId);
      if (programme.stage !== 'suspended') throw new DomainError('PROGRAMME_NOT_SUSPENDED');
      const view = await moveProgramme(tx, programme, 'in-force', 'resume');
      const suspension = await tx.one<{ suspended_on: LocalDate }>(
        `update suspension set resumed_on = $2 where programme_id = $1 and resumed_on is null returning suspended_on`,
        [programmeId, localDate(tx.now)],
      );
      await moveOpenDates(tx, programmeId, suspension!.suspended_on);
      await movePlanDates(tx, programmeId, suspension!.suspended_on, localDate(tx.now));
      await moveTaskDates(tx, programmeId, suspension!.suspended_on, localDate(tx.now));
      await moveAnswerDates(tx, programmeId, suspension!.suspended_on, localDate(tx.now));
      await moveReviewDates(tx, programmeId, suspension!.suspended_on, localDate(tx.now));
      await this.emitAmended(tx, view, 'resumed');
      return view;
    });
  }

  /** Ends the programme before its time; its open rounds close as they stand. */
  end(actor: Actor, access: Access, programmeId: string, reason: string): Promise<ProgrammeStageView> {
    return command(this.database, actor, async (tx) => {
      const programme = await this.lock(tx, access, programmeId);
      return endProgramme(tx, programme, reason);
    });
  }

  private async lock(tx: Transaction, access: Access, programmeId: string): Promise<LockedProgramme> {
    const programme = await tx.one<LockedProgramme>(
      `with ${MINE} select p.id, p.number, p.stage, ${ofSecretariat('p.id')} as mine
       from programme p where p.id = $3 and ${programmeVisible('p.id')} for update of p`,
      [...scopeOf(tx, access), programmeId],
    );
    if (!programme) throw new DomainError('NOT_FOUND', { what: 'programme' });
    if (!programme.mine) throw new DomainError('NOT_ALLOWED', { role: 'secretariat' });
    return programme;
  }

  private emitAmended(tx: Transaction, programme: ProgrammeStageView, change: 'suspended' | 'resumed'): Promise<void> {
    return tx.emit('programme.amended', {
      programmeId: programme.id,
      key: `v${programme.version}`,
      data: { change },
    });
  }
}

/** Moves due dates and locks of open rounds and of what is still owed in them, one statement a table. */
async function moveOpenDates(tx: Transaction, programmeId: string, suspended: LocalDate): Promise<void> {
  const resumed = localDate(tx.now);
  const dates = await tx.query<{ calendar_id: string; date: LocalDate }>(
    `select distinct o.calendar_id, d.date from round r join obligation o on o.round_id = r.id
       cross join lateral (values (o.due), (o.lock), (r.due), (r.lock)) as d(date)
     where r.programme_id = $1 and r.stage <> 'closed'
     union
     select p.calendar_id, d.date from programme p join round r on r.programme_id = p.id
       cross join lateral (values (r.due), (r.lock)) as d(date)
     where p.id = $1 and r.stage <> 'closed'`,
    [programmeId],
  );
  if (dates.length === 0) return;
  const ids = [...new Set(dates.map((row) => row.calendar_id))];
  const calendars = await loadCalendars(tx, ids, suspended, addDays(resumed, LOOK_AHEAD_DAYS));
  const moved = dates.map(({ calendar_id, date }) =>
    dateAfterSuspension(date, suspended, resumed, calendars.get(calendar_id)!),
  );
  const parameters = [programmeId, dates.map((row) => row.calendar_id), dates.map((row) => row.date), moved];
  const map = `select * from unnest($2::uuid[], $3::date[], $4::date[]) as m(calendar_id, was, becomes)`;
  await tx.query(
    `with moved as (${map})
     update obligation o set due = due_map.becomes, lock = lock_map.becomes, version = o.version + 1
     from round r, moved due_map, moved lock_map
     where r.id = o.round_id and r.programme_id = $1 and r.stage <> 'closed' and o.status in ('open', 'returned')
       and due_map.calendar_id = o.calendar_id and due_map.was = o.due
       and lock_map.calendar_id = o.calendar_id and lock_map.was = o.lock`,
    parameters,
  );
  await tx.query(
    `with moved as (${map})
     update round r set due = due_map.becomes, lock = lock_map.becomes, version = r.version + 1
     from programme p, moved due_map, moved lock_map
     where p.id = r.programme_id and p.id = $1 and r.stage <> 'closed'
       and due_map.calendar_id = p.calendar_id and due_map.was = r.due
       and lock_map.calendar_id = p.calendar_id and lock_map.was = r.lock`,
    parameters,
  );
}
