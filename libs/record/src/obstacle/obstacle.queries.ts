import type { ObstacleDetail, ObstacleFilter, ObstacleItem } from '#contracts/http/obstacle';
import type { Page } from '#contracts/http/primitives';
import { DomainError } from '#domain/error/domain-error';
import { OBSTACLE_SPECS } from '#domain/obstacle/obstacle';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { decodeCursor, pageFrom } from '../cursor.js';
import { isoLocalSql } from '../local-time.js';
import type { Access } from '../person/access.js';
import { MINE, obstacleVisible, scopeOf } from '../person/scope.js';
import { taskCodeSql } from '../task/task.queries.js';
import { joinUnitName, unitRefSql } from '../unit-name.js';
import { ANSWERS, FILES, MINE_TOWARDS, STEPS } from './obstacle-parts.queries.js';

/** SQL: an obstacle as lists show it, but for its cause; `o` is the row's alias, `$2` the business day. */
export const OBSTACLE_COLUMNS = `o.id, o.programme_id as "programmeId", p.number as programme, 'O-' || o.ordinal as code, o.kind, o.title,
  ${unitRefSql('o.unit_id', 'raising')} as unit,
  case when stopped.id is not null then jsonb_build_object('id', stopped.id, 'code', ${taskCodeSql('stopped', 'stopped_plan')},
    'title', stopped.title) end as task,
  o.stage, o.severity, case when o.handler_unit_id is not null then ${unitRefSql('o.handler_unit_id', 'handling')} end as handler,
  o.answer_by_original as "answerByOriginal", o.answer_by as "answerBy",
  o.stage in ('raised', 'triaged') and coalesce(o.answer_by < $2::date, false) as overdue,
  ${isoLocalSql('o.raised_at')} as "raisedAt", ${isoLocalSql('o.answered_at')} as "answeredAt",
  ${isoLocalSql('o.settled_at')} as "settledAt", o.version`;

/** SQL: from where obstacles are read. */
export const FROM_OBSTACLES = `obstacle o
  join programme p on p.id = o.programme_id
  left join plan_item stopped on stopped.id = o.plan_item_id
  left join plan stopped_plan on stopped_plan.id = stopped.plan_id
  ${joinUnitName('o.unit_id', 'raising')}
  ${joinUnitName('o.handler_unit_id', 'handling')}`;

const DETAIL_SQL = `
  with ${MINE}
  select ${OBSTACLE_COLUMNS}, o.text, o.wanted, coalesce((${FILES('obstacle_attachment', 'obstacle_id', 'o.id')}), '[]') as attachments,
    coalesce((${STEPS}), '[]') as steps, coalesce((${ANSWERS}), '[]') as answers, ${MINE_TOWARDS} as mine
  from ${FROM_OBSTACLES} where o.id = $3::uuid and ${obstacleVisible('o')}`;

const LIST_SQL = `
  with ${MINE}
  select ${OBSTACLE_COLUMNS}, o.ordinal from ${FROM_OBSTACLES}
  where ${obstacleVisible('o')}
    and ($3::uuid is null or o.programme_id = $3) and ($4::text is null or o.stage = $4) and ($5::text is null or raising.code = $5)
    and ($6::uuid is null or o.plan_item_id = $6) and ($7::text is null or o.kind = $7)
    and ($8::boolean is null or (o.stage in ('raised', 'triaged') and coalesce(o.answer_by < $2::date, false)) = $8)
    and ($9::text is null or (p.number, o.ordinal, o.id) > ($9, $10::int, $11::uuid))
  order by p.number, o.ordinal, o.id limit $12`;

/** Obstacles, as far as the caller may see them. */
export class ObstacleQueries {
  constructor(private readonly database: Database) {}

  /** By programme, in the order in which they were raised; also after the programme has ended. */
  list(actor: Actor, access: Access, filter: ObstacleFilter): Promise<Page<ObstacleItem>> {
    return this.database.snapshot(actor, async (tx) => {
      const after = decodeCursor(filter.cursor, 3) ?? [null, null, null];
      const rows = await tx.query<ObstacleItem & { ordinal: number }>(LIST_SQL, [
        ...scopeOf(tx, access),
        filter.programme ?? null,
        filter.stage ?? null,
        filter.unit ?? null,
        filter.task ?? null,
        filter.kind ?? null,
        filter.overdue === undefined ? null : filter.overdue === 'true',
        ...after,
        filter.limit + 1,
      ]);
      const page = pageFrom(rows, filter.limit, (row) => [row.programme, row.ordinal, row.id]);
      return { ...page, items: page.items.map(({ ordinal: _, ...item }) => withCause(item)) };
    });
  }

  /** One obstacle with all that became of it. Throws NOT_FOUND out of scope. */
  detail(actor: Actor, access: Access, id: string): Promise<ObstacleDetail> {
    return this.database.snapshot(actor, (tx) => obstacleView(tx, access, id));
  }
}

/** The row with what its kind counts as. */
export const withCause = <Item extends Pick<ObstacleItem, 'kind'>>(item: Item) => ({
  ...item,
  cause: OBSTACLE_SPECS[item.kind].cause,
});

/** An obstacle as the caller sees it now, after what this transaction did to it. Throws NOT_FOUND out of scope. */
export async function obstacleView(tx: Transaction, access: Access, id: string): Promise<ObstacleDetail> {
  const obstacle = await tx.one<ObstacleDetail>(DETAIL_SQL, [...scopeOf(tx, access), id]);
  if (!obstacle) throw new DomainError('NOT_FOUND', { what: 'obstacle' });
  return withCause(obstacle);
}
