import type { Instant } from '../time/instant.js';

/** What a process does next: one step now, a wait until a moment, or nothing ever again. */
export type Decision<Step extends string = string> =
  | { readonly step: Step }
  | { readonly wakeAt: Instant }
  | { readonly done: true };

export const run = <Step extends string>(step: Step): Decision<Step> => ({ step });
export const waitUntil = (wakeAt: Instant): Decision<never> => ({ wakeAt });
export const done = (): Decision<never> => ({ done: true });

/** A process with nothing ahead looks again after this long; a `wake` row brings it back sooner. */
export const IDLE_WAIT_MS = 400 * 86_400_000;

/** The earliest of the moments that exist; `undefined` when none does. */
export function earliest(...instants: (Instant | undefined | null)[]): Instant | undefined {
  const known = instants.filter((instant): instant is Instant => instant != null);
  return known.length === 0 ? undefined : Math.min(...known);
}
