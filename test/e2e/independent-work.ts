import {
  courseOf,
  obstacleDayOf,
  obstacleOnTask,
  recommendationTo,
  taskExtensionOf,
} from '#domain/simulation/work-draws';
import type { OpenTask, TaskBook } from './independent-tasks.js';

/** Working days that a unit has which helps with an obstacle. */
const HELP_WITHIN = 10;

type Inspection = NonNullable<TaskBook['book']['programme']['inspections']>[number];
type Drawn = { readonly unit: string };
type Case = NonNullable<TaskBook['book']['simulation']['obstacles']>['cases'][number];

/** Places within one desk's moment, in the order in which people do them. */
const RANKS = { raise: 0, ask: 1, take: 2 };

/** What happens to tasks besides being done: obstacles, more time, inspections, tasks outside the plans. */
export class WorkBook {
  private obstacles = 0;
  private singles = 0;
  private readonly office: string;

  constructor(private readonly tasks: TaskBook) {
    this.office = tasks.book.programme.parties[0]!.secretariat;
  }

  private get book() {
    return this.tasks.book;
  }

  /** Everything that the file has happen on a day of its own. */
  planAll(): void {
    const { simulation, programme, entered } = this.book;
    for (const told of simulation.obstacles?.cases ?? []) {
      if (told.task === undefined && told.on >= entered) this.raise(told, told.on);
    }
    for (const [unit, on, about] of this.drawnObstacles()) this.raise({ unit }, on, undefined, about);
    for (const [index, inspection] of (programme.inspections ?? []).entries()) {
      this.inspect(`I-${index + 1}`, inspection);
    }
    for (const [index, { on, due, lead, units }] of (simulation.singleTasks ?? []).entries()) {
      const about = `single-task/${String(index + 1).padStart(3, '0')}`;
      const perform = (day: string, hour: string) => {
        this.singles += 1;
        const code = `S-${this.singles}`;
        this.book.note(day, `task.assigned ${code}/${lead ?? this.office} lead`);
        for (const unit of units ?? []) this.book.note(day, `task.assigned ${code}/${unit} each`);
        for (const unit of [...(units ?? [lead!])].sort()) this.give(code, unit, due, day, hour);
      };
      this.tasks.plan({ day: on, hour: '09:00', desk: 1, office: this.office, about, onItsDay: true, perform });
    }
  }

  /** Who raises one on the programme as a whole in which year: units with an officer who can sign in, the askers apart. */
  private drawnObstacles(): [unit: string, on: string, about: string][] {
    const { simulation, programme, file, entered } = this.book;
    const askers = programme.parties.flatMap(({ unit, secretariat }) => [unit, secretariat]);
    const officers = file.organisation.people.filter(({ account, roles }) => account && roles.includes('officer'));
    const units = [...new Set(officers.map(({ unit }) => unit))].filter((unit) => !askers.includes(unit));
    const years = [programme.period.from, programme.period.until].map((day) => Number(day.slice(0, 4)));
    const found: [string, string, string][] = [];
    for (let year = years[0]!; year <= years[1]!; year += 1) {
      for (const unit of units) {
        const on = obstacleDayOf(simulation, unit, year);
        if (on !== undefined && on >= entered && on <= programme.period.until) found.push([unit, on, String(year)]);
      }
    }
    return found;
  }

  /** A task of a plan that is issued then. */
  giveLater(code: string, unit: string, due: string, day: string, hour: string): void {
    const perform = (on: string, at: string) => this.give(code, unit, due, on, at);
    this.tasks.plan({ day, hour, desk: 1, office: this.office, about: code, onItsDay: true, perform });
  }

  /** A task comes into a unit's hands: what stops it, or how more time is asked for it. */
  give(code: string, unit: string, due: string, day: string, hour: string): void {
    const { simulation, days } = this.book;
    const task = this.tasks.give(code, unit, due, `${day} ${hour}`);
    const told = simulation.obstacles?.cases.find((each) => each.unit === unit && each.task === code);
    if (told && told.on >= day) {
      this.raise(told, told.on, task);
      return;
    }
    const before = simulation.obstacles && days.add(due, -simulation.obstacles.workingDays.beforeDue);
    if (!told && before && before >= day && obstacleOnTask(simulation, unit, code) && this.book.acts(unit)) {
      this.raise({ unit }, before, task);
      return;
    }
    const more = taskExtensionOf(simulation, unit, code);
    const ask = more && days.add(due, -more.askWorkingDaysBefore);
    if (!more || !ask || ask <= day || !this.book.acts(unit)) return;
    const about = `task/${code}`;
    const decide = (on: string) => {
      this.book.note(on, `extension.decided task:${code}/${unit}/1/decided ${more.decision}`);
      if (more.decision === 'granted') task.due = days.add(task.due, more.given);
      if (more.decision !== 'offered') return;
      const take = (at: string) => {
        this.book.note(at, `extension.decided task:${code}/${unit}/1/offer-accepted offer-accepted`);
        task.due = days.add(task.due, more.given);
      };
      this.tasks.plan({ day: on, hour: '09:00', desk: 0, office: unit, about, rank: RANKS.take, perform: take });
    };
    const perform = (on: string) => {
      if (task.status === 'done') return;
      this.book.note(on, `extension.requested task:${code}/${unit}/1`);
      const at = days.add(on, more.decisionAfterWorkingDays);
      const secretariat = { desk: 1 as const, office: this.office, about: `${about}/${unit}` };
      this.tasks.plan({ day: at, hour: '09:00', ...secretariat, perform: decideUnlessDone(task, decide) });
    };
    this.tasks.plan({ day: ask, hour: '09:00', desk: 0, office: unit, about, rank: RANKS.ask, perform });
  }

