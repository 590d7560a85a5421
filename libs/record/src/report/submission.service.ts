import type {
  CorrectedDuty,
  CorrectionInput,
  DutyView,
  RegistrationInput,
  SubmissionInput,
} from '#contracts/http/report';
import { DomainError } from '#domain/error/domain-error';
import { InputError } from '#domain/error/input-error';
import { endOf, instantAt } from '#domain/time/instant';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Row, Transaction } from '#persistence/transaction';
import { command } from '../command.js';
import type { Access } from '../person/access.js';
import { addVersion } from './add-version.js';
import { checkAnswers, checkReportFiles, checkSignedPaper } from './check-answers.js';
import { brokenRules, type Confirmations, confirmedWarnings, requireNoErrors } from './check-rules.js';
import {
  type Duty,
  lockDuty,
  requireOpenRound,
  requireOwing,
  requireSecretariat,
  requireUnit,
  requireUnlocked,
  today,
} from './duty.js';
import { dutyView } from './duty-view.js';
import { frozenPackets } from './frozen-packets.queries.js';

/** Every way in which a report version comes to be. A version, once there, is never altered. */
export class SubmissionService {
  constructor(private readonly database: Database) {}

  /** Submits the draft that the head approved, with the signed paper's number and date unless only figures are asked for. */
  submit(actor: Actor, access: Access, obligationId: string, input: SubmissionInput): Promise<DutyView> {
    return command(this.database, actor, async (tx) => {
      const duty = await lockDuty(tx, access, obligationId);
      requireUnit(duty);
      await requireOwing(tx, duty);
      requireOpenRound(duty);
      requireUnlocked(duty);
      const draft = await approvedDraft(tx, duty, input.confirmations);
      checkSignedPaper(duty, input, today(duty));
      await addVersion(tx, access, duty, { kind: 'submission', ...draft, ...input, receivedAt: duty.now });
      return dutyView(tx, duty);
    });
  }

  /** "Không phát sinh": needs no approval and no paper, where the rule allows it. */
  nothingToReport(actor: Actor, access: Access, obligationId: string): Promise<DutyView> {
    return command(this.database, actor, async (tx) => {
      const duty = await lockDuty(tx, access, obligationId);
      requireUnit(duty);
      if (!duty.nothingToReport) throw new DomainError('NOTHING_TO_REPORT_NOT_ALLOWED');
      await requireOwing(tx, duty);
      requireOpenRound(duty);
      requireUnlocked(duty);
      await addVersion(tx, access, duty, { kind: 'nothing', answers: {}, attachmentIds: [], receivedAt: duty.now });
      return dutyView(tx, duty);
    });
  }

  /**
   * A new version of an accepted report, from the approved draft, also after the round has closed and packets were frozen
   * over it: what it would change in them is answered, and never applied. The duty's timeliness stays.
   */
  correct(actor: Actor, access: Access, obligationId: string, input: CorrectionInput): Promise<CorrectedDuty> {
    return command(this.database, actor, async (tx) => {
      const duty = await lockDuty(tx, access, obligationId);
      requireUnit(duty);
      if (duty.status !== 'accepted') throw new DomainError('REPORT_NOT_ACCEPTED');
      const draft = await approvedDraft(tx, duty, input.confirmations);
      checkSignedPaper(duty, input, today(duty));
      await addVersion(tx, access, duty, { kind: 'correction', ...draft, ...input, receivedAt: duty.now });
      return correctedDuty(tx, access, duty);
    });
  }

  /**
   * Enters a report that came on paper. Its lateness goes by the day of arrival, and so does the lock: what arrived in
   * time may be entered after the round has closed. With a reason it corrects a report that was accepted, at any time.
   * A paper says what it says: rules that it breaks are confirmed by whoever enters it, errors too.
   */
  register(actor: Actor, access: Access, obligationId: string, input: RegistrationInput): Promise<DutyView> {
    return command(this.database, actor, async (tx) => {
      const duty = await lockDuty(tx, access, obligationId);
      requireSecretariat(duty);
      const corrects = duty.status === 'accepted' && input.reason !== undefined;
      if (!corrects) await requireOwed(tx, duty, input);
      if (input.arrivalDate > today(duty)) {
        throw InputError.at('/arrivalDate', 'Ngày đến không thể ở tương lai.', 'The day of arrival cannot lie ahead.');
      }
      const receivedAt = instantAt(input.arrivalDate);
      if (!corrects) requireUnlocked(duty, receivedAt);
      if (input.paperDate > input.arrivalDate) {
        throw InputError.at(
          '/paperDate',
          'Ngày văn bản không thể sau ngày đến.',
          'The paper cannot be dated after its arrival.',
        );
      }
      checkAnswers(duty, input.answers, true);
      await checkReportFiles(tx, duty, input, [...access.secretariatUnits, duty.unitId]);
      const broken = await brokenRules(tx, duty, input.answers);
      const warnings = confirmedWarnings(duty, broken, input.confirmations ?? {});
      const dueInForce = (await dueOnArrival(tx, duty, input.arrivalDate)) ?? duty.due;
      const kind = corrects ? 'correction' : 'paper';
      await addVersion(tx, access, duty, { ...input, kind, receivedAt, dueInForce, warnings });
      return corrects ? correctedDuty(tx, access, duty) : dutyView(tx, duty);
    });
  }
}

/** A first report is still owed, and there is none yet that it could correct. */
async function requireOwed(tx: Transaction, duty: Duty, { reason }: RegistrationInput): Promise<void> {
  await requireOwing(tx, duty);
  if (duty.roundStage !== 'closed') requireOpenRound(duty);
  if (reason === undefined) return;
  throw InputError.at(
    '/reason',
    'Chưa có báo cáo được chấp nhận để đính chính.',
    'There is no accepted report that it could correct.',
  );
}

async function correctedDuty(tx: Transaction, access: Access, duty: Duty): Promise<CorrectedDuty> {
  const view = await dutyView(tx, duty);
  return { ...view, frozenPackets: await frozenPackets(tx, access, duty.obligationId, view.report!.number) };
}

async function approvedDraft(tx: Transaction, duty: Duty, confirmations: Confirmations = {}) {
  const draft = await tx.one<Row>(
    `select answers, attachment_ids as "attachmentIds", stage, approved_by as "approvedBy" from report where obligation_id = $1 for update`,
    [duty.obligationId],
  );
  if (!draft) throw new DomainError('REPORT_DRAFT_EMPTY');
  if (draft.stage !== 'approved') throw new DomainError('REPORT_NOT_APPROVED');
  checkAnswers(duty, draft.answers, true);
  const warnings = confirmedWarnings(duty, await requireNoErrors(tx, duty, draft.answers), confirmations);
  return { answers: draft.answers, attachmentIds: draft.attachmentIds, approvedBy: draft.approvedBy, warnings };
}

/** More time given after the paper had arrived does not make a late paper timely: the date it was late for still counts. */
async function dueOnArrival(tx: Transaction, duty: Duty, arrivalDate: string): Promise<string | undefined> {
  const row = await tx.one<{ due: string }>(
    `select due_before as due from extension where obligation_id = $1 and status in ('granted', 'offer-accepted', 'given')
       and coalesce(answered_at, decided_at) >= $2 order by coalesce(answered_at, decided_at) limit 1`,
    [duty.obligationId, new Date(endOf(arrivalDate))],
  );
  return row?.due;
}
