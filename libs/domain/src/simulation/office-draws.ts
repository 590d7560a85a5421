import { chance, oneOf, weighted, wholeBetween } from './chance.js';
import type {
  DirectionOutcome,
  SimulatedAnswer,
  SimulatedCompletion,
  SimulatedOpinion,
  SimulatedOutcome,
} from './office-habits.js';
import type { Simulation } from './simulation.js';
import { toldCompletion } from './work-draws.js';

/** What a unit says of the draft of a year's plan. */
export interface DrawnOpinion {
  readonly kind: SimulatedOpinion;
  /** Working days after the day on which the draft went out, from 1 to those there are until the reply-by date. */
  readonly after: number;
  /** Empty for who only agrees. */
  readonly text: string;
}

/** That unit's opinion of the plan of that year, with so many working days to answer; without any it comes on the day itself. */
export function opinionOf(simulation: Simulation, unit: string, year: number, workingDays: number): DrawnOpinion {
  const draw = drawer(simulation, unit, `${year}/opinion`);
  const { opinions, comments } = simulation.plans;
  const kind = weighted(entries(opinions), draw('kind')) ?? 'silent';
  return {
    kind,
    after: workingDays < 1 ? 0 : wholeBetween(1, workingDays, draw('day')),
    text: kind === 'comment' ? (oneOf(comments, draw('text')) ?? '') : '',
  };
}

/** What the secretariat makes of that unit's comment. */
export function answerToOpinion(simulation: Simulation, unit: string, year: number): SimulatedAnswer {
  return (
    weighted(entries(simulation.plans.answers), drawer(simulation, unit, `${year}/opinion`)('answer')) ?? 'accepted'
  );
}

/** How that unit does a task (`2018/1.2`) that has a due date: in working days from it, `null` when never. */
export function completionOf(simulation: Simulation, unit: string, task: string): number | null {
  const draw = drawer(simulation, unit, `${task}/task`);
  const { completion, early, lateness } = simulation.tasks;
  const kind: SimulatedCompletion =
    toldCompletion(simulation, task) ?? weighted(entries(completion), draw('kind')) ?? 'onTime';
  if (kind === 'never') return null;
  return kind === 'late'
    ? wholeBetween(...lateness.workingDays, draw('late'))
    : 0 - wholeBetween(...early.workingDays, draw('early'));
}

/** When that unit answers a direction (`D-1`): working days before its due date, or after the day it binds when it has none. */
export function directionAnswerDays(simulation: Simulation, unit: string, direction: string, hasDue: boolean): number {
  const { early, withoutDue } = simulation.directions;
  const range = hasDue ? early.workingDays : withoutDue.workingDays;
  return wholeBetween(...range, drawer(simulation, unit, `${direction}/direction`)('answer'));
}

/** What the file has in mind for the direction at that place (from 1) of its review; without a word it is answered. */
export function outcomeOf(
  { directions }: Simulation,
  review: string,
  direction: number,
): Pick<DirectionOutcome, 'to' | 'reason'> & { readonly outcome: SimulatedOutcome } {
  return (
    directions.outcomes.find((each) => each.review === review && each.direction === direction) ?? {
      outcome: 'answered',
    }
  );
}

/** How many people sit at that unit's point of the conference of a review. */
export const presentAt = (simulation: Simulation, unit: string, review: string): number =>
  wholeBetween(...simulation.reviews.present, drawer(simulation, unit, `${review}/conference`)('present'));

/** The model which that unit registers in that year; most register none. */
export function modelOf(simulation: Simulation, unit: string, year: number): string | undefined {
  const draw = drawer(simulation, unit, `${year}/model`);
  return draw('registers') * 100 < simulation.reviews.modelsPerHundred
    ? oneOf(simulation.reviews.models, draw('title'))
    : undefined;
}

/** Working days from a packet's delivery to the acknowledgement by the leader of that unit. */
export const acknowledgedAfter = (simulation: Simulation, unit: string, packet: string): number =>
  wholeBetween(
    ...simulation.reviews.workingDays.acknowledgement,
    drawer(simulation, unit, `${packet}/packet`)('acknowledged'),
  );

const drawer = (simulation: Simulation, unit: string, key: string) => (what: string) =>
  chance(simulation.seed, unit, `${key}/${what}`);

const entries = <Kind extends string>(weights: Readonly<Record<Kind, number>>) =>
  Object.entries(weights) as [Kind, number][];
