import { opinionOf } from '#domain/simulation/office-draws';
import type { CountedRound } from './independent-rounds.js';
import type { WorkBook } from './independent-work.js';
import { laterOf, type OfficeCounting } from './office-counting.js';

const DRAFTED_BEFORE = 10;
const NAMED_AFTER = 2;

/**
 * Every annual plan from its draft to its tasks, day by day. It counts years in which nothing is left over from the year
 * before and no suspension falls: those of our files.
 */
export function countPlans(book: OfficeCounting, rounds: readonly CountedRound[], work: WorkBook): void {
  const { planCalendar, period } = book.programme;
  if (!planCalendar) return;
  for (let year = Number(period.from.slice(0, 4)); year <= Number(period.until.slice(0, 4)); year += 1) {
    countPlan(book, rounds, work, year, { ...planCalendar, ...planCalendar.years.find((each) => each.year === year) });
  }
}

type YearsPlan = NonNullable<OfficeCounting['programme']['planCalendar']> & { number?: string; issuedOn?: string };

function countPlan(
  book: OfficeCounting,
  rounds: readonly CountedRound[],
  work: WorkBook,
  year: number,
  plan: YearsPlan,
): void {
  const { days, simulation } = book;
  const place = (day: string) => `${day > plan.issue ? year - 1 : year}-${day}`;
  const [draftOn, replyBy] = [place(plan.draft), place(plan.replyBy)];
  const drafted = laterOf(days.add(draftOn, -DRAFTED_BEFORE), book.entered);
  const tasks = tasksOf(book, year);
  if (!book.note(drafted, `plan.drafted ${year} ${tasks.length} tasks`)) return;
  const consulted = days.workingDayFrom(laterOf(draftOn, drafted));
  const units = [...new Set([...tasks.flatMap(unitsOf), ...rounds.flatMap((round) => round.units)])];
  if (!book.note(consulted, `plan.consultation-opened ${year} ${units.length} units`)) return;
  const opinions = units.map((unit) => {
    const { kind, after } = opinionOf(simulation, unit, year, days.between(consulted, replyBy));
    return book.acts(unit) ? { kind, day: days.add(consulted, after) } : { kind: 'silent', day: '' };
  });
  const having = (kind: string) => opinions.filter((opinion) => opinion.kind === kind).length;
  const last = opinions
    .map(({ day }) => day)
    .sort()
    .at(-1)!;
  const closed = having('silent') === 0 ? last : days.next(replyBy);
  const told = `${having('agree')} agree ${having('comment')} comment ${having('silent')} silent`;
  if (!book.note(closed, `plan.consultation-closed ${year} ${told}`)) return;
  const issued = issuedOn(book, year, plan, closed);
  if (!book.note(issued, `plan.approved ${year} ${tasks.length} tasks`)) return;
  assign(book, year, tasks, issued!);
  // Numbers are entered in the afternoon.
  for (const { number, lead, cadence, due } of tasks) {
    const by = due ?? (cadence === 'yearly' ? `${year}-12-31` : undefined);
    if (by !== undefined) work.giveLater(`${year}/${number}`, lead, by, issued!, '15:00');
  }
}

type Task = OfficeCounting['programme']['contents'][number]['tasks'][number];

const unitsOf = ({ lead, coordinating }: Task) => [lead, ...coordinating];

/** What has a date of its own belongs to its year; what recurs until then, to every year before. */
const tasksOf = ({ programme }: OfficeCounting, year: number): Task[] =>
  programme.contents
    .flatMap(({ tasks }) => tasks)
    .filter(({ due, cadence }) => {
      const dueYear = due === undefined ? year : Number(due.slice(0, 4));
      return dueYear === year || (cadence !== undefined && dueYear > year);
    });

/** Comments answered, submitted, approved, signed, numbered: so many working days each; sent back, once more. */
function issuedOn(book: OfficeCounting, year: number, plan: YearsPlan, closed: string): string | undefined {
  const { days, programme, simulation } = book;
  const { answering, submission, headOfOffice, signer } = simulation.plans.workingDays;
  const signing = programme.parties.filter(({ unit }) => plan.issuance !== 'one' || unit === plan.by);
  if (!signing.every(({ unit, secretariat }) => book.staffed(unit, 'leader') && book.staffed(secretariat, 'head'))) {
    return undefined;
  }
  const round = (from: string) => days.add(days.add(days.add(from, submission), headOfOffice), signer);
  let signed = round(days.add(closed, answering));
  const back = simulation.plans.returns.find((each) => each.year === year);
  if (back && signing.some(({ unit }) => unit === (back.party ?? signing[0]!.unit))) signed = round(signed);
  return days.workingDayFrom(laterOf(plan.issuedOn ?? `${year}-${plan.issue}`, signed));
}

function assign(book: OfficeCounting, year: number, tasks: readonly Task[], issued: string): void {
  const named = new Set<string>();
  for (const task of [...tasks].sort((a, b) => (a.number < b.number ? -1 : 1))) {
    for (const unit of unitsOf(task)) {
      book.note(issued, `task.assigned ${year}/${task.number}/${unit} ${unit === task.lead ? 'lead' : 'coordinating'}`);
    }
    if (named.has(task.lead)) continue;
    named.add(task.lead);
    if (!book.staffed(task.lead, 'head')) continue;
    book.note(book.days.add(issued, NAMED_AFTER), `task.assigned ${year}/${task.number}/${task.lead}/person-1 person`);
  }
}
