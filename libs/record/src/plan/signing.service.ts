import type { PaperApprovalInput, PaperNumberInput, PaperReturnInput, PlanSigning } from '#contracts/http/plan';
import { DomainError } from '#domain/error/domain-error';
import type { RequiredApproval } from '#domain/plan/issuance';
import {
  approvePaper,
  awaitedOf,
  numberPaper,
  returnPaper,
  type Signing,
  submitForSigning,
} from '#domain/plan/signing';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import { command } from '../command.js';
import { followPlan } from '../paper/follow-plan.js';
import { requireIssuedBy } from '../paper/require-issued-by.js';
import type { Access } from '../person/access.js';
import { auditPlan, type HeldPlan, lockPlan, lockPlanAsSecretariat } from './held-plan.js';
import { issuePlan } from './issue-plan.js';
import { loadSigning } from './load-signing.js';
import { planSigning } from './plan-view.js';
import { takeUpLate } from './take-up.js';
import { tellApprovers, tellSecretariats } from './tell-plan.js';

/** From the revised draft to the issued plan: drafter → head of office → signer → number and date. */
export class SigningService {
  constructor(private readonly database: Database) {}

  /** The secretariat submits the plan; every approval is asked for anew. Throws PLAN_TASK_WITHOUT_LEAD, PLAN_NOT_AT_STAGE. */
  submit(actor: Actor, access: Access, planId: string): Promise<PlanSigning> {
    return command(this.database, actor, async (tx) => {
      const plan = await lockPlanAsSecretariat(tx, access, planId);
      const { signing } = await loadSigning(tx, access, plan);
      const next = submitForSigning(signing);
      await takeUpLate(tx, planId);
      await requireLeads(tx, planId);
      await tx.query(
        `insert into plan_paper (id, plan_id, ordinal, party_id)
         select gen_random_uuid(), $1, paper.ordinal, paper.party from jsonb_to_recordset($2::jsonb) as paper(ordinal int, party uuid)
         on conflict (plan_id, ordinal) do nothing`,
        [planId, JSON.stringify(next.papers)],
      );
      await tx.query(
        `update plan set stage = $2, submission = $3, submitted_at = $4, submitted_by = $5, version = version + 1 where id = $1`,
        [planId, next.stage, next.submission, new Date(plan.now), access.personId],
      );
      await this.note(tx, plan, 'plan.submitted', { submission: next.submission });
      await tellTurns(tx, plan, next, []);
      return planSigning(tx, planId);
    });
  }

  /** The caller approves the paper in the office whose turn it is, as head of office or as signer. */
  approve(
    actor: Actor,
    access: Access,
    planId: string,
    ordinal: number,
    input: PaperApprovalInput,
  ): Promise<PlanSigning> {
    return command(this.database, actor, async (tx) => {
      const plan = await lockPlan(tx, access, planId);
      const { signing, holds } = await loadSigning(tx, access, plan);
      requireRead(signing, input.submission);
      const { given, next } = approvePaper(signing, ordinal, holds);
      await writeApprovals(tx, access, plan, ordinal, given, 'approved', null);
      await tx.query(`update plan set version = version + 1 where id = $1`, [planId]);
      const offices = given.map(({ office }) => office);
      await this.note(tx, plan, 'plan.paper-approved', {
        submission: plan.submission,
        paper: ordinal,
        office: offices[0],
      });
      await tellTurns(tx, plan, next, turns(signing));
      return planSigning(tx, planId);
    });
  }

  /** A head of office or a signer sends the plan back with a reason; it is revised and submitted again from the start. */
  return(actor: Actor, access: Access, planId: string, ordinal: number, input: PaperReturnInput): Promise<PlanSigning> {
    return command(this.database, actor, async (tx) => {
      const plan = await lockPlan(tx, access, planId);
      const { signing, holds } = await loadSigning(tx, access, plan);
      requireRead(signing, input.submission);
      const { by, next } = returnPaper(signing, ordinal, holds);
      await writeApprovals(tx, access, plan, ordinal, [by], 'returned', input.reason);
      const withdrawn = signing.papers.flatMap(({ number }) => number ?? []);
      await tx.query(
        `update plan_paper set number = null, issued_on = null, numbered_by = null, numbered_at = null, version = version + 1
         where plan_id = $1 and number is not null`,
        [planId],
      );
      await tx.query(`update plan set stage = $2, version = version + 1 where id = $1`, [planId, next.stage]);
      await this.note(tx, plan, 'plan.paper-returned', {
        submission: plan.submission,
        paper: ordinal,
        office: by.office,
        numbersWithdrawn: withdrawn,
      });
      const facts = { paper: ordinal, office: by.office, submission: plan.submission };
      const heads = ['secretariat', 'head'];
      await tellSecretariats(tx, planId, 'plan-returned', `s${plan.submission}/returned`, facts, heads);
      return planSigning(tx, planId);
    });
  }

