import type { ReturnReason } from '../report/obligation.js';
import { chance, oneOf, weighted, wholeBetween } from './chance.js';
import type { SimulatedDecision } from './simulated-decision.js';
import type {
  BehaviourKind,
  BehaviourWeights,
  ExceptionExtension,
  Simulation,
  SimulationException,
} from './simulation.js';

/** How a simulated unit asks for more time, and what it gets. */
export interface SimulatedExtension {
  /** Working days from the original due date, 0 or less. */
  readonly askOffset: number;
  /** Working days from the original due date to the date asked for. */
  readonly moreWorkingDays: number;
  readonly decision: SimulatedDecision;
  /** Working days from the original due date to the date that comes into force: 0 when refused. */
  readonly dueOffset: number;
  /** Working days from asking to the answer; an offer is taken at once. */
  readonly decideAfter: number;
  readonly reason: string;
}

/** How the secretariat sends a report back once. */
export interface SimulatedReturn {
  readonly reason: ReturnReason;
  /** Working days from the submission. */
  readonly returnAfter: number;
  /** Working days from the return to the new version. */
  readonly resubmitAfter: number;
}

/** What one unit and the secretariat do in one round. */
export interface SimulatedBehaviour {
  /** Against the due date in force once its extension is decided. */
  readonly kind: BehaviourKind;
  /** Working days of the unit's calendar from the *original* due date, at or before 0 on time without an extension; `null` when it never reports. */
  readonly submitOffset: number | null;
  readonly extension?: SimulatedExtension;
  readonly returned?: SimulatedReturn;
  /** Working days from the last submission to its acceptance. */
  readonly acceptAfter: number;
}

/**
 * What that unit does in that round. An exception wins, then the weights of the unit's profile; everything follows
 * from the seed, the unit's code and the round's code. An unknown profile behaves on time, and so does a unit that would
 * have nothing to report where the round does not allow that answer.
 */
export function behaviourFor(
  simulation: Simulation,
  unit: string,
  round: string,
  allowed: { readonly nothingToReport: boolean } = { nothingToReport: true },
): SimulatedBehaviour {
  const draw = (what: string) => chance(simulation.seed, unit, `${round}/${what}`);
  const exception = simulation.exceptions.find((each) => each.unit === unit && each.round === round);
  const intent = exception ? intentOf(exception) : drawIntent(simulation, unit, draw);
  const extension = intent.extension && extensionOf(simulation, intent.extension, draw);
  const meant = intent.kind ?? (extension?.decision === 'refused' ? 'late' : 'on-time');
  const kind = meant === 'nothing-to-report' && !allowed.nothingToReport ? 'on-time' : meant;
  const returned = kind === 'returned-first' ? returnOf(simulation, draw) : undefined;
  return {
    kind,
    submitOffset: submitOffsetOf(simulation, kind, extension, draw),
    ...(extension && { extension }),
    ...(returned && { returned }),
    acceptAfter: wholeBetween(...simulation.acceptance.afterWorkingDays, draw('acceptance')),
  };
}

type Draw = (what: string) => number;

/** Without a kind: on time if it gets more time, late if not. */
interface Intent {
  readonly kind?: BehaviourKind;
  readonly extension?: Partial<ExceptionExtension>;
}

function intentOf(exception: SimulationException): Intent {
  return { kind: exception.behaviour, extension: exception.extension };
}

const INTENTS = [
  ['onTime', { kind: 'on-time' }],
  ['late', { kind: 'late' }],
  ['never', { kind: 'never' }],
  ['returnedFirst', { kind: 'returned-first' }],
  ['nothingToReport', { kind: 'nothing-to-report' }],
  ['askExtension', { extension: {} }],
] as const satisfies readonly (readonly [keyof BehaviourWeights, Intent])[];

function drawIntent(simulation: Simulation, unit: string, draw: Draw): Intent {
  const name = Object.hasOwn(simulation.units, unit) ? simulation.units[unit]! : simulation.defaultProfile;
  const weights = Object.hasOwn(simulation.profiles, name) ? simulation.profiles[name] : undefined;
  if (!weights) return { kind: 'on-time' };
  const choices = INTENTS.map(([key, intent]): readonly [Intent, number] => [intent, weights[key]]);
  return weighted(choices, draw('behaviour')) ?? { kind: 'on-time' };
}

function extensionOf(simulation: Simulation, asked: Partial<ExceptionExtension>, draw: Draw): SimulatedExtension {
  const habits = simulation.extension;
  const decisions = Object.entries(habits.decisions) as [SimulatedDecision, number][];
  const decision = asked.decision ?? weighted(decisions, draw('decision')) ?? 'granted';
  const moreWorkingDays = asked.moreWorkingDays ?? habits.moreWorkingDays;
  const offered = Math.min(moreWorkingDays, habits.offeredWorkingDays);
  return {
    askOffset: 0 - (asked.askWorkingDaysBefore ?? habits.askWorkingDaysBefore),
    moreWorkingDays,
    decision,
    dueOffset: { granted: moreWorkingDays, refused: 0, offered }[decision],
    decideAfter: habits.decisionAfterWorkingDays,
    reason: oneOf(habits.reasons, draw('extension-reason')) ?? '',
  };
}

function returnOf(simulation: Simulation, draw: Draw): SimulatedReturn {
  const reasons = Object.entries(simulation.returns.reasons) as [ReturnReason, number][];
  return {
    reason: weighted(reasons, draw('return-reason')) ?? 'other',
    returnAfter: wholeBetween(...simulation.acceptance.afterWorkingDays, draw('return')),
    resubmitAfter: simulation.returns.resubmitAfterWorkingDays,
  };
}

function submitOffsetOf(
  simulation: Simulation,
  kind: BehaviourKind,
  extension: SimulatedExtension | undefined,
  draw: Draw,
): number | null {
  if (kind === 'never') return null;
  const due = extension?.dueOffset ?? 0;
  if (kind === 'late') return due + wholeBetween(...simulation.lateness.workingDays, draw('lateness'));
  const offset = due - wholeBetween(...simulation.early.workingDays, draw('early'));
  if (!extension) return offset;
  // Who asked for more time uses it: after the original date when it was given, and never before the answer.
  const answered = extension.askOffset + extension.decideAfter;
  return due > 0 ? Math.max(offset, 1, Math.min(answered, due)) : Math.min(due, Math.max(offset, answered));
}
