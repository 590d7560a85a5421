import { z } from 'zod';
import { DIRECTION_KINDS, DIRECTION_SOURCES, DIRECTION_STAGES } from '#domain/direction/direction';
import { DIRECTION_STEPS } from '#domain/direction/direction-life';
import { TASK_STATUSES } from '#domain/task/task';
import { attachmentSchema } from './obligation.js';
import {
  countSchema,
  cursorQuerySchema,
  dateSchema,
  documentNumberSchema,
  idSchema,
  momentSchema,
  sentenceSchema,
  unitCodeSchema,
  unitRefSchema,
  versionSchema,
} from './primitives.js';

export const directionItemSchema = z
  .object({
    id: idSchema,
    programmeId: idSchema,
    programme: z.string(),
    code: z.string().describe('Natural key within the programme, `D-1`.'),
    kind: z
      .enum(DIRECTION_KINDS)
      .describe('To the own side a direction (ý kiến chỉ đạo), to the other party a request (đề nghị, kiến nghị).'),
    source: z.enum(DIRECTION_SOURCES),
    packet: z.string().nullable().describe('Code of the review packet that it was given on.'),
    review: z.string().nullable().describe('Code of the review at whose conference it was given.'),
    scanId: idSchema.nullable().describe('The scan of the handwritten note (bút phê).'),
    givenBy: z.string().describe('The office that gave it.'),
    givenOn: dateSchema,
    from: unitRefSchema.describe('The party that gave it.'),
    to: unitRefSchema.describe('The unit that it is addressed to now.'),
    toParty: unitRefSchema
      .nullable()
      .describe('The party on whose side that unit stands; null where it belongs to none.'),
    text: z.string(),
    dueOriginal: dateSchema.nullable().describe('Stays for ever beside every other date.'),
    due: dateSchema.nullable(),
    overdue: z.boolean().describe('Not answered after the due date in force.'),
    stage: z.enum(DIRECTION_STAGES).describe('Everything but `answered` is open, and in every packet.'),
    answeredAt: momentSchema.nullable(),
    version: versionSchema,
  })
  .meta({ id: 'DirectionItem', description: 'A leader’s direction or request.' });
export type DirectionItem = z.infer<typeof directionItemSchema>;

export const directionDetailSchema = directionItemSchema
  .extend({
    steps: z
      .array(
        z.object({
          ordinal: countSchema,
          step: z.enum(DIRECTION_STEPS),
          stage: z.enum(DIRECTION_STAGES).describe('The stage after it.'),
          at: momentSchema,
          by: z.string().describe('Code of the office that did it.'),
          unit: unitRefSchema.nullable().describe('The unit it was addressed to from then on.'),
          due: dateSchema.nullable(),
          note: z.string().nullable(),
        }),
      )
      .describe('What became of it, the giving first; a unit sees those that concern it.'),
    answers: z
      .array(
        z.object({
          number: countSchema,
          text: z.string(),
          paperNumber: z.string().nullable(),
          paperDate: dateSchema.nullable(),
          late: z.boolean(),
          unit: unitRefSchema,
          answeredAt: momentSchema,
          attachments: z.array(attachmentSchema),
        }),
      )
      .describe('Newest first; a unit sees its own.'),
    tasks: z.array(z.object({ id: idSchema, code: z.string(), status: z.enum(TASK_STATUSES) })),
    mine: z
      .object({
        giver: z.boolean().describe('Of the side that gave it: may return the answer and redirect.'),
        receiver: z.boolean().describe('Of the party that is asked: may accept and refuse.'),
        addressed: z.boolean().describe('Of the unit that it is addressed to: may answer.'),
      })
      .describe('What I am towards it.'),
  })
  .meta({ id: 'DirectionDetail' });
export type DirectionDetail = z.infer<typeof directionDetailSchema>;

export const directionFilterSchema = cursorQuerySchema.extend({
  programme: idSchema.optional(),
  stage: z.enum(DIRECTION_STAGES).optional(),
  unit: unitCodeSchema.optional().describe('Code of the unit that it is addressed to now.'),
});
export type DirectionFilter = z.infer<typeof directionFilterSchema>;

export const directionInputSchema = z
  .strictObject({
    text: sentenceSchema('What is to be done, as the leader put it.'),
    to: unitCodeSchema.describe('Code of the unit that has to do it.'),
    due: dateSchema.optional(),
    givenBy: z.string().trim().min(1).max(200).describe('The office that gives it, never the name of a person.'),
    givenOn: dateSchema,
    from: unitCodeSchema
      .optional()
      .describe('Code of the party that gives it; needed only by callers who act for several of the parties.'),
    source: z.enum(DIRECTION_SOURCES),
    packetId: idSchema
      .optional()
      .describe('For source `packet`: one that was delivered; for source `note`, if it was written on one.'),
    reviewId: idSchema.optional().describe('For source `conference`: the review that the conference held.'),
    attachmentId: idSchema.optional().describe('For source `note`: its scan, uploaded before.'),
  })
  .meta({ id: 'DirectionInput' });
export type DirectionInput = z.infer<typeof directionInputSchema>;

export const requestAcceptanceInputSchema = z
  .strictObject({ due: dateSchema.optional().describe('The date promised; without it the date asked for stands.') })
  .meta({ id: 'RequestAcceptanceInput' });
export type RequestAcceptanceInput = z.infer<typeof requestAcceptanceInputSchema>;

export const directionAnswerInputSchema = z
  .strictObject({
    text: sentenceSchema('What was done.'),
    paperNumber: documentNumberSchema
      .optional()
      .describe('Number and symbol of the paper that proves it; with its date.'),
    paperDate: dateSchema.optional(),
    attachmentIds: z.array(idSchema).max(20).default([]).describe('Files of the unit that prove it, uploaded before.'),
  })
  .meta({ id: 'DirectionAnswerInput', description: 'An answer has at least one proof: a numbered paper or a file.' });
export type DirectionAnswerInput = z.infer<typeof directionAnswerInputSchema>;

export const redirectionInputSchema = z
  .strictObject({
    to: unitCodeSchema.describe('Code of the unit that has to do it from now on.'),
    due: dateSchema.optional().describe('Its date; without it the date in force stands.'),
    reason: sentenceSchema('Why.'),
  })
  .meta({ id: 'RedirectionInput' });
export type RedirectionInput = z.infer<typeof redirectionInputSchema>;
