import { z } from 'zod';
import { MAIL_STATES } from '#domain/delivery/mail-transitions';
import { NOTIFICATION_KINDS } from '#domain/delivery/notification-kind';
import { countSchema, cursorQuerySchema, idSchema, momentSchema, pageOf, unitRefSchema } from './primitives.js';

const mailStateSchema = z
  .enum(MAIL_STATES)
  .describe(
    'What became of the mail: none (no address, or only told here), muted (not wanted), queued, sending, sent, cancelled (settled meanwhile), failed, bounced.',
  );

export const notificationSchema = z
  .object({
    id: idSchema,
    kind: z.enum(NOTIFICATION_KINDS),
    programmeId: idSchema.nullable(),
    roundId: idSchema.nullable(),
    obligationId: idSchema.nullable(),
    subject: z.string().describe('In the language of the person’s mails.'),
    lines: z.array(z.string()),
    data: z.record(z.string(), z.unknown()).describe('Codes, dates and numbers; never what a report says.'),
    createdAt: momentSchema,
    readAt: momentSchema.nullable(),
    mail: mailStateSchema,
  })
  .meta({ id: 'Notification' });
export type Notification = z.infer<typeof notificationSchema>;

export const notificationFilterSchema = cursorQuerySchema.extend({
  unread: z.enum(['true', 'false']).optional(),
});
export type NotificationFilter = z.infer<typeof notificationFilterSchema>;

export const unreadSchema = z.object({ unread: countSchema }).meta({ id: 'UnreadNotifications' });
export type Unread = z.infer<typeof unreadSchema>;

export const readInputSchema = z
  .strictObject({
    through: idSchema
      .optional()
      .describe('The newest that was seen: what came after it stays unread. Without it: all.'),
  })
  .meta({ id: 'ReadInput' });
export type ReadInput = z.infer<typeof readInputSchema>;

export const deliveriesSchema = z
  .object({
    notificationId: idSchema,
    mail: mailStateSchema,
    nextAttemptAt: momentSchema.nullable().describe('When the next try is due, of a mail that waits.'),
    together: countSchema.describe('How many things the mail told.'),
    attempts: z.array(
      z.object({
        at: momentSchema,
        outcome: z
          .string()
          .describe(
            'handing-over, accepted, deferred (not now), ambiguous (no answer: it may have gone), refused, not-tried (the address is failing), bounced.',
          ),
        detail: z.string().nullable().describe('What the mail server said.'),
        messageId: z.string(),
        mailTo: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'NotificationDeliveries', description: 'The proof of sending: every attempt, in order.' });
export type Deliveries = z.infer<typeof deliveriesSchema>;

export const UNREACHABLE_REASONS = ['nobody', 'no-address', 'failing-address'] as const;

export const unreachableSchema = z
  .object({
    unit: unitRefSchema,
    reason: z
      .enum(UNREACHABLE_REASONS)
      .describe('nobody: no person holds an office in the unit; no-address; failing-address: its mails come back.'),
    person: z.object({ id: idSchema, code: z.string(), name: z.string() }).nullable(),
    roles: z.array(z.string()),
    address: z.string().nullable().describe('The address that fails, as it stands in the record.'),
    since: momentSchema.nullable(),
    detail: z.string().nullable().describe('What the mail server said.'),
    missed: countSchema.describe('Things of this programme that did not reach the person by mail.'),
    latestMissed: z
      .array(
        z.object({ id: idSchema, kind: z.enum(NOTIFICATION_KINDS), createdAt: momentSchema, mail: mailStateSchema }),
      )
      .describe('The latest of them, at most five.'),
  })
  .meta({ id: 'Unreachable' });
export type Unreachable = z.infer<typeof unreachableSchema>;
export const unreachablePageSchema = pageOf(unreachableSchema);

export const bounceInputSchema = z
  .strictObject({
    message: z
      .string()
      .min(1)
      .max(1_500_000)
      .describe('The whole message that the mail system sent back (RFC 3464), headers included.'),
  })
  .meta({ id: 'BounceInput' });
export type BounceInput = z.infer<typeof bounceInputSchema>;

export const bounceSchema = z
  .object({
    bounced: countSchema.describe('Things told that are known not to have arrived, through this message.'),
    recipients: z.array(
      z.object({
        address: z.string(),
        action: z.string().describe('failed, delayed, delivered, relayed, expanded (RFC 3464).'),
        status: z.string(),
        detail: z.string(),
        failing: z.boolean().describe('Whether nothing is tried at the address any more.'),
      }),
    ),
  })
  .meta({ id: 'Bounce' });
export type Bounce = z.infer<typeof bounceSchema>;
