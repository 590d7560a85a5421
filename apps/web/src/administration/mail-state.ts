import type { MailItem } from './administration';

/** A state's colour, in the order in which one looks after a queue; its word always stands beside it. */
export const MAIL_TONE: Readonly<Record<MailItem['state'], string>> = {
  failed: 'tone-red',
  bounced: 'tone-red',
  'no-address': 'tone-amber',
  retrying: 'tone-amber',
  queued: 'tone-grey',
  held: 'tone-grey',
  sending: 'tone-grey',
  sent: 'tone-green',
  cancelled: 'tone-grey',
  muted: 'tone-grey',
};

export const MAIL_STATES = Object.keys(MAIL_TONE) as MailItem['state'][];
