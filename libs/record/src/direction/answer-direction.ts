import type { DirectionAnswerInput } from '#contracts/http/direction';
import { InputError } from '#domain/error/input-error';
import { isLate } from '#domain/report/obligation';
import { localDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import type { Access } from '../person/access.js';
import { checkAttachments } from '../report/check-answers.js';
import { checkPaper } from '../task/check-paper.js';
import { completeDirectionTasks } from './direction-task.js';
import { type LockedDirection, requireParticipant, requireStep, weighedAt } from './lock-direction.js';
import { takeStep } from './take-step.js';

/**
 * Answers a locked direction and completes its tasks. Returns the step's ordinal and whether it came late: after the
 * end of the due date then in force. Throws INPUT_INVALID for an answer without any proof.
 */
export async function answerDirection(
  tx: Transaction,
  access: Access,
  direction: LockedDirection,
  input: DirectionAnswerInput,
): Promise<{ readonly step: number; readonly late: boolean }> {
  requireParticipant(direction, 'addressed');
  const stage = requireStep(direction, 'answer');
  const { id, code, programmeId, toUnitId, due, now } = direction;
  checkPaper(input, localDate(now));
  if (input.paperNumber === undefined && input.attachmentIds.length === 0) {
    throw InputError.at(
      '/paperNumber',
      'Hãy kèm minh chứng: số và ngày văn bản, hoặc ít nhất một tệp.',
      'Give a proof: the number and date of a paper, or at least one file.',
    );
  }
  await checkAttachments(tx, input.attachmentIds, [toUnitId]);
  const weighed = weighedAt(direction);
  const late = due !== null && isLate(weighed, due);
  const number = await saveAnswer(tx, access, direction, input, late);
  const step = await takeStep(tx, access, direction, { step: 'answer', stage, note: null, due });
  await completeDirectionTasks(tx, id, {
    personId: access.personId,
    text: input.text,
    paperNumber: input.paperNumber ?? null,
    paperDate: input.paperDate ?? null,
    now,
    weighed,
  });
  await tx.emit(
    'direction.answered',
    {
      programmeId,
      unitId: toUnitId,
      key: `${code}/${number}`,
      data: { direction: code, answer: number, late },
    },
    { subjectKind: 'direction', subjectId: id },
    now,
  );
  return { step, late };
}

async function saveAnswer(
  tx: Transaction,
  access: Access,
  { id, toUnitId, now }: LockedDirection,
  { text, paperNumber, paperDate, attachmentIds }: DirectionAnswerInput,
  late: boolean,
): Promise<number> {
  const answerId = uuid();
  const saved = await tx.one<{ number: number }>(
    `insert into direction_answer (id, direction_id, number, text, paper_number, paper_date, late, unit_id, answered_by, answered_at)
     select $1, $2::uuid, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7, $8, $9 from direction_answer where direction_id = $2::uuid
     returning number`,
    [answerId, id, text, paperNumber ?? null, paperDate ?? null, late, toUnitId, access.personId, new Date(now)],
  );
  await tx.query(
    `insert into direction_answer_attachment (direction_answer_id, attachment_id) select distinct $1::uuid, unnest($2::uuid[])`,
    [answerId, attachmentIds],
  );
  return saved!.number;
}
