import { z } from 'zod';
import { idSchema, momentSchema, sentenceSchema, unitRefSchema } from './primitives.js';

export const signInInputSchema = z
  .strictObject({ userName: z.string().min(1).max(200), password: z.string().min(1).max(1000) })
  .meta({ id: 'SignInInput' });

export const sessionSchema = z
  .object({ personId: idSchema, expiresAt: momentSchema })
  .meta({ id: 'Session', description: 'The cookie songhanh_session carries the session.' });
export type Session = z.infer<typeof sessionSchema>;

export const meSchema = z
  .object({
    id: idSchema,
    code: z.string(),
    name: z.string(),
    locale: z.string(),
    mustChangePassword: z
      .boolean()
      .describe('The password was handed over: until it is changed, everything else answers PASSWORD_MUST_CHANGE.'),
    roles: z.array(
      z.object({
        role: z.string(),
        unit: unitRefSchema,
        onBehalfOf: z
          .string()
          .nullable()
          .describe('Code of the colleague on leave whose role it is; null for one’s own.'),
      }),
    ),
  })
  .meta({ id: 'Me', description: 'The caller and what the caller is today.' });
export type Me = z.infer<typeof meSchema>;

export const apiTokenInputSchema = z
  .strictObject({
    name: sentenceSchema('What the token is for.', 100),
    expiresInDays: z.number().int().min(1).max(3660).optional().describe('Without it the token does not expire.'),
  })
  .meta({ id: 'ApiTokenInput' });
export type ApiTokenInput = z.infer<typeof apiTokenInputSchema>;

export const apiTokenSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    createdAt: momentSchema,
    expiresAt: momentSchema.nullable(),
    revokedAt: momentSchema.nullable(),
  })
  .meta({ id: 'ApiToken' });
export type ApiToken = z.infer<typeof apiTokenSchema>;

export const newApiTokenSchema = apiTokenSchema
  .extend({ token: z.string().describe('Shown this once.') })
  .meta({ id: 'NewApiToken' });
export type NewApiToken = z.infer<typeof newApiTokenSchema>;
