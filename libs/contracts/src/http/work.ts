import { z } from 'zod';
import { OFFICES } from '#domain/plan/issuance';
import { REVIEW_KINDS } from '#domain/review/review';
import { directionItemSchema } from './direction.js';
import { extensionSchema } from './extension.js';
import { obligationItemSchema } from './obligation.js';
import { countSchema, dateSchema, idSchema, momentSchema, unitRefSchema } from './primitives.js';
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
        round: z.string(),
        rung: z.string(),
        draftedOn: dateSchema,
        units: countSchema,
      }),
      'Drafted letters that wait for a signature.',
    ),
    tasks: listOf(taskItemSchema, 'Open tasks that my units lead; those of directions are under `directions`.'),
    directions: listOf(directionItemSchema, 'Directions and accepted requests that my units have to answer.'),
    requests: listOf(directionItemSchema, 'Requests to my party that are neither accepted nor refused.'),
    refused: listOf(directionItemSchema, 'Requests of my party that were refused: to be put again, or to another.'),
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
