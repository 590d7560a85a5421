import type { BeforeEntry } from '#contracts/http/programme-calendar';
import { plannedPlans } from '#domain/plan/plan-calendar';
import { plannedRounds } from '#domain/programme/next-round';
import { reviewName } from '#domain/review/review';
import { plannedReviews, type ReviewPlan } from '#domain/review/review-dates';
import type { LocalDate } from '#domain/time/instant';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import type { Access } from '../person/access.js';
import { requireProgramme } from './programme.queries.js';
import { loadProgramme } from './programme.snapshot.js';

interface Past {
  readonly kind: BeforeEntry['kind'];
  readonly code: string;
  readonly name: string;
  readonly due: LocalDate;
}

/**
 * Writes down what a programme entered late had due before: every round, plan and review that its rules call for and that
 * the process will never open. Nobody is asked for it or reminded of it; results are imported apart. Answers how many.
 */
export async function recordBeforeEntry(tx: Transaction, programmeId: string): Promise<number> {
  const { row, calendar, ahead, plansAhead, reviewsAhead } = (await loadProgramme(tx, programmeId))!;
  const rounds = new Set(ahead.map(({ period }) => period.code));
  const years = new Set(plansAhead.map(({ year }) => year));
  const reviews = new Set(reviewsAhead.map(({ code }) => code));
  const period = { from: row.period_from, until: row.period_until };
  const past: Past[] = [
    ...plannedRounds(row.rules ?? [], calendar)
      .filter((round) => !rounds.has(round.period.code))
      .map(({ period: { code }, ruleName, due }): Past => ({ kind: 'round', code, name: ruleName, due })),
    ...plannedPlans(row.plan_calendar, period, calendar)
      .filter(({ year }) => !years.has(year))
      .map(({ year, theme, issueBy }): Past => ({ kind: 'plan', code: String(year), name: theme ?? '', due: issueBy })),
    ...plannedReviews(row.reviews ?? [], calendar)
      .filter(({ code }) => !reviews.has(code))
      .map(({ code, plan, concludesOn }): Past => ({ kind: 'review', code, name: nameOf(plan), due: concludesOn })),
  ];
  if (past.length === 0) return 0;
  await tx.query(
    `insert into before_entry (programme_id, kind, code, name, due)
     select $1, past.kind, past.code, past.name, past.due
     from unnest($2::text[], $3::text[], $4::text[], $5::date[]) as past(kind, code, name, due)`,
    [
      programmeId,
      past.map(({ kind }) => kind),
      past.map(({ code }) => code),
      past.map(({ name }) => name),
      past.map(({ due }) => due),
    ],
  );
  await tx.audit({
    action: 'programme.taken-up-late',
    subjectKind: 'programme',
    subjectId: programmeId,
    detail: { dueBefore: past.length },
  });
  return past.length;
}

const nameOf = ({ kind, year, topic }: ReviewPlan) => reviewName(kind, year, topic ?? null);

/** What was due before a programme was entered. */
export class BeforeEntryQueries {
  constructor(private readonly database: Database) {}

  /** By due date. Throws NOT_FOUND for a programme out of scope. */
  ofProgramme(actor: Actor, access: Access, id: string): Promise<{ items: BeforeEntry[] }> {
    return this.database.snapshot(actor, async (tx) => {
      await requireProgramme(tx, access, id);
      const items = await tx.query<BeforeEntry>(
        `select kind, code, name, due from before_entry where programme_id = $1 order by due, kind, code`,
        [id],
      );
      return { items };
    });
  }
}
