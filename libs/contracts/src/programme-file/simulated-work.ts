import { z } from 'zod';
import { OBSTACLE_KINDS, OBSTACLE_OUTCOMES } from '#domain/obstacle/obstacle';
import { SIMULATED_COMPLETIONS } from '#domain/simulation/office-habits';
import { USUAL_WORK } from '#domain/simulation/work-habits';
import { assumed, date, dayRange, roundCode, text, unitCode, weight, workingDays } from './primitives.js';

const USUAL = USUAL_WORK;

const perHundred = (description: string, usual: number) =>
  z.number().min(0).max(100).default(usual).describe(`Of a hundred ${description}`);
const sentences = (description: string, usual: readonly string[]) =>
  z
    .array(text('A sentence.'))
    .min(1)
    .default([...usual])
    .describe(description);
const range = ([least, most]: readonly [number, number]): [number, number] => [least, most];
const days = (description: string, usual: number, least = 0) => workingDays(description, least, 120).default(usual);
const more = (description: string) => workingDays(description, 1, 120);
const kind = z.enum(OBSTACLE_KINDS).describe('What it comes from.');

const outcomes = z
  .strictObject({
    replied: weight('A word of advice.'),
    supported: weight('Another unit helps: a single task.'),
    'task-changed': weight('The task gets another due date; on the programme as a whole: a reply.'),
    dismissed: weight('Dismissed with a reason.'),
  })
  .default(USUAL.obstacles.outcomes)
  .describe('Weights of what becomes of it.');

const obstacleCaseSchema = z
  .strictObject({
    unit: unitCode('The unit that raises it'),
    task: text(
      'The task it stops, by its natural key such as 2023/1.2; the programme as a whole when absent.',
    ).optional(),
    on: date('Day on which it is raised.'),
    kind: kind.optional(),
    title: text('In a few words.'),
    outcome: z.enum(OBSTACLE_OUTCOMES).optional().describe('What becomes of it; drawn when absent.'),
    moreWorkingDays: more('task-changed: by how much the due date moves.').optional(),
    helper: unitCode('supported: the unit that helps').optional(),
    reopened: z.boolean().optional().describe('The unit comes back once before it is content.'),
    assumed,
  })
  .describe('One obstacle.');

export const obstacleHabitsSchema = z
  .strictObject({
    perHundredTasks: perHundred('tasks with a due date, on how many one is raised.', USUAL.obstacles.perHundredTasks),
    perHundredUnits: perHundred(
      'units that report, how many raise one on the programme as a whole each year.',
      USUAL.obstacles.perHundredUnits,
    ),
    outcomes,
    reopenedPerHundred: perHundred('answers, how many do not help at first.', USUAL.obstacles.reopenedPerHundred),
    moreWorkingDays: more('task-changed: by how much the due date moves.').default(USUAL.obstacles.moreWorkingDays),
    workingDays: z
      .strictObject({
        beforeDue: days("Before the task's due date it is raised.", USUAL.obstacles.workingDays.beforeDue, 1),
        triage: days('Until the secretariat has looked at it.', USUAL.obstacles.workingDays.triage),
        answer: dayRange('Least and most from there to the answer.', 0).default(
          range(USUAL.obstacles.workingDays.answer),
        ),
        settlement: days('Until the unit says what it thinks of it.', USUAL.obstacles.workingDays.settlement, 1),
      })
      .prefault({})
      .describe('How long each office takes.'),
    titles: z
      .array(z.strictObject({ kind, title: text('In a few words.') }))
      .min(1)
      .default([...USUAL.obstacles.titles])
      .describe('Obstacles to choose from.'),
    cases: z.array(obstacleCaseSchema).default([]).describe('Explicit obstacles, besides those drawn.'),
    assumed,
  })
  .optional()
  .describe('Which obstacles are raised, and what becomes of them; none when absent.');

