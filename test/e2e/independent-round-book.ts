import type { ProgrammeFile } from '#contracts/programme-file/programme-file';
import { behaviourFor, type SimulatedBehaviour } from '#domain/simulation/behaviour';
import { chance } from '#domain/simulation/chance';
import { add, type Counts, days } from './counting.js';
import type { CountedRound } from './independent-rounds.js';

type What = 'ask' | 'answer' | 'send' | 'decide' | 'rule';

/** The unit's desk is 0, the secretariat's 1; a report on paper lies on the secretariat's. */
const ORDER: Record<What, number> = { ask: 0, answer: 0, send: 0, decide: 1, rule: 1 };

interface Plan {
  what: What;
  day: string;
  hour: string;
}

/** One unit's duty in the book. */
interface Duty {
  readonly unit: string;
  readonly paper: boolean;
  readonly behaviour: SimulatedBehaviour;
  readonly hour: string;
  base: string;
  due: string;
  lock: string;
  state: 'owing' | 'sent' | 'accepted';
  /** The day on which its newest report came, and on which it was last reminded. */
  sentOn: string;
  remindedOn: string;
  returned: boolean;
  plans: Plan[];
}

/** One round in the book: its duties, day by day. */
export class RoundBook {
  /** The day on which it closed: that of the last acceptance, or the one that begins when the last lock ends. */
  closedOn: string | undefined;
  private readonly duties: Duty[];
  private readonly done = new Set<string>();
  private readonly reminded = new Set<string>();

  constructor(
    private readonly file: ProgrammeFile,
    private readonly round: CountedRound,
    private readonly counts: Counts,
    private readonly until: string,
  ) {
    const accounts = new Set(file.organisation.people.filter(({ account }) => account).map(({ unit }) => unit));
    this.duties = round.units.map((unit) => this.duty(unit, !accounts.has(unit)));
  }

  get closed(): boolean {
    return this.closedOn !== undefined;
  }

  get code(): string {
    return this.round.code;
  }

  /** Goes through the round moment by moment: first the reminders, then the units, then the secretariat. */
  run(): void {
    this.add('round.opened');
    this.add('obligations', this.duties.length);
    const levels = [...this.rungs, ...this.file.programme.reminders.stuck];
    const hours = [...new Set(['09:00', '15:00', ...levels.map(({ at }) => at)])].sort();
    for (let day = this.round.opens; day <= this.until && !this.closed; day = days.next(day)) {
      for (const hour of hours) this.at(day, hour);
      const owing = this.duties.filter(({ state }) => state !== 'accepted');
      // The last lock ends with its day: what closes then closes at midnight, which may be after the end of the rehearsal.
      const locked = owing.every(({ lock }) => lock <= day) && day < this.until && !this.sleeps(day, '23:59');
      if (owing.length === 0) this.closedOn = day;
      else if (locked) this.closedOn = days.next(day);
    }
    if (this.closed) this.add('round.closed');
    // What had come by then is still ruled upon; sent back it cannot be any more, so it is taken as it is.
    const waiting = this.duties.filter(
      ({ state, plans }) => state === 'sent' && plans.some(({ day }) => day <= this.until),
    );
    if (this.closed) this.add('report.accepted', waiting.length);
  }

  private at(day: string, hour: string): void {
    for (const { from, until } of this.file.simulation!.suspensions) {
      if (day === until && hour === '09:00') this.resume(from, until);
    }
    if (this.sleeps(day, hour)) return;
    this.remind(day, hour);
    if (!days.isWorked(day)) return;
    for (let due = this.takeDue(day, hour); due.length > 0; due = this.takeDue(day, hour)) {
      for (const { duty, what } of due) {
        if (what === 'send') this.send(duty, day);
        else if (what === 'rule') this.rule(duty, day);
        else if (duty.state === 'owing') this.moreTime(duty, what, day);
        // The round looks at once when a date moves or a report goes back.
        if (what === 'decide' || what === 'answer' || what === 'rule') this.remind(day, hour);
      }
    }
    if (hour === '09:00') this.bySecretariat(day, hour);
  }

