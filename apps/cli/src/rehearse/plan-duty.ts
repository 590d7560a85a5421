import { addWorkingDays } from '#domain/calendar/working-days';
import { chance } from '#domain/simulation/chance';
import type { Instant, LocalDate } from '#domain/time/instant';
import type { DutyAct, DutyActKind } from './act.js';
import { AFTERNOON, MORNING, type OfficeHour, officeMoment } from './office-hours.js';
import type { SimulatedDuty } from './simulated-duty.js';
import type { SimulatedProgramme } from './simulated-programme.js';

/** Half of the reports come in the morning, half in the afternoon; the same unit differs from round to round. */
export function reportingHour(seed: number, unit: string, round: string): OfficeHour {
  return chance(seed, unit, `${round}/hour`) < 0.5 ? MORNING : AFTERNOON;
}

/**
 * What a unit is going to do about a duty that it learns of now: ask for more time, if it will, and report, if it will.
 * A unit without an account cannot ask: it sends its paper when it meant to, and the secretariat registers it.
 */
export function actsOnOpening(programme: SimulatedProgramme, duty: SimulatedDuty, now: Instant): DutyAct[] {
  const { behaviour } = duty;
  const online = programme.roster.staffOf(duty.unit, duty.base) !== undefined;
  const acts: DutyAct[] = [];
  if (behaviour.extension && online) {
    acts.push(unitAct(programme, duty, 'ask-extension', dayOf(duty, behaviour.extension.askOffset), MORNING, now));
  }
  if (behaviour.submitOffset !== null) {
    const day = dayOf(duty, behaviour.submitOffset);
    const kind = online ? 'report' : 'register';
    acts.push(unitAct(programme, duty, kind, day, online ? reportHour(duty) : AFTERNOON, now));
  }
  return acts;
}

/** The day so many working days from the date that the duty's offsets are counted from. */
export const dayOf = (duty: SimulatedDuty, offset: number): LocalDate =>
  addWorkingDays(duty.calendar, duty.base, offset);

/** Who reports on the day of the answer about more time waits for it: the answer comes in the morning. */
function reportHour(duty: SimulatedDuty): OfficeHour {
  const { extension, submitOffset } = duty.behaviour;
  return extension && extension.askOffset + extension.decideAfter === submitOffset ? AFTERNOON : duty.hour;
}

/** An act of the unit, in its own working hours. */
export function unitAct(
  programme: SimulatedProgramme,
  duty: SimulatedDuty,
  kind: DutyActKind,
  day: LocalDate,
  hour: OfficeHour,
  now: Instant,
): DutyAct {
  return { kind, programme, duty, at: officeMoment(duty.calendar, day, hour, now) };
}
