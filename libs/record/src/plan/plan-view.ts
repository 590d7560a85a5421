import type { PlanPaper, PlanSigning, PlanSummary } from '#contracts/http/plan';
import { DomainError } from '#domain/error/domain-error';
import type { RequiredApproval } from '#domain/plan/issuance';
import { awaitedOf, type Signing } from '#domain/plan/signing';
import type { Transaction } from '#persistence/transaction';
import { businessDay, isoLocalSql } from '../local-time.js';
import { joinUnitName, unitRefSql } from '../unit-name.js';

/** SQL: a plan as lists show it; from `plan` and its programme `p`. */
export const SUMMARY_COLUMNS = `plan.id, plan.programme_id as "programmeId", p.number as programme, plan.year, plan.theme, plan.stage, plan.issuance,
  plan.draft_on as "draftOn", plan.reply_by as "replyBy", plan.issue_by as "issueBy", plan.submission, ${isoLocalSql('plan.issued_at')} as "issuedAt",
  (select count(*)::int from plan_item item where item.plan_id = plan.id and item.status <> 'dropped') as items, plan.version`;

/** The plan as it is after what this transaction did to it. */
export async function planSummary(tx: Transaction, planId: string): Promise<PlanSummary> {
  const plan = await tx.one<PlanSummary>(
    `select ${SUMMARY_COLUMNS} from plan join programme p on p.id = plan.programme_id where plan.id = $1`,
    [planId],
  );
  if (!plan) throw new DomainError('NOT_FOUND', { what: 'plan' });
  return plan;
}

interface PartyRow {
  readonly id: string;
  readonly unit: NonNullable<PlanPaper['party']>;
}

interface PaperRow {
  readonly ordinal: number;
  readonly party: string | null;
  readonly number: string | null;
  readonly issuedOn: string | null;
  readonly approvals: (Omit<PlanPaper['approvals'][number], 'party'> & { party: string })[];
}

const PARTIES_SQL = `
  select party.id, ${unitRefSql('party.unit_id', 'body')} as unit
  from plan join party on party.programme_id = plan.programme_id ${joinUnitName('party.unit_id', 'body')}
  where plan.id = $1 order by party.ordinal`;

const PAPERS_SQL = `
  select paper.ordinal, paper.party_id as party, paper.number, paper.issued_on as "issuedOn", coalesce((
    select jsonb_agg(jsonb_build_object('office', a.office, 'party', a.party_id, 'submission', a.submission, 'decision', a.decision,
      'reason', a.reason, 'by', person.code, 'at', ${isoLocalSql('a.at')}) order by a.at, a.submission, a.office, party.ordinal)
    from approval a join person on person.id = a.person_id join party on party.id = a.party_id where a.plan_paper_id = paper.id), '[]') as approvals
  from plan_paper paper where paper.plan_id = $1 order by paper.ordinal`;

/** The plan's papers with the approvals given and those awaited. */
export async function papersView(tx: Transaction, plan: PlanSummary): Promise<PlanPaper[]> {
  const parties = await tx.query<PartyRow>(PARTIES_SQL, [plan.id, businessDay(tx)]);
  const papers = await tx.query<PaperRow>(PAPERS_SQL, [plan.id]);
  const unitOf = new Map(parties.map(({ id, unit }) => [id, unit]));
  const named = ({ office, party }: RequiredApproval) => ({ office, party: unitOf.get(party)! });
  const signing: Signing = { ...plan, parties: parties.map(({ id }) => id), by: null, papers };
  return papers.map((paper) => {
    const awaited = awaitedOf(signing, paper);
    return {
      ...paper,
      party: paper.party === null ? null : unitOf.get(paper.party)!,
      approvals: paper.approvals.map((each) => ({ ...each, party: unitOf.get(each.party)! })),
      awaited: plan.stage === 'signing' ? awaited.map(named) : [],
      signed: awaited.length === 0,
    };
  });
}

/** The plan and its papers, after what this transaction did to them. */
export async function planSigning(tx: Transaction, planId: string): Promise<PlanSigning> {
  const plan = await planSummary(tx, planId);
  return { ...plan, papers: await papersView(tx, plan) };
}
