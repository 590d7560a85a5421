import { z } from 'zod';
import { RECOMMENDATION_STAGES } from '#domain/inspection/recommendation';
import {
  cursorQuerySchema,
  dateSchema,
  idSchema,
  momentSchema,
  sentenceSchema,
  unitCodeSchema,
  unitRefSchema,
  versionSchema,
} from './primitives.js';

export const recommendationItemSchema = z
  .object({
    id: idSchema,
    code: z.string().describe('Natural key, `I-1/2`: that of its inspection and its number; its task has the same.'),
    programmeId: idSchema,
    programme: z.string(),
    inspectionId: idSchema,
    inspection: z.string(),
    unit: unitRefSchema,
    text: z.string(),
    stage: z.enum(RECOMMENDATION_STAGES).describe('`reported`: done as the unit says, and to be verified.'),
    taskId: idSchema.describe('The task that carries it out: completed like every other, with a proof.'),
    dueOriginal: dateSchema.nullable(),
    due: dateSchema.nullable(),
    overdue: z.boolean().describe('Not done after the due date in force.'),
    timely: z.boolean().nullable(),
    completedAt: momentSchema.nullable(),
    verifiedAt: momentSchema.nullable(),
    verifiedNote: z.string().nullable(),
    withdrawnReason: z.string().nullable(),
    version: versionSchema,
  })
  .meta({ id: 'RecommendationItem', description: 'What an inspection left to be done (kiến nghị sau kiểm tra).' });
export type RecommendationItem = z.infer<typeof recommendationItemSchema>;

export const recommendationFilterSchema = cursorQuerySchema.extend({
  programme: idSchema.optional(),
  inspection: idSchema.optional(),
  stage: z.enum(RECOMMENDATION_STAGES).optional(),
  unit: unitCodeSchema.optional().describe('Code of the unit that has to carry it out.'),
  overdue: z.enum(['true', 'false']).optional(),
});
export type RecommendationFilter = z.infer<typeof recommendationFilterSchema>;

export const verificationInputSchema = z
  .strictObject({ note: sentenceSchema('What was verified.').optional() })
  .meta({ id: 'VerificationInput' });
export type VerificationInput = z.infer<typeof verificationInputSchema>;
