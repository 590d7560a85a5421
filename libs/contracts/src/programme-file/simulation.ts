import { z } from 'zod';
import { RETURN_REASONS, type ReturnReason } from '#domain/report/obligation';
import { SIMULATED_DECISIONS } from '#domain/simulation/simulated-decision';
import { BEHAVIOUR_KINDS } from '#domain/simulation/simulation';
import { directionHabitsSchema, planHabitsSchema, reviewHabitsSchema, taskHabitsSchema } from './offices.js';
import { code, date, dayRange, roundCode, text, unitCode, weight, workingDays } from './primitives.js';
import {
  givenTaskSchema,
  givenTimeSchema,
  inspectionHabitsSchema,
  leaveSchema,
  obstacleHabitsSchema,
  remindedByHandSchema,
  taskExtensionHabitsSchema,
} from './simulated-work.js';

const returnReasons = Object.keys(RETURN_REASONS) as ReturnReason[];

export const behaviourWeightsSchema = z
  .strictObject({
    onTime: weight('Reports by the due date.'),
    late: weight('Reports after it.'),
    never: weight('Does not report.'),
    returnedFirst: weight('Reports on time, gets it back, puts it right.'),
    nothingToReport: weight('Answers "không phát sinh"; on time where the rule does not allow it.'),
    askExtension: weight('Asks for more time; given it, reports by the new date; refused, reports late.'),
  })
  .describe('Relative weights; one draw a unit a round.');

export const extensionHabitsSchema = z
  .strictObject({
    askWorkingDaysBefore: workingDays('How long before the due date it is asked.', 0, 60).default(2),
    moreWorkingDays: workingDays('How much more time is asked, from the due date.', 1, 60).default(5),
    offeredWorkingDays: workingDays('How much the secretariat offers instead.', 1, 60).default(3),
    decisions: z
      .strictObject({
        granted: weight('The date asked for is granted.'),
        refused: weight('Refused.'),
        offered: weight('Another date is offered.'),
      })
      .describe('Weights of the answers.'),
    decisionAfterWorkingDays: workingDays('How long the answer takes.', 0, 60).default(1),
    reasons: z
      .array(text('A reason the unit gives.'))
      .min(1)
      .default(['Chưa tổng hợp xong số liệu của cấp dưới.'])
      .describe('Reasons to choose from.'),
  })
  .describe('How extensions are asked for and decided.');

const NO_MORE_TIME = {
  askWorkingDaysBefore: 2,
  moreWorkingDays: 5,
  offeredWorkingDays: 3,
  decisions: { granted: 1, refused: 0, offered: 0 },
  decisionAfterWorkingDays: 1,
  reasons: ['Chưa tổng hợp xong số liệu của cấp dưới.'],
};

export const exceptionSchema = z
  .strictObject({
    unit: unitCode('The unit'),
    round: roundCode('Code of the round, such as 2018-Q3.'),
    behaviour: z.enum(BEHAVIOUR_KINDS).describe('What it does, against the due date then in force.'),
    extension: z
      .strictObject({
        decision: z.enum(SIMULATED_DECISIONS).describe('The answer.'),
        askWorkingDaysBefore: workingDays('How long before the due date it is asked.', 0, 60).optional(),
        moreWorkingDays: workingDays('How much is asked and, when granted or offered, given.', 1, 60).optional(),
      })
      .optional()
      .describe('It asks for more time first.'),
  })
  .describe('What one unit does in one round, whatever the weights say.');

export const suspensionSchema = z
  .strictObject({
    from: date('Day on which the programme is suspended.'),
    until: date('Day on which it is resumed.'),
    reason: text('Why.'),
  })
  .describe('A time in which the programme is suspended.');

export const figureRangeSchema = z
  .strictObject({
    min: z.number().describe('Least figure.'),
    max: z.number().describe('Greatest figure.'),
    decimals: z.number().int().min(0).max(6).default(0).describe('Decimal places.'),
  })
  .describe('Bounds of a simulated figure.');

export const simulationSchema = z
  .strictObject({
    seed: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).describe('Another seed, another course of events.'),
    from: date('Day on which the rehearsal starts; the day of signing when absent.').optional(),
    until: date("Day on which it ends; the programme's last day when absent.").optional(),
    profiles: z.record(code('Name of the profile.'), behaviourWeightsSchema).describe('Named sorts of units.'),
    defaultProfile: code('Profile of the units not named below.'),
    units: z.record(code("A unit's code."), code('Name of a profile.')).default({}).describe('Unit: profile.'),
    lateness: z
      .strictObject({ workingDays: dayRange('Least and most working days after the due date.', 1) })
      .default({ workingDays: [1, 6] })
      .describe('How late the late are.'),
    early: z
      .strictObject({ workingDays: dayRange('Least and most working days before the due date.', 0) })
      .default({ workingDays: [0, 3] })
      .describe('How early the punctual are.'),
    extension: extensionHabitsSchema.default(NO_MORE_TIME),
    acceptance: z
      .strictObject({ afterWorkingDays: dayRange('Least and most working days until the secretariat rules.', 0) })
      .default({ afterWorkingDays: [0, 2] })
      .describe('How long the secretariat takes with a report.'),
    returns: z
      .strictObject({
        reasons: z
          .partialRecord(z.enum(returnReasons), weight('Weight of the reason.'))
          .describe('Weights of the reasons.'),
        resubmitAfterWorkingDays: workingDays('How long the unit takes to put it right.', 0, 60).default(1),
      })
      .default({ reasons: { 'figures-missing': 1 }, resubmitAfterWorkingDays: 1 })
      .describe('How reports are returned.'),
    exceptions: z.array(exceptionSchema).default([]).describe('Explicit cases; they win over the weights.'),
    plans: planHabitsSchema,
    tasks: taskHabitsSchema,
    directions: directionHabitsSchema,
    reviews: reviewHabitsSchema,
    obstacles: obstacleHabitsSchema,
    inspections: inspectionHabitsSchema,
    taskExtensions: taskExtensionHabitsSchema,
    moreTime: z.array(givenTimeSchema).optional().describe('More time given to many units at once.'),
    remindedByHand: z.array(remindedByHandSchema).optional().describe('When everybody who owes is reminded by hand.'),
    leaves: z.array(leaveSchema).optional().describe('When officers are away.'),
    singleTasks: z.array(givenTaskSchema).optional().describe('Tasks that are given outside the plans.'),
    suspensions: z.array(suspensionSchema).default([]).describe('When the programme is suspended and resumed.'),
    figures: z
      .record(code('Key of a field, or code of an indicator.'), figureRangeSchema)
      .default({})
      .describe('Bounds of the figures; a field without any takes its min and max.'),
    texts: z
      .record(code('Key of a field.'), z.array(text('A sentence.')).min(1))
      .default({})
      .describe('Sentences that units answer text fields with.'),
  })
  .describe('For rehearsals (chạy thử): how simulated people behave. Production never reads it.');
