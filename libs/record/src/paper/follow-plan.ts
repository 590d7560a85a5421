import type { PaperStage, PaperStep } from '#domain/paper/paper-stage';
import { awaitedApprovals, type Office, type RequiredApproval, requiredApprovals } from '#domain/plan/issuance';
import type { PlanStage } from '#domain/plan/plan';
import { isoLocal, type LocalDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { contentDigest } from './paper-content.js';
import { readFacts } from './read-facts.js';
import { saveContent } from './save-content.js';
import { type FollowingPaper, signWithSubject } from './sign-with-subject.js';
import { takePaperStep } from './take-paper-step.js';

interface GivenApproval extends RequiredApproval {
  readonly unitId: string;
  readonly personId: string;
  readonly decision: 'approved' | 'returned';
  readonly reason: string | null;
  readonly at: Date;
}

/** A plan's paper in the register beside the paper of the plan's own chain. */
interface Followed extends FollowingPaper {
  readonly party: string | null;
  readonly planStage: PlanStage;
  readonly planSubmission: number;
  readonly submittedBy: string | null;
  readonly planNumber: string | null;
  readonly planDate: LocalDate | null;
  readonly numberedBy: string | null;
  readonly parties: readonly string[];
  readonly approvals: readonly GivenApproval[];
  /** How many steps of approvals were written down for the present submission. */
  readonly told: number;
}

const OFFICE_UNIT = `case a.office when 'head-of-office' then party.secretariat_unit_id else party.unit_id end`;

const FOLLOWED_SQL = `
  select paper.id, paper.programme_id as "programmeId", paper.kind, paper.subject_id as "subjectId", paper.subject_code as "subjectCode",
    paper.stage, paper.style, paper.signed_by as "signedBy", paper.number, paper.symbol, paper.place, paper.issued_on as "issuedOn",
    paper.issuer_unit_ids as "issuerUnitIds", paper.facts, paper.frame, paper.content_sha256 as "contentSha256", paper.submission, paper.issued_at as "issuedAt",
    own.party_id as party, plan.stage as "planStage", plan.submission as "planSubmission", plan.submitted_by as "submittedBy",
    own.number as "planNumber", own.issued_on as "planDate", own.numbered_by as "numberedBy",
    array(select party.id from party where party.programme_id = plan.programme_id order by party.ordinal) as parties,
    (select coalesce(jsonb_agg(jsonb_build_object('office', a.office, 'party', a.party_id, 'unitId', ${OFFICE_UNIT}, 'personId', a.person_id,
       'decision', a.decision, 'reason', a.reason, 'at', a.at) order by a.at, a.office, party.ordinal), '[]')
     from approval a join party on party.id = a.party_id where a.plan_paper_id = own.id and a.submission = plan.submission) as approvals,
    (select count(*)::int from paper_step step where step.paper_id = paper.id and step.submission = plan.submission
       and step.step in ('initialled', 'signed', 'returned')) as told
  from paper join plan on plan.id = paper.subject_id left join plan_paper own on own.plan_id = plan.id and own.ordinal = paper.part
  where paper.kind = 'annual-plan' and paper.subject_id = $1 and paper.stage in ('draft', 'submitted', 'initialled')
  order by paper.part for update of paper`;

const STEP_OF: Readonly<Record<Office, PaperStep>> = { 'head-of-office': 'initialled', signer: 'signed' };

/**
 * Brings the papers of a held plan to where the plan's own chain stands: submitted with the plan's text of that moment,
 * initialled and signed by those who approved it there, numbered as it was numbered. Safe to repeat.
 */
export async function followPlan(tx: Transaction, planId: string): Promise<void> {
  const now = await tx.readClock();
  for (const each of await tx.query<Followed>(FOLLOWED_SQL, [planId])) await follow(tx, each, now);
}

async function follow(tx: Transaction, held: Followed, now: number): Promise<void> {
  const stage = stageOf(held);
  let paper = held;
  if (held.planSubmission > held.submission && (held.planStage === 'signing' || held.planStage === 'issued')) {
    paper = await submitted(tx, held, now);
  }
  for (const given of held.approvals.slice(held.told)) {
    const isReturn = given.decision === 'returned';
    await takePaperStep(tx, paper.id, {
      ...paper,
      step: isReturn ? 'returned' : STEP_OF[given.office],
      stage: isReturn ? 'draft' : stage,
      submission: held.planSubmission,
      office: { office: given.office, party: given.unitId },
      personId: given.personId,
      at: new Date(given.at).getTime(),
      note: given.reason,
    });
  }
  if (stage === 'signed') {
    const entered = { number: held.planNumber!, date: held.planDate! };
    const taken = { step: 'numbered', personId: held.numberedBy, at: now } as const;
    return signWithSubject(tx, paper, entered, taken, { submission: paper.submission, follows: 'plan' });
  }
  if (stage !== held.stage) {
    await tx.query(`update paper set stage = $2, version = version + 1 where id = $1`, [held.id, stage]);
  }
}

/** The plan's text is final for this submission: the paper says the same. */
async function submitted(tx: Transaction, held: Followed, now: number): Promise<Followed> {
  const { facts } = await readFacts(tx, held.kind, held.subjectId);
  const next = { ...held, facts, frame: { ...held.frame, made: isoLocal(now) }, submission: held.planSubmission };
  await saveContent(tx, held, next);
  const paper = { ...next, contentSha256: contentDigest(next) };
  await tx.query(`update paper set submission = $2, submitted_by = $3, submitted_at = $4 where id = $1`, [
    held.id,
    held.planSubmission,
    held.submittedBy,
    new Date(now),
  ]);
  await takePaperStep(tx, held.id, {
    ...paper,
    step: 'submitted',
    stage: 'submitted',
    personId: held.submittedBy,
    at: now,
  });
  return paper;
}

function stageOf(paper: Followed): PaperStage {
  if (paper.planStage === 'issued' && paper.planNumber !== null) return 'signed';
  if (paper.planStage !== 'signing') return 'draft';
  const given = paper.approvals.filter(({ decision }) => decision === 'approved');
  const awaited = awaitedApprovals(requiredApprovals(paper, paper.parties), given);
  return awaited.some(({ office }) => office === 'head-of-office') ? 'submitted' : 'initialled';
}
