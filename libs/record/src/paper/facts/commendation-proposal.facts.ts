import type { CommendationProposalFacts } from '#documents/papers/commendation-proposal';
import type { Transaction } from '#persistence/transaction';
import { businessDay } from '../../local-time.js';
import { joinUnitName } from '../../unit-name.js';
import { reviewForPaper } from './conference.facts.js';
import { numberedSql, unitNamedSql } from './programme-named.queries.js';

const PROPOSED_SQL = `
  select c.ordinal, jsonb_build_object('code', coalesce(unit_name.code, ''),
      'name', coalesce(c.person || ', ', '') || coalesce(unit_name.name, '')) as unit, model.title as model, c.form, c.merit, rating.grade,
    ${numberedSql('c.decision_number', 'c.decided_on')} as decision
  from commendation c left join model on model.id = c.model_id
  left join rating on rating.review_id = c.review_id and rating.unit_id = c.unit_id
  ${joinUnitName('c.unit_id', 'unit_name')}
  where c.review_id = $1::uuid order by c.ordinal`;

const RECOGNISED_SQL = `
  select ${unitNamedSql('unit_name')} as unit, model.title
  from model ${joinUnitName('model.unit_id', 'unit_name')}
  where model.review_id = $1::uuid and model.status = 'recognised' order by unit_name.code collate "C", model.title collate "C"`;

/** What the proposal of commendations at the review of that id tells. */
export async function commendationProposalFacts(
  tx: Transaction,
  reviewId: string,
): Promise<CommendationProposalFacts | undefined> {
  const found = await reviewForPaper(tx, reviewId);
  if (!found) return undefined;
  const about = [reviewId, businessDay(tx)];
  return {
    programme: found.programme,
    review: found.review,
    conclusion: found.entered,
    proposed: await tx.query<CommendationProposalFacts['proposed'][number]>(PROPOSED_SQL, about),
    recognised: await tx.query<CommendationProposalFacts['recognised'][number]>(RECOGNISED_SQL, about),
  };
}
