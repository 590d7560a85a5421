import type { PacketInspection } from '#documents/packet/packet-inspection';
import type { Instant } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { businessDay } from '../local-time.js';
import { joinUnitName } from '../unit-name.js';
import { RECOMMENDATION_STAGE } from './recommendation.queries.js';

const UNITS = `
  select jsonb_agg(jsonb_build_object('code', coalesce(subject_name.code, ''), 'name', coalesce(subject_name.name, ''))
    order by subject_name.code collate "C")
  from inspection_unit subject ${joinUnitName('subject.unit_id', 'subject_name')} where subject.inspection_id = i.id`;

const COUNTS = `
  select jsonb_build_object('open', count(*) filter (where stage = 'open'),
    'overdue', count(*) filter (where stage = 'open' and status = 'open' and due < $2::date),
    'reported', count(*) filter (where stage = 'reported'), 'done', count(*) filter (where stage = 'done'),
    'withdrawn', count(*) filter (where stage = 'withdrawn'))
  from (select ${RECOMMENDATION_STAGE} as stage, task.status, task.due from recommendation r
    join plan_item task on task.recommendation_id = r.id where r.inspection_id = i.id) as each`;

// One that should have begun and has not is told of as well; what is still to come stands in the year’s plan.
const FOR_PACKET_SQL = `
  select 'I-' || i.ordinal as inspection, i.kind, i.subject, i.scheduled, i.starts_on as "startsOn", i.ends_on as "endsOn",
    coalesce((${UNITS}), '[]') as units, i.stage,
    case when i.results_number is not null then jsonb_build_object('number', i.results_number, 'date', i.results_date) end as results,
    (${COUNTS}) as recommendations
  from inspection i
  where i.programme_id = $1::uuid and case
    when i.stage in ('closed', 'cancelled') then $3::timestamptz is null
      or (select max(step.at) from inspection_step step where step.inspection_id = i.id) >= $3::timestamptz
    when i.stage in ('concluded', 'followed-up') then true
    else i.starts_on <= $2::date end
  order by i.ordinal`;

/**
 * What a packet says of inspections: those that have begun and are not closed, and those closed or cancelled since the
 * freeze of the packet before (`since`; `null` when there was none: then all of them). By ordinal.
 */
export function inspectionsForPacket(
  tx: Transaction,
  programmeId: string,
  since: Instant | null,
): Promise<PacketInspection[]> {
  return tx.query<PacketInspection>(FOR_PACKET_SQL, [
    programmeId,
    businessDay(tx),
    since === null ? null : new Date(since),
  ]);
}
