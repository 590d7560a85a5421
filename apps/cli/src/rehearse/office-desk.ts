import { addWorkingDays } from '#domain/calendar/working-days';
import { chance } from '#domain/simulation/chance';
import { type Instant, type LocalDate, localDate } from '#domain/time/instant';
import type { Act, OfficeAct, OfficeActKind } from './act.js';
import { allPages } from './all-pages.js';
import { type ApiClient, ApiRefusal } from './api-client.js';
import { AFTERNOON, MORNING, type OfficeHour, officeMoment } from './office-hours.js';
import type { PaperNumbers } from './paper-numbers.js';
import { calendarOf, type SimulatedProgramme } from './simulated-programme.js';
import { unforeseen } from './unforeseen.js';

/** Somebody who calls, for which programme, and the natural key of what is done: calls are made once for each key. */
export interface Calling {
  readonly programme: SimulatedProgramme;
  readonly as: string;
  readonly path: string;
}

/** What simulated offices work with: the product's HTTP API and their registers of papers. */
export class OfficeDesk {
  constructor(
    readonly api: ApiClient,
    readonly papers: PaperNumbers,
  ) {}

  get<T>(as: string, path: string): Promise<T> {
    return this.api.call({ method: 'GET', path, as });
  }

  all<T>(as: string, path: string): Promise<T[]> {
    return allPages<T>(this.api, as, path);
  }

  post<T>({ programme, as, path }: Calling, key: string, body: unknown = {}): Promise<T> {
    return this.api.call({ method: 'POST', path, as, body, key: `${programme.number}/${key}` });
  }

  put<T>({ programme, as, path }: Calling, key: string, body: unknown): Promise<T> {
    return this.api.call({ method: 'PUT', path, as, body, key: `${programme.number}/${key}` });
  }

  /** Uploads a file of the person's unit. */
  upload<T>({ programme, as }: Omit<Calling, 'path'>, key: string, name: string, file: Buffer) {
    const query = new URLSearchParams({ name, attested: 'true' });
    return this.api.call<T>({
      method: 'POST',
      path: `/attachments?${query}`,
      as,
      file,
      key: `${programme.number}/${key}`,
    });
  }
}

/** From which day and hour on something is done, as seen from now. */
export interface When {
  readonly day: LocalDate;
  readonly hour: OfficeHour;
  readonly now: Instant;
}

export const morning = (day: LocalDate, now: Instant): When => ({ day, hour: MORNING, now });
export const afternoon = (day: LocalDate, now: Instant): When => ({ day, hour: AFTERNOON, now });

/** An act of that unit's office, on the first of its working days from `day` on. */
export function officeAct(
  programme: SimulatedProgramme,
  kind: OfficeActKind,
  unit: string,
  about: string,
  when: When,
  perform: (now: Instant) => Promise<readonly Act[]>,
): OfficeAct {
  const calendar = calendarOf(programme, unit);
  return { kind, programme, unit, about, calendar, at: officeMoment(calendar, when.day, when.hour, when.now), perform };
}

/** That unit's day so many working days from that one; 0 is the day itself, or the next one it works. */
export const workingDay = (programme: SimulatedProgramme, unit: string, day: LocalDate, count: number): LocalDate =>
  addWorkingDays(calendarOf(programme, unit), day, count);

/** The same, from the day of the moment. */
export const workingDayFrom = (programme: SimulatedProgramme, unit: string, now: Instant, count: number): LocalDate =>
  workingDay(programme, unit, localDate(now), count);

/** Half of what a unit does it does in the morning, half in the afternoon. */
export const hourOf = ({ simulation }: SimulatedProgramme, unit: string, about: string): OfficeHour =>
  chance(simulation.seed, unit, `${about}/hour`) < 0.5 ? MORNING : AFTERNOON;

/** Does it; answers `undefined` where the product says that it comes too late in one of these ways. */
export async function unlessTooLate<T>(codes: readonly string[], work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ApiRefusal)) throw error;
    if (codes.includes(error.code)) return undefined;
    throw unforeseen(error);
  }
}
