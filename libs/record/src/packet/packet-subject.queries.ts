import type {
  PacketCommendation,
  PacketContent,
  PacketModel,
  PacketProgramme,
  PacketRating,
  PacketReview,
} from '#documents/packet/packet-content';
import type { Transaction } from '#persistence/transaction';
import { businessDay, isoLocalSql } from '../local-time.js';
import { joinUnitName } from '../unit-name.js';

/** What a packet is about. */
export type PacketSubject = Pick<
  PacketContent,
  'programme' | 'review' | 'suspensions' | 'consolidation' | 'partTexts' | 'ratings' | 'models' | 'commendations'
>;

const nameOf = (alias: string) =>
  `jsonb_build_object('code', coalesce(${alias}.code, ''), 'name', coalesce(${alias}.name, ''))`;

const PROGRAMME_SQL = `
  select p.number, p.title, p.signed_on as "signedOn", p.period_from as "from", p.period_until as until,
    (select jsonb_agg(jsonb_build_object('unit', ${nameOf('unit_name')}, 'secretariat', ${nameOf('office_name')}, 'signer', party.signer)
        order by party.ordinal)
      from party ${joinUnitName('party.unit_id', 'unit_name')} ${joinUnitName('party.secretariat_unit_id', 'office_name')}
      where party.programme_id = p.id) as parties
  from programme p where p.id = $1`;

const REVIEW_SQL = `
  select review.code, review.kind, review.year, review.topic,
    (select theme from plan where plan.programme_id = review.programme_id and plan.year = review.year) as theme,
    review.concludes_on as "concludesOn", review.self_assessment_due as "selfAssessmentDue",
    ${isoLocalSql('review.consolidated_at')} as "consolidatedAt", review.consolidation, review.part_texts as "partTexts"
  from review where review.id = $1`;

const SUSPENSIONS_SQL = `
  select suspended_on as "from", resumed_on as until, reason from suspension where programme_id = $1 order by suspended_on, reason collate "C"`;

const RATINGS_SQL = `
  select unit_name.code as unit, unit_name.name, rating.by_rule as "byRule", rating.grade, rating.reason
  from rating ${joinUnitName('rating.unit_id', 'unit_name')}
  where rating.review_id = $1 order by unit_name.code collate "C"`;

const MODELS_SQL = `
  select unit_name.code as unit, unit_name.name, model.title, model.status
  from model ${joinUnitName('model.unit_id', 'unit_name')}
  where model.programme_id = (select programme_id from review where id = $1)
    and (model.review_id = $1 or model.status = 'registered')
  order by model.status collate "C", unit_name.code collate "C", model.title collate "C"`;

const COMMENDATIONS_SQL = `
  select c.ordinal, unit_name.code as unit, unit_name.name, model.title as model, c.form, c.merit, c.stage
  from commendation c left join model on model.id = c.model_id ${joinUnitName('c.unit_id', 'unit_name')}
  where c.review_id = $1 order by c.ordinal`;

/** The programme and the review with what the review has put together so far. */
export async function packetSubject(tx: Transaction, programmeId: string, reviewId: string): Promise<PacketSubject> {
  const day = businessDay(tx);
  const programme = await tx.one<PacketProgramme>(PROGRAMME_SQL, [programmeId, day]);
  const reviewed = await tx.one<PacketReview & Pick<PacketSubject, 'consolidation' | 'partTexts'>>(REVIEW_SQL, [
    reviewId,
  ]);
  const { consolidation, partTexts, ...review } = reviewed!;
  return {
    programme: programme!,
    review,
    consolidation,
    partTexts,
    suspensions: await tx.query<PacketSubject['suspensions'][number]>(SUSPENSIONS_SQL, [programmeId]),
    ratings: await tx.query<PacketRating>(RATINGS_SQL, [reviewId, day]),
    models: await tx.query<PacketModel>(MODELS_SQL, [reviewId, day]),
    commendations: await tx.query<PacketCommendation>(COMMENDATIONS_SQL, [reviewId, day]),
  };
}
