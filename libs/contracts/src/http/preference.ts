import { z } from 'zod';
import { MAIL_CHOICES } from '#domain/delivery/delivery-rule';
import { NOTIFICATION_KINDS } from '#domain/delivery/notification-kind';

const kindSchema = z.enum(NOTIFICATION_KINDS);

export const preferenceSchema = z
  .object({
    kind: kindSchema,
    app: z.boolean().describe('Whether it counts as unread in the app; it is listed there in any case.'),
    mail: z
      .enum(MAIL_CHOICES)
      .nullable()
      .describe('as-it-comes, digest (with the daily one), off; null: this kind is never mailed.'),
    locked: z.boolean().describe('A deadline hangs on it: it cannot be turned off.'),
  })
  .meta({ id: 'Preference' });

export const preferencesSchema = z
  .object({ locale: z.enum(['vi', 'en']), items: z.array(preferenceSchema) })
  .meta({ id: 'Preferences', description: 'Which kinds of notification reach me how.' });
export type Preferences = z.infer<typeof preferencesSchema>;

export const preferencesInputSchema = z
  .strictObject({
    items: z
      .array(z.strictObject({ kind: kindSchema, app: z.boolean(), mail: z.enum(MAIL_CHOICES) }))
      .max(NOTIFICATION_KINDS.length)
      .describe('The kinds to change; the others stay as they are.'),
  })
  .meta({ id: 'PreferencesInput' });
export type PreferencesInput = z.infer<typeof preferencesInputSchema>;

export const localeInputSchema = z.strictObject({ locale: z.enum(['vi', 'en']) }).meta({ id: 'LocaleInput' });
export type LocaleInput = z.infer<typeof localeInputSchema>;
