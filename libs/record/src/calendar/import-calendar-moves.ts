import type { Calendar } from '#domain/calendar/calendar';
import type { PeriodRule } from '#domain/period/period-rule';
import { periodsOf } from '#domain/period/periods';
import { roundDates } from '#domain/period/round-dates';
import type { Rung } from '#domain/reminder/reminder-policy';
import { type DoneRung, rungInstant } from '#domain/reminder/rungs';
import { type Instant, type LocalDate, localDate } from '#domain/time/instant';

/** A round that is not closed, with what its dates come from. */
export interface OpenRound {
  readonly id: string;
  readonly programme: string;
  readonly code: string;
  readonly due: LocalDate;
  readonly lock: LocalDate;
  readonly calendarId: string;
  readonly rule: PeriodRule;
  readonly validFrom: LocalDate;
  readonly validUntil: LocalDate;
  readonly rungs: readonly Rung[];
  /** Who still owes, by calendar and due date. */
  readonly groups: readonly { readonly calendarId: string; readonly due: LocalDate }[];
  readonly done: readonly DoneRung[];
}

/** One date of one round that a change of the calendar moves. */
export interface MovedDate {
  readonly programme: string;
  readonly round: string;
  readonly what: 'due' | 'lock' | 'rung';
  /** The code of the rung. */
  readonly rung?: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** A round's dates after the change. */
export interface MovedRound {
  readonly id: string;
  readonly before: { readonly due: LocalDate; readonly lock: LocalDate };
  readonly after: { readonly due: LocalDate; readonly lock: LocalDate };
}

type Calendars = ReadonlyMap<string, Calendar>;

/**
 * What moves when the calendars change from `before` to `after`. A due date or lock moves only when it is the one that
 * the round's rule gives (not one that an outage or a suspension gave), when it has not passed, and never into the
 * past. A rung moves while it is still to come. Pure.
 */
export function movesOf(
  rounds: readonly OpenRound[],
  before: Calendars,
  after: Calendars,
  now: Instant,
): { readonly rounds: MovedRound[]; readonly dates: MovedDate[] } {
  const moved: MovedRound[] = [];
  const dates: MovedDate[] = [];
  for (const round of rounds) {
    const dated = { due: round.due, lock: round.lock };
    const changed = newDates(round, before, after, localDate(now));
    const name = { programme: round.programme, round: round.code };
    for (const what of ['due', 'lock'] as const) {
      if (changed[what] !== dated[what]) dates.push({ ...name, what, from: dated[what], to: changed[what] });
    }
    if (changed.due !== round.due || changed.lock !== round.lock) {
      moved.push({ id: round.id, before: dated, after: changed });
    }
    dates.push(...movedRungs(round, changed.due, before, after, now).map((date) => ({ ...name, ...date })));
  }
  return { rounds: moved, dates };
}

function newDates(
  { code, due, lock, calendarId, rule, validFrom, validUntil }: OpenRound,
  before: Calendars,
  after: Calendars,
  today: LocalDate,
): { due: LocalDate; lock: LocalDate } {
  const period = periodsOf(rule, validFrom, validUntil).find((each) => each.code === code);
  if (!period) return { due, lock };
  const byRule = roundDates(rule, period, before.get(calendarId)!);
  const anew = roundDates(rule, period, after.get(calendarId)!);
  const move = (date: LocalDate, was: LocalDate, becomes: LocalDate) =>
    date === was && date >= today && becomes >= today ? becomes : date;
  const newDue = move(due, byRule.due, anew.due);
  const newLock = move(lock, byRule.lock, anew.lock);
  return { due: newDue, lock: [newDue, newLock].sort().at(-1)! };
}

function movedRungs(
  round: OpenRound,
  newDue: LocalDate,
  before: Calendars,
  after: Calendars,
  now: Instant,
): Pick<MovedDate, 'what' | 'rung' | 'from' | 'to'>[] {
  const found = new Map<string, Pick<MovedDate, 'what' | 'rung' | 'from' | 'to'>>();
  for (const { calendarId, due } of round.groups) {
    for (const rung of round.rungs) {
      const isDone = round.done.some(
        (done) => done.rung === rung.code && done.calendarId === calendarId && done.due === due,
      );
      const was = rungInstant(rung, { calendar: before.get(calendarId)!, calendarId, due });
      if (isDone || was <= now) continue;
      // Whoever was given another date keeps it; the rest go with the round.
      const dueThen = due === round.due ? newDue : due;
      const becomes = rungInstant(rung, { calendar: after.get(calendarId)!, calendarId, due: dueThen });
      if (becomes === was) continue;
      const [from, to] = [localDate(was), localDate(becomes)];
      found.set(`${rung.code} ${from} ${to}`, { what: 'rung', rung: rung.code, from, to });
    }
  }
  return [...found.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
}
