import type { RequiredApproval } from '#domain/plan/issuance';
import type { Approval, Signing, SigningPaper } from '#domain/plan/signing';
import type { Transaction } from '#persistence/transaction';
import type { Access } from '../person/access.js';
import { type HeldPlan, partiesOf } from './held-plan.js';

const PAPERS_SQL = `
  select paper.ordinal, paper.party_id as party, paper.number, coalesce((
    select jsonb_agg(jsonb_build_object('office', a.office, 'party', a.party_id, 'submission', a.submission, 'decision', a.decision))
    from approval a where a.plan_paper_id = paper.id), '[]') as approvals
  from plan_paper paper where paper.plan_id = $1 order by paper.ordinal`;

/** A held plan as the rules of signing see it, and whether the caller holds an office. */
export async function loadSigning(
  tx: Transaction,
  access: Access,
  plan: HeldPlan,
): Promise<{ signing: Signing; holds: (approval: RequiredApproval) => boolean }> {
  const parties = await partiesOf(tx, access, plan.programmeId);
  const papers = await tx.query<SigningPaper & { approvals: Approval[] }>(PAPERS_SQL, [plan.id]);
  return {
    signing: { ...plan, parties: parties.map(({ id }) => id), by: plan.byPartyId, papers },
    holds: ({ office, party }) => parties.some((each) => each.id === party && each.holds.includes(office)),
  };
}
