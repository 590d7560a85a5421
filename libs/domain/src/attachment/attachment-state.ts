import type { Transition } from '../process/transition.js';

/**
 * Where a file stands with the scanner. `unscanned`: taken while there was none, served as it is; `waiting`: not yet
 * scanned, only its uploader gets it; `infected`: its bytes are locked away and nobody gets them.
 */
export const ATTACHMENT_STATES = ['unscanned', 'waiting', 'clean', 'infected'] as const;
export type AttachmentState = (typeof ATTACHMENT_STATES)[number];

/** The life of a file in quarantine. A scanner that does not answer moves nothing: the file is tried again. */
export const ATTACHMENT_TRANSITIONS: readonly Transition<AttachmentState>[] = [
  { from: null, to: 'unscanned', by: 'upload', when: 'the office has no scanner' },
  { from: null, to: 'waiting', by: 'upload', when: 'the office has a scanner' },
  { from: 'waiting', to: 'clean', by: 'scan', when: 'the scanner finds nothing' },
  {
    from: 'waiting',
    to: 'infected',
    by: 'scan',
    when: 'the scanner finds a threat, or has found it in the same bytes',
  },
  { from: 'unscanned', to: 'clean', by: 'scan', when: 'a scanner was installed meanwhile and finds nothing' },
  { from: 'unscanned', to: 'infected', by: 'scan', when: 'a scanner was installed meanwhile and finds a threat' },
];

/** Waiting time before a scan is tried again, in seconds. */
const RETRY_SECONDS = [10, 30, 60, 120, 300];

/** Seconds until the next try after `attempts` that failed: soon at first, then every ten minutes. */
export const rescanDelay = (attempts: number): number => RETRY_SECONDS[attempts - 1] ?? 600;
