import type { RecommendationItem } from '#contracts/http/recommendation';
import { DomainError } from '#domain/error/domain-error';
import { RECOMMENDATION_TRANSITIONS, type RecommendationStage } from '#domain/inspection/recommendation';
import { mayMove } from '#domain/process/transition';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { command } from '../command.js';
import type { Access } from '../person/access.js';
import { wakeOfTasks } from '../task/lock-task.js';
import { lapseTaskExtensions } from '../task/settle-task.js';
import { tellUnits } from './announce-inspection.js';
import { type LockedInspection, lockInspection, requireInspectionStep, requireRole } from './lock-inspection.js';
import { recommendationView } from './recommendation.queries.js';
import { takeInspectionStep } from './take-inspection-step.js';

/** A recommendation with its inspection, both held by this transaction. */
interface Held {
  readonly inspection: LockedInspection;
  readonly recommendation: RecommendationItem;
}

/** What becomes of recommendations: none is over until it is verified as done, or withdrawn with a reason. */
export class RecommendationService {
  constructor(private readonly database: Database) {}

  /** The secretariat verifies what the unit reported done. */
  verify(actor: Actor, access: Access, id: string, note: string | undefined): Promise<RecommendationItem> {
    return this.change(actor, access, id, async (tx, { inspection, recommendation }) => {
      requireMove(recommendation, 'done', 'verify');
      await tx.query(
        `update recommendation set verified_by = $2, verified_at = $3, verified_note = $4, version = version + 1 where id = $1`,
        [id, access.personId, new Date(inspection.now), note ?? null],
      );
      await writeDown(tx, recommendation, 'verified');
    });
  }

  /** It is not done after all: its task is open again, and so is an inspection that was closed. */
  return(actor: Actor, access: Access, id: string, reason: string): Promise<RecommendationItem> {
    return this.change(actor, access, id, async (tx, { inspection, recommendation }) => {
      requireMove(recommendation, 'open', 'return');
      await tx.query(
        `update recommendation set verified_by = null, verified_at = null, verified_note = null, version = version + 1 where id = $1`,
        [id],
      );
      // What was handed in stays to be seen until something better comes.
      await tx.query(
        `update plan_item set status = 'open', status_reason = $2, timely = null, completed_at = null, completed_by = null,
           version = version + 1 where id = $1`,
        [recommendation.taskId, reason],
      );
      await writeDown(tx, recommendation, 'returned', { reason });
      if (inspection.stage === 'closed') {
        const stage = requireInspectionStep(inspection, 'reopen');
        await takeInspectionStep(tx, access, inspection, { step: 'reopen', stage, note: reason });
      }
      await this.tell(tx, inspection, recommendation, 'recommendation-returned');
    });
  }

  /** The secretariat withdraws it with a reason: its task falls out. */
  withdraw(actor: Actor, access: Access, id: string, reason: string): Promise<RecommendationItem> {
    return this.change(actor, access, id, async (tx, { inspection, recommendation }) => {
      requireMove(recommendation, 'withdrawn', 'withdraw');
      await tx.query(
        `update recommendation set withdrawn_by = $2, withdrawn_at = $3, withdrawn_reason = $4, version = version + 1 where id = $1`,
        [id, access.personId, new Date(inspection.now), reason],
      );
      await tx.query(
        `update plan_item set status = 'dropped', status_reason = $2, version = version + 1 where id = $1`,
        [recommendation.taskId, reason],
      );
      await lapseTaskExtensions(tx, recommendation.taskId, null, inspection.now);
      await writeDown(tx, recommendation, 'withdrawn', { reason });
      await this.tell(tx, inspection, recommendation, 'recommendation-withdrawn');
    });
  }

  private change(
    actor: Actor,
    access: Access,
    id: string,
    work: (tx: Transaction, held: Held) => Promise<void>,
  ): Promise<RecommendationItem> {
    return command(this.database, actor, async (tx) => {
      const { inspectionId, taskId, programmeId } = await recommendationView(tx, access, id); // NOT_FOUND out of scope
      const inspection = await lockInspection(tx, access, inspectionId);
      requireRole(inspection, 'secretariat');
      await tx.query(`select 1 from plan_item where id = $1 for update`, [taskId]);
      // Read again: this sees what was committed while the locks were waited for.
      await work(tx, { inspection, recommendation: await recommendationView(tx, access, id) });
      await wakeOfTasks(tx, programmeId);
      return recommendationView(tx, access, id);
    });
  }

  private tell(
    tx: Transaction,
    inspection: LockedInspection,
    { unit, code, due, version }: RecommendationItem,
    kind: 'recommendation-returned' | 'recommendation-withdrawn',
  ): Promise<void> {
    const told = { unitId: unit.id, unit: unit.code, unitName: unit.name, recommendation: code, due };
    return tellUnits(tx, inspection, kind, `v${version}`, [told]);
  }
}

function requireMove({ code, stage }: RecommendationItem, to: RecommendationStage, by: string): void {
  if (mayMove(RECOMMENDATION_TRANSITIONS, stage, to, by)) return;
  throw new DomainError('RECOMMENDATION_NOT_AT_STAGE', { recommendation: code, stage });
}

const writeDown = (tx: Transaction, { id, code }: RecommendationItem, what: string, detail: object = {}) =>
  tx.audit({
    action: `recommendation.${what}`,
    subjectKind: 'recommendation',
    subjectId: id,
    detail: { recommendation: code, ...detail },
  });
