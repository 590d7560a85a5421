import type { Page } from '#contracts/http/primitives';
import type { RecommendationFilter, RecommendationItem } from '#contracts/http/recommendation';
import { DomainError } from '#domain/error/domain-error';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { decodeCursor, pageFrom } from '../cursor.js';
import { isoLocalSql } from '../local-time.js';
import type { Access } from '../person/access.js';
import { inspectionUnitVisible, MINE, scopeOf } from '../person/scope.js';
import { joinUnitName, unitRefSql } from '../unit-name.js';

/** SQL: where a recommendation stands, from `r` and its `task`. The same rule as `recommendationStage` of the domain. */
export const RECOMMENDATION_STAGE = `case when r.withdrawn_at is not null then 'withdrawn' when task.status <> 'done' then 'open'
  when r.verified_at is not null then 'done' else 'reported' end`;

/** SQL: from where recommendations are read: `r`, its inspection `i`, its programme `p`, its `task`. */
export const FROM_RECOMMENDATIONS = `recommendation r
  join inspection i on i.id = r.inspection_id
  join programme p on p.id = i.programme_id
  join plan_item task on task.recommendation_id = r.id
  ${joinUnitName('r.unit_id', 'carrying')}`;

/** SQL: a recommendation as lists show it; `$2` is the business day. */
export const RECOMMENDATION_COLUMNS = `r.id, task.number as code, i.programme_id as "programmeId", p.number as programme,
  i.id as "inspectionId", 'I-' || i.ordinal as inspection, ${unitRefSql('r.unit_id', 'carrying')} as unit, r.text,
  ${RECOMMENDATION_STAGE} as stage, task.id as "taskId", task.due_original as "dueOriginal", task.due,
  task.status = 'open' and coalesce(task.due < $2::date, false) as overdue, task.timely,
  ${isoLocalSql('task.completed_at')} as "completedAt", ${isoLocalSql('r.verified_at')} as "verifiedAt",
  r.verified_note as "verifiedNote", r.withdrawn_reason as "withdrawnReason", r.version`;

const VISIBLE = inspectionUnitVisible('i', 'r.unit_id');

const LIST_SQL = `
  with ${MINE}
  select ${RECOMMENDATION_COLUMNS}, i.ordinal, r.number from ${FROM_RECOMMENDATIONS}
  where ${VISIBLE}
    and ($3::uuid is null or i.programme_id = $3) and ($4::uuid is null or i.id = $4) and ($5::text is null or ${RECOMMENDATION_STAGE} = $5)
    and ($6::text is null or carrying.code = $6)
    and ($7::boolean is null or (task.status = 'open' and coalesce(task.due < $2::date, false)) = $7)
    and ($8::text is null or (p.number, i.ordinal, r.number, r.id) > ($8, $9::int, $10::int, $11::uuid))
  order by p.number, i.ordinal, r.number, r.id limit $12`;

const ONE_SQL = `
  with ${MINE} select ${RECOMMENDATION_COLUMNS} from ${FROM_RECOMMENDATIONS} where r.id = $3::uuid and ${VISIBLE}`;

/** What inspections left to be done, as far as the caller may see it: the list to follow up. */
export class RecommendationQueries {
  constructor(private readonly database: Database) {}

  /** By programme and inspection, in the order in which they were given. */
  list(actor: Actor, access: Access, filter: RecommendationFilter): Promise<Page<RecommendationItem>> {
    return this.database.snapshot(actor, async (tx) => {
      const after = decodeCursor(filter.cursor, 4) ?? [null, null, null, null];
      const rows = await tx.query<RecommendationItem & { ordinal: number; number: number }>(LIST_SQL, [
        ...scopeOf(tx, access),
        filter.programme ?? null,
        filter.inspection ?? null,
        filter.stage ?? null,
        filter.unit ?? null,
        filter.overdue === undefined ? null : filter.overdue === 'true',
        ...after,
        filter.limit + 1,
      ]);
      const page = pageFrom(rows, filter.limit, (row) => [row.programme, row.ordinal, row.number, row.id]);
      return { ...page, items: page.items.map(({ ordinal: _, number: __, ...item }) => item) };
    });
  }

  /** One recommendation. Throws NOT_FOUND out of scope. */
  detail(actor: Actor, access: Access, id: string): Promise<RecommendationItem> {
    return this.database.snapshot(actor, (tx) => recommendationView(tx, access, id));
  }
}

/** A recommendation as the caller sees it now, after what this transaction did to it. Throws NOT_FOUND out of scope. */
export async function recommendationView(tx: Transaction, access: Access, id: string): Promise<RecommendationItem> {
  const found = await tx.one<RecommendationItem>(ONE_SQL, [...scopeOf(tx, access), id]);
  if (!found) throw new DomainError('NOT_FOUND', { what: 'recommendation' });
  return found;
}
