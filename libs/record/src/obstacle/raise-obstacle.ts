import type { ObstacleInput } from '#contracts/http/obstacle';
import { DomainError } from '#domain/error/domain-error';
import { InputError } from '#domain/error/input-error';
import { obstacleStageAfter } from '#domain/obstacle/obstacle-life';
import type { ProgrammeStage } from '#domain/programme/programme';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import { unitsOfProgramme } from '../direction/programme-unit.queries.js';
import type { Access } from '../person/access.js';
import { MINE, programmeVisible, scopeOf, taskVisible, worksFor } from '../person/scope.js';
import { checkAttachments } from '../report/check-answers.js';
import { isTask, taskCodeSql } from '../task/task.queries.js';
import { joinUnitName } from '../unit-name.js';
import { tellSecretariatsOfObstacle } from './announce-obstacle.js';
import { requireInForce } from './lock-obstacle.js';
import { addObstacleStep } from './take-obstacle-step.js';

interface RaisingProgramme {
  readonly programmeId: string;
  readonly programme: string;
  readonly programmeTitle: string;
  readonly programmeStage: ProgrammeStage;
}

interface RaisingUnit {
  readonly unitId: string;
  readonly unit: string;
  readonly unitName: string;
}

interface StoppedTask {
  readonly id: string;
  readonly code: string;
  /** The units that have a part in it. */
  readonly units: readonly string[];
}

/**
 * Raises an obstacle for a unit, on a task in which it has a part or on the programme as a whole. Returns its id. Throws
 * NOT_FOUND out of scope, NOT_ALLOWED for who may speak for no unit, INPUT_INVALID for a task, unit or file that will not do.
 */
export async function raiseObstacle(
  tx: Transaction,
  access: Access,
  programmeId: string,
  input: ObstacleInput,
): Promise<string> {
  const programme = await lockProgramme(tx, access, programmeId);
  requireInForce(programme);
  const now = await tx.readClock();
  const task = input.taskId === undefined ? null : await findTask(tx, access, programmeId, input.taskId);
  const unit = await unitOfCaller(tx, access, programmeId, task, input.unit);
  await checkAttachments(tx, input.attachmentIds, [unit.unitId]);
  const id = uuid();
  const stage = obstacleStageAfter(null, 'raise')!;
  const raised = await tx.one<{ ordinal: number }>(
    `insert into obstacle (id, programme_id, ordinal, plan_item_id, unit_id, kind, title, text, wanted, stage, raised_by, raised_at)
     select $1, $2::uuid, coalesce(max(ordinal), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11 from obstacle where programme_id = $2::uuid
     returning ordinal`,
    [
      id,
      programmeId,
      task?.id ?? null,
      unit.unitId,
      input.kind,
      input.title,
      input.text,
      input.wanted ?? null,
      stage,
      access.personId,
      new Date(now),
    ],
  );
  await tx.query(
    `insert into obstacle_attachment (obstacle_id, attachment_id) select distinct $1::uuid, unnest($2::uuid[])`,
    [id, input.attachmentIds],
  );
  const code = `O-${raised!.ordinal}`;
  const step = await addObstacleStep(tx, access, id, { step: 'raise', stage, note: null }, now);
  await tx.emit(
    'obstacle.raised',
    {
      programmeId,
      unitId: unit.unitId,
      key: code,
      data: { obstacle: code, task: task?.code ?? null, kind: input.kind },
    },
    { subjectKind: 'obstacle', subjectId: id },
    now,
  );
  const told = { ...programme, ...unit, code, title: input.title };
  await tellSecretariatsOfObstacle(tx, told, 'obstacle-raised', step, { kind: input.kind, task: task?.code ?? null });
  return id;
}

/** Locked alone: the ordinal is the next one of the programme. */
async function lockProgramme(tx: Transaction, access: Access, id: string): Promise<RaisingProgramme> {
  const programme = await tx.one<RaisingProgramme>(
    `with ${MINE} select p.id as "programmeId", p.number as programme, p.title as "programmeTitle", p.stage as "programmeStage"
     from programme p where p.id = $3 and ${programmeVisible('p.id')} for update of p`,
    [...scopeOf(tx, access), id],
  );
  if (!programme) throw new DomainError('NOT_FOUND', { what: 'programme' });
  return programme;
}

async function findTask(tx: Transaction, access: Access, programmeId: string, taskId: string): Promise<StoppedTask> {
  const task = await tx.one<StoppedTask>(
    `with ${MINE} select item.id, ${taskCodeSql('item', 'plan')} as code,
       array(select unit_id from plan_item_unit where plan_item_id = item.id) as units
     from plan_item item left join plan on plan.id = item.plan_id
     where item.id = $3 and item.programme_id = $4 and ${isTask('item')} and ${taskVisible('item.id', 'item.programme_id')}`,
    [...scopeOf(tx, access), taskId, programmeId],
  );
  if (!task) {
    throw InputError.at('/taskId', 'Chương trình không có nhiệm vụ này.', 'The programme has no such task.');
  }
  return task;
}

/** The unit for which the caller speaks: one of the caller's own, or one without an account for whom the secretariat enters it. */
async function unitOfCaller(
  tx: Transaction,
  access: Access,
  programmeId: string,
  task: StoppedTask | null,
  wanted: string | undefined,
): Promise<RaisingUnit> {
  const own = wanted === undefined ? await ownUnits(tx, access) : await unitsForWhich(tx, access, programmeId, wanted);
  if (own.length === 0) throw new DomainError('NOT_ALLOWED', { role: 'officer or head' });
  const taking = new Set(
    (
      await unitsOfProgramme(
        tx,
        programmeId,
        own.map(({ unit }) => unit),
      )
    ).map(({ unitId }) => unitId),
  );
  const fit = own.filter(({ unitId }) => taking.has(unitId) && (task === null || task.units.includes(unitId)));
  if (fit.length === 1) return fit[0]!;
  if (fit.length === 0 && task !== null) {
    throw InputError.at('/taskId', 'Đơn vị không có phần trong nhiệm vụ này.', 'The unit has no part in this task.');
  }
  throw InputError.at(
    '/unit',
    'Hãy chọn một đơn vị của bạn có tham gia chương trình.',
    'Name one of your units that takes part in the programme.',
  );
}

const ownUnits = (tx: Transaction, access: Access) =>
  tx.query<RaisingUnit>(
    `with ${MINE} select distinct mine.unit_id as "unitId", coalesce(own.code, '') as unit, coalesce(own.name, '') as "unitName"
     from mine ${joinUnitName('mine.unit_id', 'own')} where mine.role in ('officer', 'head') order by 2`,
    scopeOf(tx, access),
  );

const unitsForWhich = (tx: Transaction, access: Access, programmeId: string, code: string) =>
  tx.query<RaisingUnit>(
    `with ${MINE} select v.unit_id as "unitId", v.code as unit, v.name as "unitName" from unit_version v
     where v.code = $4 and v.valid_from <= $2::date and (v.valid_to is null or v.valid_to > $2::date)
       and ${worksFor('v.unit_id', '$3::uuid')}`,
    [...scopeOf(tx, access), programmeId, code],
  );
