import { z } from 'zod';
import { NOTIFICATION_KINDS } from '#domain/delivery/notification-kind';
import { cursorQuerySchema, idSchema, momentSchema } from './primitives.js';

export const notificationSchema = z
  .object({
    id: idSchema,
    kind: z.enum(NOTIFICATION_KINDS),
    programmeId: idSchema.nullable(),
    roundId: idSchema.nullable(),
    obligationId: idSchema.nullable(),
    data: z.record(z.string(), z.unknown()).describe('Codes, dates and numbers; never what a report says.'),
    createdAt: momentSchema,
    readAt: momentSchema.nullable(),
    mail: z.string().describe('What became of the mail.'),
  })
  .meta({ id: 'Notification' });
export type Notification = z.infer<typeof notificationSchema>;

export const notificationFilterSchema = cursorQuerySchema.extend({
  unread: z.enum(['true', 'false']).optional(),
});
export type NotificationFilter = z.infer<typeof notificationFilterSchema>;
