import type {
  DirectionAnswerInput,
  DirectionDetail,
  DirectionInput,
  RedirectionInput,
  RequestAcceptanceInput,
} from '#contracts/http/direction';
import { localDate } from '#domain/time/instant';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { command } from '../command.js';
import type { Access } from '../person/access.js';
import { wakeOfTasks } from '../task/lock-task.js';
import { tellOfDirection, WORKING_ROLES } from './announce-direction.js';
import { answerDirection } from './answer-direction.js';
import { requireDueAfter } from './check-due.js';
import { directionView } from './direction.queries.js';
import { createDirectionTask, reopenDirectionTask } from './direction-task.js';
import { giveDirection } from './give-direction.js';
import { type LockedDirection, lockDirection, requireParticipant, requireStep } from './lock-direction.js';
import { redirectDirection } from './redirect-direction.js';
import { takeStep } from './take-step.js';

/**
 * Directions to one's own side and requests to the other. Nothing but an answer with proof ends one; a refusal, a
 * redirection or a returned answer leaves it open, and every step stays in its history.
 */
export class DirectionService {
  constructor(private readonly database: Database) {}

  /** A leader, or the secretariat on the leader's behalf, directs a unit of the own side or asks one of the other. */
  give(actor: Actor, access: Access, programmeId: string, input: DirectionInput): Promise<DirectionDetail> {
    return command(this.database, actor, async (tx) =>
      directionView(tx, access, await giveDirection(tx, access, programmeId, input)),
    );
  }

  /** The party that is asked accepts: the request is a task of the unit from now on, by the date promised. */
  accept(actor: Actor, access: Access, id: string, input: RequestAcceptanceInput): Promise<DirectionDetail> {
    return this.change(actor, access, id, async (tx, direction) => {
      requireParticipant(direction, 'receiver');
      const stage = requireStep(direction, 'accept');
      if (input.due !== undefined) requireDueAfter(input.due, localDate(direction.now));
      const due = input.due ?? direction.due;
      const step = await takeStep(tx, access, direction, { step: 'accept', stage, note: null, due });
      await createDirectionTask(tx, taskOf({ ...direction, due }, step));
      const told = { ...direction, due };
      await tellOfDirection(tx, told, 'direction-given', step, { unitId: direction.toUnitId, roles: WORKING_ROLES });
      await this.tellGiver(tx, told, 'request-decided', step, { decision: 'accepted' });
    });
  }

  /** The party that is asked refuses with a reason. That ends nothing: the giver asks again, or another. */
  refuse(actor: Actor, access: Access, id: string, reason: string): Promise<DirectionDetail> {
    return this.change(actor, access, id, async (tx, direction) => {
      requireParticipant(direction, 'receiver');
      const stage = requireStep(direction, 'refuse');
      const step = await takeStep(tx, access, direction, { step: 'refuse', stage, note: reason, due: direction.due });
      await this.tellGiver(tx, direction, 'request-decided', step, { decision: 'refused' });
    });
  }

  /** The addressed unit answers with proof; in time or late is decided here, against the due date in force. */
  answer(actor: Actor, access: Access, id: string, input: DirectionAnswerInput): Promise<DirectionDetail> {
    return this.change(actor, access, id, async (tx, direction) => {
      const { step, late } = await answerDirection(tx, access, direction, input);
      await this.tellGiver(tx, direction, 'direction-answered', step, { late });
    });
  }

  /** The giver's side finds that the answer does not do: it is open again, and so is its newest task. */
  return(actor: Actor, access: Access, id: string, reason: string): Promise<DirectionDetail> {
    return this.change(actor, access, id, async (tx, direction) => {
      requireParticipant(direction, 'giver');
      const stage = requireStep(direction, 'return');
      const step = await takeStep(tx, access, direction, { step: 'return', stage, note: reason, due: direction.due });
      await reopenDirectionTask(tx, taskOf(direction, step), reason);
      await wakeOfTasks(tx, direction.programmeId);
      const to = { unitId: direction.toUnitId, roles: WORKING_ROLES };
      await tellOfDirection(tx, direction, 'direction-returned', step, to);
    });
  }

  /** The giver's side turns to another unit, of its own side or of the other. */
  redirect(actor: Actor, access: Access, id: string, input: RedirectionInput): Promise<DirectionDetail> {
    return this.change(actor, access, id, (tx, direction) => redirectDirection(tx, access, direction, input));
  }

  private change(
    actor: Actor,
    access: Access,
    id: string,
    work: (tx: Transaction, direction: LockedDirection) => Promise<void>,
  ): Promise<DirectionDetail> {
    return command(this.database, actor, async (tx) => {
      await work(tx, await lockDirection(tx, access, id));
      return directionView(tx, access, id);
    });
  }

  private tellGiver(
    tx: Transaction,
    direction: LockedDirection,
    kind: 'request-decided' | 'direction-answered',
    step: number,
    data: Readonly<Record<string, unknown>>,
  ): Promise<number> {
    const to = { unitId: direction.giverSecretariatId, roles: ['secretariat'] };
    return tellOfDirection(tx, direction, kind, step, to, data);
  }
}

const taskOf = (direction: LockedDirection, step: number) => ({
  directionId: direction.id,
  code: direction.code,
  programmeId: direction.programmeId,
  text: direction.text,
  due: direction.due,
  unitId: direction.toUnitId,
  unit: direction.toUnit,
  step,
  now: direction.now,
});
