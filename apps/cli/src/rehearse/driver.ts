import { type Instant, localDate } from '#domain/time/instant';
import { type Act, type DutyAct, movesReminders, type OfficeAct, wakesRound } from './act.js';
import { Agenda } from './agenda.js';
import type { ApiClient } from './api-client.js';
import type { BoxDatabase } from './box-database.js';
import { type IdleFigures, untilIdle, untilSettled } from './idle.js';
import { OfficeApi } from './office-api.js';
import { closeOfOffice } from './office-hours.js';
import { Offices } from './offices.js';
import { actsOfNewRounds } from './open-rounds.js';
import { PaperNumbers } from './paper-numbers.js';
import { SimulatedPeople } from './simulated-people.js';
import type { SimulatedProgramme } from './simulated-programme.js';
import { Suspensions } from './suspensions.js';

const DELIVERY = { kind: 'delivery', id: '00000000-0000-7000-8000-000000000001' };

/** The programme opens rounds of reports, a review the round in which the units assess themselves. */
const OPENS_ROUNDS = new Set(['programme', 'review']);

/** What the driver needs of the box. */
export interface DriverParts {
  readonly database: BoxDatabase;
  readonly api: ApiClient;
  readonly programmes: readonly SimulatedProgramme[];
  /** Enters a programme at the moment that the clock shows. */
  enter(programme: SimulatedProgramme): Promise<void>;
  /** A day on which something may have happened is over. */
  dayIsOver(day: string): Promise<void>;
}

/** Where the driver's time went, in milliseconds, and how often. */
export interface DriverFigures {
  instants: number;
  pokes: number;
  readonly processes: IdleFigures;
  readonly afterPeople: IdleFigures;
  peopleMilliseconds: number;
  dayMilliseconds: number;
}

/**
 * Drives the years: finds the next moment, sets the clock, pokes the processes that are due, lets simulated people act,
 * and goes on once the box is idle. The order of everything follows from codes and times; only the waiting is cut short.
 */
export class Driver {
  readonly figures: DriverFigures = {
    instants: 0,
    pokes: 0,
    processes: { waits: 0, milliseconds: 0 },
    afterPeople: { waits: 0, milliseconds: 0 },
    peopleMilliseconds: 0,
    dayMilliseconds: 0,
  };
  private readonly agenda = new Agenda();
  private readonly people: SimulatedPeople;
  private readonly offices: Offices;
  private readonly suspensions: Suspensions;
  private readonly toEnter: SimulatedProgramme[];
  private readonly inForce: SimulatedProgramme[] = [];
  private lookForRounds = false;
  /** Rounds that somebody's act has woken and that may still be deciding. */
  private readonly woken = new Set<string>();

  constructor(private readonly parts: DriverParts) {
    const papers = new PaperNumbers();
    this.people = new SimulatedPeople(new OfficeApi(parts.api), papers);
    this.offices = new Offices(parts.api, parts.database, papers);
    this.suspensions = new Suspensions(parts.api, this.agenda);
    this.toEnter = [...parts.programmes];
  }

  /** Runs to the end of the last programme's rehearsal. Answers the moment at which the clock stands then. */
  async run(): Promise<Instant> {
    const { database, programmes } = this.parts;
    const end = Math.max(...programmes.map(({ until }) => closeOfOffice(until)));
    let now = programmes[0]!.entersAt;
    await database.setClock(now);
    await database.poke(DELIVERY); // it was made by the migration, in real time
    await untilIdle(database, this.figures.processes);
    for (let next = await this.nextInstant(now); next <= end; next = await this.nextInstant(now)) {
      if (localDate(next) !== localDate(now)) await this.endDay(localDate(now));
      now = next;
      this.figures.instants += 1;
      await database.setClock(now);
      await this.at(now);
    }
    await this.endDay(localDate(now));
    await database.setClock(end);
    return end;
  }

  /** The earliest thing ahead: a process that wants to decide, somebody who acts, a programme that is entered. */
  private async nextInstant(now: Instant): Promise<Instant> {
    const ahead = [await this.parts.database.nextWakeAt(), this.agenda.nextAt(), this.toEnter[0]?.entersAt];
    return Math.max(now, Math.min(...ahead.map((each) => each ?? Number.POSITIVE_INFINITY)));
  }

