import { isoLocalSql } from '../local-time.js';
import { shareVisible } from '../person/scope.js';

/**
 * SQL: when the unit was last reminded of a report and how often, two columns; lists to the secretariat and letters are
 * not the unit's. `obligation` is the row's alias.
 */
export const reportReminded = (obligation: string) => `
  (select ${isoLocalSql('max(sent_at)')} ${ofReport(obligation)}) as "lastRemindedAt",
  ${timesReminded(obligation)} as reminded`;

/** SQL: how often the unit was reminded of a report, each rung once, however many people it reached. */
export const timesReminded = (obligation: string) =>
  `(select count(distinct (rung, since))::int ${ofReport(obligation)})`;

/** SQL: what the unit itself was told of a report. */
export const ofReport = (obligation: string) =>
  `from reminder where obligation_id = ${obligation}.id and recipient in ('officer', 'head')`;

/** SQL: the same of a task, over those of its units that the person may see. `item` is the row's alias. */
export const taskReminded = (item: string) => `
  (select ${isoLocalSql('max(m.sent_at)')} ${ofTask(item)}) as "lastRemindedAt",
  (select count(distinct (m.rung, m.due))::int ${ofTask(item)}) as reminded`;

const ofTask = (item: string) => `from task_reminder m where m.plan_item_id = ${item}.id
  and m.recipient not in ('secretariat', 'urging-letter') and ${shareVisible('m', item)}`;
