import { type Rung, taskLadder } from '#domain/reminder/reminder-policy';
import type { DoneRung } from '#domain/reminder/rungs';
import { type Pause, pendingTaskRungs, type TaskOutlook } from '#domain/reminder/task-rungs';
import { addDays, instantAt, type LocalDate, localDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { loadCalendars } from '../calendar/calendar.queries.js';
import { openTaskDuties } from './reminded-tasks.js';

/** All open tasks of a programme that are due on one day, of units that share a calendar. */
export interface TaskGroup {
  readonly calendarId: string;
  readonly due: LocalDate;
}

/** SQL: the groups of a programme's open tasks, `p` its alias and `$2` the business day; null when none has a due date. */
export const TASK_GROUPS = `
  select json_agg(distinct jsonb_build_object('calendarId', duty.calendar_id, 'due', duty.due))
  from (${openTaskDuties('$2', 'i.programme_id = p.id')}) as duty where duty.due is not null`;

// `since` is when a version that came later than the programme itself began to hold.
const POLICY_SQL = `
  select policy.rungs, policy.tasks, policy.valid_from, policy.set_at,
    (select min(later.valid_from) from reminder_policy later where later.programme_id = $1 and later.valid_from > $2::date) as next,
    (select json_agg(json_build_object('rung', rung, 'calendarId', calendar_id, 'due', due)) from task_rung
     where programme_id = $1 and due = any($3::date[])) as done
  from reminder_policy policy
  where policy.programme_id = $1 and policy.valid_from <= $2::date order by policy.version desc limit 1`;

interface PolicyRow {
  rungs: Rung[];
  tasks: Rung[] | null;
  valid_from: LocalDate;
  set_at: Date | null;
  next: LocalDate | null;
  done: DoneRung[] | null;
}

// Days around the due dates within which a rung may fall: well beyond any policy and the longest Tết.
const MARGIN_DAYS = 400;

/** The reminders of a programme's open tasks that are still to come, by the policy in force today. */
export async function loadTaskOutlook(
  tx: Transaction,
  programme: { readonly id: string; readonly entered_at: Date; readonly suspensions: Pause[] | null },
  groups: readonly TaskGroup[],
): Promise<TaskOutlook> {
  const dues = groups.map(({ due }) => due).sort();
  const today = localDate(tx.now);
  const policy = await tx.one<PolicyRow>(POLICY_SQL, [programme.id, today, dues]);
  if (!policy) return { pending: [], nextPolicyAt: null };
  const calendars = await loadCalendars(
    tx,
    [...new Set(groups.map(({ calendarId }) => calendarId))],
    addDays([dues[0]!, today].sort()[0]!, -MARGIN_DAYS),
    addDays([dues.at(-1)!, today].sort()[1]!, MARGIN_DAYS),
  );
  const since = policy.set_at ? Math.max(policy.set_at.getTime(), instantAt(policy.valid_from)) : 0;
  return {
    pending: pendingTaskRungs(
      taskLadder(policy),
      groups.map((group) => ({ ...group, calendar: calendars.get(group.calendarId)! })),
      policy.done ?? [],
      { enteredAt: programme.entered_at.getTime(), policyFrom: since, pauses: programme.suspensions ?? [] },
    ),
    nextPolicyAt: policy.next ? instantAt(policy.next) : null,
  };
}
