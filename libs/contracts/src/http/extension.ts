import { z } from 'zod';
import { EXTENSION_STATES } from '#domain/extension/extension';
import { dateSchema, idSchema, momentSchema, sentenceSchema } from './primitives.js';

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

export const extensionSchema = z
  .object({
    id: idSchema,
    obligationId: idSchema,
    ordinal: z.number().int().min(1),
    status: z.enum(EXTENSION_STATES),
    reason: z.string(),
    dueOriginal: dateSchema.describe('Stays for ever beside every other date.'),
    dueBefore: dateSchema.describe('The date in force when more time was asked for.'),
    requestedDue: dateSchema,
    requestedAt: momentSchema,
    decidedDue: dateSchema.nullable(),
    decidedAt: momentSchema.nullable(),
    answeredAt: momentSchema.nullable(),
    note: z.string().nullable(),
  })
  .meta({ id: 'Extension', description: 'A request for more time (gia hạn).' });
export type ExtensionView = z.infer<typeof extensionSchema>;
