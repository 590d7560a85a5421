import { DAY_MS, type Instant, instantAt, localDate } from '#domain/time/instant';
import * as commands from './commands.js';
import { Engine, type Luck } from './engine.js';
import { PaperRecord, type Round, type Signed } from './paper-record.js';
import { checkEnd, Promises } from './promises.js';
import type { Rules } from './rules.js';
import { Seeded } from './seeded.js';

/** A whole run: what was signed, how people are, what goes wrong and when. */
export interface Story {
  readonly signed: Signed;
  readonly luck: Luck;
  /** Days on which the engine is away, as [first, how many], counted from the signing. */
  readonly outages: readonly (readonly [number, number])[];
  readonly restarts: readonly number[];
  /** Days of suspension, likewise. */
  readonly suspensions: readonly (readonly [number, number])[];
  /** How diligent people are: the chance that somebody does, on a day, what waits for him. */
  readonly diligence: number;
  readonly seed: number;
}

const DAYS_AFTER_THE_END = 900;

/** Runs the years day by day, at 09:00 and 15:00 for people and whenever something is due for the engine. Throws BrokenPromise. */
export function runYears(story: Story, rules: Rules): { record: PaperRecord; turns: number } {
  const { signed } = story;
  const record = new PaperRecord(signed, rules);
  const chance = new Seeded(story.seed);
  const people = new People(record, chance, story.diligence);
  const engine = new Engine(record, story.luck, chance, () => people.one());
  const promises = new Promises(record);
  const last = instantAt(signed.until) + DAYS_AFTER_THE_END * DAY_MS;
  for (let day = 0; record.now < last && !over(record); day += 1) {
    const morning = instantAt(localDate(signed.enteredAt + day * DAY_MS));
    engine.up = !within(day, story.outages) || morning > instantAt(signed.until);
    if (story.restarts.includes(day)) engine.restart();
    if (within(day, story.suspensions)) commands.suspend(record);
    else commands.resume(record);
    if (morning > instantAt(signed.until)) commands.resume(record);
    for (const hour of [9, 15]) {
      runUntil(record, engine, morning + hour * 3_600_000);
      people.all(day);
      engine.settle();
    }
    runUntil(record, engine, morning + DAY_MS - 1);
    if (day % 9 !== 0) continue;
    promises.check();
    if (!engine.up) continue;
    promises.checkAwake();
    promises.checkReminded();
  }
  promises.check();
  checkEnd(record);
  return { record, turns: engine.turns };
}

/** The engine's own moments up to that one, each in its turn; while it is away nothing but the clock moves. */
function runUntil(record: PaperRecord, engine: Engine, until: Instant): void {
  if (until <= record.now) return;
  while (engine.up) {
    engine.settle();
    const next = engine.nextAt();
    if (next === undefined || next > until) break;
    record.now = next;
  }
  record.now = until;
}

const within = (day: number, spans: Story['outages']) =>
  spans.some(([first, many]) => day >= first && day < first + many);

const over = (record: PaperRecord) =>
  record.stage === 'ended' &&
  record.wakes.size === 0 &&
  [...record.packets.values()].every(({ stage }) => stage === 'acknowledged' || stage === 'cancelled');

/** Those who report, rule, plan, conclude and direct; each does what waits for him when chance has it. */
class People {
  private figures = 0;
  /** Commands whose answer nobody heard: they are sent again, whatever has happened since. */
  private unheard: (() => void)[] = [];

  constructor(
    private readonly record: PaperRecord,
    private readonly chance: Seeded,
    private readonly diligence: number,
  ) {}

  all(day: number): void {
    for (const again of this.unheard.splice(0)) if (this.chance.happens(0.5)) again();
    for (const round of this.record.rounds.values()) {
      if (round.stage === 'open') for (const unit of this.record.signed.units.keys()) this.onReport(round, unit);
      else if (this.chance.happens(0.005)) commands.correct(this.record, round, 'U1', this.figure());
    }
    for (const { id, stage } of this.record.plans.values()) {
      if (stage === 'issued' || stage === 'cancelled') continue;
      for (const unit of this.record.signed.units.keys()) if (this.does()) commands.workOnPlan(this.record, id, unit);
    }
    for (const { id, stage } of this.record.reviews.values()) {
      if (stage === 'consolidated' && this.does()) commands.conclude(this.record, id);
    }
    for (const { id, stage } of this.record.packets.values()) {
      if (stage !== 'acknowledged' && this.does()) commands.workOnPacket(this.record, id);
    }
    if (day % 97 === 0 && this.record.stage === 'in-force') commands.direct(this.record);
    for (const { id, answeredAt } of this.record.directions) {
      if (answeredAt === null && this.chance.happens(0.004)) commands.answer(this.record, id);
    }
  }

  /** One person does one thing, at any moment whatever. */
  one(): void {
    const rounds = [...this.record.rounds.values()].filter(({ stage }) => stage === 'open');
    const round = rounds[this.chance.below(rounds.length)];
    const units = [...this.record.signed.units.keys()];
    if (round) this.onReport(round, units[this.chance.below(units.length)]!);
    const packets = [...this.record.packets.keys()];
    if (packets.length > 0) commands.workOnPacket(this.record, packets[this.chance.below(packets.length)]!);
  }

  private onReport(round: Round, unit: string): void {
    const { record, chance } = this;
    const duty = round.duties.find((each) => each.unit === unit);
    if (!duty || !this.does()) return;
    if (duty.status === 'submitted') {
      if (chance.happens(0.25)) commands.sendBack(record, round, unit);
      else commands.accept(record, round, unit);
    } else if (duty.status === 'accepted') {
      if (chance.happens(0.05)) commands.correct(record, round, unit, this.figure());
    } else if (chance.happens(0.1) || unit === record.signed.silentUnit)
      commands.extend(record, round, unit, 1 + chance.below(10));
    else this.report(round, unit, duty.versions.length);
  }

  private report(round: Round, unit: string, versions: number): void {
    const key = `${round.id}/${unit}/${versions}`;
    const figure = this.figure();
    const send = () => commands.submit(this.record, round, unit, key, figure);
    send();
    if (this.chance.happens(0.2)) this.unheard.push(send);
  }

  private does(): boolean {
    return this.chance.happens(this.diligence);
  }

  private figure(): number {
    this.figures += 1;
    return this.figures;
  }
}
