import type { ModelView } from '#contracts/http/commendation';
import type { Consolidation } from '#contracts/http/consolidation';
import type { Page } from '#contracts/http/primitives';
import type { ReviewConclusion, ReviewDetail, ReviewFilter, ReviewSummary } from '#contracts/http/review';
import { DomainError } from '#domain/error/domain-error';
import type { FormField } from '#domain/form/field';
import { outlineOf } from '#domain/review/outline';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { decodeCursor, pageFrom } from '../cursor.js';
import { isoLocalSql } from '../local-time.js';
import type { Access } from '../person/access.js';
import { MINE, reviewOverseen, reviewVisible, scopeOf } from '../person/scope.js';
import { consolidationFor } from './consolidation-for-unit.js';
import { MODEL_SQL } from './model.queries.js';
import { commendationsOf, conferenceOf, ratingsOf, tasksAheadOf } from './review-parts.queries.js';

/** SQL: a review as lists show it, with its programme `p` and its round `r`. */
const SUMMARY_COLUMNS = `review.id, review.programme_id as "programmeId", p.number as programme, review.code, review.kind, review.year,
  review.topic, review.stage, review.concludes_on as "concludesOn", ${isoLocalSql('review.opens_at')} as "opensAt",
  review.self_assessment_due as "selfAssessmentDue", review.self_assessment_lock as "selfAssessmentLock",
  ${isoLocalSql('review.freezes_at')} as "freezesAt", r.code as round, review.version`;

const FROM = `review join programme p on p.id = review.programme_id left join round r on r.id = review.round_id`;

const CONCLUSION_COLUMNS = `
  case when review.closed_at is not null then jsonb_build_object('number', review.conclusion_number, 'date', review.conclusion_date,
    'text', review.conclusion_text, 'closedAt', ${isoLocalSql('review.closed_at')}) end as conclusion,
  review.for_successor as "forSuccessor"`;

// The outline is that of the round's form; before the round is made, of the form that its rule names now.
const DETAIL_SQL = `
  with ${MINE}
  select ${SUMMARY_COLUMNS}, review.round_id as "roundId", review.figures_from as "figuresFrom",
    ${reviewOverseen('review.programme_id')} as "overAllUnits", ${isoLocalSql('review.consolidated_at')} as "consolidatedAt",
    review.consolidation, review.part_texts as "partTexts", ${CONCLUSION_COLUMNS},
    coalesce((select fields from form_version where id = r.form_version_id), (
      select version.fields from period_rule rule join form_version version on version.form_id = rule.form_id
      where rule.programme_id = review.programme_id and rule.purpose = 'self-assessment' order by version.version desc limit 1)) as fields,
    array(select unit_id from mine where role in ('officer', 'head')) as units
  from ${FROM} where review.id = $3::uuid and ${reviewVisible('review')}`;

interface DetailRow
  extends Omit<ReviewDetail, 'outline' | 'ratings' | 'models' | 'commendations' | 'conference' | 'tasksAhead'> {
  consolidation: Consolidation | null;
  fields: FormField[] | null;
  /** Units for which the caller works. */
  units: string[];
}

/** Reviews, as far as the caller may see them. */
export class ReviewQueries {
  constructor(private readonly database: Database) {}

  /** The latest first. */
  list(actor: Actor, access: Access, filter: ReviewFilter): Promise<Page<ReviewSummary>> {
    return this.database.snapshot(actor, async (tx) => {
      const [day, code, id] = decodeCursor(filter.cursor, 3) ?? [null, null, null];
      const rows = await tx.query<ReviewSummary>(
        `with ${MINE} select ${SUMMARY_COLUMNS} from ${FROM}
         where ${reviewVisible('review')}
           and ($3::uuid is null or review.programme_id = $3) and ($4::text is null or review.stage = $4)
           and ($5::date is null or (review.concludes_on, review.code, review.id) < ($5, $6, $7::uuid))
         order by review.concludes_on desc, review.code desc, review.id desc limit $8`,
        [...scopeOf(tx, access), filter.programme ?? null, filter.stage ?? null, day, code, id, filter.limit + 1],
      );
      return pageFrom(rows, filter.limit, (row) => [row.concludesOn, row.code, row.id]);
    });
  }

  /**
   * A review with everything in it. A unit sees its dates, its outline, its conference and its conclusion, and of all
   * that is about units only what is about itself. Throws NOT_FOUND out of scope.
   */
  detail(actor: Actor, access: Access, id: string): Promise<ReviewDetail> {
    return this.database.snapshot(actor, async (tx) => {
      const scope = scopeOf(tx, access);
      const row = await tx.one<DetailRow>(DETAIL_SQL, [...scope, id]);
      if (!row) throw new DomainError('NOT_FOUND', { what: 'review' });
      const { fields, units, ...review } = row;
      const only = review.overAllUnits ? null : units;
      const codes = only && (await codesOf(tx, only, scope[1]));
      return {
        ...review,
        outline: outlineOf(fields ?? []),
        consolidation: codes ? consolidationFor(review, codes) : review.consolidation,
        partTexts: only ? null : review.partTexts,
        forSuccessor: only ? null : review.forSuccessor,
        ratings: await ratingsOf(tx, id, only),
        models: await tx.query<ModelView>(
          `${MODEL_SQL} where model.review_id = $1::uuid order by unit_name.code collate "C", model.title`,
          [id, scope[1]],
        ),
        commendations: await commendationsOf(tx, id, only),
        conference: conferenceFor(await conferenceOf(tx, id), review.overAllUnits),
        tasksAhead: await tasksAheadOf(tx, id),
      };
    });
  }
}

/** A unit sees the conference, and of its minutes what the notice of conclusions says. */
const conferenceFor = (conference: ReviewDetail['conference'], overAllUnits: boolean) =>
  conference && !overAllUnits ? { ...conference, minutes: null } : conference;

async function codesOf(tx: Transaction, unitIds: readonly string[], day: string): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ code: string }>(
    `select distinct on (unit_id) code from unit_version where unit_id = any($1::uuid[]) and valid_from <= $2::date
     order by unit_id, valid_from desc`,
    [unitIds, day],
  );
  return new Set(rows.map(({ code }) => code));
}

/** How a review was concluded, as the one who concluded it sees it. */
export async function reviewConclusion(tx: Transaction, id: string): Promise<ReviewConclusion> {
  const row = await tx.one<Omit<ReviewConclusion, 'tasksAhead'>>(
    `select ${SUMMARY_COLUMNS}, ${CONCLUSION_COLUMNS} from ${FROM} where review.id = $1::uuid`,
    [id],
  );
  return { ...row!, tasksAhead: await tasksAheadOf(tx, id) };
}
