/** On whose behalf a transaction runs; written beside every change. */
export interface Actor {
  readonly kind: 'person' | 'system' | 'import' | 'administrator-command';
  /** The person's id; `null` for the system itself. */
  readonly personId: string | null;
  /** The caller's idempotency key and the hash of what was asked, when the caller gave one. */
  readonly idempotency?: { readonly key: string; readonly requestHash: string };
}

export const SYSTEM_ACTOR: Actor = { kind: 'system', personId: null };
