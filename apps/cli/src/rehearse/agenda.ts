import type { Instant } from '#domain/time/instant';
import { type Act, compareActs } from './act.js';

/** What simulated people are going to do. It follows from the file and from what has happened: nothing in it is random. */
export class Agenda {
  private acts: Act[] = [];

  add(acts: readonly Act[]): void {
    this.acts.push(...acts);
  }

  /** The moment of the next act; `undefined` when nobody has anything to do. */
  nextAt(): Instant | undefined {
    return this.acts.reduce<Instant | undefined>(
      (earliest, { at }) => (earliest === undefined || at < earliest ? at : earliest),
      undefined,
    );
  }

  /** Takes out the acts whose moment has come, in the order in which they are done. */
  takeDue(now: Instant): Act[] {
    const due = this.acts.filter(({ at }) => at <= now);
    if (due.length > 0) this.acts = this.acts.filter(({ at }) => at > now);
    return due.sort(compareActs);
  }

  /** Takes out the acts that pass the test, whenever they were to be done. */
  takeOut(concerned: (act: Act) => boolean): Act[] {
    const taken = this.acts.filter(concerned);
    this.acts = this.acts.filter((act) => !concerned(act));
    return taken.sort(compareActs);
  }
}
