import type { Calendar } from '#domain/calendar/calendar';
import { addWorkingDays } from '#domain/calendar/working-days';
import type { Issuance, PlanSnapshot, PlanStage } from '#domain/plan/plan';
import type { CitedDocument, PlanContent } from '#domain/plan/plan-calendar';
import type { ProgrammeStage } from '#domain/programme/programme';
import { addDays, endOf, type Instant, instantAt, type LocalDate, localDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { loadCalendar } from '../calendar/calendar.queries.js';

/** A plan's own row, with what its programme adds. */
export interface PlanRow {
  id: string;
  programme_id: string;
  programme: string;
  programme_stage: ProgrammeStage;
  calendar_id: string;
  year: number;
  stage: PlanStage;
  theme: string | null;
  issuance: Issuance;
  by_party_id: string | null;
  draft_on: LocalDate;
  reply_by: LocalDate;
  issue_by: LocalDate;
  legal_bases: CitedDocument[];
  contents: PlanContent[];
  submission: number;
  consulted_at: Date | null;
  opinions_reminded_at: Date | null;
  overdue_told_at: Date | null;
  unanswered: number;
}

const PLAN_SQL = `
  select plan.id, plan.programme_id, p.number as programme, p.stage as programme_stage, p.calendar_id, plan.year, plan.stage, plan.theme,
    plan.issuance, plan.by_party_id, plan.draft_on, plan.reply_by, plan.issue_by, plan.legal_bases, plan.contents, plan.submission,
    plan.consulted_at, plan.opinions_reminded_at, plan.overdue_told_at,
    (select count(*)::int from opinion where plan_id = plan.id and status = 'asked') as unanswered
  from plan join programme p on p.id = plan.programme_id where plan.id = $1`;

// The longest run of days off around a date, and the working days of the rules, fit into this.
const MARGIN_DAYS = 60;

/** The facts a plan's process decides on. */
export async function loadPlan(
  tx: Transaction,
  id: string,
): Promise<{ stage: string; snapshot: PlanSnapshot; row: PlanRow } | undefined> {
  const row = await tx.one<PlanRow>(PLAN_SQL, [id]);
  if (!row) return undefined;
  // Today counts as well: what is told late is not told on a day off.
  const [first, , last] = [row.reply_by, row.issue_by, localDate(tx.now)].sort() as [LocalDate, LocalDate, LocalDate];
  const calendar = await loadCalendar(tx, row.calendar_id, addDays(first, -MARGIN_DAYS), addDays(last, MARGIN_DAYS));
  return {
    stage: row.stage,
    row,
    snapshot: {
      stage: row.stage,
      programmeStage: row.programme_stage,
      calendar,
      unanswered: row.unanswered,
      remindsOpinionsAt: reminderAt(row, calendar),
      repliesEndAt: endOf(row.reply_by),
      overdueAt: row.overdue_told_at ? null : instantAt(addWorkingDays(calendar, row.issue_by, 1), '08:00'),
    },
  };
}

/** A working day before the last day for opinions, at eight; nobody is reminded of what was asked later than that. */
function reminderAt(row: PlanRow, calendar: Calendar): Instant | null {
  const at = instantAt(addWorkingDays(calendar, row.reply_by, -1), '08:00');
  return row.opinions_reminded_at || (row.consulted_at && row.consulted_at.getTime() >= at) ? null : at;
}
