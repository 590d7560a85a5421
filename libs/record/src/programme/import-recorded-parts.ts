import type { Transaction } from '#persistence/transaction';
import type { ProgrammePart } from './import-parts.js';

// Each part as `partsOf` gives it for a file: the same keys, codes instead of ids, the first version of what has versions.
const PARTS_SQL = `
  with code_of as (select distinct on (unit_id) unit_id, code from unit_version order by unit_id, valid_from)
  select single.key as part, '' as key, single.value
  from programme p join calendar c on c.id = p.calendar_id
  cross join lateral jsonb_each(jsonb_build_object('title', p.title, 'signedAt', p.signed_at_place,
    'period', jsonb_build_object('from', p.period_from, 'until', p.period_until),
    'implements', p.implements_number, 'succeeds', p.succeeds_number, 'calendar', c.code,
    'planCalendar', p.plan_calendar, 'reviews', coalesce(p.reviews, '[]'),
    'inspections', coalesce(p.inspections, '[]'))) as single
  where p.id = $1
  union all
  select 'reminders', '', jsonb_build_object('rungs', rungs, 'tasks', tasks, 'stuck', stuck, 'quiet', quiet)
  from reminder_policy where programme_id = $1 and version = 1
  union all
  select 'party', ordinal::text, jsonb_build_object('unit', unit.code, 'secretariat', secretariat.code, 'signer', signer)
  from party
  join code_of unit on unit.unit_id = party.unit_id
  join code_of secretariat on secretariat.unit_id = party.secretariat_unit_id
  where programme_id = $1
  union all
  select 'legalBasis', ordinal::text,
    jsonb_build_object('kind', kind, 'number', number, 'date', issued_on, 'issuer', issuer, 'summary', summary)
  from legal_basis where programme_id = $1
  union all
  select 'content', number, jsonb_build_object('title', title, 'assumed', assumed) from content where programme_id = $1
  union all
  select 'task', t.number, jsonb_build_object('content', c.number, 'title', t.title, 'output', t.output,
    'cadence', t.cadence, 'due', t.due, 'lead', assigned.leads -> 0, 'coordinating', assigned.coordinating)
  from task t
  join content c on c.id = t.content_id
  cross join lateral (
    select jsonb_agg(u.code order by u.code collate "C") filter (where a.role = 'lead') as leads,
      coalesce(jsonb_agg(u.code order by u.code collate "C") filter (where a.role = 'coordinating'), '[]') as coordinating
    from assignment a join code_of u on u.unit_id = a.unit_id
    where a.task_id = t.id and a.valid_from = $2
  ) as assigned
  where t.programme_id = $1
  union all
  select 'indicator', i.code, jsonb_build_object('task', t.number, 'name', i.name, 'measure', i.measure,
    'target', i.target, 'direction', i.direction)
  from indicator i left join task t on t.id = i.task_id where i.programme_id = $1
  union all
  select 'form', f.code, jsonb_build_object('name', f.name, 'fields', v.fields, 'rules', v.rules)
  from form f join form_version v on v.form_id = f.id and v.version = 1 where f.programme_id = $1
  union all
  select 'reporting', r.code, jsonb_build_object('name', r.name, 'period', r.rule, 'form', f.code, 'mode', r.mode,
    'nothingToReport', r.nothing_to_report, 'returnWorkingDays', r.return_working_days,
    'from', r.valid_from, 'until', r.valid_until, 'respondents', coalesce((
      select jsonb_agg(u.code order by u.code collate "C")
      from period_rule_respondent s join code_of u on u.unit_id = s.unit_id where s.period_rule_id = r.id), '[]'))
  from period_rule r join form f on f.id = r.form_id where r.programme_id = $1 and r.purpose = 'periodic'`;

/** What was recorded when the programme of that number and day of signing came in; `undefined` when none did. */
export async function readRecordedParts(
  tx: Transaction,
  number: string,
  signedOn: string,
): Promise<{ readonly id: string; readonly parts: readonly ProgrammePart[] } | undefined> {
  const programme = await tx.one<{ id: string; period_from: string }>(
    `select id, period_from from programme where number = $1 and signed_on = $2`,
    [number, signedOn],
  );
  if (!programme) return undefined;
  const parts = await tx.query<ProgrammePart>(PARTS_SQL, [programme.id, programme.period_from]);
  return { id: programme.id, parts };
}
