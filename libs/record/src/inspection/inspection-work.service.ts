import type {
  FindingInput,
  InspectionDetail,
  InspectionMinutesInput,
  SelfReportInput,
} from '#contracts/http/inspection';
import { DomainError } from '#domain/error/domain-error';
import { InputError } from '#domain/error/input-error';
import { isLate } from '#domain/report/obligation';
import { instantAt, localDate } from '#domain/time/instant';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import { command } from '../command.js';
import type { Access } from '../person/access.js';
import { checkAttachments } from '../report/check-answers.js';
import { checkPaper } from '../task/check-paper.js';
import { tellMembers, tellSecretariatsOfInspection } from './announce-inspection.js';
import { requireNotAfter } from './check-day.js';
import { inspectionView } from './inspection.queries.js';
import {
  type InspectedUnit,
  inspectedUnit,
  type LockedInspection,
  lockInspection,
  requireInspectionStep,
  requireRole,
} from './lock-inspection.js';
import { checkOwnFiles, takeInspectionStep } from './take-inspection-step.js';

/** What is done while an inspection is under way: the units report on themselves, the team records. */
export class InspectionWorkService {
  constructor(private readonly database: Database) {}

  /** A unit reports on itself, along the outline; sent again it is a new version. Late is decided here. */
  selfReport(actor: Actor, access: Access, id: string, input: SelfReportInput): Promise<InspectionDetail> {
    return this.change(actor, access, id, async (tx, inspection) => {
      const unit = unitOfCaller(inspection, input.unit);
      const stage = requireInspectionStep(inspection, 'self-report');
      checkPaper(input, localDate(inspection.now));
      await checkAttachments(tx, input.attachmentIds, [unit.unitId]);
      const late = inspection.selfReportDue !== null && isLate(weighedAt(inspection), inspection.selfReportDue);
      const number = await saveSelfReport(tx, access, inspection, unit, input, late);
      await takeInspectionStep(tx, access, inspection, {
        step: 'self-report',
        stage,
        unitId: unit.unitId,
        detail: { unit: unit.unit, number, late },
      });
      const occasion = `${unit.unit}/v${number}`;
      const data = { unit: unit.unit, unitName: unit.unitName, late };
      await tellSecretariatsOfInspection(tx, inspection, 'self-report-received', occasion, data);
      await tellMembers(tx, inspection, 'self-report-received', occasion, inspection.members, data);
    });
  }

  /** The team, or the secretariat, records what was established with one unit. */
  addMinutes(actor: Actor, access: Access, id: string, input: InspectionMinutesInput): Promise<InspectionDetail> {
    return this.change(actor, access, id, async (tx, inspection) => {
      requireRole(inspection, 'team');
      const stage = requireInspectionStep(inspection, 'record');
      const unit = inspectedUnit(inspection, input.unit);
      requireNotAfter(input.heldOn, localDate(inspection.now), '/heldOn');
      await checkOwnFiles(tx, access, input.attachmentIds);
      const minutesId = uuid();
      await tx.query(
        `insert into inspection_minutes (id, inspection_id, unit_id, number, held_on, text, recorded_by, recorded_at)
         select $1, $2::uuid, $3::uuid, coalesce(max(number), 0) + 1, $4, $5, $6, $7 from inspection_minutes
         where inspection_id = $2::uuid and unit_id = $3::uuid`,
        [minutesId, id, unit.unitId, input.heldOn, input.text, access.personId, new Date(inspection.now)],
      );
      await tx.query(
        `insert into inspection_minutes_attachment (inspection_minutes_id, attachment_id) select distinct $1::uuid, unnest($2::uuid[])`,
        [minutesId, input.attachmentIds],
      );
      const detail = { unit: unit.unit, minutes: true };
      await takeInspectionStep(tx, access, inspection, { step: 'record', stage, unitId: unit.unitId, detail });
    });
  }

  /** The team, or the secretariat, records a finding; the unit sees it once the results are out. */
  addFinding(actor: Actor, access: Access, id: string, input: FindingInput): Promise<InspectionDetail> {
    return this.change(actor, access, id, async (tx, inspection) => {
      requireRole(inspection, 'team');
      const stage = requireInspectionStep(inspection, 'record');
      const unit = inspectedUnit(inspection, input.unit);
      const added = await tx.one<{ number: number }>(
        `insert into finding (id, inspection_id, number, unit_id, kind, text, recorded_by, recorded_at)
         select $1, $2::uuid, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7 from finding where inspection_id = $2::uuid
         returning number`,
        [uuid(), id, unit.unitId, input.kind, input.text, access.personId, new Date(inspection.now)],
      );
      // The unit’s own history does not tell of a finding before the results do.
      const detail = { unit: unit.unit, finding: added!.number, kind: input.kind };
      await takeInspectionStep(tx, access, inspection, { step: 'record', stage, detail });
    });
  }

  /** Takes a finding back before the results are out. Throws NOT_FOUND for a number that is not there. */
  removeFinding(actor: Actor, access: Access, id: string, number: number): Promise<InspectionDetail> {
    return this.change(actor, access, id, async (tx, inspection) => {
      requireRole(inspection, 'team');
      const stage = requireInspectionStep(inspection, 'record');
      const removed = await tx.execute(`delete from finding where inspection_id = $1 and number = $2`, [id, number]);
      if (removed === 0) throw new DomainError('NOT_FOUND', { what: 'finding' });
      await takeInspectionStep(tx, access, inspection, { step: 'record', stage, detail: { removedFinding: number } });
    });
  }

  private change(
    actor: Actor,
    access: Access,
    id: string,
    work: (tx: Transaction, inspection: LockedInspection) => Promise<void>,
  ): Promise<InspectionDetail> {
    return command(this.database, actor, async (tx) => {
      await work(tx, await lockInspection(tx, access, id));
      return inspectionView(tx, access, id);
    });
  }
}

/** The moment that is held against the date: now, or the day on which the dates stopped. */
const weighedAt = ({ now, suspendedOn }: LockedInspection) =>
  suspendedOn === null ? now : Math.min(now, instantAt(suspendedOn));

function unitOfCaller({ units }: LockedInspection, wanted: string | undefined): InspectedUnit {
  const own = units.filter(({ mine }) => mine);
  if (own.length === 0) throw new DomainError('NOT_ALLOWED', { role: 'officer or head' });
  const unit = wanted === undefined && own.length === 1 ? own[0] : own.find((each) => each.unit === wanted);
  if (!unit) {
    throw InputError.at('/unit', 'Hãy chọn một đơn vị của bạn được kiểm tra.', 'Name one of your inspected units.');
  }
  return unit;
}

async function saveSelfReport(
  tx: Transaction,
  access: Access,
  { id, now }: LockedInspection,
  { unitId }: InspectedUnit,
  { text, paperNumber, paperDate, attachmentIds }: SelfReportInput,
  late: boolean,
): Promise<number> {
  const reportId = uuid();
  const saved = await tx.one<{ number: number }>(
    `insert into self_report (id, inspection_id, unit_id, number, text, paper_number, paper_date, late, sent_by, sent_at)
     select $1, $2::uuid, $3::uuid, coalesce(max(number), 0) + 1, $4, $5, $6, $7, $8, $9 from self_report
     where inspection_id = $2::uuid and unit_id = $3::uuid returning number`,
    [reportId, id, unitId, text, paperNumber ?? null, paperDate ?? null, late, access.personId, new Date(now)],
  );
  await tx.query(
    `insert into self_report_attachment (self_report_id, attachment_id) select distinct $1::uuid, unnest($2::uuid[])`,
    [reportId, attachmentIds],
  );
  return saved!.number;
}
