import type { Instant } from '#domain/time/instant';
import type { SimulatedDuty } from './simulated-duty.js';
import type { SimulatedProgramme } from './simulated-programme.js';

/**
 * What simulated people do, in the order in which they do it within one moment: first what concerns the programme as a
 * whole, then the units, then the secretariat with what lies on its desk.
 */
export const PROGRAMME_ACTS = ['suspend', 'resume'] as const;
export const DUTY_ACTS = ['ask-extension', 'answer-offer', 'report', 'decide-extension', 'register', 'rule'] as const;
export type ProgrammeActKind = (typeof PROGRAMME_ACTS)[number];
export type DutyActKind = (typeof DUTY_ACTS)[number];

/** One thing that somebody does once its moment has come. */
export type Act = ProgrammeAct | DutyAct;

export interface ProgrammeAct {
  readonly at: Instant;
  readonly kind: ProgrammeActKind;
  readonly programme: SimulatedProgramme;
  readonly reason: string;
}

export interface DutyAct {
  readonly at: Instant;
  readonly kind: DutyActKind;
  readonly programme: SimulatedProgramme;
  readonly duty: SimulatedDuty;
}

const RANK: readonly string[] = [...PROGRAMME_ACTS, ...DUTY_ACTS];
const SECRETARIAT_FROM = RANK.indexOf('decide-extension');

/** By moment; then programme, units, secretariat; then one by one by unit, programme and round. Codes only, never an id. */
export function compareActs(a: Act, b: Act): number {
  return (
    a.at - b.at ||
    desk(a) - desk(b) ||
    compareCodes(unitOf(a), unitOf(b)) ||
    compareCodes(a.programme.number, b.programme.number) ||
    compareCodes(roundOf(a), roundOf(b)) ||
    RANK.indexOf(a.kind) - RANK.indexOf(b.kind)
  );
}

/** Whether the act changes which report of its round is owed until when: what the round's reminders go by. */
export function movesReminders({ kind, duty }: DutyAct): boolean {
  const { extension, returned } = duty.behaviour;
  switch (kind) {
    case 'ask-extension':
      return false;
    case 'decide-extension': // an offer moves nothing until it is taken
      return extension?.decision === 'granted';
    case 'rule':
      return returned !== undefined && !duty.returned;
    default:
      return true;
  }
}

/** Whether the act also wakes the round's process, which then looks at its reminders at once. */
export const wakesRound = (act: DutyAct): boolean =>
  movesReminders(act) && act.kind !== 'report' && act.kind !== 'register';

/** By code units: the same on every machine, whatever its language. */
export const compareCodes = (a: string, b: string) => (a < b ? -1 : Number(a > b));

const desk = ({ kind }: Act) => {
  const rank = RANK.indexOf(kind);
  return rank < PROGRAMME_ACTS.length ? 0 : rank < SECRETARIAT_FROM ? 1 : 2;
};
const unitOf = (act: Act) => ('duty' in act ? act.duty.unit : '');
const roundOf = (act: Act) => ('duty' in act ? act.duty.round : '');
