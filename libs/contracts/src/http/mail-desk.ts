import { z } from 'zod';
import { NOTIFICATION_KINDS } from '#domain/delivery/notification-kind';
import { countSchema, cursorQuerySchema, dateSchema, idSchema, momentSchema, pageOf } from './primitives.js';

/** What became of a mail, as one looks after a queue; each is in one of them. */
export const MAIL_DESK_STATES = [
  'failed',
  'bounced',
  'no-address',
  'retrying',
  'queued',
  'held',
  'sending',
  'sent',
  'cancelled',
  'muted',
] as const;
export type MailDeskState = (typeof MAIL_DESK_STATES)[number];

const mailDeskStateSchema = z
  .enum(MAIL_DESK_STATES)
  .describe(
    'failed; bounced; no-address: not sent for lack of one; retrying: refused for now, tried again; queued: about to go; held: waits for its collection or the next working day; sending; sent; cancelled: settled meanwhile; muted: not wanted.',
  );

export const mailFilterSchema = cursorQuerySchema.extend({
  state: mailDeskStateSchema.optional(),
  kind: z.enum(NOTIFICATION_KINDS).optional(),
  since: dateSchema.optional().describe('Made on that day or later.'),
  search: z.string().trim().min(1).max(100).optional().describe('Part of a person’s code or office, or a unit’s code.'),
});
export type MailFilter = z.infer<typeof mailFilterSchema>;

export const mailItemSchema = z
  .object({
    id: idSchema.describe('Of the notification.'),
    kind: z.enum(NOTIFICATION_KINDS),
    subject: z.string().describe('In the caller’s language.'),
    person: z.object({ id: idSchema, code: z.string(), name: z.string(), unit: z.string().nullable() }),
    address: z.string().nullable().describe('Masked: the address it went to, or would go to.'),
    state: mailDeskStateSchema,
    createdAt: momentSchema,
    nextAttemptAt: momentSchema.nullable().describe('Of a mail that waits.'),
    settledAt: momentSchema.nullable(),
    attempts: countSchema,
    last: z
      .object({ at: momentSchema, outcome: z.string(), detail: z.string().nullable() })
      .nullable()
      .describe('What was said at the last attempt, or by the bounce.'),
    resendable: z.boolean().describe('Whether it can be sent again as things stand.'),
  })
  .meta({ id: 'MailItem' });
export type MailItem = z.infer<typeof mailItemSchema>;

export const mailPageSchema = pageOf(mailItemSchema)
  .extend({ counts: z.record(mailDeskStateSchema, countSchema).describe('By state, whatever state the page is of.') })
  .meta({ id: 'MailPage' });
export type MailPage = z.infer<typeof mailPageSchema>;

export const resendInputSchema = z
  .strictObject({ ids: z.array(idSchema).min(1).max(200).describe('Of notifications whose mails did not arrive.') })
  .meta({ id: 'ResendInput' });
export type ResendInput = z.infer<typeof resendInputSchema>;

export const resentSchema = z
  .object({
    queued: countSchema,
    refused: z.array(z.object({ id: idSchema, code: z.string(), detail: z.string() })),
  })
  .meta({ id: 'Resent' });
export type Resent = z.infer<typeof resentSchema>;

export const testMailInputSchema = z
  .strictObject({ to: z.email().max(200).optional().describe('Without it: the caller’s own address.') })
  .meta({ id: 'TestMailInput' });
export type TestMailInput = z.infer<typeof testMailInputSchema>;

export const testMailSchema = z
  .object({
    outcome: z.enum(['accepted', 'deferred', 'ambiguous', 'refused']),
    by: z.enum(['server', 'folder']).describe('folder: no mail server is set, mails are written to files.'),
    to: z.string(),
    sentence: z.string().describe('What it means, in the caller’s language.'),
    said: z.string().describe('What the mail server said, word for word.'),
    tookMs: countSchema,
  })
  .meta({ id: 'TestMail' });
export type TestMail = z.infer<typeof testMailSchema>;