  private raise(told: Case | Drawn, on: string, task?: OpenTask, drawn?: string): void {
    const { unit } = told;
    const { simulation } = this.book;
    const about = task?.code ?? drawn ?? on;
    const course = courseOf(simulation, unit, about, 'title' in told ? told : {});
    const perform = (day: string) => {
      if (task?.status === 'done' || !this.book.acts(unit)) return;
      this.obstacles += 1;
      const code = `O-${this.obstacles}`;
      this.book.note(day, `obstacle.raised ${code} ${unit} ${task?.code ?? 'programme'} ${course.kind}`);
      this.answer(code, unit, course, 1, day, task);
    };
    const onItsDay = task === undefined;
    this.tasks.plan({
      day: on,
      hour: '09:00',
      desk: 0,
      office: unit,
      about: `task/${about}`,
      rank: RANKS.raise,
      onItsDay,
      perform,
    });
  }

  /** Looked at, answered some days later; the unit comes back once, or is content. */
  private answer(
    code: string,
    unit: string,
    course: ReturnType<typeof courseOf>,
    nth: number,
    came: string,
    task?: OpenTask,
  ): void {
    const { days, simulation } = this.book;
    const { triage, settlement } = simulation.obstacles!.workingDays;
    const perform = (day: string, hour: string) => {
      const replied = nth > 1 || (course.outcome === 'task-changed' && (!task || task.status === 'done'));
      const outcome = replied ? 'replied' : course.outcome;
      this.book.note(day, `obstacle.answered ${code}/${nth} ${unit} ${outcome}`);
      if (outcome === 'task-changed') task!.due = days.add(task!.due, course.moreWorkingDays);
      if (outcome === 'supported') {
        const helper = course.helper ?? this.office;
        this.book.note(day, `task.assigned ${code}/${nth}/${helper} lead`);
        this.tasks.give(`${code}/${nth}`, helper, days.add(day, HELP_WITHIN), `${day} ${hour}`);
      }
      if (nth > 1 || !course.reopened) return;
      const again = (on: string) => this.answer(code, unit, course, nth + 1, on, task);
      const at = days.add(day, settlement);
      this.tasks.plan({ day: at, hour: '09:00', desk: 0, office: unit, about: `obstacle/${code}`, perform: again });
    };
    const secretariat = { desk: 1 as const, office: this.office, about: `obstacle/${code}` };
    // Two steps, so that a suspension between them moves both.
    const look = (on: string) =>
      this.tasks.plan({ day: days.add(on, course.answerAfter), hour: '15:00', ...secretariat, perform });
    this.tasks.plan({ day: days.add(came, triage), hour: '09:00', ...secretariat, perform: look });
  }

  /** Team, notice, results, each some working days from its days: each unit that is found wanting gets a task. */
  private inspect(code: string, { from, until, units }: Inspection): void {
    const { days, simulation } = this.book;
    const { team, notice, results, recommendation } = simulation.inspections!.workingDays;
    const about = { desk: 1 as const, office: this.office, about: `inspection/${code}` };
    const conclude = (day: string, hour: string) => {
      const wanting = [...units].sort().filter((unit) => recommendationTo(simulation, unit, code) !== undefined);
      for (const [index, unit] of wanting.entries()) {
        const number = `${code}/${index + 1}`;
        this.book.note(day, `task.assigned ${number}/${unit} lead`);
        this.give(number, unit, days.add(day, recommendation), day, hour);
      }
    };
    const tell = (day: string, hour: string) =>
      this.tasks.plan({ day: days.add(until, results), hour: '15:00', ...about, perform: conclude }, `${day} ${hour}`);
    const decide = (day: string, hour: string) =>
      this.tasks.plan({ day: days.add(from, -notice), hour: '09:00', ...about, perform: tell }, `${day} ${hour}`);
    this.tasks.plan({ day: days.add(from, -team), hour: '09:00', ...about, onItsDay: true, perform: decide });
  }
}

/** Who has done the task meanwhile gets no answer any more. */
const decideUnlessDone = (task: OpenTask, decide: (day: string) => void) => (day: string) => {
  if (task.status !== 'done') decide(day);
};
