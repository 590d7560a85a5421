import { z } from 'zod';
import { RECIPIENT_ROLES, STUCK_RECIPIENTS, STUCK_STATES } from '#domain/reminder/reminder-policy';
import { assumed, code, source, time, workingDays } from './primitives.js';

export const DEFAULT_RUNG_TIME = '08:00';

const at = time('Time of day at which it goes out.').default(DEFAULT_RUNG_TIME);

export const rungSchema = z
  .strictObject({
    code: code('Code of the rung, unique in the policy.'),
    workingDays: workingDays('From the due date: negative before it, 0 on the day, positive after it.', -250, 250),
    to: z
      .array(z.enum(RECIPIENT_ROLES))
      .min(1)
      .describe('Whom it reaches; urging-letter drafts a công văn đôn đốc for the secretariat to sign.'),
    at,
  })
  .describe('A rung (mức nhắc).');

export const stuckRuleSchema = z
  .strictObject({
    code: code('Code of the rule, unique among the rungs and rules of reports.'),
    state: z
      .enum(STUCK_STATES)
      .describe(
        'A draft that nobody has touched (or begun), a report returned and not sent again, one submitted and not looked at.',
      ),
    workingDays: workingDays('From the day on which the state began.', 1, 250),
    to: z
      .array(z.enum(STUCK_RECIPIENTS))
      .min(1)
      .describe('Whom it reaches; of what is submitted and not looked at only the secretariat hears.'),
    at,
  })
  .describe('When whom is told of a report that sticks (báo cáo bị chậm ở một khâu).');

export const quietSchema = z
  .strictObject({ from: time('Start of the quiet hours.'), until: time('End of the quiet hours.') })
  .describe('Hours in which nothing is sent, such as 20:00 to 07:00.');

export const MOST_RUNGS = 50;

export const remindersSchema = z
  .strictObject({
    rungs: z.array(rungSchema).max(MOST_RUNGS).describe('The rungs; who has submitted is not reminded.'),
    tasks: z
      .array(rungSchema)
      .max(MOST_RUNGS)
      .optional()
      .describe('The rungs of tasks with a due date, where they differ from those of reports; [] reminds of no task.'),
    stuck: z.array(stuckRuleSchema).max(MOST_RUNGS).default([]).describe('Reports that stick on their way.'),
    quiet: quietSchema.optional(),
    source,
    assumed,
  })
  .describe('Reminder policy (lịch nhắc việc), in working days of the calendar of each unit.');
