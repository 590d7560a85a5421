import type { DirectionInput } from '#contracts/http/direction';
import type { DirectionKind } from '#domain/direction/direction';
import { kindTowards, type Side, stageAfter } from '#domain/direction/direction-life';
import { DomainError } from '#domain/error/domain-error';
import { InputError } from '#domain/error/input-error';
import type { ProgrammeStage } from '#domain/programme/programme';
import { type Instant, localDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import type { Access } from '../person/access.js';
import { actsForParty, MINE, programmeVisible, scopeOf } from '../person/scope.js';
import { joinUnitName } from '../unit-name.js';
import { tellOfDirection, tellReceiver, WORKING_ROLES } from './announce-direction.js';
import { requireDueAfter } from './check-due.js';
import { createDirectionTask } from './direction-task.js';
import { type ProgrammeUnit, unitsOfProgramme } from './programme-unit.queries.js';
import { findSource, type Source } from './source.queries.js';
import { addStep } from './take-step.js';

interface GivingProgramme {
  readonly programmeId: string;
  readonly programme: string;
  readonly programmeTitle: string;
  readonly stage: ProgrammeStage;
  readonly now: Instant;
}

/** A party for which the caller may give directions. */
export interface GivingParty {
  readonly id: string;
  readonly unitId: string;
  readonly code: string;
  readonly secretariatId: string;
}

/**
 * Gives a direction: to a unit of the own side it is a task at once; to one of the other party it is a request. Returns
 * its id. Throws NOT_FOUND out of scope, NOT_ALLOWED for others than a leader of a party or its secretariat,
 * INPUT_INVALID for an addressee, date or source that will not do.
 */
export async function giveDirection(
  tx: Transaction,
  access: Access,
  programmeId: string,
  input: DirectionInput,
): Promise<string> {
  const programme = await lockProgramme(tx, access, programmeId);
  const party = await partyOfCaller(tx, access, programmeId, input.from);
  // A packet is read, and directed upon, also after the programme's end; besides, nothing new is asked then.
  if (programme.stage === 'ended' && input.source !== 'packet') {
    throw new DomainError('PROGRAMME_NOT_IN_FORCE', { stage: 'ended' });
  }
  checkDates(input, programme.now);
  const source = await findSource(tx, access, programmeId, party, input);
  const unit = await requireUnit(tx, programmeId, input.to, party.id);
  return write(tx, access, programme, party, input, source, unit, 'told');
}

/**
 * Enters a direction that was given in an earlier year and is still open; its paper is kept apart. Returns its id. Nobody
 * is told: what was given long ago is no news, and it stands in the unit's work list.
 */
export async function enterDirection(
  tx: Transaction,
  access: Access,
  programmeId: string,
  party: GivingParty,
  input: DirectionInput,
): Promise<string> {
  const programme = await lockProgramme(tx, access, programmeId);
  if (programme.stage === 'ended') throw new DomainError('PROGRAMME_NOT_IN_FORCE', { stage: 'ended' });
  checkDates(input, programme.now);
  const unit = await requireUnit(tx, programmeId, input.to, party.id);
  const source: Source = { packetId: null, reviewId: null, attachmentId: null, told: {} };
  return write(tx, access, programme, party, input, source, unit, 'untold');
}

/** On whose side the unit stands, seen from the party; one that belongs to none counts as its own. */
export const sideOf = (unit: Pick<ProgrammeUnit, 'partyId'>, partyId: string): Side =>
  unit.partyId === null || unit.partyId === partyId ? 'own' : 'other';

/** The unit of that code. Throws INPUT_INVALID at `/to` when the programme has none today. */
export async function requireUnit(
  tx: Transaction,
  programmeId: string,
  code: string,
  partyId: string,
): Promise<ProgrammeUnit> {
  const [unit] = await unitsOfProgramme(tx, programmeId, [code], partyId);
  if (!unit) throw InputError.at('/to', 'Chương trình không có đơn vị này.', 'The programme has no such unit.');
  return unit;
}

async function write(
  tx: Transaction,
  access: Access,
  programme: GivingProgramme,
  party: GivingParty,
  input: DirectionInput,
  source: Source,
  unit: ProgrammeUnit,
  news: 'told' | 'untold',
): Promise<string> {
  const { programmeId, now } = programme;
  const side = sideOf(unit, party.id);
  const stage = stageAfter(null, 'give', side)!;
  const kind: DirectionKind = kindTowards(side);
  const id = uuid();
  const due = input.due ?? null;
  const given = await tx.one<{ ordinal: number }>(
    `insert into direction (id, programme_id, ordinal, kind, source, packet_id, review_id, attachment_id, given_by, given_on, from_party_id,
       to_party_id, to_unit_id, text, due_original, due, stage, entered_by, entered_at)
     select $1, $2::uuid, coalesce(max(ordinal), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14, $15, $16, $17
     from direction where programme_id = $2::uuid returning ordinal`,
    [
      id,
      programmeId,
      kind,
      input.source,
      source.packetId,
      source.reviewId,
      source.attachmentId,
      input.givenBy,
      input.givenOn,
      party.id,
      unit.partyId,
      unit.unitId,
      input.text,
      due,
      stage,
      access.personId,
      new Date(now),
    ],
  );
  const code = `D-${given!.ordinal}`;
  const step = await addStep(
    tx,
    access,
    id,
    { step: 'give', stage, note: null, due, unitId: unit.unitId },
    new Date(now),
  );
  await tx.emit(
    'direction.given',
    {
      programmeId,
      unitId: unit.unitId,
      key: code,
      data: { direction: code, kind, source: input.source, from: party.code, due, ...source.told },
    },
    { subjectKind: 'direction', subjectId: id },
    now,
  );
  const told = { ...programme, code, kind, givenBy: input.givenBy, toUnit: unit.code, toUnitName: unit.name, due };
  if (stage === 'open') {
    const { unitId, code: unitCode } = unit;
    await createDirectionTask(tx, {
      directionId: id,
      code,
      programmeId,
      text: input.text,
      due,
      unitId,
      unit: unitCode,
      step,
      now,
    });
    if (news === 'told') await tellOfDirection(tx, told, 'direction-given', step, { unitId, roles: WORKING_ROLES });
  } else if (news === 'told') {
    await tellReceiver(tx, told, unit.partyId!, step);
  }
  return id;
}

/** Locked alone: the ordinal is the next one of the programme. */
async function lockProgramme(tx: Transaction, access: Access, id: string): Promise<GivingProgramme> {
  const programme = await tx.one<Omit<GivingProgramme, 'now'>>(
    `with ${MINE} select p.id as "programmeId", p.number as programme, p.title as "programmeTitle", p.stage
     from programme p where p.id = $3 and ${programmeVisible('p.id')} for update of p`,
    [...scopeOf(tx, access), id],
  );
  if (!programme) throw new DomainError('NOT_FOUND', { what: 'programme' });
  return { ...programme, now: await tx.readClock() };
}

/** The parties for which the caller may give directions, in their order. */
export function partiesOfCaller(tx: Transaction, access: Access, programmeId: string): Promise<GivingParty[]> {
  return tx.query<GivingParty>(
    `with ${MINE}
     select party.id, party.unit_id as "unitId", coalesce(body.code, '') as code, party.secretariat_unit_id as "secretariatId"
     from party ${joinUnitName('party.unit_id', 'body')}
     where party.programme_id = $3 and ${actsForParty('party.id')} order by party.ordinal`,
    [...scopeOf(tx, access), programmeId],
  );
}

async function partyOfCaller(
  tx: Transaction,
  access: Access,
  programmeId: string,
  wanted: string | undefined,
): Promise<GivingParty> {
  const own = await partiesOfCaller(tx, access, programmeId);
  if (own.length === 0) throw new DomainError('NOT_ALLOWED', { role: 'leader or secretariat' });
  const party =
    wanted === undefined ? (own.length === 1 ? own[0] : undefined) : own.find(({ code }) => code === wanted);
  if (!party) {
    throw InputError.at(
      '/from',
      'Hãy chọn một cơ quan ký kết mà bạn thay mặt.',
      'Name one of the parties for which you act.',
    );
  }
  return party;
}

function checkDates({ givenOn, due }: DirectionInput, now: Instant): void {
  if (givenOn > localDate(now)) {
    throw InputError.at('/givenOn', 'Ngày cho ý kiến không thể sau hôm nay.', 'It cannot be given after today.');
  }
  if (due !== undefined) requireDueAfter(due, givenOn);
}
