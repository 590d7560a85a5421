import { z } from 'zod';
import { COMMENDATION_STAGES, MODEL_STATUSES } from '#domain/review/commendation';
import {
  cursorQuerySchema,
  dateSchema,
  documentNumberSchema,
  idSchema,
  momentSchema,
  sentenceSchema,
  unitRefSchema,
} from './primitives.js';

const unitCode = z.string().min(1).max(64).describe("A unit's code.");

export const modelInputSchema = z
  .strictObject({
    unit: unitCode,
    title: sentenceSchema('Name of the model, such as "Tổ tự quản an ninh trật tự".', 300),
    description: sentenceSchema('What it does.').optional(),
  })
  .meta({ id: 'ModelInput', description: 'Registers a “Dân vận khéo” model (đăng ký mô hình).' });
export type ModelInput = z.infer<typeof modelInputSchema>;

export const modelSchema = z
  .object({
    id: idSchema,
    unit: unitRefSchema,
    title: z.string(),
    description: z.string().nullable(),
    status: z.enum(MODEL_STATUSES),
    registeredAt: momentSchema,
    recognisedAt: momentSchema.nullable(),
    review: z.string().nullable().describe('Code of the review at which it was recognised.'),
  })
  .meta({ id: 'Model', description: 'A model, registered early and recognised late.' });
export type ModelView = z.infer<typeof modelSchema>;

export const modelFilterSchema = cursorQuerySchema.extend({
  status: z.enum(MODEL_STATUSES).optional(),
  unit: z.string().max(64).optional().describe("A unit's code."),
});
export type ModelFilter = z.infer<typeof modelFilterSchema>;

export const recognitionInputSchema = z.strictObject({ modelId: idSchema }).meta({ id: 'RecognitionInput' });
export type RecognitionInput = z.infer<typeof recognitionInputSchema>;

export const commendationInputSchema = z
  .strictObject({
    unit: unitCode,
    model: idSchema.optional().describe('The recognised model for which it is commended.'),
    form: sentenceSchema('Such as bằng khen, giấy khen, biểu dương.', 200),
    merit: sentenceSchema('What it has achieved.'),
  })
  .meta({ id: 'CommendationInput', description: 'Proposes a unit for commendation at the review.' });
export type CommendationInput = z.infer<typeof commendationInputSchema>;

export const commendationOrdinalSchema = z.coerce
  .number()
  .int()
  .min(1)
  .max(9999)
  .describe('Which commendation of the review, from 1.');

export const commendationDecisionInputSchema = z
  .strictObject({ number: documentNumberSchema, decidedOn: dateSchema })
  .meta({ id: 'CommendationDecisionInput', description: 'Number and date of the decision.' });
export type CommendationDecisionInput = z.infer<typeof commendationDecisionInputSchema>;

export const commendationSchema = z
  .object({
    ordinal: z.number().int().min(1),
    unit: unitRefSchema,
    model: z.string().nullable().describe("The model's title."),
    form: z.string(),
    merit: z.string(),
    stage: z.enum(COMMENDATION_STAGES),
    proposedAt: momentSchema,
    decisionNumber: z.string().nullable(),
    decidedOn: dateSchema.nullable(),
  })
  .meta({ id: 'Commendation', description: 'A commendation (khen thưởng, biểu dương).' });
export type CommendationView = z.infer<typeof commendationSchema>;
