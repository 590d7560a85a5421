import { z } from 'zod';
import { EXTENSION_STATES } from '#domain/extension/extension';
import {
  countSchema,
  dateSchema,
  idSchema,
  momentSchema,
  sentenceSchema,
  unitCodeSchema,
  unitRefSchema,
} from './primitives.js';

export const extensionInputSchema = z
  .strictObject({
    requestedDue: dateSchema.describe('The new date asked for; after the due date in force.'),
    reason: sentenceSchema('Why more time is needed.'),
  })
  .meta({ id: 'ExtensionInput' });
export type ExtensionInput = z.infer<typeof extensionInputSchema>;

export const extensionDecisionInputSchema = z
  .strictObject({
    decision: z.enum(['grant', 'refuse', 'offer']),
    due: dateSchema.optional().describe('For `offer`: the date offered.'),
    note: sentenceSchema('What the unit should know.').optional(),
  })
  .meta({ id: 'ExtensionDecisionInput' });
export type ExtensionDecisionInput = z.infer<typeof extensionDecisionInputSchema>;

export const offerAnswerInputSchema = z
  .strictObject({ accept: z.boolean().describe('Whether the unit takes the offered date.') })
  .meta({ id: 'OfferAnswerInput' });
export type OfferAnswerInput = z.infer<typeof offerAnswerInputSchema>;

/** What was asked and what was answered, whatever it is of. */
const requestAndAnswer = {
  dueBefore: dateSchema.describe('The date in force when more time was asked for.'),
  requestedDue: dateSchema,
  requestedAt: momentSchema,
  decidedDue: dateSchema.nullable(),
  decidedAt: momentSchema.nullable(),
  answeredAt: momentSchema.nullable(),
  note: z.string().nullable(),
};

export const extensionSchema = z
  .object({
    id: idSchema,
    obligationId: idSchema,
    ordinal: z.number().int().min(1),
    status: z.enum(EXTENSION_STATES),
    reason: z.string(),
    dueOriginal: dateSchema.describe('Stays for ever beside every other date.'),
    ...requestAndAnswer,
  })
  .meta({ id: 'Extension', description: 'A request for more time (gia hạn).' });
export type ExtensionView = z.infer<typeof extensionSchema>;

export const taskExtensionSchema = z
  .object({
    id: idSchema,
    taskId: idSchema,
    task: z.string().describe('Natural key of the task.'),
    unit: z.string().describe('Code of the unit.'),
    ordinal: z.number().int().min(1),
    status: z.enum(EXTENSION_STATES),
    reason: z.string(),
    dueOriginal: dateSchema.nullable().describe('Stays for ever beside every other date.'),
    ...requestAndAnswer,
  })
  .meta({ id: 'TaskExtension', description: 'A request for more time for a task.' });
export type TaskExtension = z.infer<typeof taskExtensionSchema>;

export const taskExtensionInputSchema = z
  .strictObject({
    requestedDue: dateSchema.describe('The new date asked for; after the due date in force.'),
    reason: sentenceSchema('Why more time is needed.'),
    unit: unitCodeSchema.optional().describe('For which unit; needed by those who work for several that do the task.'),
  })
  .meta({ id: 'TaskExtensionInput' });
export type TaskExtensionInput = z.infer<typeof taskExtensionInputSchema>;

const unitsSchema = z.array(unitCodeSchema).min(1).max(5000);
const onlyIfAllValid = z.boolean().default(false).describe('Do nothing unless it can be done for every unit.');

export const moreTimeDecisionsInputSchema = z
  .strictObject({
    units: unitsSchema.optional().describe('Codes of units; without it all whose request waits.'),
    decision: z.enum(['grant', 'refuse', 'offer']),
    due: dateSchema.optional().describe('For `offer`: the date offered to all of them.'),
    note: sentenceSchema('What the units should know.').optional(),
    onlyIfAllValid,
  })
  .meta({ id: 'MoreTimeDecisionsInput' });
export type MoreTimeDecisionsInput = z.infer<typeof moreTimeDecisionsInputSchema>;

