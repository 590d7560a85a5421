import type { Transition } from '../process/transition.js';

/**
 * What became of the mail of one thing told. `none` was never meant to be mailed, or there is no address; `muted` is what
 * the person does not want; the other final states say what became of it.
 */
export const MAIL_STATES = ['none', 'muted', 'queued', 'sending', 'sent', 'cancelled', 'failed', 'bounced'] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** The life of one thing's mail; several things of one person may share one. */
export const MAIL_TRANSITIONS: readonly Transition<MailState>[] = [
  { from: null, to: 'none', by: 'notify', when: 'the person has no address' },
  { from: null, to: 'muted', by: 'notify', when: 'the person wants no mail of this kind, and no deadline hangs on it' },
  { from: null, to: 'queued', by: 'notify', when: 'the person has an address' },
  { from: 'queued', to: 'muted', by: 'deliverMail', when: 'the person has turned the kind off meanwhile' },
  { from: 'queued', to: 'cancelled', by: 'deliverMail', when: 'the last check finds that nothing is owed any more' },
  {
    from: 'queued',
    to: 'queued',
    by: 'deliverMail',
    when: 'it waits for its collection, for the digest, or for the next working day',
  },
  { from: 'queued', to: 'failed', by: 'deliverMail', when: 'the address is known to fail, nothing is tried' },
  { from: 'queued', to: 'sending', by: 'deliverMail', when: 'claimed, the mail and the attempt are written down' },
  { from: 'sending', to: 'sent', by: 'deliverMail', when: 'the mail server took it' },
  { from: 'sending', to: 'queued', by: 'deliverMail', when: 'refused for now or no answer, same Message-ID later' },
  { from: 'sending', to: 'failed', by: 'deliverMail', when: 'refused for good, or after the last attempt' },
  { from: 'sent', to: 'bounced', by: 'reportBounce', when: 'a bounce says that it did not arrive' },
  { from: 'none', to: 'queued', by: 'resend', when: 'the person has an address now' },
  { from: 'failed', to: 'queued', by: 'resend', when: 'the address works again' },
  { from: 'bounced', to: 'queued', by: 'resend', when: 'the address works again' },
];

/** Waiting time before attempt n + 1, in milliseconds: 1, 5, 15, 60 minutes, then four hours. */
const RETRY_MINUTES = [1, 5, 15, 60, 240, 240, 240];

/** Milliseconds until the next attempt after `attempts` of them; `null` when it was the last. */
export function retryDelay(attempts: number): number | null {
  const minutes = RETRY_MINUTES[attempts - 1];
  return minutes === undefined ? null : minutes * 60_000;
}
