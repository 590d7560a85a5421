import type { PacketObstacle } from '#documents/packet/packet-obstacle';
import type { Instant } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { businessDay, isoLocalSql } from '../local-time.js';
import { taskCodeSql } from '../task/task.queries.js';
import { joinUnitName } from '../unit-name.js';

const unitSql = (alias: string) =>
  `jsonb_build_object('code', coalesce(${alias}.code, ''), 'name', coalesce(${alias}.name, ''))`;

// What the packet before showed as waiting must be told of once more, even if its answer was stamped before that freeze.
const SHOWN_AS_WAITING = `
  select listed ->> 'obstacle' as code from packet join packet_file file on file.packet_id = packet.id and file.name = 'packet.json'
  cross join lateral jsonb_array_elements(coalesce(convert_from(file.bytes, 'UTF8')::jsonb -> 'obstacles', '[]')) as listed
  where packet.programme_id = $1::uuid and packet.frozen_at = $3::timestamptz and listed ->> 'stage' in ('raised', 'triaged')`;

const ANSWER = `
  select jsonb_build_object('number', answer.number, 'outcome', answer.outcome, 'text', answer.text,
    'answeredAt', ${isoLocalSql('answer.answered_at')}, 'late', answer.late,
    'task', case when done.id is not null then ${taskCodeSql('done', 'done_plan')} end, 'due', done.due)
  from obstacle_answer answer left join plan_item done on done.id = answer.plan_item_id left join plan done_plan on done_plan.id = done.plan_id
  where answer.obstacle_id = o.id order by answer.number desc limit 1`;

const FOR_PACKET_SQL = `
  with shown as materialized (${SHOWN_AS_WAITING})
  select 'O-' || o.ordinal as obstacle, o.kind, o.title, ${unitSql('raising')} as unit,
    case when stopped.id is not null then ${taskCodeSql('stopped', 'stopped_plan')} end as task,
    (o.raised_at at time zone interval '7 hours')::date as "raisedOn", o.stage, o.severity,
    o.answer_by_original as "answerByOriginal", o.answer_by as "answerBy",
    o.stage in ('raised', 'triaged') and coalesce(o.answer_by < $2::date, false) as overdue, (${ANSWER}) as answer
  from obstacle o
  left join plan_item stopped on stopped.id = o.plan_item_id
  left join plan stopped_plan on stopped_plan.id = stopped.plan_id
  ${joinUnitName('o.unit_id', 'raising')}
  where o.programme_id = $1::uuid and (o.stage in ('raised', 'triaged') or $3::timestamptz is null
    or greatest(o.answered_at, o.settled_at) >= $3::timestamptz or 'O-' || o.ordinal in (select code from shown))
  order by o.ordinal`;

/**
 * What a packet says of obstacles: every one that waits for an answer, and those answered, dismissed or settled since the
 * freeze of the packet before (`since`; `null` when there was none: then all of them). By ordinal.
 */
export function obstaclesForPacket(
  tx: Transaction,
  programmeId: string,
  since: Instant | null,
): Promise<PacketObstacle[]> {
  return tx.query<PacketObstacle>(FOR_PACKET_SQL, [
    programmeId,
    businessDay(tx),
    since === null ? null : new Date(since),
  ]);
}
