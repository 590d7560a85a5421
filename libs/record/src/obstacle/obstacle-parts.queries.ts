import { ATTACHMENT_JSON } from '../attachment/attachment-json.js';
import { isoLocalSql } from '../local-time.js';
import { hasRole, ofSecretariat, planOverseen, worksFor } from '../person/scope.js';
import { taskCodeSql } from '../task/task.queries.js';
import { joinUnitName, unitRefSql } from '../unit-name.js';

/** SQL: the files that a table binds to a row, as answers show them. */
export const FILES = (table: string, column: string, id: string) => `
  select jsonb_agg(${ATTACHMENT_JSON} order by a.name, a.sha256)
  from ${table} borne join attachment a on a.id = borne.attachment_id where borne.${column} = ${id}`;

/** SQL: whether the person deals with the obstacle: works for the unit, or keeps the secretariat of the party. */
export const handlesObstacle = (
  obstacle: string,
) => `(${hasRole(`${obstacle}.handler_unit_id`, 'officer', 'head', 'secretariat')}
  or exists (select 1 from party dealing join mine on mine.unit_id = dealing.secretariat_unit_id and mine.role = 'secretariat'
    where dealing.programme_id = ${obstacle}.programme_id and dealing.unit_id = ${obstacle}.handler_unit_id))`;

/** SQL: whether the person works for the unit that raised the obstacle. */
export const ofRaisingUnit = (obstacle: string) => worksFor(`${obstacle}.unit_id`, `${obstacle}.programme_id`);

// What the secretariat tells whoever deals with it is between the two.
export const STEPS = `
  select jsonb_agg(jsonb_build_object('ordinal', step.ordinal, 'step', step.step, 'stage', step.stage, 'at', ${isoLocalSql('step.at')},
    'by', person.code, 'severity', step.severity,
    'note', case when step.step <> 'triage' or ${planOverseen('o.programme_id')} or ${hasRole('step.handler_unit_id', 'officer', 'head')}
      then step.note end,
    'handler', case when step.handler_unit_id is not null then ${unitRefSql('step.handler_unit_id', 'step_unit')} end,
    'answerBy', step.answer_by) order by step.ordinal)
  from obstacle_step step join person on person.id = step.person_id ${joinUnitName('step.handler_unit_id', 'step_unit')}
  where step.obstacle_id = o.id`;

const TASK = `case when done.id is not null then jsonb_build_object('id', done.id, 'code', ${taskCodeSql('done', 'done_plan')},
  'title', done.title, 'due', done.due, 'status', done.status,
  'unit', case when led.unit_id is not null then ${unitRefSql('led.unit_id', 'led_name')} end) end`;

const CHANGE = `case when change.id is not null then jsonb_build_object('before', change.before, 'after', change.after,
  'effectiveOn', change.effective_on, 'reason', change.reason) end`;

export const ANSWERS = `
  select jsonb_agg(jsonb_build_object('number', answer.number, 'outcome', answer.outcome, 'text', answer.text,
    'paperNumber', answer.paper_number, 'paperDate', answer.paper_date, 'late', answer.late,
    'answeredAt', ${isoLocalSql('answer.answered_at')}, 'by', person.code,
    'attachments', coalesce((${FILES('obstacle_answer_attachment', 'obstacle_answer_id', 'answer.id')}), '[]'),
    'task', ${TASK}, 'change', ${CHANGE}) order by answer.number desc)
  from obstacle_answer answer
  join person on person.id = answer.answered_by
  left join task_change change on change.id = answer.task_change_id
  left join plan_item done on done.id = answer.plan_item_id
  left join plan done_plan on done_plan.id = done.plan_id
  left join plan_item_unit led on led.plan_item_id = done.id and led.role = 'lead'
  ${joinUnitName('led.unit_id', 'led_name')}
  where answer.obstacle_id = o.id`;

/** SQL: what the person is towards the obstacle. */
export const MINE_TOWARDS = `jsonb_build_object('unit', ${ofRaisingUnit('o')}, 'handler', ${handlesObstacle('o')},
  'secretariat', ${ofSecretariat('o.programme_id')})`;
