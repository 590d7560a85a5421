import type { Page } from '#contracts/http/primitives';
import type { TaskShare, TaskSharesFilter } from '#contracts/http/task';
import { DomainError } from '#domain/error/domain-error';
import type { TaskStatus } from '#domain/task/task';
import { shareCell } from '#domain/task/task-share';
import type { LocalDate } from '#domain/time/instant';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import { ATTACHMENT_JSON } from '../attachment/attachment-json.js';
import { decodeCursor, pageFrom } from '../cursor.js';
import { businessDay, isoLocalSql } from '../local-time.js';
import type { Access } from '../person/access.js';
import { MINE, scopeOf, shareVisible, taskVisible } from '../person/scope.js';
import { joinUnitName, unitRefSql } from '../unit-name.js';
import { isTask } from './task.queries.js';

const ATTACHMENTS = `
  select jsonb_agg(${ATTACHMENT_JSON} order by a.name, a.sha256)
  from plan_item_unit_attachment borne join attachment a on a.id = borne.attachment_id
  where borne.plan_item_id = part.plan_item_id and borne.unit_id = part.unit_id`;

const SHARES_SQL = `
  with ${MINE}
  select ${unitRefSql('part.unit_id', 'part_name')} as unit, part.status, part.status_reason as "statusReason",
    coalesce(part.due_original, i.due_original) as "dueOriginal", coalesce(part.due, i.due) as due, part.timely,
    ${isoLocalSql('part.completed_at')} as "completedAt", ${isoLocalSql('part.verified_at')} as "verifiedAt", person.code as person,
    case when part.completion_note is not null then jsonb_build_object('note', part.completion_note, 'paperNumber', part.paper_number,
      'paperDate', part.paper_date, 'attachments', coalesce((${ATTACHMENTS}), '[]')) end as proof, i.status as "taskStatus"
  from plan_item i join plan_item_unit part on part.plan_item_id = i.id and part.role = 'each'
  ${joinUnitName('part.unit_id', 'part_name')} left join person on person.id = part.person_id
  where i.id = $3::uuid and ${isTask('i')} and ${shareVisible('part', 'i')} and ($4::text is null or part.status = $4)
    and ($5::text is null or (part_name.code, part.unit_id) > ($5, $6::uuid))
  order by part_name.code, part.unit_id limit $7`;

type ShareRow = Omit<TaskShare, 'cell'> & { taskStatus: TaskStatus; due: LocalDate | null };

/** The shares of a task that each of its units has to do, as far as the caller may see them. */
export class ShareQueries {
  constructor(private readonly database: Database) {}

  /** By unit code. A unit sees its own; those who oversee the programme see all. Throws NOT_FOUND out of scope. */
  list(actor: Actor, access: Access, id: string, filter: TaskSharesFilter): Promise<Page<TaskShare>> {
    return this.database.snapshot(actor, async (tx) => {
      const scope = scopeOf(tx, access);
      const visible = await tx.one(
        `with ${MINE} select 1 from plan_item i where i.id = $3::uuid and ${isTask('i')} and $2::date is not null
           and ${taskVisible('i.id', 'i.programme_id')}`,
        [...scope, id],
      );
      if (!visible) throw new DomainError('NOT_FOUND', { what: 'task' });
      const [code, unitId] = decodeCursor(filter.cursor, 2) ?? [null, null];
      const rows = await tx.query<ShareRow>(SHARES_SQL, [
        ...scope,
        id,
        filter.status ?? null,
        code,
        unitId,
        filter.limit + 1,
      ]);
      const page = pageFrom(rows, filter.limit, ({ unit }) => [unit.code, unit.id]);
      const today = businessDay(tx);
      return {
        ...page,
        items: page.items.map(({ taskStatus, ...share }) => ({
          ...share,
          cell: shareCell({ status: taskStatus, due: share.due }, share, today),
        })),
      };
    });
  }
}