  /** The secretariat enters the number and date of a signed paper; with the last one the plan is issued. */
  number(actor: Actor, access: Access, planId: string, ordinal: number, input: PaperNumberInput): Promise<PlanSigning> {
    return command(this.database, actor, async (tx) => {
      const plan = await lockPlanAsSecretariat(tx, access, planId);
      const { signing } = await loadSigning(tx, access, plan);
      const next = numberPaper(signing, ordinal, input.number);
      requireIssuedBy(plan.today, input.issuedOn);
      await tx.query(
        `update plan_paper set number = $3, issued_on = $4, numbered_by = $5, numbered_at = $6, version = version + 1
         where plan_id = $1 and ordinal = $2`,
        [planId, ordinal, input.number, input.issuedOn, access.personId, new Date(plan.now)],
      );
      await tx.query(`update plan set version = version + 1 where id = $1`, [planId]);
      await this.note(tx, plan, 'plan.paper-numbered', { paper: ordinal, number: input.number });
      if (next.stage === 'issued') {
        await issuePlan(tx, plan);
        await followPlan(tx, planId);
      }
      return planSigning(tx, planId);
    });
  }

  /** What happened goes into the trail, the plan's papers in the register go along, and the process looks again. */
  private async note(tx: Transaction, plan: HeldPlan, action: string, detail: Record<string, unknown>): Promise<void> {
    await auditPlan(tx, plan, action, detail);
    await followPlan(tx, plan.id);
    await tx.wake('plan', plan.id, action);
  }
}

/** Throws VERSION_STALE when the caller read another submission than the one that is being signed. */
function requireRead({ submission }: Signing, read: number | undefined): void {
  if (read !== undefined && read !== submission) throw new DomainError('VERSION_STALE');
}

/** A task that is issued is somebody's. */
async function requireLeads(tx: Transaction, planId: string): Promise<void> {
  const without = await tx.one<{ number: string }>(
    `select item.number from plan_item item where item.plan_id = $1 and item.status = 'draft' and not exists (
       select 1 from plan_item_unit part where part.plan_item_id = item.id and part.role = 'lead') order by item.number limit 1`,
    [planId],
  );
  if (without) throw new DomainError('PLAN_TASK_WITHOUT_LEAD', { number: without.number });
}

function writeApprovals(
  tx: Transaction,
  access: Access,
  plan: HeldPlan,
  ordinal: number,
  given: readonly RequiredApproval[],
  decision: 'approved' | 'returned',
  reason: string | null,
): Promise<unknown> {
  const rows = given.map((each) => ({ ...each, id: uuid() }));
  return tx.query(
    `insert into approval (id, plan_paper_id, submission, office, party_id, decision, reason, person_id, at)
     select given.id, paper.id, $3, given.office, given.party, $5, $6, $7, $8
     from plan_paper paper, jsonb_to_recordset($4::jsonb) as given(id uuid, office text, party uuid)
     where paper.plan_id = $1 and paper.ordinal = $2`,
    [plan.id, ordinal, plan.submission, JSON.stringify(rows), decision, reason, access.personId, new Date(plan.now)],
  );
}

type Turn = RequiredApproval & { readonly paper: number };

const turns = (signing: Signing): Turn[] =>
  signing.papers.flatMap((paper) => awaitedOf(signing, paper).map((each) => ({ ...each, paper: paper.ordinal })));

/** Tells those whose turn it has become. */
async function tellTurns(tx: Transaction, plan: HeldPlan, next: Signing, before: readonly Turn[]): Promise<void> {
  const key = (turn: Turn) => `${turn.paper}/${turn.office}/${turn.party}`;
  const told = new Set(before.map(key));
  const fresh = turns(next).filter((turn) => !told.has(key(turn)));
  if (fresh.length > 0) await tellApprovers(tx, plan.id, fresh);
}
