import { chance } from '#domain/simulation/chance';
import { completionOf } from '#domain/simulation/office-draws';
import type { OfficeCounting } from './office-counting.js';

/** Something that somebody does on a day at 09:00 or 15:00: the unit's desk is 0, the secretariat's 1. */
export interface Doing {
  day: string;
  hour: string;
  readonly desk: 0 | 1;
  readonly office: string;
  readonly about: string;
  readonly rank: number;
  /** The file names the day: a suspension moves it only when it falls into it. */
  readonly onItsDay?: boolean;
  perform(day: string, hour: string): void;
}

/** A task that one unit does, or its share of one. */
export interface OpenTask {
  readonly code: string;
  readonly unit: string;
  due: string;
  /** Moment at which it was given out: earlier rungs chase nobody. */
  readonly issued: string;
  status: 'open' | 'done';
}

/**
 * Every task with a date, day by day: given out, done, reminded of. Plain bookkeeping: a list of what is to be done, gone
 * through moment by moment; obstacles, inspections and more time put their own doings into it.
 */
export class TaskBook {
  private readonly doings: Doing[] = [];
  private readonly tasks: OpenTask[] = [];
  private readonly rungsDone = new Set<string>();
  private readonly sent = new Set<string>();

  constructor(readonly book: OfficeCounting) {}

  /** Puts something on the list; what lies in the past is done at once. */
  plan(doing: Omit<Doing, 'rank'> & { readonly rank?: number }, now = ''): void {
    const worked = this.book.days.workingDayFrom(doing.day);
    const hour = worked > doing.day ? '09:00' : doing.hour;
    const [day, at] = `${worked} ${hour}` < now ? now.split(' ') : [worked, hour];
    this.doings.push({ ...doing, rank: doing.rank ?? 9, day: day!, hour: at! });
  }

  /** A task is given out now; its unit does it as drawn, if somebody can sign in for it. */
  give(code: string, unit: string, due: string, now: string): OpenTask {
    const task: OpenTask = { code, unit, due, issued: now, status: 'open' };
    this.tasks.push(task);
    if (this.book.acts(unit)) this.planCompletion(task, now);
    return task;
  }

  /** A task that others say is open from then to then, such as a direction's. */
  giveUntil(
    code: string,
    unit: string,
    due: string,
    issued: string,
    until: readonly (readonly [string, string])[],
  ): void {
    const task: OpenTask = { code, unit, due, issued, status: 'open' };
    const [day, hour] = issued.split(' ') as [string, string];
    const at = (moment: string, status: 'open' | 'done') => {
      const [day, hour] = moment.split(' ') as [string, string];
      const perform = () => {
        task.status = status;
      };
      this.plan({ day, hour, desk: 0, office: unit, about: code, onItsDay: true, perform });
    };
    this.plan({ day, hour, desk: 1, office: '', about: code, onItsDay: true, perform: () => this.tasks.push(task) });
    for (const [done, reopened] of until) {
      at(done, 'done');
      if (reopened !== '') at(reopened, 'open');
    }
  }

  /** Goes through the days. Whatever is done at one moment may lead to more at the same moment. */
  run(): void {
    const { entered, until, days } = this.book;
    const hours = [...new Set(['09:00', '15:00', ...this.rungs.map(({ at }) => at)])].sort();
    for (let day = entered; day <= until; day = days.next(day)) for (const hour of hours) this.at(day, hour);
  }

  private at(day: string, hour: string): void {
    for (const { from, until } of this.book.simulation.suspensions) {
      if (day === until && hour === '09:00') this.resume(from, until);
    }
    const asleep = this.book.simulation.suspensions.some(
      ({ from, until }) => `${day} ${hour}` >= `${from} 09:00` && `${day} ${hour}` < `${until} 09:00`,
    );
    if (asleep) return;
    this.remind(day, hour);
    if (!this.book.days.isWorked(day)) return;
    for (let due = this.takeDue(`${day} ${hour}`); due.length > 0; due = this.takeDue(`${day} ${hour}`)) {
      for (const doing of due) {
        doing.perform(day, hour);
        this.remind(day, hour);
      }
    }
  }

  private takeDue(now: string): Doing[] {
    const due = this.doings.filter(({ day, hour }) => `${day} ${hour}` <= now);
    for (const doing of due) this.doings.splice(this.doings.indexOf(doing), 1);
    const place = ({ desk, office, about, rank }: Doing) => [desk, office, about, rank].join(' ');
    return due.sort((a, b) => (place(a) < place(b) ? -1 : Number(place(a) > place(b))));
  }

  private planCompletion(task: OpenTask, now: string): void {
    const { simulation, days } = this.book;
    const drawn = completionOf(simulation, task.unit, task.code);
    if (drawn === null) return;
    const about = `task/${task.code}`;
    const hour = chance(simulation.seed, task.unit, `${about}/hour`) < 0.5 ? '09:00' : '15:00';
    const perform = (day: string, at: string) => {
      // More time was given meanwhile: it is used.
      if (days.add(task.due, drawn) > day) this.planCompletion(task, `${day} ${at}`);
      else task.status = 'done';
    };
    this.plan({ day: days.add(task.due, drawn), hour, desk: 0, office: task.unit, about, perform }, now);
  }

  /** Each group of tasks with one due date hears a rung once; of several at once the highest. */
  private remind(day: string, hour: string): void {
    const { days, simulation, entered } = this.book;
    const open = this.tasks.filter(({ status }) => status === 'open');
    for (const due of new Set(open.map((task) => task.due))) {
      const come = this.rungs
        .map((rung) => ({ ...rung, day: days.add(days.workingDayUntil(due), rung.workingDays) }))
        .filter((rung) => !this.rungsDone.has(`${rung.code} ${due}`) && rung.day >= entered && due >= entered)
        .filter(({ day: on }) => !simulation.suspensions.some((s) => due >= s.from && on >= s.from && on <= s.until))
        .filter((rung) => `${rung.day} ${rung.at}` <= `${day} ${hour}`)
        .sort((a, b) => b.workingDays - a.workingDays);
      for (const rung of come) this.rungsDone.add(`${rung.code} ${due}`);
      const [highest] = come;
      if (!highest) continue;
      for (const task of open) {
        if (task.due === due && task.issued <= `${highest.day} ${highest.at}`) this.remindUnit(task, highest, day);
      }
    }
  }

  private remindUnit(
    task: OpenTask,
    rung: { readonly code: string; readonly to: readonly string[] },
    day: string,
  ): void {
    const isParty = this.book.programme.parties.some(({ unit }) => unit === task.unit);
    for (const role of rung.to) {
      const recipient = isParty && (role === 'officer' || role === 'head') ? 'leader-secretary' : role;
      const key = [`task:${task.code}`, rung.code, task.due, task.unit, recipient].join('/');
      if (this.sent.has(key)) continue;
      this.sent.add(key);
      this.book.note(day, `reminder.sent ${key}`);
    }
  }

  /** What is not done keeps the working days that it had left. */
  private resume(from: string, until: string): void {
    const { days } = this.book;
    const moved = (day: string) => (day < from ? day : days.add(until, days.between(from, day)));
    for (const task of this.tasks) if (task.status === 'open') task.due = moved(task.due);
    for (const doing of this.doings) if (!doing.onItsDay || doing.day < until) doing.day = moved(doing.day);
  }

  private get rungs() {
    const { tasks, rungs } = this.book.programme.reminders;
    return tasks ?? rungs;
  }
}
