import { isWorkingDay, nextWorkingDay } from '#domain/calendar/working-days';
import { morningCollection } from '#domain/delivery/collection';
import { MAILED } from '#domain/delivery/notification-kind';
import type { QuietHours } from '#domain/reminder/reminder-policy';
import { addDays, type Instant, instantAt, localDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { loadCalendars } from '../calendar/calendar.queries.js';
import { cancelOfTasks, cancelUnstuck, OF_OPEN_TASKS, OF_STUCK_REPORTS } from '../reminder/last-look.js';
import { giveUpFailingAddresses, holdForItsMoment, keepTogether, leaveOutMuted } from './mail-moment.js';

const mailed = (...ways: readonly string[]) =>
  Object.entries(MAILED)
    .filter(([, how]) => ways.includes(how))
    .map(([kind]) => kind);
const CHASING = mailed('mail-while-owed');
const ASKING = mailed('mail-while-asked');
const LOOK_AHEAD_DAYS = 40;

/**
 * Before a mail leaves: is it still owed and still wanted, is its moment here, is it a working day there and outside the
 * policy's quiet hours, and does its address work?
 */
export async function checkBeforeSending(tx: Transaction): Promise<void> {
  await cancelSettled(tx);
  await cancelAnswered(tx);
  await cancelOfTasks(tx);
  await cancelUnstuck(tx);
  await leaveOutMuted(tx);
  await holdForItsMoment(tx);
  await holdBackOnDaysOff(tx);
  await keepTogether(tx);
  await giveUpFailingAddresses(tx);
}

/** A unit that has submitted meanwhile is not reminded; a list of the late with nobody late any more is not sent. */
async function cancelSettled(tx: Transaction): Promise<void> {
  await tx.query(
    `update notification n set mail = 'cancelled', settled_at = $2
     where n.mail = 'queued' and n.next_attempt_at <= $2 and n.kind = any($1) and not exists (
       select 1 from obligation o where o.status in ('open', 'returned')
         and (o.id = n.obligation_id or (n.obligation_id is null and o.round_id = n.round_id)))`,
    [CHASING, new Date(tx.now)],
  );
}

/** A unit that has given its opinion meanwhile, or whose consultation is over, is not reminded of it. */
async function cancelAnswered(tx: Transaction): Promise<void> {
  await tx.query(
    `update notification n set mail = 'cancelled', settled_at = $2
     where n.mail = 'queued' and n.next_attempt_at <= $2 and n.kind = any($1) and not exists (
       select 1 from plan join opinion o on o.plan_id = plan.id and o.status = 'asked'
       join unit_version v on v.unit_id = o.unit_id and v.code = n.data ->> 'unit'
       where plan.programme_id = n.programme_id and plan.year = (n.data ->> 'year')::int)`,
    [ASKING, new Date(tx.now)],
  );
}

async function holdBackOnDaysOff(tx: Transaction): Promise<void> {
  const today = localDate(tx.now);
  const due = await tx.query<{ calendar_id: string; quiet: QuietHours | null; ids: string[] }>(
    `select coalesce(o.calendar_id, reminded.calendar_id, p.calendar_id) as calendar_id, policy.quiet, array_agg(n.id) as ids
     from notification n
     join programme p on p.id = n.programme_id
     left join round r on r.id = n.round_id
     left join task_reminder reminded on reminded.programme_id = n.programme_id and reminded.key = n.data ->> 'reminder'
     left join lateral (
       select each.quiet from reminder_policy each where each.id = r.reminder_policy_id
         or (r.id is null and each.programme_id = p.id and each.valid_from <= $3::date)
       order by each.version desc limit 1
     ) as policy on true
     left join obligation o on o.id = n.obligation_id
     where n.mail = 'queued' and n.next_attempt_at <= $2 and n.kind = any($1)
     group by 1, 2`,
    [[...CHASING, ...ASKING, ...OF_OPEN_TASKS, ...OF_STUCK_REPORTS], new Date(tx.now), today],
  );
  if (due.length === 0) return;
  const calendars = await loadCalendars(
    tx,
    due.map((row) => row.calendar_id),
    today,
    addDays(today, LOOK_AHEAD_DAYS),
  );
  for (const { calendar_id, quiet, ids } of due) {
    const calendar = calendars.get(calendar_id)!;
    const at = isWorkingDay(calendar, today)
      ? afterQuiet(tx.now, quiet)
      : morningCollection(nextWorkingDay(calendar, today), quiet?.until);
    if (at > tx.now) {
      await tx.query(`update notification set next_attempt_at = $2 where id = any($1::uuid[])`, [ids, new Date(at)]);
    }
  }
}

/** The first moment from `now` on that is not within the quiet hours. */
function afterQuiet(now: Instant, quiet: QuietHours | null): Instant {
  if (!quiet) return now;
  const today = localDate(now);
  const [from, until] = [instantAt(today, quiet.from), instantAt(today, quiet.until)];
  if (from <= until) return now >= from && now < until ? until : now;
  if (now < until) return until;
  return now >= from ? instantAt(addDays(today, 1), quiet.until) : now;
}