  /** More time for many at once, and what it reminds of by hand: nobody twice on one day. */
  private bySecretariat(day: string, hour: string): void {
    const { moreTime = [], remindedByHand = [] } = this.file.simulation!;
    const owing = () => this.duties.filter(({ state }) => state === 'owing');
    for (const given of moreTime.filter(({ round, on }) => round === this.round.code && on === day)) {
      for (const duty of owing().filter(({ unit }) => given.units?.includes(unit) ?? true)) {
        this.add('extension.decided given');
        const grace = days.between(duty.due, duty.lock);
        duty.due = days.add(this.round.due, given.moreWorkingDays);
        duty.lock = [duty.lock, days.add(duty.due, grace)].sort()[1]!;
      }
      this.remind(day, hour);
    }
    for (const _ of remindedByHand.filter(({ round, on }) => round === this.round.code && on === day)) {
      const hand = { code: 'by-hand-1', to: ['officer', 'head'] };
      for (const duty of owing()) if (duty.remindedOn !== day) this.remindUnit(duty, hand, day);
    }
  }

  /** What is to be done by now: first by the units in their order, then by the secretariat, unit by unit. */
  private takeDue(day: string, hour: string): { duty: Duty; what: What }[] {
    const isDue = (plan: Plan) => `${plan.day} ${plan.hour}` <= `${day} ${hour}`;
    const found = this.duties.flatMap((duty) => duty.plans.filter(isDue).map(({ what }) => ({ duty, what })));
    for (const duty of this.duties) duty.plans = duty.plans.filter((plan) => !isDue(plan));
    const place = ({ duty, what }: { duty: Duty; what: What }) =>
      [ORDER[what] + (what === 'send' && duty.paper ? 1 : 0), duty.unit] as const;
    return found.sort((a, b) => {
      const [[deskA, unitA], [deskB, unitB]] = [place(a), place(b)];
      return deskA - deskB || (unitA < unitB ? -1 : Number(unitA > unitB));
    });
  }

  /** Whether the programme is suspended at that moment. */
  private sleeps(day: string, hour: string): boolean {
    return this.file.simulation!.suspensions.some(
      ({ from, until }) => `${day} ${hour}` >= `${from} 09:00` && `${day} ${hour}` < `${until} 09:00`,
    );
  }

  private duty(unit: string, paper: boolean): Duty {
    const { simulation } = this.file;
    const { code, due, lock, rule } = this.round;
    const behaviour = behaviourFor(simulation!, unit, code, { nothingToReport: rule.nothingToReport });
    const morning = chance(simulation!.seed, unit, `${code}/hour`) < 0.5;
    const { extension, submitOffset } = behaviour;
    const hour = paper || !morning ? '15:00' : '09:00';
    const plans: Plan[] = [];
    if (extension && !paper) plans.push({ what: 'ask', day: days.add(due, extension.askOffset), hour: '09:00' });
    if (submitOffset !== null) {
      const onAnswer = !paper && extension && extension.askOffset + extension.decideAfter === submitOffset;
      plans.push({ what: 'send', day: days.add(due, submitOffset), hour: onAnswer ? '15:00' : hour });
    }
    return {
      unit,
      paper,
      behaviour,
      hour,
      base: due,
      due,
      lock,
      state: 'owing',
      sentOn: '',
      remindedOn: '',
      returned: false,
      plans,
    };
  }

  /** A report that came first leaves nothing to ask, decide or answer. */
  private moreTime(duty: Duty, what: 'ask' | 'answer' | 'decide', day: string): void {
    const { extension } = duty.behaviour;
    if (what === 'ask') {
      this.add('extension.requested');
      duty.plans.push({ what: 'decide', day: days.add(day, extension!.decideAfter), hour: '09:00' });
      return;
    }
    const answer = what === 'answer' ? 'offer-accepted' : extension!.decision;
    this.add(`extension.decided ${answer}`);
    if (answer === 'offered') duty.plans.push({ what: 'answer', day, hour: '09:00' });
    if (answer !== 'granted' && answer !== 'offer-accepted') return;
    const grace = days.between(duty.due, duty.lock);
    duty.due = days.add(duty.base, extension!.dueOffset);
    duty.lock = [duty.lock, days.add(duty.due, grace)].sort()[1]!;
  }