export const inspectionHabitsSchema = z
  .strictObject({
    selfReports: z
      .strictObject({ onTime: weight('In time.'), late: weight('Late.'), never: weight('None.') })
      .default(USUAL.inspections.selfReports)
      .describe('Weights of how units report on themselves.'),
    lateness: z
      .strictObject({ workingDays: dayRange('Least and most working days after the due date.', 1) })
      .default({ workingDays: range(USUAL.inspections.lateness.workingDays) })
      .describe('How late the late are.'),
    recommendationsPerHundred: perHundred(
      'inspected units, how many get a recommendation.',
      USUAL.inspections.recommendationsPerHundred,
    ),
    recommendations: sentences('Recommendations to choose from.', USUAL.inspections.recommendations),
    workingDays: z
      .strictObject({
        team: days('Before its first day: the decision on the team.', USUAL.inspections.workingDays.team),
        notice: days('Before its first day: the notice.', USUAL.inspections.workingDays.notice),
        selfReport: days('Before its first day: the self-reports.', USUAL.inspections.workingDays.selfReport),
        results: days('After its last day: the notice of results.', USUAL.inspections.workingDays.results),
        recommendation: days('From there: what it recommends.', USUAL.inspections.workingDays.recommendation, 1),
        verification: days('Until what is reported done is verified.', USUAL.inspections.workingDays.verification),
      })
      .prefault({})
      .describe('How long each step takes.'),
    cases: z
      .array(
        z.strictObject({
          recommendation: text('Its natural key, such as I-1/1.'),
          completion: z.enum(SIMULATED_COMPLETIONS).describe('How it is done.'),
        }),
      )
      .default([])
      .describe('Recommendations that do not simply go as tasks do.'),
    assumed,
  })
  .optional()
  .describe('How the inspections of the plan are carried out.');

export const taskExtensionHabitsSchema = z
  .strictObject({
    perHundred: perHundred('tasks with a due date, for how many more time is asked.', USUAL.taskExtensions.perHundred),
    askWorkingDaysBefore: days('How long before the due date.', USUAL.taskExtensions.askWorkingDaysBefore, 1),
    moreWorkingDays: more('How much is asked.').default(USUAL.taskExtensions.moreWorkingDays),
    offeredWorkingDays: more('How much is offered instead.').default(USUAL.taskExtensions.offeredWorkingDays),
    decisionAfterWorkingDays: days('How long the answer takes.', USUAL.taskExtensions.decisionAfterWorkingDays),
    decisions: z
      .strictObject({
        granted: weight('The date asked for is granted.'),
        refused: weight('Refused.'),
        offered: weight('Another date is offered, and taken.'),
      })
      .default(USUAL.taskExtensions.decisions)
      .describe('Weights of the answers.'),
    reasons: sentences('Reasons to choose from.', USUAL.taskExtensions.reasons),
    assumed,
  })
  .optional()
  .describe('More time asked for tasks; none when absent.');

export const givenTimeSchema = z
  .strictObject({
    round: roundCode('Code of the round.'),
    on: date('Day on which it is given.'),
    moreWorkingDays: more("How much, from the round's due date."),
    units: z.array(unitCode('A unit')).min(1).optional().describe('Who gets it; without it all who owe a report then.'),
    reason: text('Why: a storm, an epidemic.'),
    assumed,
  })
  .describe('More time that the secretariat gives to many units at once, unasked.');

export const remindedByHandSchema = z
  .strictObject({
    round: roundCode('Code of the round.'),
    on: date('Day on which they are reminded.'),
    note: text('What is said besides.').optional(),
  })
  .describe('The secretariat reminds everybody of a round who has not reported.');

export const leaveSchema = z
  .strictObject({
    unit: unitCode('The unit whose officer is away'),
    from: date('First day.'),
    until: date('Last day.'),
  })
  .describe("A unit's officer is away; the head stands in.");

export const givenTaskSchema = z
  .strictObject({
    on: date('Day on which it is given.'),
    title: text('What is to be done.'),
    due: date('Its due date.'),
    lead: unitCode('The unit that leads it').optional(),
    units: z
      .array(unitCode('A unit'))
      .min(1)
      .optional()
      .describe('Units that each have to do it, instead of one lead.'),
    assumed,
  })
  .refine(({ lead, units }) => (lead === undefined) !== (units === undefined), {
    message: 'Ghi đơn vị chủ trì (lead), hoặc các đơn vị cùng phải làm (units). / Give either `lead` or `units`.',
  })
  .describe('A task that the secretariat gives outside the plans.');
