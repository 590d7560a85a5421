import { z } from 'zod';
import { countSchema, dateSchema, idSchema, momentSchema } from './primitives.js';

export const REHEARSAL_STATES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;

export const rehearsalInputSchema = z
  .strictObject({
    from: dateSchema.optional().describe('First day; the day of signing unless given.'),
    until: dateSchema.optional().describe('Last day; as the file says unless given.'),
    seed: z
      .number()
      .int()
      .min(0)
      .max(2_147_483_647)
      .optional()
      .describe('Another seed: another course of events; the same one gives the same to the letter.'),
  })
  .meta({ id: 'RehearsalInput' });
export type RehearsalInput = z.infer<typeof rehearsalInputSchema>;

const counted = {
  rounds: countSchema,
  owed: countSchema,
  onTime: countSchema,
  late: countSchema,
  missing: countSchema,
  returned: countSchema,
  reminders: countSchema,
};

export const rehearsalDigestSchema = z.object({
  ...counted,
  moreTimeAsked: countSchema,
  plans: countSchema,
  reviews: countSchema,
  packets: countSchema,
  directions: countSchema,
  years: z.array(z.object({ year: z.number().int(), ...counted })),
  weeks: z
    .array(z.object({ from: dateSchema, until: dateSchema, reports: countSchema, reminders: countSchema }))
    .describe('The five in which most comes and goes, the fullest first.'),
  simulatedDays: countSchema,
  wallSeconds: z.number(),
});
export type RehearsalDigest = z.infer<typeof rehearsalDigestSchema>;

export const rehearsalSchema = z
  .object({
    id: idSchema,
    state: z.enum(REHEARSAL_STATES),
    cancelling: z.boolean(),
    ofThisVersion: z.boolean().describe('False when the file has changed since.'),
    from: dateSchema.nullable(),
    until: dateSchema.nullable(),
    seed: countSchema.nullable(),
    askedBy: z.string(),
    askedAt: momentSchema,
    startedAt: momentSchema.nullable(),
    endedAt: momentSchema.nullable(),
    before: countSchema.describe('While queued: how many stand before it.'),
    day: dateSchema.nullable().describe('The day to which it has come.'),
    percent: z.number().int().min(0).max(100),
    lines: z.array(z.string()).describe('What happened last, in the language of whoever asked for it.'),
    reason: z.string().nullable().describe('Why it failed.'),
    digest: rehearsalDigestSchema.nullable(),
    timelineSize: countSchema.nullable().describe('Bytes of the timeline, once there is one.'),
  })
  .meta({
    id: 'Rehearsal',
    description: 'The years of a draft, lived in minutes on the real engine in a box of its own.',
  });
export type Rehearsal = z.infer<typeof rehearsalSchema>;
export const rehearsalListSchema = z.object({ items: z.array(rehearsalSchema) });
