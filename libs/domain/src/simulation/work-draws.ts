import type { LocalDate } from '../time/instant.js';
import { chance, oneOf, weighted, wholeBetween } from './chance.js';
import type { SimulatedCompletion } from './office-habits.js';
import type { SimulatedDecision } from './simulated-decision.js';
import type { Simulation } from './simulation.js';
import { type ObstacleCase, type ObstacleCourse, type TaskExtensionHabits, USUAL_WORK } from './work-habits.js';

/** An obstacle that a unit is going to raise, and how long each office takes with it, in working days. */
export interface DrawnObstacle extends ObstacleCourse {
  readonly answerAfter: number;
}

/** The obstacle which that unit raises on a task (`2023/1.2`) before it is due; most tasks meet with none. */
export function obstacleOnTask(simulation: Simulation, unit: string, task: string): DrawnObstacle | undefined {
  const habits = simulation.obstacles;
  if (!habits || chance(simulation.seed, unit, `${task}/obstacle/meets`) * 100 >= habits.perHundredTasks)
    return undefined;
  return courseOf(simulation, unit, task);
}

/** The day of the year on which that unit raises one on the programme as a whole; most raise none. */
export function obstacleDayOf(simulation: Simulation, unit: string, year: number): LocalDate | undefined {
  const habits = simulation.obstacles;
  if (!habits || chance(simulation.seed, unit, `${year}/obstacle/meets`) * 100 >= habits.perHundredUnits)
    return undefined;
  const draw = (what: string) => chance(simulation.seed, unit, `${year}/obstacle/${what}`);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${year}-${two(wholeBetween(2, 11, draw('month')))}-${two(wholeBetween(1, 28, draw('day')))}`;
}

/** How that obstacle goes: as its case in the file says, else as drawn. `about` is the task, or the year. */
export function courseOf(
  simulation: Simulation,
  unit: string,
  about: string,
  told: Partial<ObstacleCase> = {},
): DrawnObstacle {
  const habits = simulation.obstacles ?? USUAL_WORK.obstacles;
  const draw = (what: string) => chance(simulation.seed, unit, `${about}/obstacle/${what}`);
  const { kind, title } = oneOf(habits.titles, draw('title')) ?? USUAL_WORK.obstacles.titles[0];
  const outcome = told.outcome ?? weighted(entries(habits.outcomes), draw('outcome')) ?? 'replied';
  return {
    kind: told.kind ?? kind,
    title: told.title ?? title,
    outcome,
    moreWorkingDays: told.moreWorkingDays ?? habits.moreWorkingDays,
    ...(told.helper !== undefined && { helper: told.helper }),
    reopened: told.reopened ?? (told.outcome === undefined && draw('reopened') * 100 < habits.reopenedPerHundred),
    answerAfter: wholeBetween(...habits.workingDays.answer, draw('answer')),
  };
}

/** When that unit sends its self-report: in working days from its due date, `null` when never. */
export function selfReportDays(simulation: Simulation, unit: string, inspection: string): number | null {
  const { selfReports, lateness } = simulation.inspections ?? USUAL_WORK.inspections;
  const draw = (what: string) => chance(simulation.seed, unit, `${inspection}/self-report/${what}`);
  const kind = weighted(entries(selfReports), draw('kind')) ?? 'onTime';
  if (kind === 'never') return null;
  return kind === 'late' ? wholeBetween(...lateness.workingDays, draw('late')) : 0 - wholeBetween(0, 3, draw('early'));
}

/** What the inspection recommends to that unit; `undefined` when nothing. */
export function recommendationTo(simulation: Simulation, unit: string, inspection: string): string | undefined {
  const { recommendationsPerHundred, recommendations } = simulation.inspections ?? USUAL_WORK.inspections;
  const draw = (what: string) => chance(simulation.seed, unit, `${inspection}/recommendation/${what}`);
  return draw('given') * 100 < recommendationsPerHundred ? oneOf(recommendations, draw('text')) : undefined;
}

/** How that unit does what was recommended to it (`I-1/1`), where the file says so. */
export const toldCompletion = ({ inspections }: Simulation, recommendation: string): SimulatedCompletion | undefined =>
  inspections?.cases.find((each) => each.recommendation === recommendation)?.completion;

/** More time that is asked for one task. */
export interface DrawnTaskExtension
  extends Pick<TaskExtensionHabits, 'askWorkingDaysBefore' | 'decisionAfterWorkingDays' | 'moreWorkingDays'> {
  readonly decision: SimulatedDecision;
  /** Working days that the decision gives, from the due date. */
  readonly given: number;
  readonly reason: string;
}

/** How that unit asks for more time for a task; most do not. */
export function taskExtensionOf(simulation: Simulation, unit: string, task: string): DrawnTaskExtension | undefined {
  const habits = simulation.taskExtensions;
  const draw = (what: string) => chance(simulation.seed, unit, `${task}/more-time/${what}`);
  if (!habits || draw('asks') * 100 >= habits.perHundred) return undefined;
  const { askWorkingDaysBefore, decisionAfterWorkingDays, moreWorkingDays, offeredWorkingDays } = habits;
  const decision = weighted(entries(habits.decisions), draw('decision')) ?? 'granted';
  const given = { granted: moreWorkingDays, refused: 0, offered: offeredWorkingDays }[decision];
  const reason = oneOf(habits.reasons, draw('reason')) ?? USUAL_WORK.taskExtensions.reasons[0];
  return { askWorkingDaysBefore, decisionAfterWorkingDays, moreWorkingDays, decision, given, reason };
}

const entries = <Kind extends string>(weights: Readonly<Record<Kind, number>>) =>
  Object.entries(weights) as [Kind, number][];
