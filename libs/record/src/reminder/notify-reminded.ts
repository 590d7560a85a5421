import { localDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { notifySql, wakeDelivery } from '../delivery/notify.js';

// The officer or head of each unit reminded. A unit whose officer is nobody just now is told through its head.
const UNIT_REMINDED = `
  select reminder.unit_id,
    case when reminder.recipient = 'officer' and exists (
        select 1 from membership held where held.unit_id = reminder.unit_id and held.role = 'officer'
          and held.valid_from <= $3::date and (held.valid_to is null or held.valid_to > $3::date))
      then array['officer'] else array['head'] end as roles,
    p.id as programme_id, reminder.round_id, reminder.obligation_id, 'reminder'::text as kind,
    p.number || '/' || r.code || '/' || reminder.rung || '/' || v.code || '/' || reminder.recipient as key,
    jsonb_build_object('programme', p.number, 'programmeTitle', p.title, 'round', r.code, 'roundName', r.name,
      'unit', v.code, 'unitName', v.name, 'rung', reminder.rung, 'recipient', reminder.recipient,
      'due', reminder.due, 'dueOriginal', o.due_original, 'overdue', reminder.due < $3::date) as data
  from reminder
  join obligation o on o.id = reminder.obligation_id
  join round r on r.id = reminder.round_id
  join programme p on p.id = r.programme_id
  join unit_version v on v.unit_id = reminder.unit_id and v.valid_from <= $3::date and (v.valid_to is null or v.valid_to > $3::date)
  where reminder.id = any($1::uuid[]) and reminder.recipient in ('officer', 'head')`;

// The secretariats get one list a day of a rung, not a letter a unit.
const LIST_REMINDED = `
  select party.secretariat_unit_id as unit_id, array['secretariat'] as roles, p.id as programme_id, r.id as round_id, null::uuid as obligation_id,
    case late.recipient when 'secretariat' then 'late-list' else 'urging-letter-drafted' end as kind,
    p.number || '/' || r.code || '/' || late.rung || '/' || late.recipient || '/' || $3::date as key,
    jsonb_build_object('programme', p.number, 'programmeTitle', p.title, 'round', r.code, 'roundName', r.name,
      'rung', late.rung, 'due', late.due, 'units', late.units) as data
  from (
    select reminder.round_id, reminder.rung, reminder.recipient, min(reminder.due) as due,
      jsonb_agg(jsonb_build_object('unit', v.code, 'name', v.name, 'due', reminder.due) order by v.code) as units
    from reminder
    join unit_version v on v.unit_id = reminder.unit_id and v.valid_from <= $3::date and (v.valid_to is null or v.valid_to > $3::date)
    where reminder.id = any($1::uuid[]) and reminder.recipient in ('secretariat', 'urging-letter')
    group by 1, 2, 3
  ) as late
  join round r on r.id = late.round_id
  join programme p on p.id = r.programme_id
  join party on party.programme_id = p.id`;

const DRAFT_LETTERS_SQL = `
  insert into urging_letter (id, round_id, rung, drafted_on, unit_ids, stage)
  select gen_random_uuid(), round_id, rung, $2, array_agg(unit_id order by unit_id), 'draft'
  from reminder where id = any($1::uuid[]) and recipient = 'urging-letter'
  group by round_id, rung
  on conflict (round_id, rung, drafted_on) do update
    set unit_ids = (select array_agg(distinct u) from unnest(urging_letter.unit_ids || excluded.unit_ids) as u)`;

/** Tells those whom the new reminders concern, in the app and by mail, and drafts the letters that a secretariat signs. */
export async function notifyReminded(tx: Transaction, reminderIds: readonly string[]): Promise<void> {
  const today = localDate(tx.now);
  const parameters = [reminderIds, new Date(tx.now), today, true];
  const toUnits = await tx.query(notifySql(UNIT_REMINDED, '$3', '$2', '$4'), parameters);
  const lists = await tx.query(notifySql(LIST_REMINDED, '$3', '$2', '$4'), parameters);
  await tx.query(DRAFT_LETTERS_SQL, [reminderIds, today]);
  await wakeDelivery(tx, [...toUnits, ...lists]);
}
