import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import { seedCalendarDays } from '#platform/calendar/seed-calendar';
import { insertRows } from '../programme/import-insert-rows.js';

/** The calendar of State bodies, which a unit has unless its file says otherwise. */
export const STATE_CALENDAR = 'vn-state';

const STATE_CALENDAR_NAME = 'Lịch làm việc của cơ quan nhà nước';
const WEEKEND = [0, 6];
const SEEDED_YEARS = [2010, 2040] as const;

/**
 * Makes the State bodies' calendar with its seeded days when it is not there; what the administrator changed since is
 * never overwritten. Answers every calendar's id by its code.
 */
export async function ensureCalendars(tx: Transaction): Promise<Map<string, string>> {
  const known = await tx.query<{ code: string; id: string }>(`select code, id from calendar`);
  const calendars = new Map(known.map(({ code, id }) => [code, id]));
  if (calendars.has(STATE_CALENDAR)) return calendars;
  const id = uuid();
  await tx.query(`insert into calendar (id, code, name, weekend) values ($1, $2, $3, $4)`, [
    id,
    STATE_CALENDAR,
    STATE_CALENDAR_NAME,
    WEEKEND,
  ]);
  const days = seedCalendarDays(...SEEDED_YEARS).map(({ validFrom, ...day }) => ({
    calendar_id: id,
    ...day,
    valid_from: validFrom,
  }));
  await insertRows(tx, 'calendar_day', days);
  await tx.audit({
    action: 'calendar.seeded',
    subjectKind: 'calendar',
    subjectId: id,
    detail: { code: STATE_CALENDAR, days: days.length, from: SEEDED_YEARS[0], until: SEEDED_YEARS[1] },
  });
  return calendars.set(STATE_CALENDAR, id);
}
