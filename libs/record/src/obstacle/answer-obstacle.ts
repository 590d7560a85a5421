import type { ObstacleAnswerInput } from '#contracts/http/obstacle';
import { InputError } from '#domain/error/input-error';
import type { ObstacleOutcome } from '#domain/obstacle/obstacle';
import { STEP_OF_OUTCOME } from '#domain/obstacle/obstacle-life';
import { isLate } from '#domain/report/obligation';
import { localDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import type { Access } from '../person/access.js';
import { checkAttachments } from '../report/check-answers.js';
import { checkPaper } from '../task/check-paper.js';
import { tellOfObstacle } from './announce-obstacle.js';
import { changeStoppedTask } from './change-task.js';
import { type LockedObstacle, requireInForce, requireObstacleStep, requirePart, weighedAt } from './lock-obstacle.js';
import { type AnsweredTask, giveSupportTask } from './support-task.js';
import { takeObstacleStep } from './take-obstacle-step.js';

/** An answer of whatever kind: what the office says, and what it did about it. */
type Said = Pick<ObstacleAnswerInput, 'text' | 'paperNumber' | 'paperDate' | 'attachmentIds'>;

/**
 * Answers a locked obstacle: with words, with another unit's help, or by changing the task. In time or late is decided
 * here, against the date then in force. Throws INPUT_INVALID for help or a change that is missing or does not belong.
 */
export async function answerObstacle(
  tx: Transaction,
  access: Access,
  obstacle: LockedObstacle,
  input: ObstacleAnswerInput,
): Promise<void> {
  const { outcome, support, change } = input;
  requirePart(obstacle, outcome === 'replied' ? 'reply' : 'secretariat');
  requireObstacleStep(obstacle, STEP_OF_OUTCOME[outcome]);
  checkParts(input);
  if (outcome !== 'replied') requireInForce(obstacle);
  const number = await nextAnswer(tx, obstacle.id);
  const task =
    outcome === 'supported'
      ? await giveSupportTask(tx, obstacle, number, support!)
      : outcome === 'task-changed'
        ? await changeStoppedTask(tx, access, obstacle, change!, input.text)
        : null;
  const step = await keepAnswer(tx, access, obstacle, outcome, number, input, task);
  if (task?.helper) {
    const { unitId, code, name } = task.helper;
    const to = { unitId, roles: ['officer', 'head', 'secretariat'] };
    const data = { task: task.code, due: task.due, helper: code, helperName: name };
    await tellOfObstacle(tx, obstacle, 'obstacle-support', step, to, data);
  }
}

/** The secretariat finds that it is none, or none of the programme's; the unit may come back with a reason. */
export async function dismissObstacle(
  tx: Transaction,
  access: Access,
  obstacle: LockedObstacle,
  reason: string,
): Promise<void> {
  requirePart(obstacle, 'secretariat');
  const number = await nextAnswer(tx, obstacle.id);
  await keepAnswer(tx, access, obstacle, 'dismissed', number, { text: reason, attachmentIds: [] }, null);
}

function checkParts({ outcome, support, change }: ObstacleAnswerInput): void {
  const parts = [
    { pointer: '/support', given: support !== undefined, wanted: outcome === 'supported' },
    { pointer: '/change', given: change !== undefined, wanted: outcome === 'task-changed' },
  ];
  const faults = parts
    .filter(({ given, wanted }) => given !== wanted)
    .map(({ pointer, wanted }) =>
      wanted
        ? { pointer, vi: 'Hãy ghi phần này.', en: 'This is needed with that outcome.' }
        : { pointer, vi: 'Không ghi cùng kết quả này.', en: 'Not given with that outcome.' },
    );
  if (faults.length > 0) throw new InputError(faults);
}

async function nextAnswer(tx: Transaction, obstacleId: string): Promise<number> {
  const row = await tx.one<{ number: number }>(
    `select coalesce(max(number), 0) + 1 as number from obstacle_answer where obstacle_id = $1`,
    [obstacleId],
  );
  return row!.number;
}

/** Keeps the answer for ever, moves the obstacle, and tells the unit. Returns the step's ordinal. */
async function keepAnswer(
  tx: Transaction,
  access: Access,
  obstacle: LockedObstacle,
  outcome: ObstacleOutcome,
  number: number,
  said: Said,
  task: AnsweredTask | null,
): Promise<number> {
  const { id, code, programmeId, unitId, answerBy, now } = obstacle;
  const stage = requireObstacleStep(obstacle, STEP_OF_OUTCOME[outcome]);
  checkPaper(said, localDate(now));
  const offices = [...access.officerUnits, ...access.headUnits, ...access.secretariatUnits];
  await checkAttachments(tx, said.attachmentIds, offices);
  const late = answerBy !== null && isLate(weighedAt(obstacle), answerBy);
  const answerId = uuid();
  await tx.query(
    `insert into obstacle_answer (id, obstacle_id, number, outcome, text, paper_number, paper_date, late, plan_item_id, task_change_id,
       answered_by, answered_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      answerId,
      id,
      number,
      outcome,
      said.text,
      said.paperNumber ?? null,
      said.paperDate ?? null,
      late,
      task?.itemId ?? null,
      task?.changeId ?? null,
      access.personId,
      new Date(now),
    ],
  );
  await tx.query(
    `insert into obstacle_answer_attachment (obstacle_answer_id, attachment_id) select distinct $1::uuid, unnest($2::uuid[])`,
    [answerId, said.attachmentIds],
  );
  const step = await takeObstacleStep(tx, access, obstacle, { step: STEP_OF_OUTCOME[outcome], stage, note: null });
  const about = task && { task: task.code, due: task.due };
  await tx.emit(
    'obstacle.answered',
    { programmeId, unitId, key: `${code}/${number}`, data: { obstacle: code, outcome, late, ...about } },
    { subjectKind: 'obstacle', subjectId: id },
    now,
  );
  const to = { unitId, roles: ['officer', 'head', 'secretariat'] };
  await tellOfObstacle(tx, obstacle, 'obstacle-answered', step, to, { outcome, ...about });
  return step;
}
