import type { ProgrammeFile } from '#contracts/programme-file/programme-file';
import type { Calendar } from '#domain/calendar/calendar';
import { USUAL_OFFICES } from '#domain/simulation/office-habits';
import type { Simulation } from '#domain/simulation/simulation';
import type { Instant, LocalDate } from '#domain/time/instant';
import { RehearsalFault } from './rehearsal-fault.js';
import type { Roster } from './roster.js';

/** A programme of the rehearsal, with what its simulated people know. */
export interface SimulatedProgramme {
  readonly fileName: string;
  readonly file: ProgrammeFile;
  readonly number: string;
  readonly simulation: Simulation;
  readonly roster: Roster;
  /** When it is entered: its day of signing, or the first day of the rehearsal. */
  readonly entersAt: Instant;
  /** The last day of its rehearsal. */
  readonly until: LocalDate;
  /** Known once it is entered. */
  id: string;
  calendars: ReadonlyMap<string, Calendar>;
  /** Rounds whose duties are on the agenda. */
  readonly rounds: Set<string>;
  /** Since when it is suspended. */
  suspendedOn?: LocalDate;
}

/** For a file without a simulation: everybody reports, agrees and acts on time, and everything is accepted. */
export const PUNCTUAL: Simulation = {
  seed: 1,
  profiles: { 'on-time': { onTime: 1, late: 0, never: 0, returnedFirst: 0, nothingToReport: 0, askExtension: 0 } },
  defaultProfile: 'on-time',
  units: {},
  lateness: { workingDays: [1, 6] },
  early: { workingDays: [0, 3] },
  extension: {
    askWorkingDaysBefore: 2,
    moreWorkingDays: 5,
    offeredWorkingDays: 3,
    decisions: { granted: 1, refused: 0, offered: 0 },
    decisionAfterWorkingDays: 1,
    reasons: [],
  },
  acceptance: { afterWorkingDays: [0, 2] },
  returns: { reasons: { 'figures-missing': 1 }, resubmitAfterWorkingDays: 1 },
  exceptions: [],
  suspensions: [],
  figures: {},
  texts: {},
  ...USUAL_OFFICES,
  plans: { ...USUAL_OFFICES.plans, opinions: { agree: 1, comment: 0, silent: 0 } },
  tasks: { ...USUAL_OFFICES.tasks, completion: { onTime: 1, late: 0, never: 0 } },
};

/** The person who acts for the programme's secretariats on that day. Throws RehearsalFault when nobody can. */
export function secretariatOf({ roster, number }: SimulatedProgramme, day: LocalDate): string {
  const person = roster.secretariat(day);
  if (person !== undefined) return person;
  throw new RehearsalFault(
    {
      vi: `Chương trình ${number}: ngày ${day} không ai ở cơ quan thường trực có tài khoản.`,
      en: `Programme ${number}: on ${day} nobody of a secretariat has an account.`,
    },
    2,
  );
}

/** The standing body of the first party: it keeps the plans and reviews. */
export const secretariatUnit = ({ file }: SimulatedProgramme): string => file.programme.parties[0]!.secretariat;

/** The calendar of that unit. */
export function calendarOf({ file, calendars }: SimulatedProgramme, unit: string): Calendar {
  const code = file.organisation.units.find((each) => each.code === unit)?.calendar;
  const calendar = code === undefined ? undefined : calendars.get(code);
  if (!calendar) throw new Error(`unit ${unit} has no calendar in the rehearsal`);
  return calendar;
}

/** What people call that unit: its short name where it has one. */
export function unitName({ file }: SimulatedProgramme, code: string): string {
  const unit = file.organisation.units.find((each) => each.code === code);
  return unit?.shortName ?? unit?.name ?? code;
}
