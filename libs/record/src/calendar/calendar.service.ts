import type { CalendarChanges, CalendarChangesInput, CalendarInput, CalendarView } from '#contracts/http/calendar';
import { DomainError } from '#domain/error/domain-error';
import { type FieldFault, InputError } from '#domain/error/input-error';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import { command } from '../command.js';
import type { Access } from '../person/access.js';
import { requireAdministrator } from '../person/require-administrator.js';
import { CALENDARS_SQL } from './calendar-book.queries.js';
import { holdNotice, UnknownCalendarError, writeNotice } from './import-calendar.js';

/** What administrators do to working calendars. Each throws NOT_ALLOWED without the role. */
export class CalendarService {
  constructor(private readonly database: Database) {}

  /** A further calendar, for a body with days off of its own; it may begin with the days of another. */
  create(actor: Actor, access: Access, input: CalendarInput): Promise<CalendarView> {
    return command(this.database, actor, async (tx) => {
      await requireAdministrator(tx, access);
      const id = await addCalendar(tx, input);
      const { code, like } = input;
      const days = like === undefined ? 0 : await copyDays(tx, id, like);
      await tx.audit({
        action: 'calendar.created',
        subjectKind: 'calendar',
        subjectId: id,
        detail: { code, ...(like !== undefined && { like }), days },
      });
      return (await tx.one<CalendarView>(CALENDARS_SQL, [code]))!;
    });
  }

  /**
   * Days that are added or put right, by the very rules of `songhanh calendar import`: without `apply` nothing is
   * written and the answer says which deadlines would move. Throws NOT_FOUND for an unknown calendar.
   */
  change(actor: Actor, access: Access, code: string, { days, apply }: CalendarChangesInput): Promise<CalendarChanges> {
    refuseTwice(days);
    return command(this.database, actor, async (tx) => {
      await requireAdministrator(tx, access);
      try {
        return { ...(await (apply ? writeNotice : holdNotice)(tx, code, days)), applied: apply } as CalendarChanges;
      } catch (error) {
        if (error instanceof UnknownCalendarError) throw new DomainError('NOT_FOUND', { what: 'calendar' });
        throw error;
      }
    });
  }
}

async function addCalendar(tx: Transaction, { code, name, weekend }: CalendarInput): Promise<string> {
  const id = uuid();
  const added = await tx.execute(
    `insert into calendar (id, code, name, weekend) select $1, $2, $3, $4
     where not exists (select 1 from calendar where lower(code) = lower($2)) on conflict do nothing`,
    [id, code, name, [...new Set(weekend)].sort()],
  );
  if (added > 0) return id;
  throw InputError.at(
    '/code',
    `Mã “${code}” đã là mã của một lịch; hãy chọn mã khác.`,
    `"${code}" is the code of a calendar; choose another.`,
  );
}

async function copyDays(tx: Transaction, id: string, like: string): Promise<number> {
  const model = await tx.one<{ id: string }>(`select id from calendar where code = $1`, [like]);
  if (!model) throw InputError.at('/like', `Không có lịch “${like}”.`, `There is no calendar "${like}".`);
  return tx.execute(
    `insert into calendar_day (calendar_id, date, kind, name, source, valid_from, confirmed)
     select $1, date, kind, name, source, valid_from, confirmed from calendar_day where calendar_id = $2`,
    [id, model.id],
  );
}

function refuseTwice(days: CalendarChangesInput['days']): void {
  const seen = new Set<string>();
  const faults: FieldFault[] = [];
  for (const [index, { date }] of days.entries()) {
    if (seen.has(date)) {
      faults.push({
        pointer: `/days/${index}/date`,
        vi: `Ngày ${date} có hai lần; hãy giữ một.`,
        en: `${date} stands there twice; keep one.`,
      });
    }
    seen.add(date);
  }
  if (faults.length > 0) throw new InputError(faults);
}
