import { addDays, endOf, instantAt } from '#domain/time/instant';
import { type FaultStack, pause, until } from '../support/fault-stack.js';
import type { Chance } from './chance.js';
import { expectWholeOrNotAtAll } from './exactly-once.js';
import { FAULTS, type FaultName, WITHOUT_POKES } from './faults.js';
import type { OfficeLife } from './office-life.js';
import { STEPS, type StepFaults } from './schedule.js';

const HOUR = '08:00';
/** A little more than mails are collected in. */
const COLLECTION_MS = 10 * 60_000;
const MOST_OF_A_DAY_MS = 6 * 3_600_000;
const PATIENT_MS = 4_000;
const STILL_WITHIN_MS = 120_000;
const MOST_LOOKS = 20;
const LOCKED = STEPS.length - 1;

/** What went wrong, in order; printed with the seed when a promise was broken. */
export interface Struck {
  readonly step: string;
  readonly fault: FaultName;
  readonly struck: boolean;
}

interface RoundDates {
  readonly opens: Date;
  readonly due: string;
}

/** Drives business time and the office through one round while the schedule's faults strike. */
export class FaultRound {
  readonly struck: Struck[] = [];

  constructor(
    private readonly stack: FaultStack,
    private readonly life: OfficeLife,
    private readonly chance: Chance,
  ) {}

  /** The next round of the programme from its opening to its close, healed and quiet after each step. */
  async run(schedule: readonly StepFaults[]): Promise<void> {
    const { opens, due } = await this.nextRound();
    const days = [-2, 0, 1, 3, 5].map((days) => instantAt(workingDay(due, days), HOUR));
    for (const [step, at] of [opens.getTime(), ...days].entries()) await this.step(step, at, schedule[step] ?? []);
    await this.step(LOCKED, await this.lastLock(), schedule.at(-1) ?? []);
    await this.drainMail();
  }

  private async step(step: number, at: number, faults: StepFaults): Promise<void> {
    const pokes = !faults.flat().some((fault) => WITHOUT_POKES.has(fault));
    let work: Promise<void> | undefined;
    const today = new Date(at + 7 * 3_600_000).toISOString().slice(0, 10);
    let now = at;
    for (const together of [...faults, []]) {
      const striking = Promise.all(together.map((fault) => this.strike(step, fault)));
      await this.moveTo(now, pokes);
      if (step < LOCKED) work ??= this.life.work(step, today);
      // What is struck may need a mail, and a mail the next collection.
      for (; !(await within(striking, PATIENT_MS)) && now < at + MOST_OF_A_DAY_MS; now += COLLECTION_MS) {
        await this.moveTo(now + COLLECTION_MS, pokes);
      }
      await striking;
      now += COLLECTION_MS;
    }
    this.life.closeOfDay();
    await work;
    for (const line of Object.values(this.stack.lines)) line.heal();
    await this.settled();
    await expectWholeOrNotAtAll(this.stack);
    await this.life.askAgain();
    await this.still();
  }

  private async strike(step: number, fault: FaultName): Promise<void> {
    const struck = await FAULTS[fault](this.stack, this.chance);
    this.struck.push({ step: STEPS[step]!, fault, struck });
  }

  private async moveTo(at: number, pokes: boolean): Promise<void> {
    await this.stack.box.setClock(at);
    if (!pokes) return;
    for (const due of await this.stack.box.dueProcesses()) await this.stack.box.poke(due);
  }

  /** No command is on its way inside the system any more, also none that a cut line has left behind. */
  private async settled(): Promise<void> {
    const open = `select count(*)::int as n from pg_stat_activity where application_name = 'songhanh-api' and state <> 'idle'`;
    const { box } = this.stack;
    const is = await until(async () => (await box.query<{ n: number }>(open))[0]!.n === 0, STILL_WITHIN_MS);
    if (!is) throw new Error('a transaction of the API is still open');
  }

  /** Nothing is due or woken; a mail that somebody died over is taken up half a minute later, meanwhile life goes on. */
  private async still(): Promise<void> {
    const { box } = this.stack;
    const isStill = async () => {
      const { wakes, due, queued } = await box.unrest();
      return wakes + due + queued === 0;
    };
    if (await until(isStill, STILL_WITHIN_MS)) return;
    throw new Error(`still moving: ${JSON.stringify(await box.unrest())} ${(await box.stuck()).join('; ')}`);
  }

  private async nextRound(): Promise<RoundDates> {
    for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
      await this.still();
      const [round] = await this.stack.box.query<RoundDates & Record<string, unknown>>(
        `select opens_at as opens, due::text as due from round where stage <> 'closed' order by due limit 1`,
      );
      if (round) return round;
      await this.moveTo((await this.stack.box.nextWakeAt())!, true);
    }
    throw new Error('the programme has opened no round');
  }

  /** The moment at which the lock of the last unit that still owes has passed. */
  private async lastLock(): Promise<number> {
    const [row] = await this.stack.box.query<{ lock: string }>(
      `select max(o.lock)::text as lock from obligation o join round r on r.id = o.round_id
       where r.stage = 'open' and o.status <> 'accepted'`,
    );
    return endOf(row!.lock) + 5 * 60_000;
  }

  /** Days go by without faults until every mail that may be tried again has been. */
  private async drainMail(): Promise<void> {
    for (let day = 0; day < 20; day += 1) {
      const { box } = this.stack;
      if (!(await until(async () => (await box.unrest()).sending === 0, STILL_WITHIN_MS))) {
        throw new Error('a mail is still on its way');
      }
      const [row] = await box.query<{ next: Date | null }>(
        `select min(next_attempt_at) as next from notification where mail = 'queued'`,
      );
      if (!row!.next) return;
      await this.moveTo(row!.next.getTime(), true);
      await this.still();
    }
  }
}

/** Whether it is over by then; a failure is for whoever waits for it to its end. */
async function within(work: Promise<unknown>, milliseconds: number): Promise<boolean> {
  const over = work.then(
    () => true,
    () => true,
  );
  return Promise.race([over, pause(milliseconds).then(() => false)]);
}

/** So many working days from a date; without holidays, which the rounds of this programme do not meet. */
function workingDay(date: string, days: number): string {
  let day = date;
  for (let left = Math.abs(days); left > 0; ) {
    day = addDays(day, Math.sign(days));
    if (![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())) left -= 1;
  }
  return day;
}
