import { z } from 'zod';
import { GRADES } from '#domain/review/rating';
import {
  SIMULATED_ANSWERS,
  SIMULATED_COMPLETIONS,
  SIMULATED_OPINIONS,
  SIMULATED_OUTCOMES,
  USUAL_OFFICES,
} from '#domain/simulation/office-habits';
import { dayRange, reviewCode, text, unitCode, weight, workingDays } from './primitives.js';

const USUAL = USUAL_OFFICES;

/** Weights of every kind of a draw. */
const weights = <Kind extends string>(kinds: readonly [Kind, ...Kind[]], described: Readonly<Record<Kind, string>>) =>
  z.strictObject(
    Object.fromEntries(kinds.map((kind) => [kind, weight(described[kind])])) as Record<Kind, ReturnType<typeof weight>>,
  );

const sentences = (description: string) => z.array(text('A sentence.')).min(1).describe(description);
const mutable = <Item>(items: readonly Item[]): Item[] => [...items];
const range = ([least, most]: readonly [number, number]): [number, number] => [least, most];

export const planHabitsSchema = z
  .strictObject({
    opinions: weights(SIMULATED_OPINIONS, {
      agree: 'Agrees.',
      comment: 'Agrees or not, and says something.',
      silent: 'Does not answer.',
    })
      .default(USUAL.plans.opinions)
      .describe('Weights of what a unit says of a draft; one draw a unit a plan.'),
    comments: sentences('Comments to choose from.').default(mutable(USUAL.plans.comments)),
    answers: weights(SIMULATED_ANSWERS, {
      accepted: 'Taken over.',
      partly: 'Taken over in part.',
      'not-accepted': 'Not taken over.',
    })
      .default(USUAL.plans.answers)
      .describe('Weights of what becomes of a comment.'),
    returns: z
      .array(
        z.strictObject({
          year: z.number().int().min(1945).max(2200).describe('Year of the plan.'),
          party: unitCode('The party whose signer sends it back; the first that signs when absent').optional(),
          reason: text('Why.'),
        }),
      )
      .default([])
      .describe('Plans that a signer sends back once.'),
    workingDays: z
      .strictObject({
        answering: workingDays('Until the comments are answered.', 0, 60).default(USUAL.plans.workingDays.answering),
        submission: workingDays('Until it is submitted.', 0, 60).default(USUAL.plans.workingDays.submission),
        headOfOffice: workingDays('At the head of office.', 0, 60).default(USUAL.plans.workingDays.headOfOffice),
        signer: workingDays('At the signer.', 0, 60).default(USUAL.plans.workingDays.signer),
      })
      .prefault({})
      .describe('How long each office takes.'),
  })
  .prefault({})
  .describe('How annual plans go through the offices.');

export const taskHabitsSchema = z
  .strictObject({
    completion: weights(SIMULATED_COMPLETIONS, {
      onTime: 'Done by its due date.',
      late: 'Done after it.',
      never: 'Not done.',
    })
      .default(USUAL.tasks.completion)
      .describe('Weights of how a task with a due date goes; one draw a task.'),
    early: z
      .strictObject({ workingDays: dayRange('Least and most working days before the due date.', 0) })
      .default({ workingDays: range(USUAL.tasks.early.workingDays) })
      .describe('How early the punctual are.'),
    lateness: z
      .strictObject({ workingDays: dayRange('Least and most working days after the due date.', 1) })
      .default({ workingDays: range(USUAL.tasks.lateness.workingDays) })
      .describe('How late the late are.'),
  })
  .prefault({})
  .describe('How tasks with a due date of their own are done.');

export const directionHabitsSchema = z
  .strictObject({
    early: z
      .strictObject({ workingDays: dayRange('Least and most working days before the due date.', 0) })
      .default({ workingDays: range(USUAL.directions.early.workingDays) })
      .describe('How soon a direction with a due date is answered.'),
    withoutDue: z
      .strictObject({ workingDays: dayRange('Least and most working days after it binds.', 0) })
      .default({ workingDays: range(USUAL.directions.withoutDue.workingDays) })
      .describe('How soon a direction without one is answered.'),
    requestAfterWorkingDays: workingDays('How long the other party takes with a request.', 0, 60).default(
      USUAL.directions.requestAfterWorkingDays,
    ),
    outcomes: z
      .array(
        z.strictObject({
          review: reviewCode('Code of the review, such as 2019-annual.'),
          direction: z.number().int().min(1).max(999).describe('Its place among the directions there, from 1.'),
          outcome: z
            .enum(SIMULATED_OUTCOMES)
            .describe('What becomes of it; asked-again and redirected are for requests, which are refused once.'),
          to: unitCode('The unit to which a refused request is turned').optional(),
          reason: text('Why it is refused, or its answer sent back.').optional(),
        }),
      )
      .default([])
      .describe('Directions that do not simply get their answer.'),
  })
  .prefault({})
  .describe('How directions and requests are answered.');

export const reviewHabitsSchema = z
  .strictObject({
    present: dayRange('Fewest and most people present at a point of a conference.', 0, 100_000).default(
      range(USUAL.reviews.present),
    ),
    workingDays: z
      .strictObject({
        preparation: workingDays('From the freeze of a packet to its cover letter.', 0, 60).default(
          USUAL.reviews.workingDays.preparation,
        ),
        release: workingDays('From there to its release.', 0, 60).default(USUAL.reviews.workingDays.release),
        acknowledgement: dayRange('From its delivery to the acknowledgement of each leader.', 0).default(
          range(USUAL.reviews.workingDays.acknowledgement),
        ),
        conclusion: workingDays('From the day of the review to the notice of conclusions.', 0, 60).default(
          USUAL.reviews.workingDays.conclusion,
        ),
      })
      .prefault({})
      .describe('How long each office takes.'),
    ratings: z
      .array(
        z.strictObject({
          review: reviewCode('Code of the review.'),
          unit: unitCode('The unit'),
          grade: z.enum(GRADES).describe('The grade in the place of the one by rule.'),
          reason: text('Why.'),
        }),
      )
      .default([])
      .describe('Grades that people change.'),
    modelsPerHundred: z
      .number()
      .min(0)
      .max(100)
      .default(USUAL.reviews.modelsPerHundred)
      .describe('Of a hundred units, how many register a model each year.'),
    models: sentences('Titles of models to choose from.').default(mutable(USUAL.reviews.models)),
    commendations: z
      .number()
      .int()
      .min(0)
      .max(1_000)
      .default(USUAL.reviews.commendations)
      .describe('Most units that are commended at an annual review.'),
  })
  .prefault({})
  .describe('How reviews, conferences and packets go through the offices.');
