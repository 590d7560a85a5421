import type { DirectionDetail, DirectionFilter, DirectionItem } from '#contracts/http/direction';
import type { Page } from '#contracts/http/primitives';
import { DomainError } from '#domain/error/domain-error';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { ATTACHMENT_JSON } from '../attachment/attachment-json.js';
import { decodeCursor, pageFrom } from '../cursor.js';
import { isoLocalSql } from '../local-time.js';
import type { Access } from '../person/access.js';
import { actsForParty, directionVisible, hasRole, MINE, planOverseen, scopeOf, worksFor } from '../person/scope.js';
import { isTask, taskCodeSql } from '../task/task.queries.js';
import { joinUnitName, unitRefSql } from '../unit-name.js';

/** SQL: a direction as lists show it; `$2` is the business day. */
export const DIRECTION_COLUMNS = `d.id, d.programme_id as "programmeId", p.number as programme, 'D-' || d.ordinal as code, d.kind, d.source,
  packet.code as packet, review.code as review, d.attachment_id as "scanId", d.given_by as "givenBy", d.given_on as "givenOn",
  ${unitRefSql('giver.unit_id', 'giver_name')} as "from", ${unitRefSql('d.to_unit_id', 'addressed')} as "to",
  case when receiver.id is not null then ${unitRefSql('receiver.unit_id', 'receiver_name')} end as "toParty",
  d.text, d.due_original as "dueOriginal", d.due, d.stage <> 'answered' and coalesce(d.due < $2::date, false) as overdue, d.stage,
  ${isoLocalSql('d.answered_at')} as "answeredAt", d.version`;

/** SQL: from where directions are read. */
export const FROM_DIRECTIONS = `direction d
  join programme p on p.id = d.programme_id
  join party giver on giver.id = d.from_party_id ${joinUnitName('giver.unit_id', 'giver_name')}
  left join party receiver on receiver.id = d.to_party_id ${joinUnitName('receiver.unit_id', 'receiver_name')}
  left join packet on packet.id = d.packet_id
  left join review on review.id = d.review_id
  ${joinUnitName('d.to_unit_id', 'addressed')}`;

const OVERSEEN = planOverseen('d.programme_id');

/** SQL: whether the person works for the addressed unit, in whatever role carries its work. */
export const ofAddressedUnit = (direction: string) => worksFor(`${direction}.to_unit_id`, `${direction}.programme_id`);

// A unit sees what was asked of it and that it passed to another, not what passed between the office and that other.
const STEPS = `
  select jsonb_agg(jsonb_build_object('ordinal', step.ordinal, 'step', step.step, 'stage', step.stage, 'at', ${isoLocalSql('step.at')},
    'by', person.code, 'unit', case when step.unit_id is not null then ${unitRefSql('step.unit_id', 'step_unit')} end,
    'due', step.due, 'note', step.note) order by step.ordinal)
  from direction_step step join person on person.id = step.person_id ${joinUnitName('step.unit_id', 'step_unit')}
  where step.direction_id = d.id
    and (${OVERSEEN} or step.step = 'redirect' or ${hasRole('step.unit_id', 'officer', 'head')})`;

const ATTACHMENTS = `
  select jsonb_agg(${ATTACHMENT_JSON} order by a.name, a.sha256)
  from direction_answer_attachment borne join attachment a on a.id = borne.attachment_id
  where borne.direction_answer_id = answer.id`;

const ANSWERS = `
  select jsonb_agg(jsonb_build_object('number', answer.number, 'text', answer.text, 'paperNumber', answer.paper_number,
    'paperDate', answer.paper_date, 'late', answer.late, 'unit', ${unitRefSql('answer.unit_id', 'answering')},
    'answeredAt', ${isoLocalSql('answer.answered_at')}, 'attachments', coalesce((${ATTACHMENTS}), '[]')) order by answer.number desc)
  from direction_answer answer ${joinUnitName('answer.unit_id', 'answering')}
  where answer.direction_id = d.id and (${OVERSEEN} or ${hasRole('answer.unit_id', 'officer', 'head')})`;

const TASKS = `
  select jsonb_agg(jsonb_build_object('id', item.id, 'code', ${taskCodeSql('item', 'plan')}, 'status', item.status)
    order by item.issued_at, plan.year nulls first)
  from plan_item item left join plan on plan.id = item.plan_id where item.direction_id = d.id and ${isTask('item')}`;

const DETAIL_SQL = `
  with ${MINE}
  select ${DIRECTION_COLUMNS}, coalesce((${STEPS}), '[]') as steps, coalesce((${ANSWERS}), '[]') as answers,
    coalesce((${TASKS}), '[]') as tasks,
    jsonb_build_object('giver', ${actsForParty('d.from_party_id')}, 'receiver', ${actsForParty('d.to_party_id')},
      'addressed', ${ofAddressedUnit('d')}) as mine
  from ${FROM_DIRECTIONS} where d.id = $3::uuid and ${directionVisible('d.id', 'd.programme_id')}`;

const LIST_SQL = `
  with ${MINE}
  select ${DIRECTION_COLUMNS}, d.ordinal from ${FROM_DIRECTIONS}
  where ${directionVisible('d.id', 'd.programme_id')}
    and ($3::uuid is null or d.programme_id = $3) and ($4::text is null or d.stage = $4) and ($5::text is null or addressed.code = $5)
    and ($6::text is null or (p.number, d.ordinal, d.id) > ($6, $7::int, $8::uuid))
  order by p.number, d.ordinal, d.id limit $9`;

/** Directions and requests, as far as the caller may see them. */
export class DirectionQueries {
  constructor(private readonly database: Database) {}

  /** By programme, in the order in which they were given; also after the programme has ended. */
  list(actor: Actor, access: Access, filter: DirectionFilter): Promise<Page<DirectionItem>> {
    return this.database.snapshot(actor, async (tx) => {
      const after = decodeCursor(filter.cursor, 3) ?? [null, null, null];
      const rows = await tx.query<DirectionItem & { ordinal: number }>(LIST_SQL, [
        ...scopeOf(tx, access),
        filter.programme ?? null,
        filter.stage ?? null,
        filter.unit ?? null,
        ...after,
        filter.limit + 1,
      ]);
      const page = pageFrom(rows, filter.limit, (row) => [row.programme, row.ordinal, row.id]);
      return { ...page, items: page.items.map(({ ordinal: _, ...item }) => item) };
    });
  }

  /** One direction with all that became of it. Throws NOT_FOUND out of scope. */
  detail(actor: Actor, access: Access, id: string): Promise<DirectionDetail> {
    return this.database.snapshot(actor, (tx) => directionView(tx, access, id));
  }
}

/** A direction as the caller sees it now, after what this transaction did to it. Throws NOT_FOUND out of scope. */
export async function directionView(tx: Transaction, access: Access, id: string): Promise<DirectionDetail> {
  const direction = await tx.one<DirectionDetail>(DETAIL_SQL, [...scopeOf(tx, access), id]);
  if (!direction) throw new DomainError('NOT_FOUND', { what: 'direction' });
  return direction;
}
