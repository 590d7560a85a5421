import { STUCK_STATES } from '#domain/reminder/reminder-policy';

const STUCK = STUCK_STATES.map((state) => `'${state}'`).join(', ');

const onDay = (row: string, day: string) =>
  `${row}.valid_from <= ${day} and (${row}.valid_to is null or ${row}.valid_to > ${day})`;

/** SQL: whether somebody holds that role in the unit on the day. */
export const isHeld = (role: string, unitId: string, day: string) => `exists (
  select 1 from membership held where held.unit_id = ${unitId} and held.role = '${role}' and ${onDay('held', day)})`;

/**
 * SQL: which people of the unit a reminder reaches: its officers, of whom there may be none just now, or its head; of a
 * signing body, which has neither, its leader's secretary. Never the leader.
 */
const roles = (day: string) => `case
  when reminder.recipient = 'officer' and ${isHeld('officer', 'reminder.unit_id', day)} then array['officer']
  when ${isHeld('head', 'reminder.unit_id', day)} then array['head']
  else array['leader-secretary'] end`;

const ROUND = `'programme', p.number, 'programmeTitle', p.title, 'round', r.code, 'roundName', r.name`;

// Without the recipient in the key: whoever is officer and head of a unit is told once.
const toUnits = (which: string, day: string) => `
  select reminder.unit_id, ${roles(day)} as roles, p.id as programme_id, reminder.round_id, reminder.obligation_id,
    case when reminder.kind in (${STUCK}) then 'report-stuck' else 'reminder' end as kind,
    concat_ws('/', p.number, r.code, reminder.rung, reminder.since, v.code) as key,
    jsonb_build_object(${ROUND}, 'unit', v.code, 'unitName', v.name, 'rung', reminder.rung,
      'due', reminder.due, 'dueOriginal', o.due_original, 'overdue', reminder.due < ${day})
      || jsonb_strip_nulls(jsonb_build_object('note', reminder.note, 'since', reminder.since,
        'state', case when reminder.kind in (${STUCK}) then reminder.kind end)) as data,
    reminder.sent_at, reminder.rung, array[v.code] as about, array[reminder.recipient] as recipients
  from reminder
  join obligation o on o.id = reminder.obligation_id
  join round r on r.id = reminder.round_id
  join programme p on p.id = r.programme_id
  join unit_version v on v.unit_id = reminder.unit_id and ${onDay('v', day)}
  where ${which} and reminder.recipient in ('officer', 'head')`;

// The secretariats get one list a day of a rung, not a letter a unit.
const toSecretariats = (which: string, day: string) => `
  select party.secretariat_unit_id as unit_id, array['secretariat'] as roles, p.id as programme_id, r.id as round_id,
    null::uuid as obligation_id,
    case when late.kind in (${STUCK}) then 'stuck-list' when late.recipient = 'secretariat' then 'late-list'
      else 'urging-letter-drafted' end as kind,
    concat_ws('/', p.number, r.code, late.rung, late.since, late.recipient, ${day}) as key,
    jsonb_build_object(${ROUND}, 'rung', late.rung, 'due', late.due, 'units', late.units)
      || jsonb_strip_nulls(jsonb_build_object('since', late.since, 'state', case when late.kind in (${STUCK}) then late.kind end)) as data,
    late.sent_at, late.rung, late.about, array[late.recipient] as recipients
  from (
    select reminder.round_id, reminder.rung, reminder.recipient, reminder.kind, reminder.since, reminder.sent_at, min(reminder.due) as due,
      jsonb_agg(jsonb_build_object('unit', v.code, 'name', v.name, 'due', reminder.due) order by v.code) as units,
      array_agg(v.code order by v.code) as about
    from reminder
    join unit_version v on v.unit_id = reminder.unit_id and ${onDay('v', day)}
    where ${which} and reminder.recipient in ('secretariat', 'urging-letter')
    group by 1, 2, 3, 4, 5, 6
  ) as late
  join round r on r.id = late.round_id
  join programme p on p.id = r.programme_id
  join party on party.programme_id = p.id`;

/**
 * SQL: what is told to whom of reminders of reports, as `notifySql` wants it, and besides when, by which rung, about
 * which units and to which recipients of the policy. `which` picks rows of `reminder`; `day` is the business day.
 */
export const toldOfReports = (which: string, day: string) => `
  ${toUnits(which, `${day}::date`)} union all ${toSecretariats(which, `${day}::date`)}`;
