import type { Happening } from '#contracts/http/programme';
import { type Instant, isoLocal } from '#domain/time/instant';

/** Something that is going to happen, with its moment as a number to sort by. */
export type Timed = Happening & { readonly instant: Instant };

/** A happening of that kind; what the facts leave out is null. */
export function timed(instant: Instant, kind: Happening['kind'], facts: Partial<Happening>): Timed {
  return {
    instant,
    at: isoLocal(instant),
    kind,
    round: null,
    plan: null,
    review: null,
    name: null,
    rung: null,
    recipients: [],
    units: null,
    ...facts,
  };
}
