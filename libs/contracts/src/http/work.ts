import { z } from 'zod';
import { OFFICES } from '#domain/plan/issuance';
import { REVIEW_KINDS } from '#domain/review/review';
import { directionItemSchema } from './direction.js';
import { extensionSchema, taskExtensionSchema } from './extension.js';
import { inspectionItemSchema } from './inspection.js';
import { obligationItemSchema } from './obligation.js';
import { obstacleItemSchema } from './obstacle.js';
import { countSchema, dateSchema, idSchema, momentSchema, unitRefSchema } from './primitives.js';
import { recommendationItemSchema } from './recommendation.js';
import { taskItemSchema } from './task.js';

const where = {
  programmeId: idSchema,
  programme: z.string(),
  roundId: idSchema,
  round: z.string(),
  roundName: z.string(),
};

export const dutyAtWorkSchema = obligationItemSchema
  .extend({
    ...where,
    draft: z
      .enum(['none', 'drafting', 'approved'])
      .describe('Where the unit’s draft stands; for others than the unit always none.'),
    nothingToReport: z.boolean(),
  })
  .meta({ id: 'DutyAtWork' });
export type DutyAtWork = z.infer<typeof dutyAtWorkSchema>;

export const extensionAtWorkSchema = extensionSchema
  .extend({ ...where, unit: obligationItemSchema.shape.unit })
  .meta({ id: 'ExtensionAtWork' });
export type ExtensionAtWork = z.infer<typeof extensionAtWorkSchema>;

export const taskExtensionAtWorkSchema = taskExtensionSchema
  .extend({ programmeId: idSchema, programme: z.string(), title: z.string() })
  .meta({ id: 'TaskExtensionAtWork' });
export type TaskExtensionAtWork = z.infer<typeof taskExtensionAtWorkSchema>;

const planAtWork = {
  planId: idSchema,
  year: z.number().int(),
  theme: z.string().nullable(),
  programmeId: idSchema,
  programme: z.string(),
};

const listOf = <Item extends z.ZodType>(item: Item, description: string) =>
  z
    .object({ total: countSchema, items: z.array(item).describe('The most pressing first, at most 100.') })
    .describe(description);

export const workSchema = z
  .object({
    day: dateSchema.describe('The business day.'),
    owed: listOf(dutyAtWorkSchema, 'What my units owe now.'),
    approvals: listOf(dutyAtWorkSchema, 'Drafts that wait for me as the unit’s head.'),
    offers: listOf(extensionAtWorkSchema, 'Dates offered to my units.'),
    rulings: listOf(dutyAtWorkSchema, 'Reports that wait for the secretariat’s ruling.'),
    extensions: listOf(extensionAtWorkSchema, 'Requests for more time that wait for the secretariat.'),
    late: listOf(dutyAtWorkSchema, 'Units that owe a report past its due date.'),
    letters: listOf(
      z.object({
        id: idSchema,
        programmeId: idSchema,
        programme: z.string().describe("The programme's number."),
        round: z.string().nullable().describe('Null when it urges tasks.'),
        roundName: z.string().nullable(),
        rung: z.string(),
        draftedOn: dateSchema,
        units: countSchema,
        tasks: countSchema,
      }),
      'Drafted letters that wait for a signature.',
    ),
    taskOffers: listOf(taskExtensionAtWorkSchema, 'Dates offered to my units for tasks.'),
    taskExtensions: listOf(
      taskExtensionAtWorkSchema,
      'Requests for more time for tasks that wait for the secretariat.',
    ),
    tasks: listOf(
      taskItemSchema,
      'Open tasks that my units lead, or have a share of that is not done; those of directions are under `directions`.',
    ),
    directions: listOf(directionItemSchema, 'Directions and accepted requests that my units have to answer.'),
    requests: listOf(directionItemSchema, 'Requests to my party that are neither accepted nor refused.'),
    refused: listOf(directionItemSchema, 'Requests of my party that were refused: to be put again, or to another.'),
    obstacles: listOf(
      obstacleItemSchema,
      'Obstacles that wait for me: to be triaged (secretariat), or answered by those who deal with them.',
    ),
    obstacleAnswers: listOf(obstacleItemSchema, 'Obstacles of my units that were answered: to confirm, or to reopen.'),
    obstaclesOverdue: listOf(
      obstacleItemSchema,
      'Obstacles not answered by their date, for the secretariats and their heads of office.',
    ),
    selfReports: listOf(
      inspectionItemSchema
        .pick({ id: true, code: true, kind: true, subject: true, programmeId: true, programme: true })
        .extend({ unit: unitRefSchema, due: dateSchema, overdue: z.boolean() }),
      'Self-reports that my units still owe to an inspection.',
    ),
    inspections: listOf(
      inspectionItemSchema.extend({ todo: z.enum(['carry-out', 'decide-team', 'notice', 'conclude', 'close']) }),
      'Inspections of my team (`carry-out`), and those with which the secretariat has something to do.',
    ),
    verifications: listOf(
      recommendationItemSchema,
      'Recommendations that their units report done, for the secretariat to verify.',
    ),
    opinions: listOf(
      z.object({ ...planAtWork, replyBy: dateSchema, unit: unitRefSchema }),
      'Drafts of plans on which my units owe their opinion.',
    ),
    signings: listOf(
      z.object({
        ...planAtWork,
        paper: z.number().int().describe('Ordinal of the paper.'),
        office: z.enum(OFFICES),
        party: unitRefSchema,
        submittedAt: momentSchema.nullable(),
      }),
      'Papers of plans that wait for my approval as head of office or signer.',
    ),
    packets: listOf(
      z.object({
        id: idSchema,
        code: z.string(),
        todo: z.enum(['prepare', 'release', 'acknowledge']),
        since: momentSchema.nullable(),
        programmeId: idSchema,
        programme: z.string(),
      }),
      'Packets to prepare (secretariat), to release (head of office), to acknowledge (leaders and their secretaries).',
    ),
    reviews: listOf(
      z.object({
        id: idSchema,
        code: z.string(),
        kind: z.enum(REVIEW_KINDS),
        year: z.number().int(),
        topic: z.string().nullable(),
        programmeId: idSchema,
        programme: z.string(),
        concludesOn: dateSchema,
      }),
      'Reviews whose consolidated report stands and that wait for the notice of conclusions.',
    ),
  })
  .meta({ id: 'Work', description: 'One inbox over all programmes.' });
export type Work = z.infer<typeof workSchema>;
