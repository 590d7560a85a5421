import { z } from 'zod';
import { HEALTH_CHECKS, type HealthCheckId } from '#domain/health/health-check';
import { countSchema, momentSchema } from './primitives.js';

const CHECK_IDS = Object.keys(HEALTH_CHECKS) as [HealthCheckId, ...HealthCheckId[]];

export const healthQuerySchema = z.object({
  canary: z
    .enum(['true', 'false'])
    .default('false')
    .describe('Whether a workflow of its own is run besides, to see that one comes back.'),
});
export type HealthQuery = z.infer<typeof healthQuerySchema>;

export const healthSchema = z
  .object({
    well: z.boolean().describe('Whether every check is well.'),
    checks: z.array(
      z.object({
        id: z.enum(CHECK_IDS),
        name: z.string(),
        ok: z.boolean(),
        detail: z.string().describe('What was found, in the caller’s language.'),
        advice: z.string().nullable().describe('What to do; null when it is well.'),
        room: z.enum(['processes', 'mail', 'audit']).nullable().describe('Where there is more of it.'),
      }),
    ),
    installation: z.object({
      version: z.string(),
      now: momentSchema.describe('Business time.'),
      rehearsal: z.boolean(),
      runningSince: momentSchema.describe('When this process of the API started.'),
      databaseBytes: countSchema,
      programmes: countSchema.describe('Not ended.'),
      units: countSchema.describe('That exist on the business day.'),
      persons: countSchema,
      disk: z
        .object({ free: countSchema, total: countSchema })
        .nullable()
        .describe('Bytes where files are kept; null for a bucket.'),
    }),
  })
  .meta({ id: 'Health', description: 'How the installation is, for administrators.' });
export type Health = z.infer<typeof healthSchema>;
