import { z } from 'zod';
import { idSchema, momentSchema, sentenceSchema } from './primitives.js';

export const calendarFeedInputSchema = z
  .strictObject({ name: sentenceSchema('What the address is for, such as "Lịch trên điện thoại".', 100) })
  .meta({ id: 'CalendarFeedInput' });
export type CalendarFeedInput = z.infer<typeof calendarFeedInputSchema>;

export const calendarFeedSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    createdAt: momentSchema,
    lastReadAt: momentSchema.nullable(),
    revokedAt: momentSchema.nullable(),
  })
  .meta({ id: 'CalendarFeed', description: 'A secret address from which a calendar program reads my deadlines.' });
export type CalendarFeed = z.infer<typeof calendarFeedSchema>;

export const newCalendarFeedSchema = calendarFeedSchema
  .extend({ url: z.string().describe('Shown this once. Whoever has it sees my deadlines, until it is revoked.') })
  .meta({ id: 'NewCalendarFeed' });
export type NewCalendarFeed = z.infer<typeof newCalendarFeedSchema>;
