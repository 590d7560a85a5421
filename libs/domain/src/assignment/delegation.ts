import type { Transition } from '../process/transition.js';

/**
 * Somebody stands in for a colleague on leave. `asked` is one to a person of another unit, which the secretariat has to
 * allow first. That its days are over is no state: it goes by the date.
 */
export const DELEGATION_STATES = ['asked', 'given', 'refused', 'revoked'] as const;
export type DelegationState = (typeof DELEGATION_STATES)[number];

/** The life of a delegation during leave. */
export const DELEGATION_TRANSITIONS: readonly Transition<DelegationState>[] = [
  { from: null, to: 'given', by: 'giveDelegation', when: 'to a colleague of the same unit' },
  { from: null, to: 'asked', by: 'giveDelegation', when: 'to somebody of another unit' },
  { from: 'asked', to: 'given', by: 'allow', when: 'the secretariat allows it' },
  { from: 'asked', to: 'refused', by: 'refuse', when: 'the secretariat does not' },
  { from: 'asked', to: 'revoked', by: 'revoke', when: 'whoever asked takes it back' },
  { from: 'given', to: 'revoked', by: 'revoke', when: 'the leave ends early, or somebody else is found' },
];

/** The roles that pass to whoever stands in. A leader's authority to sign, and what is done on it, is not delegated here. */
export const DELEGATED_ROLES = ['officer', 'head', 'secretariat'] as const;

/** The longest leave in days; whoever is away longer is replaced in the office itself. */
export const MOST_DELEGATED_DAYS = 366;