export const moreTimeInputSchema = z
  .strictObject({
    units: unitsSchema.describe('Codes of units.'),
    due: dateSchema.describe('The new date; after the one in force.'),
    reason: sentenceSchema('Why they all get more time.'),
    onlyIfAllValid,
  })
  .meta({ id: 'MoreTimeInput' });
export type MoreTimeInput = z.infer<typeof moreTimeInputSchema>;

export const moreTimeResultSchema = z
  .object({
    applied: z.boolean().describe('Whether anything was done; a preview never does.'),
    done: z.array(
      z.object({
        unit: z.string(),
        decision: z.enum(EXTENSION_STATES),
        decidedDue: dateSchema.nullable().describe('Granted, offered or given.'),
        dueOriginal: dateSchema,
        dueBefore: dateSchema,
        due: dateSchema.describe('In force from now on; an offer moves it only when the unit takes it.'),
        lock: dateSchema,
      }),
    ),
    failed: z.array(z.object({ unit: z.string(), code: z.string(), vi: z.string(), en: z.string() })),
  })
  .meta({ id: 'MoreTimeResult', description: 'Unit by unit: what is (or would be) done, and what failed and why.' });
export type MoreTimeResult = z.infer<typeof moreTimeResultSchema>;

export const taskMoreTimeInputSchema = z
  .strictObject({
    units: unitsSchema
      .optional()
      .describe('Of a task that each unit has to do: which of them; without it all that have not.'),
    due: dateSchema.describe('The new date; after the one in force.'),
    reason: sentenceSchema('Why more time is given.'),
  })
  .meta({ id: 'TaskMoreTimeInput' });
export type TaskMoreTimeInput = z.infer<typeof taskMoreTimeInputSchema>;

const negotiation = {
  asked: countSchema.describe('Requests of units.'),
  granted: countSchema,
  refused: countSchema,
  offered: countSchema.describe('Another date was offered.'),
  taken: countSchema.describe('Of these: the unit took it.'),
  pending: countSchema,
  given: countSchema.describe('More time that nobody had asked for.'),
  daysGained: z.number().int().describe('Calendar days by which due dates moved, taken together.'),
};

const punctuality = {
  duties: countSchema,
  reported: countSchema.describe('Of these: reported, or done.'),
  onTimeByOriginal: countSchema.describe('Of the reported: by the date that was set first.'),
  onTimeInForce: countSchema.describe('Of the reported: by the date then in force. Never mixed with the other.'),
  rateByOriginal: z.number().nullable().describe('Share of the reported, 0 to 1; null while nothing was reported.'),
  rateInForce: z.number().nullable(),
};

export const extensionFiguresSchema = z.object({ ...negotiation, ...punctuality });
export type ExtensionFigures = z.infer<typeof extensionFiguresSchema>;

const byUnit = z
  .array(extensionFiguresSchema.extend({ unit: unitRefSchema }))
  .describe('Units that asked for more time or were given it.');

export const roundExtensionSummarySchema = z
  .object({ programme: z.string(), round: z.string(), all: extensionFiguresSchema, byUnit })
  .meta({ id: 'RoundExtensionSummary', description: 'How dates were negotiated, apart from how late anybody was.' });
export type RoundExtensionSummary = z.infer<typeof roundExtensionSummarySchema>;

export const programmeExtensionSummarySchema = z
  .object({
    programme: z.string(),
    reports: z.object({
      all: extensionFiguresSchema,
      byUnit,
      byRound: z.array(extensionFiguresSchema.extend({ round: z.string() })),
    }),
    tasks: z.object({
      all: extensionFiguresSchema,
      byUnit,
      byContent: z.array(extensionFiguresSchema.extend({ content: z.number().int().nullable() })),
    }),
  })
  .meta({ id: 'ProgrammeExtensionSummary', description: 'Reports and tasks apart: the two are never added up.' });
export type ProgrammeExtensionSummary = z.infer<typeof programmeExtensionSummarySchema>;
