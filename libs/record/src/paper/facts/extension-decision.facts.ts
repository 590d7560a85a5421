import type { ExtensionDecisionFacts } from '#documents/papers/extension-decision';
import type { Transaction } from '#persistence/transaction';
import { businessDay, isoLocalSql } from '../../local-time.js';
import { taskCodeSql } from '../../task/task.queries.js';
import { joinUnitName } from '../../unit-name.js';
import { PROGRAMME_NAMED, unitNamedSql } from './programme-named.queries.js';

const EXTENSION_SQL = `
  select ${PROGRAMME_NAMED} as programme, ${unitNamedSql('unit_name')} as unit,
    case when r.id is not null then jsonb_build_object('kind', 'report', 'round', r.code, 'name', r.name)
      else jsonb_build_object('kind', 'task', 'code', ${taskCodeSql('i', 'plan')}, 'title', i.title) end as about,
    coalesce(o.due_original, part.due_original, i.due_original, e.due_before) as "dueOriginal",
    e.due_before as "dueBefore", e.requested_due as "requestedDue", ${isoLocalSql('e.requested_at')} as "requestedAt", e.reason,
    e.status, e.decided_due as "decidedDue", ${isoLocalSql('coalesce(e.decided_at, e.requested_at)')} as "decidedAt", e.note,
    ${isoLocalSql('e.answered_at')} as "answeredAt"
  from extension e
  left join obligation o on o.id = e.obligation_id left join round r on r.id = o.round_id
  left join plan_item i on i.id = e.plan_item_id left join plan on plan.id = i.plan_id
  left join plan_item_unit part on part.plan_item_id = e.plan_item_id and part.unit_id = e.unit_id
  join programme p on p.id = coalesce(r.programme_id, i.programme_id)
  ${joinUnitName('coalesce(o.unit_id, e.unit_id)', 'unit_name')}
  where e.id = $1::uuid and e.status not in ('requested', 'lapsed')`;

/** What was decided of more time; `undefined` as long as nothing is, and for a request that lapsed. */
export const extensionDecisionFacts = (
  tx: Transaction,
  extensionId: string,
): Promise<ExtensionDecisionFacts | undefined> =>
  tx.one<ExtensionDecisionFacts>(EXTENSION_SQL, [extensionId, businessDay(tx)]);
