import { DIRECTION_COLUMNS, FROM_DIRECTIONS, ofAddressedUnit } from '../direction/direction.queries.js';
import { JOIN_TASK_EXTENSION, TASK_EXTENSION_COLUMNS } from '../extension/extension.queries.js';
import { actsForParty, MINE, ofSecretariat, worksFor } from '../person/scope.js';
import { FROM_TASKS, ofLeadUnit, TASK_COLUMNS } from '../task/task.queries.js';
import { MOST, TOTAL } from './work-list.js';

const MY_OPEN_SHARE = `select 1 from plan_item_unit part where part.plan_item_id = i.id and part.role = 'each' and part.status = 'open'
  and ${worksFor('part.unit_id', 'i.programme_id')}`;

/** SQL: open tasks that the person’s units lead, or have a share of that is not done, by due date; one that waits for its direction’s answer is among those. */
export const TASKS = `
  with ${MINE}
  select ${TASK_COLUMNS}, ${TOTAL} from ${FROM_TASKS}
  where i.status = 'open' and p.stage <> 'ended' and coalesce(d.stage = 'answered', true) and (
    (i.tracking = 'lead' and ${ofLeadUnit('i')}) or exists (${MY_OPEN_SHARE}))
  order by i.due nulls last, p.number, plan.year, i.number limit ${MOST}`;

const directionsSql = (condition: string) => `
  with ${MINE}
  select ${DIRECTION_COLUMNS}, ${TOTAL} from ${FROM_DIRECTIONS}
  where ${condition}
  order by d.due nulls last, p.number, d.ordinal limit ${MOST}`;

/** SQL: directions that the person’s units have to answer, also after the programme has ended. */
export const DIRECTIONS = directionsSql(`d.stage = 'open' and ${ofAddressedUnit('d')}`);

/** SQL: requests to the person’s party that are neither accepted nor refused. */
export const PROPOSED = directionsSql(`d.stage = 'proposed' and ${actsForParty('d.to_party_id')}`);

/** SQL: requests of the person’s party that were refused: to be put again, or to another. */
export const REFUSED = directionsSql(`d.stage = 'refused' and ${actsForParty('d.from_party_id')}`);

const taskExtensionsSql = (condition: string) => `
  with ${MINE}
  select ${TASK_EXTENSION_COLUMNS}, p.id as "programmeId", p.number as programme, asked_task.title, ${TOTAL}
  from extension e ${JOIN_TASK_EXTENSION} join programme p on p.id = asked_task.programme_id
  where p.stage <> 'ended' and asked_task.status = 'open' and ${condition}
  order by e.due_before, asked_name.code, p.number, asked_task.number limit ${MOST}`;

/** SQL: dates offered to the person’s units for tasks. */
export const TASK_OFFERS = taskExtensionsSql(`e.status = 'offered' and ${worksFor('e.unit_id', 'p.id')}`);
/** SQL: requests for more time for tasks that wait for the secretariat. */
export const TASK_REQUESTS = taskExtensionsSql(`e.status = 'requested' and ${ofSecretariat('p.id')}`);
