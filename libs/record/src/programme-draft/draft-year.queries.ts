import type { DraftYear } from '#contracts/http/programme-draft';
import { datesOfProgramme } from '#contracts/programme-file/dates-of-programme';
import { isWorkingDay } from '#domain/calendar/working-days';
import { DomainError } from '#domain/error/domain-error';
import type { Language } from '#domain/error/sentence';
import { DATED_KINDS, yearAhead } from '#domain/programme/year-ahead';
import { yearHints } from '#domain/programme/year-hints';
import { addDays, type LocalDate } from '#domain/time/instant';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Access } from '../person/access.js';
import { checkFile, yearsOf } from './check-draft.js';
import { programmeCalendar } from './draft-calendar.js';
import { draftOf } from './draft-scope.js';
import { sameWeeks } from './same-week.js';

/** What the years of a programme would look like, before it is entered. */
export class DraftYearQueries {
  constructor(private readonly database: Database) {}

  /** One year, day by day. Throws NOT_FOUND out of scope, PROGRAMME_DRAFT_HAS_FAULTS for a file that cannot be read. */
  ofDraft(actor: Actor, access: Access, id: string, year: number, language: Language): Promise<DraftYear> {
    return this.database.snapshot(actor, async (tx) => {
      const draft = await draftOf(tx, access, id);
      const { file, faults } = await checkFile(tx, access, draft, language);
      if (!file) throw new DomainError('PROGRAMME_DRAFT_HAS_FAULTS', { count: faults.length });
      const { calendar, days } = await programmeCalendar(tx, file, year - 2, year + 2);
      const dates = yearAhead(datesOfProgramme(file.programme), year, calendar);
      const names = new Map(days.map(({ date, name }) => [date, name]));
      return {
        programme: file.programme.number,
        year,
        years: await yearsOf(tx, file),
        dates: dates.map((dated) => ({ ...dated, ...DATED_KINDS[dated.kind] })),
        daysOff: days.filter(({ date }) => date.startsWith(`${year}-`)),
        offDays: daysOf(year).filter((date) => !isWorkingDay(calendar, date)),
        hints: yearHints(dates, calendar, (date) => names.get(date)).map(({ vi, en, ...hint }) => ({
          ...hint,
          message: language === 'vi' ? vi : en,
        })),
        sameWeek: await sameWeeks(tx, file, year, calendar),
      };
    });
  }
}

function daysOf(year: number): LocalDate[] {
  const days: LocalDate[] = [];
  for (let date = `${year}-01-01`; date.startsWith(`${year}-`); date = addDays(date, 1)) days.push(date);
  return days;
}
