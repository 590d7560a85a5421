import { isHeld } from './told-of-reports.js';

const onDay = (row: string, day: string) =>
  `${row}.valid_from <= ${day} and (${row}.valid_to is null or ${row}.valid_to > ${day})`;

/** SQL: the person named for the unit's part, if that is still one of its people and does not lead it. */
const named = (day: string) => `(
  select part.person_id from plan_item_unit part
  join membership own on own.person_id = part.person_id and own.unit_id = part.unit_id and own.role <> 'leader' and ${onDay('own', day)}
  where part.plan_item_id = task_reminder.plan_item_id and part.unit_id = task_reminder.unit_id
    and task_reminder.recipient = 'officer' limit 1)`;

const UNIT = 'task_reminder.unit_id';

/** SQL: whom a reminder reaches in the unit; an office that keeps a secretariat may have neither officer nor head. */
const roles = (day: string) => `case
  when own.person_id is not null then array['officer', 'head', 'secretariat', 'leader-secretary']
  when task_reminder.recipient = 'leader-secretary' and ${isHeld('leader-secretary', UNIT, day)} then array['leader-secretary']
  when task_reminder.recipient = 'leader-secretary' then array['secretariat']
  when task_reminder.recipient = 'officer' and ${isHeld('officer', UNIT, day)} then array['officer']
  when ${isHeld('head', UNIT, day)} then array['head']
  else array['secretariat'] end`;

// A leader without a secretary: the office that keeps the party's secretariat is told instead.
const inUnit = (day: string) => `case
  when task_reminder.recipient = 'leader-secretary' and not ${isHeld('leader-secretary', UNIT, day)}
    then coalesce((select party.secretariat_unit_id from party
      where party.programme_id = task_reminder.programme_id and party.unit_id = ${UNIT} limit 1), ${UNIT})
  else ${UNIT} end`;

const PROGRAMME = `'programme', p.number, 'programmeTitle', p.title`;

const toUnits = (which: string, day: string) => `
  select ${inUnit(day)} as unit_id, ${roles(day)} as roles, own.person_id, p.id as programme_id, null::uuid as round_id,
    null::uuid as obligation_id, 'task-reminder'::text as kind,
    p.number || '/task:' || concat_ws('/', task_reminder.task, task_reminder.rung, task_reminder.due, v.code) as key,
    jsonb_build_object(${PROGRAMME}, 'task', task_reminder.task, 'title', i.title, 'unit', v.code, 'unitName', v.name,
      'rung', task_reminder.rung, 'due', task_reminder.due, 'dueOriginal', i.due_original,
      'overdue', task_reminder.due < ${day}, 'reminder', task_reminder.key) as data,
    task_reminder.sent_at, task_reminder.rung, array[v.code] as about, array[task_reminder.recipient] as recipients
  from task_reminder
  join plan_item i on i.id = task_reminder.plan_item_id
  join programme p on p.id = task_reminder.programme_id
  join unit_version v on v.unit_id = ${UNIT} and ${onDay('v', day)}
  cross join lateral (select ${named(day)} as person_id) as own
  where ${which} and task_reminder.recipient in ('officer', 'head', 'leader-secretary')`;

// The secretariats get one list a day of a rung.
const toSecretariats = (which: string, day: string) => `
  select party.secretariat_unit_id as unit_id, array['secretariat'] as roles, null::uuid as person_id, p.id as programme_id,
    null::uuid as round_id, null::uuid as obligation_id,
    case late.recipient when 'secretariat' then 'task-late-list' else 'task-letter-drafted' end as kind,
    concat_ws('/', p.number, 'tasks', late.rung, late.recipient, ${day}) as key,
    jsonb_build_object(${PROGRAMME}, 'rung', late.rung, 'due', late.due, 'tasks', late.tasks) as data,
    late.sent_at, late.rung, late.about, array[late.recipient] as recipients
  from (
    select task_reminder.programme_id, task_reminder.rung, task_reminder.recipient, task_reminder.sent_at, min(task_reminder.due) as due,
      jsonb_agg(jsonb_build_object('task', task_reminder.task, 'title', i.title, 'unit', v.code, 'name', v.name,
        'due', task_reminder.due, 'reminder', task_reminder.key) order by task_reminder.key) as tasks,
      array_agg(distinct v.code order by v.code) as about
    from task_reminder
    join plan_item i on i.id = task_reminder.plan_item_id
      join unit_version v on v.unit_id = ${UNIT} and ${onDay('v', day)}
    where ${which} and task_reminder.recipient in ('secretariat', 'urging-letter')
    group by 1, 2, 3, 4
  ) as late
  join programme p on p.id = late.programme_id
  join party on party.programme_id = p.id`;

/**
 * SQL: what is told to whom of reminders of tasks, as `toldOfReports` of reports, with the one person who was named for
 * the task as `person_id`. `which` picks rows of `task_reminder`; `day` is the business day.
 */
export const toldOfTasks = (which: string, day: string) => `
  ${toUnits(which, `${day}::date`)} union all ${toSecretariats(which, `${day}::date`)}`;
