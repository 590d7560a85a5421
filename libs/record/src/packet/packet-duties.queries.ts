import type { MovedDeadline, PacketUnit } from '#documents/packet/packet-content';
import type { Transaction } from '#persistence/transaction';
import { businessDay, isoLocalSql, localDaySql } from '../local-time.js';
import { joinUnitName } from '../unit-name.js';
import { WITH_VALUES } from './accepted-reports.js';

const DUTIES_SQL = `
  ${WITH_VALUES}, given as materialized (
    select obligation_id, jsonb_object_agg(figure, value) as figures from value group by obligation_id)
  select unit_name.code as unit, unit_name.name,
    jsonb_agg(jsonb_build_object('round', r.code, 'status', o.status, 'timely', o.timely, 'dueOriginal', o.due_original,
      'due', o.due,
      'reminders', (select count(distinct rung)::int from reminder where obligation_id = o.id),
      'version', (select max(number) from report_version where obligation_id = o.id),
      'accepted', case when accepted.version_id is not null then jsonb_build_object('version', accepted.number,
        'nothingToReport', accepted.nothing_to_report, 'receivedAt', ${isoLocalSql('accepted.received_at')},
        'acceptedAt', ${isoLocalSql('accepted.ruled_at')}, 'figures', coalesce(given.figures, '{}')) end)
      order by named.place) as reports,
    (select jsonb_build_object('code', above_name.code, 'name', above_name.name)
      from unit_version own ${joinUnitName('own.parent_id', 'above_name')}
      where own.unit_id = o.unit_id and own.parent_id is not null and own.valid_from <= $2::date
      order by own.valid_from desc limit 1) as above
  from unnest($1::uuid[]) with ordinality as named(round_id, place)
  join round r on r.id = named.round_id
  join obligation o on o.round_id = r.id
  left join accepted on accepted.obligation_id = o.id
  left join given on given.obligation_id = o.id
  ${joinUnitName('o.unit_id', 'unit_name')}
  group by o.unit_id, unit_name.code, unit_name.name
  order by unit_name.code collate "C"`;

/** Every unit that owed a report in one of the rounds, with what became of each, by unit code. One statement. */
export async function packetUnits(tx: Transaction, roundIds: readonly string[]): Promise<PacketUnit[]> {
  const rows = await tx.query<Required<PacketUnit>>(DUTIES_SQL, [roundIds, businessDay(tx)]);
  return rows.map(({ above, ...unit }) => (above === null ? unit : { ...unit, above }));
}

const DECIDED_ON = localDaySql('e.decided_at');

// The office that decided: of whom decided it the secretariat, else the unit, on the day of the decision.
const DECIDED_BY = `
  select jsonb_build_object('code', office.code, 'name', office.name)
  from membership held
  join unit_version office on office.unit_id = held.unit_id and office.valid_from <= ${DECIDED_ON}
  where held.person_id = e.decided_by and held.valid_from <= ${DECIDED_ON}
    and (held.valid_to is null or held.valid_to > ${DECIDED_ON})
  order by held.role <> 'secretariat', office.valid_from desc, office.code collate "C" limit 1`;

const DECIDED = `e.status in ('granted', 'refused', 'offer-accepted', 'offer-declined', 'given')`;

// A suspension moves the dates of what is owed when the programme goes on; a date that was decided is not its doing.
const DEADLINES_SQL = `
  select r.code as round, unit_name.code as unit, unit_name.name, o.due_original as "dueOriginal", o.due,
    coalesce((select jsonb_agg(jsonb_build_object('ordinal', e.ordinal, 'requestedDue', e.requested_due, 'reason', e.reason,
        'decision', e.status, 'decidedDue', e.decided_due,
        'decidedAt', ${isoLocalSql('coalesce(e.answered_at, e.decided_at)')})
        || coalesce((select jsonb_build_object('decidedBy', office) from (${DECIDED_BY}) as by(office)), '{}') order by e.ordinal)
      from extension e where e.obligation_id = o.id and ${DECIDED}), '[]') as extensions,
    (select count(*)::int from report_version v join report_ruling ruling on ruling.report_version_id = v.id
      where v.obligation_id = o.id and ruling.ruling = 'returned' and v.kind <> 'correction') as returned,
    o.due <> o.due_original and not exists (select 1 from extension e where e.obligation_id = o.id and e.decided_due = o.due)
      and exists (
      select 1 from suspension s where s.programme_id = r.programme_id and s.resumed_on is not null
        and s.resumed_on >= (r.opened_at at time zone interval '7 hours')::date
        and s.suspended_on <= o.due) as suspended
  from unnest($1::uuid[]) with ordinality as named(round_id, place)
  join round r on r.id = named.round_id
  join obligation o on o.round_id = r.id
  ${joinUnitName('o.unit_id', 'unit_name')}
  where o.due <> o.due_original or exists (select 1 from extension e where e.obligation_id = o.id and ${DECIDED})
  order by named.place, unit_name.code collate "C"`;

/** Duties whose due date moved or for which more time was asked, each with why; the original date beside the new one. */
export function movedDeadlines(tx: Transaction, roundIds: readonly string[]): Promise<MovedDeadline[]> {
  return tx.query<MovedDeadline>(DEADLINES_SQL, [roundIds, businessDay(tx)]);
}