  private send(duty: Duty, day: string): void {
    const kind = duty.paper ? 'paper' : duty.behaviour.kind === 'nothing-to-report' ? 'nothing' : 'submission';
    this.add(`report.submitted ${kind}${day > duty.due ? ' late' : ''}`);
    duty.state = 'sent';
    duty.sentOn = day;
    const { returned, acceptAfter } = duty.behaviour;
    const after = returned && !duty.returned ? returned.returnAfter : acceptAfter;
    duty.plans.push({ what: 'rule', day: days.add(day, after), hour: '15:00' });
  }

  private rule(duty: Duty, day: string): void {
    const { returned } = duty.behaviour;
    if (!returned || duty.returned) {
      duty.state = 'accepted';
      this.add('report.accepted');
      return;
    }
    this.add(`report.returned ${returned.reason}`);
    duty.returned = true;
    duty.state = 'owing';
    duty.due = [duty.due, days.add(day, this.round.rule.returnWorkingDays)].sort()[1]!;
    duty.lock = [duty.lock, duty.due].sort()[1]!;
    duty.plans.push({ what: 'send', day: days.add(day, returned.resubmitAfter), hour: duty.hour });
  }

  /** What was open keeps the working days that it had left. */
  private resume(from: string, until: string): void {
    const moved = (day: string) => (day < from ? day : days.add(until, days.between(from, day)));
    for (const duty of this.duties) {
      if (duty.state === 'owing') [duty.due, duty.lock] = [moved(duty.due), moved(duty.lock)];
      duty.base = moved(duty.base);
      duty.plans = duty.plans.map((plan) => ({ ...plan, day: moved(plan.day) }));
    }
  }

  /** Everybody who owes at the moment of a rung of its own due date, each rung once; of several at once the highest. */
  private remind(day: string, hour: string): void {
    for (const due of new Set(this.duties.map((duty) => duty.due))) {
      const come = this.rungs
        .filter((rung) => !this.done.has(`${rung.code} ${due}`))
        .filter((rung) => `${days.add(days.workingDayUntil(due), rung.workingDays)} ${rung.at}` <= `${day} ${hour}`)
        .sort((a, b) => b.workingDays - a.workingDays);
      for (const rung of come) this.done.add(`${rung.code} ${due}`);
      const [highest] = come;
      if (!highest) continue;
      for (const duty of this.duties) {
        if (duty.due === due && duty.state === 'owing') this.remindUnit(duty, highest, day);
      }
    }
    this.tellStuck(day, hour);
  }

  /** What has come and nobody has looked at, for so many working days: once for all that came on one day. */
  private tellStuck(day: string, hour: string): void {
    for (const rule of this.file.programme.reminders.stuck) {
      const sent = this.duties.filter(({ state }) => state === 'sent');
      for (const since of new Set(sent.map(({ sentOn }) => sentOn))) {
        const due = `${days.add(since, rule.workingDays)} ${rule.at}`;
        if (due > `${day} ${hour}` || this.done.has(`${rule.code} ${since}`)) continue;
        this.done.add(`${rule.code} ${since}`);
        for (const _ of sent.filter(({ sentOn }) => sentOn === since)) {
          for (const recipient of rule.to) this.add(`reminder.sent ${rule.code} ${recipient}`);
        }
      }
    }
  }

  private remindUnit(duty: Duty, rung: { code: string; to: readonly string[] }, day: string): void {
    for (const recipient of rung.to) {
      const once = `${rung.code} ${duty.unit} ${recipient}`;
      if (this.reminded.has(once)) continue;
      this.reminded.add(once);
      duty.remindedOn = day;
      this.add(`reminder.sent ${rung.code} ${recipient}`);
    }
  }

  private get rungs() {
    return this.file.programme.reminders.rungs;
  }

  private add(what: string, n = 1): void {
    add(this.counts, `${this.round.code} ${what}`, n);
  }
}
