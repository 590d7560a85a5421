import { z } from 'zod';
import { ROUND_STAGES } from '#domain/round/round';
import { countSchema, cursorQuerySchema, dateSchema, idSchema, momentSchema, versionSchema } from './primitives.js';

export const roundSummarySchema = z
  .object({
    id: idSchema,
    programmeId: idSchema,
    programme: z.string(),
    code: z.string(),
    name: z.string(),
    stage: z.enum(ROUND_STAGES),
    periodFrom: dateSchema,
    cutOff: dateSchema,
    opensAt: momentSchema,
    due: dateSchema,
    lock: dateSchema,
    version: versionSchema,
  })
  .meta({ id: 'RoundSummary', description: 'One period’s call for reports (đợt báo cáo).' });
export type RoundSummary = z.infer<typeof roundSummarySchema>;

export const roundFilterSchema = cursorQuerySchema.extend({
  programme: idSchema.optional(),
  stage: z.enum(ROUND_STAGES).optional(),
});
export type RoundFilter = z.infer<typeof roundFilterSchema>;

const rate = z.number().min(0).max(1).nullable();

export const roundDetailSchema = roundSummarySchema
  .extend({
    openedAt: momentSchema.nullable(),
    closedAt: momentSchema.nullable(),
    overAllUnits: z.boolean().describe('Whether the counts are over all units, or only over those the caller may see.'),
    counts: z.object({
      units: countSchema,
      open: countSchema,
      submitted: countSchema,
      returned: countSchema,
      accepted: countSchema,
    }),
    cells: z
      .object({
        doneOnTime: countSchema,
        doneLate: countSchema,
        openInTime: countSchema,
        openOverdue: countSchema,
      })
      .describe('The four cells: every unit is in exactly one.'),
    rates: z.object({ sent: rate, onTime: rate, accepted: rate }).describe('Shares of all units; null without units.'),
  })
  .meta({ id: 'RoundDetail' });
export type RoundDetail = z.infer<typeof roundDetailSchema>;

const rollUpSchema = z.record(z.string(), z.unknown());

export const rollUpAnswerSchema = z
  .object({
    round: z.string(),
    atClosing: rollUpSchema.nullable().describe('As it stood when the round closed; null while it is open.'),
    now: rollUpSchema.describe('Over the newest accepted versions, corrections included.'),
  })
  .meta({ id: 'RollUp' });
export type RollUpAnswer = z.infer<typeof rollUpAnswerSchema>;
