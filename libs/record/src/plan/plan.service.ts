import { decidePlan } from '#domain/plan/decide-plan';
import type { PlanStep } from '#domain/plan/plan';
import type { ProcessRef } from '#domain/process/process-kind';
import type { Transaction } from '#persistence/transaction';
import type { ProcessRecord } from '../process/process-record.js';
import { closeConsultation } from './close-consultation.js';
import { loadPlan, type PlanRow } from './plan.snapshot.js';
import { takeUpFirst } from './take-up.js';
import { tellSecretariats, tellUnanswered } from './tell-plan.js';

/** The steps of a plan’s process. Each is locked, epoch-checked and decided again before it runs. */
export class PlanService {
  constructor(private readonly record: ProcessRecord) {}

  /** Drafts the plan from the programme's tasks, unfinished work, open directions and conclusions; one pass over sets. */
  draftPlan(ref: ProcessRef): Promise<boolean> {
    return this.step(ref, 'draftPlan', async (tx, plan) => {
      const tasks = await takeUpFirst(tx, ref.id);
      await tx.query(`update plan set stage = 'drafting', drafted_at = $2, version = version + 1 where id = $1`, [
        ref.id,
        new Date(tx.now),
      ]);
      const count = (origin: string) => tasks.filter((task) => task.origin === origin).length;
      const counts = { items: tasks.length, carriedOver: count('carry-over'), directions: count('direction') };
      await tx.emit('plan.drafted', {
        programmeId: plan.programme_id,
        planId: ref.id,
        key: String(plan.year),
        data: { year: plan.year, theme: plan.theme, ...counts },
      });
      await tellSecretariats(tx, ref.id, 'plan-drafted', 'drafted', counts);
    });
  }

  /** Reminds those who have not answered, once. */
  remindOpinions(ref: ProcessRef): Promise<boolean> {
    return this.step(ref, 'remindOpinions', async (tx, plan) => {
      await tx.query(`update plan set opinions_reminded_at = $2 where id = $1`, [ref.id, new Date(tx.now)]);
      const told = await tellUnanswered(tx, ref.id);
      await tx.audit({
        action: 'plan.opinions-reminded',
        subjectKind: 'plan',
        subjectId: ref.id,
        detail: { year: plan.year, told },
      });
    });
  }

  /** Closes the consultation and lists the silent. */
  closeConsultation(ref: ProcessRef): Promise<boolean> {
    return this.step(ref, 'closeConsultation', closeConsultation);
  }

  /** Tells the secretariats, once, that the plan should be issued by now. */
  tellPlanOverdue(ref: ProcessRef): Promise<boolean> {
    return this.step(ref, 'tellPlanOverdue', async (tx, plan) => {
      await tx.query(`update plan set overdue_told_at = $2 where id = $1`, [ref.id, new Date(tx.now)]);
      await tx.audit({
        action: 'plan.overdue-told',
        subjectKind: 'plan',
        subjectId: ref.id,
        detail: { year: plan.year, stage: plan.stage },
      });
      await tellSecretariats(tx, ref.id, 'plan-overdue', 'overdue', { stage: plan.stage });
    });
  }

  /** Cancels a plan whose programme has ended; its tasks were never issued and fall out with it. */
  cancelPlan(ref: ProcessRef): Promise<boolean> {
    return this.step(ref, 'cancelPlan', async (tx, plan) => {
      await tx.query(
        `update plan_item set status = 'dropped', status_reason = 'plan-cancelled', version = version + 1 where plan_id = $1 and status = 'draft'`,
        [ref.id],
      );
      await tx.query(`update plan set stage = 'cancelled', version = version + 1 where id = $1`, [ref.id]);
      await tx.audit({
        action: 'plan.cancelled',
        subjectKind: 'plan',
        subjectId: ref.id,
        detail: { year: plan.year, from: plan.stage },
      });
    });
  }

  /** The step over the plan's own row, which commands lock too: what they have written meanwhile is weighed again. */
  private step(
    ref: ProcessRef,
    name: PlanStep,
    work: (tx: Transaction, plan: PlanRow) => Promise<void>,
  ): Promise<boolean> {
    return this.record.step(ref, name, async (tx) => {
      await tx.query(`select 1 from plan where id = $1 for update`, [ref.id]);
      const loaded = await loadPlan(tx, ref.id);
      const decision = loaded && decidePlan(loaded.snapshot, tx.now);
      if (!decision || !('step' in decision) || decision.step !== name) return false;
      await work(tx, loaded.row);
      return true;
    });
  }
}
