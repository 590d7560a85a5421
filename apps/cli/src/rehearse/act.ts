import type { Calendar } from '#domain/calendar/calendar';
import type { Instant } from '#domain/time/instant';
import type { SimulatedDuty } from './simulated-duty.js';
import type { SimulatedProgramme } from './simulated-programme.js';

/** Whose desk an act lies on: within one moment the programme's comes first, the leaders' last. */
const DESKS = ['programme', 'unit', 'secretariat', 'head-of-office', 'leader'] as const;
export type Desk = (typeof DESKS)[number];

/** What simulated people do and at which desk, in the order in which one desk does it within one moment. */
const ACTS = {
  suspend: 'programme',
  resume: 'programme',
  'ask-extension': 'unit',
  'answer-offer': 'unit',
  report: 'unit',
  'give-opinion': 'unit',
  'send-self-report': 'unit',
  'name-person': 'unit',
  'raise-obstacle': 'unit',
  'ask-task-extension': 'unit',
  'take-task-offer': 'unit',
  'complete-task': 'unit',
  'settle-obstacle': 'unit',
  'hand-on-work': 'unit',
  'answer-direction': 'unit',
  'register-model': 'unit',
  'decide-extension': 'secretariat',
  register: 'secretariat',
  rule: 'secretariat',
  'give-more-time': 'secretariat',
  'remind-by-hand': 'secretariat',
  'give-task': 'secretariat',
  'decide-task-extension': 'secretariat',
  'triage-obstacle': 'secretariat',
  'answer-obstacle': 'secretariat',
  'decide-team': 'secretariat',
  'notice-inspection': 'secretariat',
  'enter-self-report': 'secretariat',
  'inspect-unit': 'secretariat',
  'conclude-inspection': 'secretariat',
  'verify-recommendations': 'secretariat',
  'open-consultation': 'secretariat',
  'answer-opinions': 'secretariat',
  'submit-plan': 'secretariat',
  'number-paper': 'secretariat',
  'settle-review': 'secretariat',
  'hold-conference': 'secretariat',
  'conclude-review': 'secretariat',
  'prepare-packet': 'secretariat',
  'enter-direction': 'secretariat',
  'rule-request': 'secretariat',
  'redirect-request': 'secretariat',
  'return-answer': 'secretariat',
  'approve-paper': 'head-of-office',
  'release-packet': 'head-of-office',
  'sign-paper': 'leader',
  'acknowledge-packet': 'leader',
  'give-direction': 'leader',
} as const satisfies Record<string, Desk>;

const RANK: readonly string[] = Object.keys(ACTS);

export type ProgrammeActKind = 'suspend' | 'resume';
export type DutyActKind = 'ask-extension' | 'answer-offer' | 'report' | 'decide-extension' | 'register' | 'rule';
export type OfficeActKind = Exclude<keyof typeof ACTS, ProgrammeActKind | DutyActKind>;

/** One thing that somebody does once its moment has come. */
export type Act = ProgrammeAct | DutyAct | OfficeAct;

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

/** One thing that an office does about a plan, a task, a review, a packet or a direction. */
export interface OfficeAct {
  readonly at: Instant;
  readonly kind: OfficeActKind;
  readonly programme: SimulatedProgramme;
  /** Code of the unit whose office it is. */
  readonly unit: string;
  /** Natural key of what it is about. */
  readonly about: string;
  /** The days on which that office works. */
  readonly calendar: Calendar;
  /** The file names the day: a suspension moves it only when it falls into it. */
  readonly onItsDay?: true;
  /** Does it, through the HTTP API; answers with what follows from it. */
  perform(now: Instant): Promise<readonly Act[]>;
}

/** By moment; then desk by desk; then one by one by unit, programme and what it is about. Codes only, never an id. */
export function compareActs(a: Act, b: Act): number {
  return (
    a.at - b.at ||
    deskOf(a) - deskOf(b) ||
    compareCodes(unitOf(a), unitOf(b)) ||
    compareCodes(a.programme.number, b.programme.number) ||
    compareCodes(aboutOf(a), aboutOf(b)) ||
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

const deskOf = ({ kind }: Act) => DESKS.indexOf(ACTS[kind]);
const unitOf = (act: Act) => ('duty' in act ? act.duty.unit : 'unit' in act ? act.unit : '');
const aboutOf = (act: Act) => ('duty' in act ? act.duty.round : 'about' in act ? act.about : '');
