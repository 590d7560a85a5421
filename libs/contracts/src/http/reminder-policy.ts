import { z } from 'zod';
import { MOST_RUNGS, quietSchema, rungSchema, stuckRuleSchema } from '../programme-file/reminders.js';
import { dateSchema, momentSchema, sentenceSchema, versionSchema } from './primitives.js';

const tasks = z
  .array(rungSchema)
  .max(MOST_RUNGS)
  .nullable()
  .describe('The ladder of tasks; null: as for reports; []: no task is reminded of.');

export const reminderPolicyInputSchema = z
  .strictObject({
    validFrom: dateSchema.optional().describe('From which day it holds; today when left out, never earlier.'),
    rungs: z.array(rungSchema).max(MOST_RUNGS).describe('The ladder of reports, in the order of time.'),
    tasks: tasks.optional(),
    stuck: z.array(stuckRuleSchema).max(MOST_RUNGS).default([]).describe('Reports that stick on their way.'),
    quiet: quietSchema.nullish(),
    note: sentenceSchema('Why it changes.', 1000).optional(),
    applyToOpenRounds: z
      .boolean()
      .default(false)
      .describe('Rounds keep the version that held at their opening, unless this is true.'),
  })
  .meta({ id: 'ReminderPolicyInput' });
export type ReminderPolicyInput = z.infer<typeof reminderPolicyInputSchema>;

export const reminderPolicySchema = z
  .object({
    version: versionSchema,
    validFrom: dateSchema,
    inForce: z.boolean().describe('Whether rounds that open today go by it.'),
    rungs: z.array(rungSchema),
    tasks,
    stuck: z.array(stuckRuleSchema),
    quiet: quietSchema.nullable(),
    note: z.string().nullable(),
    setBy: z.string().nullable().describe('Code of the office that set it; null for the one the programme came with.'),
    setAt: momentSchema.nullable(),
    rounds: z.array(z.string()).describe('Codes of the rounds, not closed yet, that go by it.'),
  })
  .meta({ id: 'ReminderPolicy', description: 'A version of the reminder policy (lịch nhắc việc).' });
export type ReminderPolicyView = z.infer<typeof reminderPolicySchema>;

export const reminderPoliciesSchema = z
  .object({
    version: versionSchema.describe('The newest version: what If-Match names to set the next.'),
    items: z.array(reminderPolicySchema).describe('The newest first.'),
  })
  .meta({ id: 'ReminderPolicies' });
export type ReminderPolicies = z.infer<typeof reminderPoliciesSchema>;
