import { z } from 'zod';
import { countSchema, idSchema, momentSchema } from './primitives.js';

export const eventQuerySchema = z.object({
  after: z.coerce.number().int().min(0).default(0).describe('Position after which to read.'),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export type EventQuery = z.infer<typeof eventQuerySchema>;

export const streamQuerySchema = z.object({
  after: z.coerce
    .number()
    .int()
    .min(0)
    .optional()
    .describe('Position after which to start, for whoever cannot send Last-Event-ID; without either: from now on.'),
});
export type StreamQuery = z.infer<typeof streamQuerySchema>;

export const cloudEventSchema = z
  .object({
    specversion: z.literal('1.0'),
    id: idSchema,
    source: z.string(),
    type: z.string().describe('vn.songhanh.<name>.v1'),
    subject: z.string().describe('The natural key, unique per type and programme.'),
    time: momentSchema,
    position: countSchema.describe('Position in the seal: gap-free, grows with commits.'),
    programme: z.string().nullable(),
    unit: z.string().nullable(),
    data: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'CloudEvent' });
export type CloudEvent = z.infer<typeof cloudEventSchema>;

export const eventFeedSchema = z
  .object({
    items: z.array(cloudEventSchema),
    next: countSchema.describe('Read on after this position; asking again later gives what came meanwhile.'),
  })
  .meta({ id: 'EventFeed' });
export type EventFeed = z.infer<typeof eventFeedSchema>;
