import type { Opinion, PlanDetail, PlanFilter, PlanItem, PlanSummary } from '#contracts/http/plan';
import type { Page } from '#contracts/http/primitives';
import { DomainError } from '#domain/error/domain-error';
import { compareNumbers } from '#domain/plan/item-number';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import { decodeCursor, pageFrom } from '../cursor.js';
import { isoLocalSql } from '../local-time.js';
import type { Access } from '../person/access.js';
import { answersFor, MINE, planOverseen, planVisible, scopeOf } from '../person/scope.js';
import { joinUnitName, unitRefSql } from '../unit-name.js';
import { papersView, SUMMARY_COLUMNS } from './plan-view.js';

const LIST_SQL = `
  with ${MINE} select ${SUMMARY_COLUMNS} from plan join programme p on p.id = plan.programme_id
  where ${planVisible('plan')}
    and ($3::uuid is null or plan.programme_id = $3) and ($4::int is null or plan.year = $4) and ($5::text is null or plan.stage = $5)
    and ($6::int is null or (plan.year, p.number, plan.id) < ($6, $7, $8::uuid))
  order by plan.year desc, p.number desc, plan.id desc limit $9`;

const HEAD_SQL = `
  with ${MINE}
  select ${SUMMARY_COLUMNS}, plan.issuer, plan.legal_bases as "legalBases", plan.contents, plan.letters,
    (select ${unitRefSql('party.unit_id', 'body')} from party ${joinUnitName('party.unit_id', 'body')} where party.id = plan.by_party_id) as by,
    ${isoLocalSql('plan.drafted_at')} as "draftedAt", ${isoLocalSql('plan.consulted_at')} as "consultedAt",
    ${isoLocalSql('plan.consultation_closed_at')} as "consultationClosedAt", ${isoLocalSql('plan.submitted_at')} as "submittedAt",
    ${planOverseen('plan.programme_id')} as "overAllUnits"
  from plan join programme p on p.id = plan.programme_id
  where plan.id = $3 and ${planVisible('plan')}`;

const UNITS = `
  select jsonb_agg(jsonb_build_object('unit', ${unitRefSql('part.unit_id', 'part_name')}, 'role', part.role) order by part.role desc, part_name.code)
  from plan_item_unit part ${joinUnitName('part.unit_id', 'part_name')} where part.plan_item_id = item.id`;

// What was dropped is shown only when the whole plan was.
const ITEMS_SQL = `
  select item.id, item.number, item.content_number as "contentNumber", item.title, item.output, item.cadence,
    item.due_original as "dueOriginal", item.due, item.origin, item.status, task.number as "taskNumber", 'D-' || d.ordinal as direction,
    review.code as review, coalesce((${UNITS}), '[]') as units,
    case when source.id is not null then jsonb_build_object('year', source_plan.year, 'number', source.number) end as "carriedFrom"
  from plan
  join plan_item item on item.plan_id = plan.id and (item.status <> 'dropped' or (plan.stage = 'cancelled' and item.status_reason = 'plan-cancelled'))
  left join task on task.id = item.task_id
  left join direction d on d.id = item.direction_id
  left join task_ahead ahead on ahead.plan_item_id = item.id
  left join review on review.id = ahead.review_id
  left join plan_item source on source.id = item.carried_from
  left join plan source_plan on source_plan.id = source.plan_id
  where plan.id = $1 and $2::date is not null`;

/** SQL: opinions on the plan `$3` that meet the condition, by unit code; `$1` and `$2` are the scope's. */
export const opinionsSql = (condition: string) => `
  with ${MINE}
  select ${unitRefSql('o.unit_id', 'unit_name')} as unit, o.status, o.text, ${isoLocalSql('o.given_at')} as "givenAt",
    o.answer, o.answer_note as "answerNote", ${isoLocalSql('o.answered_at')} as "answeredAt",
    o.status = 'commented' and o.answer is null as unanswered, o.version
  from opinion o join plan on plan.id = o.plan_id ${joinUnitName('o.unit_id', 'unit_name')}
  where o.plan_id = $3 and ${condition}
  order by unit_name.code`;

// A unit reads its own opinion and nobody else's.
const OPINIONS_SQL = opinionsSql(
  `(${planOverseen('plan.programme_id')} or ${answersFor('o.unit_id', 'plan.programme_id')})`,
);

/** Annual plans, as far as the caller may see them. */
export class PlanQueries {
  constructor(private readonly database: Database) {}

  /** The newest year first. */
  list(actor: Actor, access: Access, filter: PlanFilter): Promise<Page<PlanSummary>> {
    return this.database.snapshot(actor, async (tx) => {
      const after = decodeCursor(filter.cursor, 3) ?? [null, null, null];
      const rows = await tx.query<PlanSummary>(LIST_SQL, [
        ...scopeOf(tx, access),
        filter.programme ?? null,
        filter.year ?? null,
        filter.stage ?? null,
        ...after,
        filter.limit + 1,
      ]);
      return pageFrom(rows, filter.limit, (row) => [row.year, row.programme, row.id]);
    });
  }

  /** A plan with its tasks, its papers and the opinions that the caller may read. Throws NOT_FOUND out of scope. */
  detail(actor: Actor, access: Access, id: string): Promise<PlanDetail> {
    return this.database.snapshot(actor, async (tx) => {
      const [personId, today] = scopeOf(tx, access);
      const head = await tx.one<Omit<PlanDetail, 'items'> & PlanSummary>(HEAD_SQL, [personId, today, id]);
      if (!head) throw new DomainError('NOT_FOUND', { what: 'plan' });
      const items = await tx.query<PlanItem>(ITEMS_SQL, [id, today]);
      const opinions = await tx.query<Opinion>(OPINIONS_SQL, [personId, today, id]);
      const codes = (wanted: (opinion: Opinion) => boolean) => opinions.filter(wanted).map(({ unit }) => unit.code);
      return {
        ...head,
        items: items.sort(inOrder),
        papers: await papersView(tx, head),
        opinions,
        silent: codes(({ status }) => status === 'silent'),
        unanswered: codes(({ unanswered }) => unanswered),
      };
    });
  }
}

/** By content of the plan, those outside any at the end; then by number. */
function inOrder(a: PlanItem, b: PlanItem): number {
  const place = ({ contentNumber }: PlanItem) => contentNumber ?? Number.MAX_SAFE_INTEGER;
  return place(a) - place(b) || compareNumbers(a.number, b.number);
}
