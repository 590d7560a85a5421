import { FROM_INSPECTIONS, INSPECTION_COLUMNS } from '../inspection/inspection.queries.js';
import {
  FROM_RECOMMENDATIONS,
  RECOMMENDATION_COLUMNS,
  RECOMMENDATION_STAGE,
} from '../inspection/recommendation.queries.js';
import { MINE, ofSecretariat, ofTeam, worksFor } from '../person/scope.js';
import { joinUnitName, unitRefSql } from '../unit-name.js';
import { MOST, TOTAL } from './work-list.js';

/** SQL: self-reports that the person’s units still owe to an inspection. */
export const SELF_REPORTS = `
  with ${MINE}
  select i.id, 'I-' || i.ordinal as code, i.kind, i.subject, p.id as "programmeId", p.number as programme,
    ${unitRefSql('subject.unit_id', 'subject_name')} as unit, i.self_report_due as due,
    i.self_report_due < $2::date as overdue, ${TOTAL}
  from ${FROM_INSPECTIONS} join inspection_unit subject on subject.inspection_id = i.id
  ${joinUnitName('subject.unit_id', 'subject_name')}
  where i.stage in ('noticed', 'under-way') and i.self_report_due is not null and p.stage = 'in-force'
    and ${worksFor('subject.unit_id', 'p.id')}
    and not exists (select 1 from self_report report where report.inspection_id = i.id and report.unit_id = subject.unit_id)
  order by i.self_report_due, p.number, i.ordinal, subject_name.code limit ${MOST}`;

const NOTHING_LEFT = `not exists (
  select 1 from recommendation r join plan_item task on task.recommendation_id = r.id
  where r.inspection_id = i.id and ${RECOMMENDATION_STAGE} in ('open', 'reported'))`;

// What is next with each: for the team the inspection itself, for the secretariat its papers. A month before it begins
// the team is to be decided.
const TODO = `case
  when ${ofTeam('i.id')} and i.stage in ('decided', 'noticed', 'under-way') then 'carry-out'
  when not ${ofSecretariat('p.id')} then null
  when i.stage = 'planned' and i.starts_on <= $2::date + 30 then 'decide-team'
  when i.stage = 'decided' then 'notice'
  when i.stage = 'under-way' and i.ends_on < $2::date then 'conclude'
  when i.stage in ('concluded', 'followed-up') and ${NOTHING_LEFT} then 'close' end`;

/** SQL: inspections of the person’s team, and those with which the secretariat has something to do. */
export const INSPECTIONS = `
  with ${MINE}
  select ${INSPECTION_COLUMNS}, next.todo, ${TOTAL} from ${FROM_INSPECTIONS} cross join lateral (select ${TODO} as todo) as next
  where i.stage not in ('closed', 'cancelled') and next.todo is not null
  order by i.starts_on, p.number, i.ordinal limit ${MOST}`;

/** SQL: recommendations that their units report done, for the secretariat to verify. */
export const VERIFICATIONS = `
  with ${MINE}
  select ${RECOMMENDATION_COLUMNS}, ${TOTAL} from ${FROM_RECOMMENDATIONS}
  where ${RECOMMENDATION_STAGE} = 'reported' and ${ofSecretariat('p.id')}
  order by task.completed_at, p.number, i.ordinal, r.number limit ${MOST}`;
