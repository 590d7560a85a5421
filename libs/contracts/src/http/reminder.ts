import { z } from 'zod';
import { MAIL_STATES } from '#domain/delivery/mail-transitions';
import { NOTIFICATION_KINDS } from '#domain/delivery/notification-kind';
import { REMINDER_KINDS } from '#domain/reminder/reminder-policy';
import {
  countSchema,
  cursorQuerySchema,
  dateSchema,
  idSchema,
  momentSchema,
  pageOf,
  sentenceSchema,
  unitCodeSchema,
  unitRefSchema,
} from './primitives.js';

const KINDS = [...REMINDER_KINDS, 'task'] as const;

export const remindInputSchema = z
  .strictObject({
    note: sentenceSchema('What the secretariat adds; it stands in the mail.', 1000).optional(),
    units: z.array(unitCodeSchema).min(1).max(5000).optional().describe('Only these; everybody when left out.'),
    again: z.boolean().default(false).describe('Also whom the secretariat has reminded on this working day.'),
  })
  .meta({ id: 'RemindInput', description: 'Whom to remind of the report they have not sent.' });
export type RemindInput = z.infer<typeof remindInputSchema>;

export const NOT_REMINDED = ['submitted', 'accepted', 'reminded-today', 'nobody-to-tell'] as const;

export const remindedSchema = z
  .object({
    round: z.string(),
    rung: z.string().nullable().describe('`by-hand-1`, `by-hand-2` …; null when nobody was reminded.'),
    sentAt: momentSchema,
    reminded: z.array(z.object({ unit: unitRefSchema, recipients: z.array(z.string()) })),
    notReminded: z.array(
      z.object({
        unit: unitRefSchema,
        reason: z
          .enum(NOT_REMINDED)
          .describe('It has reported; it was reminded by hand on this working day; nobody holds an office in it.'),
        lastRemindedAt: momentSchema.nullable(),
      }),
    ),
  })
  .meta({
    id: 'Reminded',
    description: 'Who is reminded, who is not, and why. On a day off and in quiet hours mails wait.',
  });
export type Reminded = z.infer<typeof remindedSchema>;

export const remindedMailSchema = z.object({
  office: z.string(),
  name: z.string(),
  onBehalfOf: z.string().nullable(),
  mail: z.enum(MAIL_STATES),
  attempts: countSchema,
  toldAt: momentSchema,
  settledAt: momentSchema.nullable(),
  messageId: z.string().nullable(),
  lastOutcome: z.string().nullable().describe('What the mail server said last, in one word.'),
});

export const reminderSchema = z
  .object({
    id: idSchema,
    kind: z.enum(KINDS),
    rung: z.string(),
    unit: unitRefSchema,
    recipient: z.string(),
    due: dateSchema,
    since: dateSchema.nullable().describe('Of a report that sticks: since when.'),
    note: z.string().nullable(),
    sentBy: z.string().nullable().describe('Code of the office that sent it by hand.'),
    sentAt: momentSchema,
    mails: z.array(remindedMailSchema).describe('Whom it reached, and what became of each mail.'),
  })
  .meta({ id: 'Reminder', description: 'A reminder (lần nhắc) with its proof of delivery.' });
export type ReminderView = z.infer<typeof reminderSchema>;

export const reminderFilterSchema = cursorQuerySchema.extend({
  unit: z.string().max(64).optional().describe("A unit's code."),
  rung: z.string().max(64).optional(),
  mail: z.enum(MAIL_STATES).optional().describe('Only those of which some mail is in that state.'),
});
export type ReminderFilter = z.infer<typeof reminderFilterSchema>;

const previewedSchema = z.object({
  at: momentSchema.describe('When it goes out.'),
  kind: z.enum(KINDS),
  round: z.string().nullable(),
  rung: z.string(),
  notification: z.enum(NOTIFICATION_KINDS),
  recipients: z.array(z.string()).describe('Roles that the policy names.'),
  about: z.array(z.string()).describe('Codes of the units it is about.'),
  unit: z.object({ code: z.string(), name: z.string() }).describe('Where it arrives.'),
  task: z.string().nullable(),
  office: z.string().nullable().describe('Who gets it; null when nobody holds the office.'),
  name: z.string().nullable(),
  onBehalfOf: z.string().nullable(),
  channel: z.enum(['mail', 'app']).nullable(),
  address: z.enum(['known', 'missing', 'failing']).nullable(),
});

const levelSchema = z.object({
  at: momentSchema,
  kind: z.enum(KINDS),
  round: z.string().nullable(),
  rung: z.string(),
  told: countSchema.describe('How many people get it.'),
  withoutAddress: countSchema.describe('Of these, whom no mail reaches.'),
  nobody: countSchema.describe('How many units have nobody to tell.'),
});

export const reminderPreviewSchema = z
  .object({ asOf: momentSchema, levels: z.array(levelSchema) })
  .extend(pageOf(previewedSchema).shape)
  .meta({
    id: 'ReminderPreview',
    description: 'Who would get what and when, were everything to stay as it is now.',
  });
export type ReminderPreview = z.infer<typeof reminderPreviewSchema>;
export type Previewed = z.infer<typeof previewedSchema>;

export const programmePreviewQuerySchema = cursorQuerySchema.extend({
  until: dateSchema.optional().describe('Up to and with that day; four weeks ahead when left out.'),
});
export type ProgrammePreviewQuery = z.infer<typeof programmePreviewQuerySchema>;
