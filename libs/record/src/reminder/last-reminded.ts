import { isoLocalSql } from '../local-time.js';
import { shareVisible } from '../person/scope.js';

/**
 * SQL: when the unit was last reminded of a report and how often, two columns; lists to the secretariat and letters are
 * not the unit's. `obligation` is the row's alias.
 */
export const reportReminded = (obligation: string) => `
  (select ${isoLocalSql('max(sent_at)')} from reminder where obligation_id = ${obligation}.id and recipient in ('officer', 'head')) as "lastRemindedAt",
  (select count(distinct (rung, since))::int from reminder where obligation_id = ${obligation}.id and recipient in ('officer', 'head')) as reminded`;

/** SQL: the same of a task, over those of its units that the person may see. `item` is the row's alias. */
export const taskReminded = (item: string) => `
  (select ${isoLocalSql('max(m.sent_at)')} ${ofTask(item)}) as "lastRemindedAt",
  (select count(distinct (m.rung, m.due))::int ${ofTask(item)}) as reminded`;

const ofTask = (item: string) => `from task_reminder m where m.plan_item_id = ${item}.id
  and m.recipient not in ('secretariat', 'urging-letter') and ${shareVisible('m', item)}`;
