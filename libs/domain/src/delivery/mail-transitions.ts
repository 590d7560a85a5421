import type { Transition } from '../process/transition.js';

/** `none` was never meant to be mailed; the other final states say what became of it. */
export const MAIL_STATES = ['none', 'queued', 'sending', 'sent', 'cancelled', 'failed'] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** The life of one mail. */
export const MAIL_TRANSITIONS: readonly Transition<MailState>[] = [
  { from: null, to: 'none', by: 'notify', when: 'the person has no address' },
  { from: null, to: 'queued', by: 'notify', when: 'the person has an address' },
  { from: 'queued', to: 'cancelled', by: 'deliverMail', when: 'the last check finds that nothing is owed any more' },
  { from: 'queued', to: 'queued', by: 'deliverMail', when: 'a reminder on a day off waits for the next working day' },
  { from: 'queued', to: 'sending', by: 'deliverMail', when: 'claimed, the attempt is written down' },
  { from: 'sending', to: 'sent', by: 'deliverMail', when: 'the mail server took it' },
  { from: 'sending', to: 'queued', by: 'deliverMail', when: 'refused for now or no answer, same Message-ID later' },
  { from: 'sending', to: 'failed', by: 'deliverMail', when: 'refused for good, or after the last attempt' },
];

/** Waiting time before attempt n + 1, in milliseconds: 1, 5, 15, 60 minutes, then four hours. */
const RETRY_MINUTES = [1, 5, 15, 60, 240, 240, 240];

/** Milliseconds until the next attempt after `attempts` of them; `null` when it was the last. */
export function retryDelay(attempts: number): number | null {
  const minutes = RETRY_MINUTES[attempts - 1];
  return minutes === undefined ? null : minutes * 60_000;
}
