import { isoLocalSql } from '../local-time.js';
import { joinUnitName } from '../unit-name.js';

/** SQL: a request for more time as people see it; `e` is the extension's alias, `o` the obligation's. */
export const EXTENSION_COLUMNS = `e.id, e.obligation_id as "obligationId", e.ordinal, e.status, e.reason,
  o.due_original as "dueOriginal", e.due_before as "dueBefore", e.requested_due as "requestedDue",
  ${isoLocalSql('e.requested_at')} as "requestedAt", e.decided_due as "decidedDue", ${isoLocalSql('e.decided_at')} as "decidedAt",
  ${isoLocalSql('e.answered_at')} as "answeredAt", e.note`;

/** SQL: from where requests for more time for tasks, `e`, are read. Wants the business day as `$2`. */
export const JOIN_TASK_EXTENSION = `
  join plan_item asked_task on asked_task.id = e.plan_item_id left join plan asked_plan on asked_plan.id = asked_task.plan_id
  left join plan_item_unit asked_part on asked_part.plan_item_id = e.plan_item_id and asked_part.unit_id = e.unit_id
  ${joinUnitName('e.unit_id', 'asked_name')}`;

/** SQL: a request for more time for a task as people see it, after `JOIN_TASK_EXTENSION`. */
export const TASK_EXTENSION_COLUMNS = `e.id, e.plan_item_id as "taskId", coalesce(asked_plan.year || '/', '') || asked_task.number as task,
  asked_name.code as unit, e.ordinal, e.status, e.reason, coalesce(asked_part.due_original, asked_task.due_original) as "dueOriginal",
  e.due_before as "dueBefore", e.requested_due as "requestedDue", ${isoLocalSql('e.requested_at')} as "requestedAt",
  e.decided_due as "decidedDue", ${isoLocalSql('e.decided_at')} as "decidedAt", ${isoLocalSql('e.answered_at')} as "answeredAt", e.note`;
