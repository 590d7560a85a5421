import { z } from 'zod';
import { COMMENDATION_STAGES, MODEL_STATUSES } from '#domain/review/commendation';
import {
  countSchema,
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
    person: sentenceSchema(
      'Name and office of one person of the unit; without it the unit as a whole.',
      200,
    ).optional(),
    form: sentenceSchema('Such as bằng khen, giấy khen, biểu dương.', 200),
    merit: sentenceSchema('What it has achieved.'),
  })
  .meta({
    id: 'CommendationInput',
    description: 'Proposes a unit, or one of its people, for commendation at the review.',
  });
export type CommendationInput = z.infer<typeof commendationInputSchema>;

export const commendationOrdinalSchema = z.coerce
  .number()
  .int()
  .min(1)
  .max(9999)
  .describe('Which commendation of the review, from 1.');

export const achievementReportInputSchema = z
  .strictObject({ number: documentNumberSchema.optional(), reportedOn: dateSchema })
  .meta({
    id: 'AchievementReportInput',
    description: 'Number and date of the achievement report (báo cáo thành tích).',
  });
export type AchievementReportInput = z.infer<typeof achievementReportInputSchema>;

const votesSchema = z.number().int().min(0).max(999);

export const councilMinutesInputSchema = z
  .strictObject({
    number: documentNumberSchema.optional(),
    metOn: dateSchema,
    present: votesSchema.min(1).describe('How many members were there.'),
    inFavour: votesSchema.describe('How many of them agreed.'),
  })
  .meta({
    id: 'CouncilMinutesInput',
    description: 'Minutes of the council for emulation and commendation (biên bản họp hội đồng).',
  });
export type CouncilMinutesInput = z.infer<typeof councilMinutesInputSchema>;

export const commendationDecisionInputSchema = z
  .strictObject({ number: documentNumberSchema, decidedOn: dateSchema })
  .meta({ id: 'CommendationDecisionInput', description: 'Number and date of the decision.' });
export type CommendationDecisionInput = z.infer<typeof commendationDecisionInputSchema>;

export const commendationSchema = z
  .object({
    ordinal: z.number().int().min(1),
    unit: unitRefSchema,
    model: z.string().nullable().describe("The model's title."),
    person: z.string().nullable().describe('One person of the unit; null for the unit as a whole.'),
    form: z.string(),
    merit: z.string(),
    stage: z.enum(COMMENDATION_STAGES),
    proposedAt: momentSchema,
    report: z.object({ number: z.string().nullable(), reportedOn: dateSchema }).nullable(),
    minutes: z
      .object({ number: z.string().nullable(), metOn: dateSchema, present: countSchema, inFavour: countSchema })
      .nullable(),
    decisionNumber: z.string().nullable(),
    decidedOn: dateSchema.nullable(),
  })
  .meta({ id: 'Commendation', description: 'A commendation (khen thưởng, biểu dương).' });
export type CommendationView = z.infer<typeof commendationSchema>;
