/** What people are told of; how each reads is in `libs/record/src/delivery/mail-texts.ts`. */
export const NOTIFICATION_KINDS = [
  'round-opened',
  'reminder',
  'late-list',
  'urging-letter-drafted',
  'report-submitted',
  'report-returned',
  'report-accepted',
  'extension-requested',
  'extension-decided',
  'round-closed',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/**
 * Which kinds also go by mail, and which of them chase a report that is still owed: before such a mail leaves, "still
 * owed, and a working day" is checked once more.
 */
export const MAILED: Readonly<Record<NotificationKind, 'in-app' | 'mail' | 'mail-while-owed'>> = {
  'round-opened': 'mail',
  reminder: 'mail-while-owed',
  'late-list': 'mail-while-owed',
  'urging-letter-drafted': 'mail',
  'report-submitted': 'in-app',
  'report-returned': 'mail',
  'report-accepted': 'in-app',
  'extension-requested': 'mail',
  'extension-decided': 'mail',
  'round-closed': 'mail',
};
