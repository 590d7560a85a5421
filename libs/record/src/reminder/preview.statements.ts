import { toldTo } from '../delivery/notify.js';
import { DUE_RUNGS, OWING_BY_RUNG, OWING_STUCK, REMINDED } from './reminded.js';
import { REMINDED_TASKS, taskDuties } from './reminded-tasks.js';
import { toldOfReports } from './told-of-reports.js';
import { toldOfTasks } from './told-of-tasks.js';

/** What a preview shows of what would be told; those whom it would reach beside it, or nobody. */
const shown = (told: string, day: string, only: string, kind: string, round: string) => `
  select distinct on (told.sent_at, told.key, person.id) told.sent_at as at, told.key, ${kind} as kind, ${round} as round, told.rung,
    told.kind as notification, told.recipients, told.about,
    jsonb_build_object('code', coalesce(place.code, ''), 'name', coalesce(place.name, '')) as unit,
    told.data ->> 'task' as task, person.code as office, person.name, absent.code as "onBehalfOf",
    case when person.id is null then null when person.email is null then 'app' else 'mail' end as channel,
    case when person.id is null then null when person.email is null then 'missing' when failing.address is not null then 'failing'
      else 'known' end as address
  from ${toldTo(told, day, only, 'left join')}
  left join failing_address failing on failing.address = person.email
  left join unit_version place on place.unit_id = told.unit_id and place.valid_from <= ${day}::date
    and (place.valid_to is null or place.valid_to > ${day}::date)
  order by told.sent_at, told.key, person.id, absent.code nulls first`;

// The would-be reminders stand in for the table under its own name: what reads the one reads the other alike.
/** `$1` the round, `$2` to `$7` what `dueValues` gives, `$8` the business day. */
export const PREVIEW_REPORTS_SQL = `
  with ${DUE_RUNGS},
  owing as (${OWING_BY_RUNG} union all ${OWING_STUCK}),
  reminder as (select each.* from (${REMINDED}) as each)
  ${shown(toldOfReports('true', '$8'), '$8', 'null', `coalesce(told.data ->> 'state', 'rung')`, `told.data ->> 'round'`)}`;

/** `$1` the programme, `$2` the business day, `$3` to `$8` what `dueTaskValues` gives. */
export const PREVIEW_TASKS_SQL = `
  with ${taskDuties('duty')},
  task_reminder as (select each.* from (${REMINDED_TASKS}) as each)
  ${shown(toldOfTasks('true', '$2'), '$2', 'told.person_id', `'task'`, 'null')}`;
