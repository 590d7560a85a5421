import { FROM_OBSTACLES, OBSTACLE_COLUMNS } from '../obstacle/obstacle.queries.js';
import { handlesObstacle, ofRaisingUnit } from '../obstacle/obstacle-parts.queries.js';
import { MINE, ofHeadOfOffice, ofSecretariat } from '../person/scope.js';
import { MOST, TOTAL } from './work-list.js';

const obstaclesSql = (condition: string) => `
  with ${MINE}
  select ${OBSTACLE_COLUMNS}, ${TOTAL} from ${FROM_OBSTACLES}
  where ${condition}
  order by o.answer_by nulls first, p.number, o.ordinal limit ${MOST}`;

/** SQL: obstacles that wait for the person: to be triaged, or answered by those who deal with them. */
export const OBSTACLES = obstaclesSql(
  `((o.stage = 'raised' and ${ofSecretariat('p.id')}) or (o.stage = 'triaged' and ${handlesObstacle('o')}))`,
);

/** SQL: obstacles whose answer the person’s units have to confirm or to come back on. */
export const OBSTACLE_ANSWERS = obstaclesSql(
  `o.stage in ('answered', 'dismissed') and p.stage <> 'ended' and ${ofRaisingUnit('o')}`,
);

/** SQL: obstacles that were not answered by their date, for the secretariats and their heads. */
export const OBSTACLES_OVERDUE = obstaclesSql(
  `o.stage in ('raised', 'triaged') and o.answer_by < $2::date and (${ofSecretariat('p.id')} or ${ofHeadOfOffice('p.id')})`,
);
