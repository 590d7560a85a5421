import { z } from 'zod';
import { RECIPIENT_ROLES } from '#domain/reminder/reminder-policy';
import { assumed, code, source, time, workingDays } from './primitives.js';

export const DEFAULT_RUNG_TIME = '08:00';

export const rungSchema = z
  .strictObject({
    code: code('Code of the rung, unique in the policy.'),
    workingDays: workingDays('From the due date: negative before it, 0 on the day, positive after it.', -250, 250),
    to: z
      .array(z.enum(RECIPIENT_ROLES))
      .min(1)
      .describe('Whom it reaches; urging-letter drafts a công văn đôn đốc for the secretariat to sign.'),
    at: time('Time of day at which it goes out.').default(DEFAULT_RUNG_TIME),
  })
  .describe('A rung (mức nhắc).');

export const remindersSchema = z
  .strictObject({
    rungs: z.array(rungSchema).max(50).describe('The rungs; who has submitted is not reminded.'),
    quiet: z
      .strictObject({ from: time('Start of the quiet hours.'), until: time('End of the quiet hours.') })
      .optional()
      .describe('Hours in which nothing is sent, such as 20:00 to 07:00.'),
    source,
    assumed,
  })
  .describe('Reminder policy (lịch nhắc việc), in working days of the calendar of each unit.');
