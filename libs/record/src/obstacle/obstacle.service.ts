import type {
  ObstacleAnswerInput,
  ObstacleDetail,
  ObstacleInput,
  ObstacleSettlementInput,
  ObstacleTriageInput,
} from '#contracts/http/obstacle';
import { type FieldFault, InputError } from '#domain/error/input-error';
import { isUnanswered } from '#domain/obstacle/obstacle';
import { localDate } from '#domain/time/instant';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { command } from '../command.js';
import { unitsOfProgramme } from '../direction/programme-unit.queries.js';
import type { Access } from '../person/access.js';
import { tellHandler, tellSecretariatsOfObstacle } from './announce-obstacle.js';
import { answerObstacle, dismissObstacle } from './answer-obstacle.js';
import {
  type LockedObstacle,
  lockObstacle,
  requireInForce,
  requireObstacleStep,
  requirePart,
} from './lock-obstacle.js';
import { obstacleView } from './obstacle.queries.js';
import { raiseObstacle } from './raise-obstacle.js';
import { takeObstacleStep } from './take-obstacle-step.js';

/**
 * Obstacles: a unit raises one, the secretariat says who deals with it by when, it is answered, and the unit has the last
 * word. None can vanish: it waits until it is answered, dismissed with a reason, or overcome by the unit itself.
 */
export class ObstacleService {
  constructor(private readonly database: Database) {}

  /** A unit of the programme raises an obstacle, on a task in which it has a part or on the programme as a whole. */
  raise(actor: Actor, access: Access, programmeId: string, input: ObstacleInput): Promise<ObstacleDetail> {
    return command(this.database, actor, async (tx) =>
      obstacleView(tx, access, await raiseObstacle(tx, access, programmeId, input)),
    );
  }

  /** The secretariat says how grave it is, who deals with it, and by when it is to be answered. */
  triage(actor: Actor, access: Access, id: string, input: ObstacleTriageInput): Promise<ObstacleDetail> {
    return this.change(actor, access, id, async (tx, obstacle) => {
      requirePart(obstacle, 'secretariat');
      requireInForce(obstacle);
      const stage = requireObstacleStep(obstacle, 'triage');
      const handler = await findHandler(tx, obstacle, input);
      const { severity, answerBy, note } = input;
      const triage = { severity, answerBy, handlerUnitId: handler.unitId };
      const step = await takeObstacleStep(tx, access, obstacle, { step: 'triage', stage, note: note ?? null, triage });
      await tellHandler(tx, obstacle, handler.unitId, step, { severity, answerBy, handlerName: handler.name });
    });
  }

  /** Whoever deals with it replies; the secretariat may also give another unit’s help, or change the task. */
  answer(actor: Actor, access: Access, id: string, input: ObstacleAnswerInput): Promise<ObstacleDetail> {
    return this.change(actor, access, id, (tx, obstacle) => answerObstacle(tx, access, obstacle, input));
  }

  /** The secretariat dismisses it with a reason. */
  dismiss(actor: Actor, access: Access, id: string, reason: string): Promise<ObstacleDetail> {
    return this.change(actor, access, id, (tx, obstacle) => dismissObstacle(tx, access, obstacle, reason));
  }

  /** The unit confirms that it is settled; before any answer it says how it overcame it. */
  settle(actor: Actor, access: Access, id: string, { note }: ObstacleSettlementInput): Promise<ObstacleDetail> {
    return this.change(actor, access, id, async (tx, obstacle) => {
      requirePart(obstacle, 'unit');
      const stage = requireObstacleStep(obstacle, 'settle');
      if (isUnanswered(obstacle.stage) && note === undefined) {
        throw InputError.at('/note', 'Hãy ghi đơn vị đã tháo gỡ thế nào.', 'Say how the unit overcame it.');
      }
      const step = await takeObstacleStep(tx, access, obstacle, { step: 'settle', stage, note: note ?? null });
      await tellSecretariatsOfObstacle(tx, obstacle, 'obstacle-settled', step);
    });
  }

  /** The unit says with a reason that the answer did not help: it is to be triaged anew. */
  reopen(actor: Actor, access: Access, id: string, reason: string): Promise<ObstacleDetail> {
    return this.change(actor, access, id, async (tx, obstacle) => {
      requirePart(obstacle, 'unit');
      const stage = requireObstacleStep(obstacle, 'reopen');
      const step = await takeObstacleStep(tx, access, obstacle, { step: 'reopen', stage, note: reason });
      await tellSecretariatsOfObstacle(tx, obstacle, 'obstacle-reopened', step);
    });
  }

  private change(
    actor: Actor,
    access: Access,
    id: string,
    work: (tx: Transaction, obstacle: LockedObstacle) => Promise<void>,
  ): Promise<ObstacleDetail> {
    return command(this.database, actor, async (tx) => {
      await work(tx, await lockObstacle(tx, access, id));
      return obstacleView(tx, access, id);
    });
  }
}

async function findHandler(tx: Transaction, obstacle: LockedObstacle, { to, answerBy }: ObstacleTriageInput) {
  const faults: FieldFault[] = [];
  const today = localDate(obstacle.now);
  if (answerBy < today) {
    faults.push({
      pointer: '/answerBy',
      vi: `Hạn trả lời không thể trước ngày ${today}.`,
      en: `It cannot be answered before ${today}.`,
    });
  }
  const [handler] = await unitsOfProgramme(tx, obstacle.programmeId, [to]);
  if (!handler) {
    faults.push({ pointer: '/to', vi: 'Chương trình không có đơn vị này.', en: 'The programme has no such unit.' });
  } else if (handler.unitId === obstacle.unitId) {
    faults.push({
      pointer: '/to',
      vi: 'Đơn vị giải quyết phải khác đơn vị nêu khó khăn.',
      en: 'Another than the unit that raised it has to deal with it.',
    });
  }
  if (faults.length > 0) throw new InputError(faults);
  return handler!;
}
