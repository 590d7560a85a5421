import type { Calendar } from '#domain/calendar/calendar';
import { dateAfterSuspension } from '#domain/programme/resume-dates';
import { type Instant, instantAt, type LocalDate, localDate } from '#domain/time/instant';
import type { Act, DutyAct, OfficeAct, ProgrammeAct } from './act.js';
import type { Agenda } from './agenda.js';
import type { ApiClient } from './api-client.js';
import { ApiRefusal } from './api-client.js';
import { AFTERNOON, MORNING, officeMoment } from './office-hours.js';
import type { SimulatedDuty } from './simulated-duty.js';
import { calendarOf, type SimulatedProgramme } from './simulated-programme.js';

/** What people put aside meanwhile. */
type Parked = DutyAct | OfficeAct;

/**
 * While a programme is suspended nobody works on it. What people meant to do moves as the due dates do: it keeps the
 * working days it had left, counted from the day of resuming.
 */
export class Suspensions {
  private readonly parked = new Map<SimulatedProgramme, Parked[]>();

  constructor(
    private readonly api: ApiClient,
    private readonly agenda: Agenda,
  ) {}

  /** The suspensions of the file, each on its day or the next working day, in the morning. */
  planned(programme: SimulatedProgramme, now: Instant): ProgrammeAct[] {
    const calendar = calendarOfSecretariat(programme);
    return programme.simulation.suspensions.flatMap(({ from, until, reason }) =>
      localDate(now) > until
        ? []
        : [
            { at: officeMoment(calendar, from, MORNING, now), kind: 'suspend' as const, programme, reason },
            { at: officeMoment(calendar, until, MORNING, now), kind: 'resume' as const, programme, reason },
          ],
    );
  }

  /** Puts the act aside when its programme is suspended; answers whether it did. */
  parks(act: Parked): boolean {
    if (act.programme.suspendedOn === undefined) return false;
    this.parked.get(act.programme)!.push(act);
    return true;
  }

  /** The secretariat suspends or resumes. A programme that has ended meanwhile stays as it is. */
  async perform({ kind, programme, reason }: ProgrammeAct, now: Instant): Promise<void> {
    const today = localDate(now);
    const as = programme.roster.secretariat(today)!;
    const what = kind === 'suspend' ? 'suspension' : 'resumption';
    try {
      await this.api.call({
        method: 'POST',
        path: `/programmes/${programme.id}/${what}`,
        as,
        ...(kind === 'suspend' && { body: { reason } }),
        key: `${programme.number}/${what}/${today}`,
      });
    } catch (error) {
      if (error instanceof ApiRefusal && error.code.startsWith('PROGRAMME_NOT_')) return;
      throw error;
    }
    if (kind === 'suspend') this.putAside(programme, today);
    else this.takeUpAgain(programme, today, now);
  }

  private putAside(programme: SimulatedProgramme, today: LocalDate): void {
    programme.suspendedOn = today;
    const acts = this.agenda.takeOut((act) => isParked(act) && act.programme === programme);
    this.parked.set(programme, acts.filter(isParked));
  }

  private takeUpAgain(programme: SimulatedProgramme, today: LocalDate, now: Instant): void {
    const { suspendedOn } = programme;
    if (suspendedOn === undefined) return;
    programme.suspendedOn = undefined;
    const move = (day: LocalDate, calendar: Calendar) => dateAfterSuspension(day, suspendedOn, today, calendar);
    const acts = this.parked.get(programme) ?? [];
    this.parked.delete(programme);
    const duties = acts.flatMap((act) => ('duty' in act ? act.duty : []));
    for (const duty of new Set<SimulatedDuty>(duties)) duty.base = move(duty.base, duty.calendar);
    this.agenda.add(acts.map((act): Act => ({ ...act, at: movedMoment(act, move, now) })));
  }
}

const isParked = (act: Act): act is Parked => 'duty' in act || 'perform' in act;

function movedMoment(act: Parked, move: (day: LocalDate, calendar: Calendar) => LocalDate, now: Instant): Instant {
  const { at } = act;
  if ('onItsDay' in act && at >= now) return at;
  const calendar = 'duty' in act ? act.duty.calendar : act.calendar;
  const day = localDate(at);
  const hour = at === instantAt(day, MORNING) ? MORNING : AFTERNOON;
  return officeMoment(calendar, move(day, calendar), hour, now);
}

/** The days on which the secretariat of the first party works. */
const calendarOfSecretariat = (programme: SimulatedProgramme): Calendar =>
  calendarOf(programme, programme.file.programme.parties[0]!.secretariat);
