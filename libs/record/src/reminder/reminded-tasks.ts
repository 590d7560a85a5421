import type { DueRung } from '#domain/reminder/rungs';
import { taskCodeSql } from '../task/task.queries.js';

/**
 * SQL: who has an open task to do by when: its lead unit, or each unit of a task tracked unit by unit that has not done
 * its share. A unit that is no more on the `day` has none. `where` narrows the tasks, `i`.
 */
export const openTaskDuties = (day: string, where: string) => `
  select i.id, i.version, i.programme_id, part.unit_id, part.person_id, unit.calendar_id, unit.code as unit,
    ${taskCodeSql('i', 'plan')} as task, i.issued_at, case when part.role = 'each' then coalesce(part.due, i.due) else i.due end as due
  from plan_item i
  join plan_item_unit part on part.plan_item_id = i.id
    and case when i.tracking = 'each-unit' then part.role = 'each' and part.status = 'open' else part.role = 'lead' end
  join unit_version unit on unit.unit_id = part.unit_id and unit.valid_from <= ${day}::date
    and (unit.valid_to is null or unit.valid_to > ${day}::date)
  left join plan on plan.id = i.plan_id
  where i.status = 'open' and ${where}`;

/**
 * SQL: whom the rungs of a programme's tasks concern, under that name, for the sending and for the preview alike. `$1` is
 * the programme, `$2` the business day, `$3` to `$8` what `dueTaskValues` gives.
 */
export const taskDuties = (name: string) => `
  due_rung as (
    select * from unnest($3::text[], $4::uuid[], $5::date[], $6::text[], $7::timestamptz[], $8::timestamptz[])
      as d(rung, calendar_id, due, recipients, falls_at, goes_at)),
  ${name} as (
    select * from (${openTaskDuties('$2', 'i.programme_id = $1')}) as each
    where (calendar_id, due) in (select calendar_id, due from due_rung))`;

/** A rung of tasks, and when it goes out. */
export type DueTaskRung = Pick<DueRung, 'rung' | 'calendarId' | 'due' | 'at'> & { readonly goesAt: number };

/** The values of `$3` to `$8`. */
export const dueTaskValues = (rungs: readonly DueTaskRung[]): unknown[] => [
  rungs.map(({ rung }) => rung.code),
  rungs.map(({ calendarId }) => calendarId),
  rungs.map(({ due }) => due),
  rungs.map(({ rung }) => rung.to.join(',')),
  rungs.map(({ at }) => new Date(at)),
  rungs.map(({ goesAt }) => new Date(goesAt)),
];

const KEY = `'task:' || concat_ws('/', duty.task, d.rung, duty.due, duty.unit, whom.recipient)`;

/**
 * SQL: the reminders that follow, each once: rows of `task_reminder` but for their id. Nobody is chased by a rung that
 * fell before the task was given out; for what a signing body itself has to do, its leader's secretary stands in for
 * officer and head.
 */
export const REMINDED_TASKS = `
  select duty.programme_id, duty.id as plan_item_id, duty.task, ${KEY} as key, d.rung, duty.unit_id, whom.recipient, duty.calendar_id,
    duty.due, d.goes_at as sent_at
  from duty join due_rung d using (calendar_id, due)
  cross join lateral (
    select distinct case when role in ('officer', 'head') and exists (
      select 1 from party where party.programme_id = duty.programme_id and party.unit_id = duty.unit_id)
      then 'leader-secretary' else role end as recipient
    from unnest(string_to_array(d.recipients, ',')) as role
  ) as whom
  where d.falls_at >= coalesce(duty.issued_at, '-infinity')
    and not exists (select 1 from task_reminder sent where sent.programme_id = duty.programme_id and sent.key = ${KEY})`;
