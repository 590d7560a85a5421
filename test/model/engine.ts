import type { Instant } from '#domain/time/instant';
import { look } from './decisions.js';
import { BrokenPromise, nameOf, type PaperRecord, type Ref, refOf } from './paper-record.js';
import type { Seeded } from './seeded.js';
import { PAPER_STEPS } from './steps.js';

/** How often what goes wrong; each a probability. */
export interface Luck {
  readonly pokeLost: number;
  readonly pokeDoubled: number;
  /** A step whose COMMIT was done but whose answer was lost: it is run again. */
  readonly answerLost: number;
  /** A step that was rolled back. */
  readonly stepLost: number;
  /** People act between a decision and its step, or between a decision and the sleep after it. */
  readonly overtaken: number;
}

interface Run {
  poked: boolean;
  /** `null` while the run is over. */
  sleepsUntil: Instant | null;
  alive: boolean;
}

type Move = { readonly step: string } | { readonly waitUntil: Instant } | { readonly done: true };

const MOST_TURNS = 200;
const SWEEP_MS = 5 * 60_000;
const MAX_WAIT_MS = 7 * 86_400_000;

/** Temporal, the dispatcher and the sweeper in one: the loop of `workflows/process/process.ts` with all that can go wrong. */
export class Engine {
  up = true;
  private readonly runs = new Map<string, Run>();
  turns = 0;

  constructor(
    private readonly record: PaperRecord,
    private readonly luck: Luck,
    private readonly chance: Seeded,
    /** What people may do just then. */
    private readonly meanwhile: () => void,
  ) {}

  /** When something sleeps no longer, or the sweeper would find it late. */
  nextAt(): Instant | undefined {
    const { now, processes, wakes } = this.record;
    let next = wakes.size > 0 ? now + SWEEP_MS : Number.POSITIVE_INFINITY;
    for (const { alive, sleepsUntil } of this.runs.values()) {
      if (alive && sleepsUntil !== null && sleepsUntil > now && sleepsUntil < next) next = sleepsUntil;
    }
    for (const { wakeAt } of processes.values()) {
      if (wakeAt !== null && wakeAt + SWEEP_MS > now && wakeAt + SWEEP_MS < next) next = wakeAt + SWEEP_MS;
    }
    return next === Number.POSITIVE_INFINITY ? undefined : next;
  }

  /** Everything that sleeps is forgotten, as when the engine's own database is lost or a timer is. */
  restart(): void {
    this.runs.clear();
  }

  /** Runs until nothing more moves at this moment. */
  settle(): void {
    if (!this.up) return;
    for (let pass = 0; pass < MOST_TURNS; pass += 1) {
      if (!this.hasWork()) return;
      this.sweep();
      this.wakeSleepers();
      if (!this.dispatch()) return;
    }
    throw new BrokenPromise('the engine never comes to rest');
  }

  private hasWork(): boolean {
    const { now, wakes, processes } = this.record;
    if (wakes.size > 0) return true;
    for (const { alive, sleepsUntil } of this.runs.values())
      if (alive && sleepsUntil !== null && sleepsUntil <= now) return true;
    for (const { wakeAt } of processes.values()) if (wakeAt !== null && wakeAt + SWEEP_MS <= now) return true;
    return false;
  }

  private wakeSleepers(): void {
    for (const [name, run] of this.runs) {
      if (run.alive && run.sleepsUntil !== null && run.sleepsUntil <= this.record.now) this.turn(refOf(name), run);
    }
  }

  /** Pokes whom a wake concerns, in any order; a poke may be lost or doubled. Answers whether anything was poked. */
  private dispatch(): boolean {
    const woken = this.chance.shuffled([...this.record.wakes.keys()]);
    let poked = false;
    for (const name of woken) {
      if (this.chance.happens(this.luck.pokeLost)) continue;
      poked = true;
      this.poke(name);
      if (this.chance.happens(this.luck.pokeDoubled)) this.poke(name);
    }
    return poked;
  }

