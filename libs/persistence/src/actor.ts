/** On whose behalf a transaction runs; written beside every change. */
export interface Actor {
  readonly kind: 'person' | 'system' | 'import' | 'administrator-command';
  /** The person's id; `null` for the system itself. */
  readonly personId: string | null;
  /** Persons on leave for whom this one stands in today; the audit says so. */
  readonly standsInFor?: readonly string[];
  /** The caller's idempotency key and the hash of what was asked, when the caller gave one. */
  readonly idempotency?: { readonly key: string; readonly requestHash: string };
}

export const SYSTEM_ACTOR: Actor = { kind: 'system', personId: null };
