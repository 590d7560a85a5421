import { DIRECTION_COLUMNS, FROM_DIRECTIONS, ofAddressedUnit } from '../direction/direction.queries.js';
import { actsForParty, MINE } from '../person/scope.js';
import { FROM_TASKS, ofLeadUnit, TASK_COLUMNS } from '../task/task.queries.js';
import { MOST, TOTAL } from './work-list.js';

/** SQL: open tasks that the person’s units lead, by due date; one that waits for its direction’s answer is among those. */
export const TASKS = `
  with ${MINE}
  select ${TASK_COLUMNS}, ${TOTAL} from ${FROM_TASKS}
  where i.status = 'open' and p.stage <> 'ended' and coalesce(d.stage = 'answered', true) and ${ofLeadUnit('i')}
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
