import type { Draft, DraftInput } from '#contracts/http/report';
import { DomainError } from '#domain/error/domain-error';
import type { Answers } from '#domain/form/answers';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Row, Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import { command } from '../command.js';
import { isoLocalSql } from '../local-time.js';
import type { Access } from '../person/access.js';
import { checkAnswers, checkReportFiles } from './check-answers.js';
import { findingsOf, requireNoErrors } from './check-rules.js';
import {
  type Duty,
  lockDuty,
  requireHead,
  requireOpenRound,
  requireOwing,
  requireUnit,
  requireUnlocked,
} from './duty.js';

/** SQL: a draft as its unit sees it. */
export const DRAFT_COLUMNS = `report.obligation_id as "obligationId", report.stage, report.answers, report.attachment_ids as "attachmentIds",
  ${isoLocalSql('report.saved_at')} as "savedAt", ${isoLocalSql('report.approved_at')} as "approvedAt", report.version`;

/** A draft as its row has it; which rules it breaks is told beside. */
export type SavedDraft = Omit<Draft, 'findings'>;

/** A unit's draft: saved by an officer or the head, approved by the head. Any change takes the approval away. */
export class DraftService {
  constructor(private readonly database: Database) {}

  /** Saves the whole draft over the version the caller read (0 for the first). Throws VERSION_STALE when it has changed meanwhile. */
  save(actor: Actor, access: Access, obligationId: string, input: DraftInput, expected: number): Promise<Draft> {
    return command(this.database, actor, async (tx) => {
      const duty = await lockDuty(tx, access, obligationId);
      requireUnit(duty);
      await requireDraftable(tx, duty);
      checkAnswers(duty, input.answers, false);
      await checkReportFiles(tx, duty, input, [duty.unitId]);
      const values = [obligationId, input.answers, input.attachmentIds, access.personId, new Date(duty.now)];
      const saved =
        expected === 0
          ? await tx.one<SavedDraft>(
              `insert into report (id, obligation_id, answers, attachment_ids, stage, saved_by, saved_at)
               values ($6, $1, $2, $3, 'drafting', $4, $5) on conflict (obligation_id) do nothing returning ${DRAFT_COLUMNS}`,
              [...values, uuid()],
            )
          : await tx.one<SavedDraft>(
              `update report set answers = $2, attachment_ids = $3, stage = 'drafting', saved_by = $4, saved_at = $5,
                 approved_by = null, approved_at = null, version = version + 1
               where obligation_id = $1 and version = $6 returning ${DRAFT_COLUMNS}`,
              [...values, expected],
            );
      if (!saved) throw new DomainError('VERSION_STALE');
      await this.note(tx, 'report.draft-saved', duty);
      return { ...saved, findings: await findingsOf(tx, duty, input.answers) };
    });
  }

  /** The head approves the draft as read. Throws when it is incomplete or has changed meanwhile. */
  approve(actor: Actor, access: Access, obligationId: string, expected: number): Promise<Draft> {
    return this.change(actor, access, obligationId, expected, async (tx, duty, draft) => {
      checkAnswers(duty, draft.answers as Answers, true);
      await requireNoErrors(tx, duty, draft.answers as Answers);
      await this.note(tx, 'report.draft-approved', duty);
      return [`stage = 'approved', approved_by = $2, approved_at = $3`, [access.personId, new Date(duty.now)]];
    });
  }

  /** The head takes the approval back. */
  withdrawApproval(actor: Actor, access: Access, obligationId: string, expected: number): Promise<Draft> {
    return this.change(actor, access, obligationId, expected, async (tx, duty, draft) => {
      if (draft.stage !== 'approved') throw new DomainError('REPORT_NOT_APPROVED');
      await this.note(tx, 'report.approval-withdrawn', duty);
      return [`stage = 'drafting', approved_by = null, approved_at = null`, []];
    });
  }

  private change(
    actor: Actor,
    access: Access,
    obligationId: string,
    expected: number,
    work: (tx: Transaction, duty: Duty, draft: Row) => Promise<[assignment: string, values: unknown[]]>,
  ): Promise<Draft> {
    return command(this.database, actor, async (tx) => {
      const duty = await lockDuty(tx, access, obligationId);
      requireHead(duty);
      await requireDraftable(tx, duty);
      const draft = await tx.one(`select answers, stage, version from report where obligation_id = $1 for update`, [
        obligationId,
      ]);
      if (!draft) throw new DomainError('REPORT_DRAFT_EMPTY');
      if (draft.version !== expected) throw new DomainError('VERSION_STALE');
      const [assignment, values] = await work(tx, duty, draft);
      const changed = await tx.one<SavedDraft>(
        `update report set ${assignment}, version = version + 1 where obligation_id = $1 returning ${DRAFT_COLUMNS}`,
        [obligationId, ...values],
      );
      return { ...changed!, findings: await findingsOf(tx, duty, changed!.answers) };
    });
  }

  private note(tx: Transaction, action: string, duty: Duty): Promise<void> {
    return tx.audit({
      action,
      subjectKind: 'obligation',
      subjectId: duty.obligationId,
      detail: { round: duty.round, unit: duty.unit },
    });
  }
}

/** A draft is written while the report is owed and can still be sent, or to correct one that was accepted. */
async function requireDraftable(tx: Transaction, duty: Duty): Promise<void> {
  if (duty.status === 'accepted') return;
  await requireOwing(tx, duty);
  if (duty.roundStage !== 'open')
    throw new DomainError('ROUND_NOT_OPEN', { round: duty.round, stage: duty.roundStage });
  // While the programme is suspended the lock stands still too: units may go on writing.
  if (duty.programmeStage === 'suspended') return;
  requireOpenRound(duty);
  requireUnlocked(duty);
}
