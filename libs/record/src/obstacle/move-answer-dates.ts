import type { LocalDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { datesAfterSuspension } from '../programme/dates-after-suspension.js';

const DATES_SQL = `
  select distinct p.calendar_id, d.due from programme p join (
    select programme_id, answer_by as due from obstacle where stage = 'triaged'
    union all
    select programme_id, self_report_due from inspection where stage in ('noticed', 'under-way') and self_report_due is not null
  ) as d on d.programme_id = p.id
  where p.id = $1 and d.due >= $2::date`;

const MOVED = `with moved as (select * from unnest($2::date[], $3::date[]) as m(was, becomes))`;

/**
 * After a suspension obstacles that wait for an answer, and self-reports that inspections wait for, keep the working days
 * they had left. What had passed before stays late, and the first dates stay beside the new ones.
 */
export async function moveAnswerDates(
  tx: Transaction,
  programmeId: string,
  suspended: LocalDate,
  resumed: LocalDate,
): Promise<void> {
  const dates = await tx.query<{ calendar_id: string; due: LocalDate }>(DATES_SQL, [programmeId, suspended]);
  if (dates.length === 0) return;
  const was = dates.map(({ due }) => due);
  const parameters = [programmeId, was, await datesAfterSuspension(tx, dates[0]!.calendar_id, was, suspended, resumed)];
  await tx.query(
    `${MOVED} update obstacle o set answer_by = moved.becomes, version = o.version + 1 from moved
     where o.programme_id = $1 and o.stage = 'triaged' and o.answer_by = moved.was`,
    parameters,
  );
  await tx.query(
    `${MOVED} update inspection i set self_report_due = moved.becomes, version = i.version + 1 from moved
     where i.programme_id = $1 and i.stage in ('noticed', 'under-way') and i.self_report_due = moved.was`,
    parameters,
  );
}
