import type {
  ExtensionDecisionInput,
  ExtensionInput,
  ExtensionView,
  OfferAnswerInput,
} from '#contracts/http/extension';
import { DomainError } from '#domain/error/domain-error';
import { InputError } from '#domain/error/input-error';
import { extendedDates, mustLieAfter } from '#domain/extension/extended-dates';
import type { ExtensionState } from '#domain/extension/extension';
import { addDays, type LocalDate } from '#domain/time/instant';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Row, Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import { loadCalendar } from '../calendar/calendar.queries.js';
import { command } from '../command.js';
import type { Access } from '../person/access.js';
import {
  type Duty,
  emitOfDuty,
  lockDuty,
  requireOpenRound,
  requireOwing,
  requireSecretariat,
  requireUnit,
  requireUnlocked,
  today,
} from '../report/duty.js';
import { tellSecretariats, tellUnit } from '../report/tell.js';
import { EXTENSION_COLUMNS } from './extension.queries.js';

const LOOK_AHEAD_DAYS = 200;

const DECIDED = { grant: 'granted', refuse: 'refused', offer: 'offered' } as const satisfies Record<
  string,
  ExtensionState
>;

/** More time: a unit asks, the secretariat grants, refuses or offers another date, the unit answers an offer. */
export class ExtensionService {
  constructor(private readonly database: Database) {}

  /** Asks for more time while the report is owed, the round is open and no other request waits. */
  request(actor: Actor, access: Access, obligationId: string, input: ExtensionInput): Promise<ExtensionView> {
    return command(this.database, actor, async (tx) => {
      const duty = await lockDuty(tx, access, obligationId);
      requireUnit(duty);
      await requireOwing(tx, duty);
      requireOpenRound(duty);
      requireUnlocked(duty);
      requireLater(duty, input.requestedDue);
      const earlier = await tx.one<{ ordinal: number; pending: boolean | null }>(
        `select coalesce(max(ordinal), 0) as ordinal, bool_or(status in ('requested', 'offered')) as pending
         from extension where obligation_id = $1`,
        [obligationId],
      );
      if (earlier!.pending) throw new DomainError('EXTENSION_PENDING');
      const ordinal = earlier!.ordinal + 1;
      const id = uuid();
      await tx.query(
        `insert into extension (id, obligation_id, ordinal, reason, due_before, requested_due, requested_by, requested_at, status)
         values ($1, $2, $3, $4, $5, $6, $7, $8, 'requested')`,
        [id, obligationId, ordinal, input.reason, duty.due, input.requestedDue, access.personId, new Date(duty.now)],
      );
      const key = `${duty.round}/${duty.unit}/e${ordinal}`;
      await emitOfDuty(tx, duty, 'extension.requested', key, {
        round: duty.round,
        due: duty.due,
        requested: input.requestedDue,
        dueOriginal: duty.dueOriginal,
      });
      await tellSecretariats(tx, duty, 'extension-requested', key, { due: duty.due, requested: input.requestedDue });
      return extensionView(tx, id);
    });
  }

  /** The secretariat's decision. Granting moves the due date, and the lock with it; the original date never changes. */
  decide(actor: Actor, access: Access, id: string, input: ExtensionDecisionInput): Promise<ExtensionView> {
    return command(this.database, actor, async (tx) => {
      const { duty, extension } = await lockExtension(tx, access, id);
      requireSecretariat(duty);
      if (extension.status !== 'requested') throw new DomainError('EXTENSION_NOT_PENDING');
      requireOpenRound(duty);
      const status = DECIDED[input.decision];
      const date = decidedDue(duty, extension.requested_due, input);
      await tx.query(
        `update extension set status = $2, decided_due = $3, decided_by = $4, decided_at = $5, note = $6 where id = $1`,
        [id, status, date, access.personId, new Date(duty.now), input.note ?? null],
      );
      const due = status === 'granted' && date ? await putInForce(tx, duty, date) : duty.due;
      await announceDecision(tx, duty, extension.ordinal, 'decided', status, due);
      return extensionView(tx, id);
    });
  }