  private async at(now: Instant): Promise<void> {
    while (this.toEnter[0] && this.toEnter[0].entersAt <= now) await this.enter(this.toEnter.shift()!, now);
    await this.pokeDue();
    await this.look(now);
    const started = performance.now();
    const acted = await this.letPeopleAct(now);
    this.figures.peopleMilliseconds += performance.now() - started;
    if (acted) await untilIdle(this.parts.database, this.figures.afterPeople);
    this.woken.clear();
    if (acted) await this.look(now);
  }

  /** Nothing moves: what the processes have brought about so far is what people see, and plan by. */
  private async look(now: Instant): Promise<void> {
    this.agenda.add(await this.offices.actsOnWhatIsNew(this.inForce, now));
  }

  private async enter(programme: SimulatedProgramme, now: Instant): Promise<void> {
    await this.parts.enter(programme);
    this.inForce.push(programme);
    this.agenda.add(this.suspensions.planned(programme, now));
    await untilIdle(this.parts.database, this.figures.processes);
    this.agenda.add(await this.offices.actsAhead(programme, now));
    this.lookForRounds = true;
  }

  /** One process after the other, each to its end: the order in which they decide is always the same. */
  private async pokeDue(): Promise<void> {
    const { database } = this.parts;
    for (let due = await database.dueProcesses(); due.length > 0; due = await database.dueProcesses()) {
      const [first, ...rest] = due;
      await database.poke(first!);
      this.figures.pokes += 1;
      await untilIdle(database, this.figures.processes, rest);
      this.lookForRounds ||= OPENS_ROUNDS.has(first!.kind);
    }
  }

  /** Everybody whose moment has come, one by one, until nobody has anything to do. Answers whether anybody acted. */
  private async letPeopleAct(now: Instant): Promise<boolean> {
    let acted = false;
    for (;;) {
      if (this.lookForRounds) await this.readNewRounds(now);
      const due = this.agenda.takeDue(now);
      if (due.length === 0) return acted;
      acted = true;
      for (const act of due) this.agenda.add(await this.perform(act, now));
    }
  }

  private async perform(act: Act, now: Instant): Promise<readonly Act[]> {
    if ('duty' in act) return this.suspensions.parks(act) ? [] : this.performOnDuty(act, now);
    if ('perform' in act) return this.suspensions.parks(act) ? [] : this.performInOffice(act, now);
    await this.suspensions.perform(act, now);
    await untilIdle(this.parts.database, this.figures.afterPeople); // a resumed programme may open rounds at once
    this.lookForRounds = true;
    return [];
  }

  /** A round that was woken finishes looking before anybody else changes what it looks at: who came first stays first. */
  private async performOnDuty(act: DutyAct, now: Instant): Promise<Act[]> {
    const round = `${act.programme.number}/${act.duty.round}`;
    if (this.woken.has(round) && movesReminders(act)) {
      await untilIdle(this.parts.database, this.figures.afterPeople);
      this.woken.clear();
    }
    if (wakesRound(act)) this.woken.add(round);
    const following = await this.people.act(act, now);
    if (act.kind === 'rule') await this.settle(); // the last acceptance closes the round, and that may freeze a packet
    return following;
  }

  private async performInOffice(act: OfficeAct, now: Instant): Promise<readonly Act[]> {
    const following = await act.perform(now);
    await this.settle();
    return following;
  }

  /** What the last act has woken decides before the next one: what a freeze sees must not hang on who was faster. */
  private settle(): Promise<void> {
    return untilSettled(this.parts.database, this.figures.afterPeople);
  }

  private async readNewRounds(now: Instant): Promise<void> {
    this.lookForRounds = false;
    for (const programme of this.inForce) this.agenda.add(await actsOfNewRounds(this.parts.api, programme, now));
  }

  private async endDay(day: string): Promise<void> {
    const started = performance.now();
    await this.parts.dayIsOver(day);
    this.figures.dayMilliseconds += performance.now() - started;
  }
}
