import type { ProgrammeDates } from '#domain/programme/year-ahead';
import type { ProgrammePart } from './programme-file.js';

/** What the years of a programme follow from, before anything of it is in the record. */
export function datesOfProgramme({
  period,
  reporting,
  planCalendar,
  reviews,
  reminders,
}: ProgrammePart): ProgrammeDates {
  return {
    period,
    rules: reporting.map((rule) => ({
      id: rule.code,
      code: rule.code,
      name: rule.name,
      rule: rule.period,
      validFrom: rule.from ?? period.from,
      validUntil: rule.until ?? period.until,
    })),
    plans: planCalendar ?? null,
    reviews,
    rungs: reminders.rungs,
  };
}
