import type { InspectionChangeInput, InspectionInput } from '#contracts/http/inspection';
import { DomainError } from '#domain/error/domain-error';
import { type FieldFault, InputError } from '#domain/error/input-error';
import { inspectionStageAfter } from '#domain/inspection/inspection-life';
import type { ProgrammeStage } from '#domain/programme/programme';
import type { LocalDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import { unitsOfProgramme } from '../direction/programme-unit.queries.js';
import type { Access } from '../person/access.js';
import { MINE, ofSecretariat, programmeVisible, scopeOf } from '../person/scope.js';
import { type LockedInspection, requireInForce } from './lock-inspection.js';
import { takeInspectionStep } from './take-inspection-step.js';

interface PlanningProgramme {
  readonly programmeId: string;
  readonly programmeStage: ProgrammeStage;
  readonly periodFrom: LocalDate;
  readonly periodUntil: LocalDate;
  readonly secretariat: boolean;
}

/**
 * Puts an inspection into the year's plan, or calls one outside it. Returns its id. Throws NOT_FOUND out of scope,
 * NOT_ALLOWED for others than a secretariat, INPUT_INVALID for dates or units that will not do.
 */
export async function planInspection(
  tx: Transaction,
  access: Access,
  programmeId: string,
  input: InspectionInput,
): Promise<string> {
  const programme = await lockProgrammeAsSecretariat(tx, access, programmeId);
  requireInForce(programme);
  const now = await tx.readClock();
  const { kind, subject, scheduled, startsOn, endsOn } = input;
  const years = [Number(startsOn.slice(0, 4)), Number(endsOn.slice(0, 4))];
  const year = input.year ?? years[0]!;
  const faults = dateFaults(programme, input);
  if (!years.includes(year)) {
    faults.push({
      pointer: '/year',
      vi: 'Năm kế hoạch phải là năm tiến hành.',
      en: 'The plan’s year is that in which it takes place.',
    });
  }
  const unitIds = await findUnits(tx, programmeId, input.units, faults);
  const id = uuid();
  const planned = await tx.one<{ ordinal: number }>(
    `insert into inspection (id, programme_id, ordinal, kind, subject, year, scheduled, starts_on, ends_on, stage)
     select $1, $2::uuid, coalesce(max(ordinal), 0) + 1, $3, $4, $5, $6, $7, $8, 'planned' from inspection where programme_id = $2::uuid
     returning ordinal`,
    [id, programmeId, kind, subject, year, scheduled, startsOn, endsOn],
  );
  await saveUnits(tx, id, unitIds);
  const stage = inspectionStageAfter(null, 'plan')!;
  const code = `I-${planned!.ordinal}`;
  await takeInspectionStep(tx, access, { id, code, now }, { step: 'plan', stage, detail: { kind, startsOn, endsOn } });
  return id;
}

/** Changes the dates, the units or the subject of a locked inspection that the units do not know of yet. */
export async function changeInspection(
  tx: Transaction,
  access: Access,
  inspection: LockedInspection,
  stage: LockedInspection['stage'],
  input: InspectionChangeInput,
): Promise<void> {
  const { subject = inspection.subject, startsOn = inspection.startsOn, endsOn = inspection.endsOn } = input;
  const faults = dateFaults(inspection, { startsOn, endsOn });
  const unitIds = input.units && (await findUnits(tx, inspection.programmeId, input.units, faults));
  if (faults.length > 0) throw new InputError(faults);
  await tx.query(`update inspection set subject = $2, starts_on = $3, ends_on = $4 where id = $1`, [
    inspection.id,
    subject,
    startsOn,
    endsOn,
  ]);
  if (unitIds) await saveUnits(tx, inspection.id, unitIds);
  const before = { startsOn: inspection.startsOn, endsOn: inspection.endsOn };
  const detail = { before, after: { startsOn, endsOn } };
  await takeInspectionStep(tx, access, inspection, { step: 'move', stage, note: input.reason, detail });
}

/** Locked alone: the ordinal is the next one of the programme. Throws NOT_ALLOWED for others than a secretariat. */
export async function lockProgrammeAsSecretariat(
  tx: Transaction,
  access: Access,
  id: string,
): Promise<PlanningProgramme> {
  const programme = await tx.one<PlanningProgramme>(
    `with ${MINE} select p.id as "programmeId", p.stage as "programmeStage", p.period_from as "periodFrom",
       p.period_until as "periodUntil", ${ofSecretariat('p.id')} as secretariat
     from programme p where p.id = $3 and ${programmeVisible('p.id')} for update of p`,
    [...scopeOf(tx, access), id],
  );
  if (!programme) throw new DomainError('NOT_FOUND', { what: 'programme' });
  if (!programme.secretariat) throw new DomainError('NOT_ALLOWED', { role: 'secretariat' });
  return programme;
}

function dateFaults(
  { periodFrom, periodUntil }: Pick<PlanningProgramme, 'periodFrom' | 'periodUntil'>,
  { startsOn, endsOn }: { readonly startsOn: LocalDate; readonly endsOn: LocalDate },
): FieldFault[] {
  const faults: FieldFault[] = [];
  if (endsOn < startsOn) {
    faults.push({
      pointer: '/endsOn',
      vi: 'Ngày kết thúc không thể trước ngày bắt đầu.',
      en: 'It cannot end before it begins.',
    });
  }
  const outside = (day: LocalDate) => day < periodFrom || day > periodUntil;
  if (outside(startsOn)) {
    faults.push({
      pointer: '/startsOn',
      vi: `Phải trong thời gian của chương trình: ${periodFrom} đến ${periodUntil}.`,
      en: `It takes place within the programme: ${periodFrom} to ${periodUntil}.`,
    });
  }
  return faults;
}

async function findUnits(
  tx: Transaction,
  programmeId: string,
  codes: readonly string[],
  faults: FieldFault[],
): Promise<string[]> {
  const known = new Map((await unitsOfProgramme(tx, programmeId, codes)).map(({ code, unitId }) => [code, unitId]));
  codes.forEach((code, index) => {
    const pointer = `/units/${index}`;
    if (!known.has(code)) {
      faults.push({ pointer, vi: 'Chương trình không có đơn vị này.', en: 'The programme has no such unit.' });
    } else if (codes.indexOf(code) !== index) {
      faults.push({ pointer, vi: 'Mỗi đơn vị chỉ ghi một lần.', en: 'Each unit is named once.' });
    }
  });
  if (faults.length > 0) throw new InputError(faults);
  return codes.map((code) => known.get(code)!);
}

async function saveUnits(tx: Transaction, inspectionId: string, unitIds: readonly string[]): Promise<void> {
  await tx.query(`delete from inspection_unit where inspection_id = $1`, [inspectionId]);
  await tx.query(`insert into inspection_unit (inspection_id, unit_id) select $1::uuid, unnest($2::uuid[])`, [
    inspectionId,
    unitIds,
  ]);
}