  private poke(name: string): void {
    const run = this.runs.get(name);
    if (run?.alive) {
      run.poked = true;
      if (run.sleepsUntil !== null) this.turn(refOf(name), run);
      return;
    }
    const fresh: Run = { poked: true, sleepsUntil: null, alive: true };
    this.runs.set(name, fresh);
    this.turn(refOf(name), fresh);
  }

  /** The loop of one process until it sleeps or ends. */
  private turn(ref: Ref, run: Run): void {
    run.sleepsUntil = null;
    for (let turn = 0; turn < MOST_TURNS; turn += 1) {
      this.turns += 1;
      if (this.record.rules.forgetsPokesBeforeReading) run.poked = false;
      const move = this.decide(ref);
      this.overtake(ref, run);
      if (!this.record.rules.forgetsPokesBeforeReading) run.poked = false;
      if ('step' in move) this.step(ref, move.step);
      else if (run.poked) continue;
      else if ('done' in move) {
        run.alive = false;
        return;
      } else {
        run.sleepsUntil = Math.min(move.waitUntil, this.record.now + MAX_WAIT_MS);
        return;
      }
    }
    throw new BrokenPromise(`a hot loop: ${nameOf(ref)} turned ${MOST_TURNS} times at one moment`);
  }

  /** Something happens between a decision and what follows it; a wake that comes of it may be poked at once. */
  private overtake(ref: Ref, run: Run): void {
    if (!this.chance.happens(this.luck.overtaken)) return;
    this.meanwhile();
    if (this.record.wakes.has(nameOf(ref))) run.poked = true;
  }

  private decide(ref: Ref): Move {
    const { record } = this;
    const name = nameOf(ref);
    if (record.rules.takesOnlyWakesItSees) record.wakes.delete(name);
    const decision = look(record, ref);
    if (!record.rules.takesOnlyWakesItSees) {
      this.meanwhile(); // a command commits while the decision is being made
      record.wakes.delete(name);
    }
    const process = record.processes.get(name)!;
    process.overduePasses = 0;
    process.wakeAt = 'step' in decision ? record.now : 'wakeAt' in decision ? decision.wakeAt : null;
    if ('step' in decision) return decision;
    if ('done' in decision) return { done: true };
    if (decision.wakeAt <= record.now) throw new BrokenPromise(`${name} waits for a moment that has passed`);
    return { waitUntil: decision.wakeAt };
  }

  private step(ref: Ref, step: string): void {
    if (this.chance.happens(this.luck.stepLost)) return; // rolled back; the loop decides again
    this.runStep(ref, step);
    if (this.chance.happens(this.luck.answerLost)) this.runStep(ref, step); // the activity is tried again
  }

  private runStep(ref: Ref, step: string): void {
    const { record } = this;
    if (record.rules.decidesAgain) {
      const decision = look(record, ref);
      if (!('step' in decision) || decision.step !== step) return;
    }
    const before = step;
    if (!PAPER_STEPS[step]!(record, ref.id)) return;
    const after = look(record, ref);
    if ('step' in after && after.step === before && !REPEATED.has(before)) {
      throw new BrokenPromise(`${nameOf(ref)}: ${before} changed nothing: it is decided again`);
    }
  }

  /** First miss: a wake. Second miss: the steps themselves, through the same record. */
  private sweep(): void {
    const { record } = this;
    for (const [name, process] of record.processes) {
      const late = process.wakeAt !== null && process.wakeAt + SWEEP_MS <= record.now;
      if (!late) continue;
      process.overduePasses += 1;
      if (process.overduePasses === 1) record.wake(refOf(name));
      else this.moveByHand(refOf(name));
    }
  }

  private moveByHand(ref: Ref): void {
    for (let moves = 0; moves < MOST_TURNS; moves += 1) {
      const move = this.decide(ref);
      if (!('step' in move)) return;
      this.runStep(ref, move.step);
    }
  }
}

/** Steps that do one of several things at a time: several rounds, plans or reviews may open at one moment. */
const REPEATED = new Set(['openNextRound', 'openNextPlan', 'openNextReview']);