  /** The unit takes the offered date, or lets it be. */
  answerOffer(actor: Actor, access: Access, id: string, { accept }: OfferAnswerInput): Promise<ExtensionView> {
    return command(this.database, actor, async (tx) => {
      const { duty, extension } = await lockExtension(tx, access, id);
      requireUnit(duty);
      if (extension.status !== 'offered') throw new DomainError('EXTENSION_NOT_PENDING');
      requireOpenRound(duty);
      if (accept) requireLater(duty, extension.decided_due);
      const status = accept ? 'offer-accepted' : 'offer-declined';
      await tx.query(`update extension set status = $2, answered_at = $3 where id = $1`, [
        id,
        status,
        new Date(duty.now),
      ]);
      const due = accept ? await putInForce(tx, duty, extension.decided_due) : duty.due;
      await announceDecision(tx, duty, extension.ordinal, status, status, due);
      return extensionView(tx, id);
    });
  }
}

/** The obligation first, then the extension: the order of every command. */
async function lockExtension(tx: Transaction, access: Access, id: string): Promise<{ duty: Duty; extension: Row }> {
  const found = await tx.one<{ obligation_id: string }>(
    `select obligation_id from extension where id = $1 and obligation_id is not null`,
    [id],
  );
  if (!found) throw new DomainError('NOT_FOUND', { what: 'extension' });
  const duty = await lockDuty(tx, access, found.obligation_id).catch((error) => {
    if (error instanceof DomainError && error.code === 'NOT_FOUND')
      throw new DomainError('NOT_FOUND', { what: 'extension' });
    throw error;
  });
  const extension = await tx.one(
    `select ordinal, status, requested_due, decided_due from extension where id = $1 for update`,
    [id],
  );
  return { duty, extension };
}

function requireLater(duty: Duty, date: LocalDate): void {
  const after = mustLieAfter(duty.due, today(duty));
  if (date <= after) throw new DomainError('EXTENSION_DATE_INVALID', { due: after });
}

function decidedDue(duty: Duty, requested: LocalDate, { decision, due }: ExtensionDecisionInput): LocalDate | null {
  if (decision !== 'offer' && due !== undefined) {
    throw InputError.at('/due', 'Chỉ ghi ngày khi đề xuất ngày khác.', 'A date is given only with an offer.');
  }
  if (decision === 'refuse') return null;
  const date = decision === 'grant' ? requested : due;
  if (date === undefined) throw InputError.at('/due', 'Hãy ghi ngày đề xuất.', 'Give the date that is offered.');
  requireLater(duty, date);
  return date;
}

async function putInForce(tx: Transaction, duty: Duty, newDue: LocalDate): Promise<LocalDate> {
  const calendar = await loadCalendar(tx, duty.calendarId, addDays(duty.due, -1), addDays(newDue, LOOK_AHEAD_DAYS));
  const { due, lock } = extendedDates(duty, newDue, calendar);
  await tx.query(`update obligation set due = $2, lock = $3, version = version + 1 where id = $1`, [
    duty.obligationId,
    due,
    lock,
  ]);
  return due;
}

async function announceDecision(
  tx: Transaction,
  duty: Duty,
  ordinal: number,
  suffix: string,
  decision: ExtensionState,
  due: LocalDate,
): Promise<void> {
  const key = `${duty.round}/${duty.unit}/e${ordinal}/${suffix}`;
  const { round, dueOriginal } = duty;
  await emitOfDuty(tx, duty, 'extension.decided', key, { round, decision, due, dueOriginal });
  await tellUnit(tx, duty, 'extension-decided', key, { decision, due, dueOriginal });
}

async function extensionView(tx: Transaction, id: string): Promise<ExtensionView> {
  const view = await tx.one<ExtensionView>(
    `select ${EXTENSION_COLUMNS} from extension e join obligation o on o.id = e.obligation_id where e.id = $1`,
    [id],
  );
  return view!;
}
