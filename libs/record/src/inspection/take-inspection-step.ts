import type { InspectionPaperKind, InspectionStage } from '#domain/inspection/inspection';
import type { InspectionStep } from '#domain/inspection/inspection-life';
import type { Instant } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import type { Access } from '../person/access.js';
import { checkAttachments } from '../report/check-answers.js';
import type { LockedInspection } from './lock-inspection.js';

/** What a step leaves behind. */
export interface TakenStep {
  readonly step: InspectionStep;
  readonly stage: InspectionStage;
  readonly note?: string | null;
  /** The unit that it concerns alone. */
  readonly unitId?: string | null;
  /** What a reader of the trail needs besides. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** How each step is called in the audit: inspections have no events of their own. */
const WRITTEN_DOWN_AS: Readonly<Record<InspectionStep, string>> = {
  plan: 'inspection.planned',
  move: 'inspection.changed',
  decide: 'inspection.team-decided',
  notice: 'inspection.noticed',
  'self-report': 'inspection.self-reported',
  record: 'inspection.recorded',
  conclude: 'inspection.concluded',
  recommend: 'inspection.recommended',
  close: 'inspection.closed',
  reopen: 'inspection.reopened',
  cancel: 'inspection.cancelled',
};

/** Moves a locked inspection, adds the step to its history and writes it down. Returns the step's ordinal. */
export async function takeInspectionStep(
  tx: Transaction,
  access: Access,
  { id, code, now }: Pick<LockedInspection, 'id' | 'code' | 'now'>,
  { step, stage, note = null, unitId = null, detail = {} }: TakenStep,
): Promise<number> {
  await tx.query(
    `update inspection set stage = $2, closed_at = case when $2 = 'closed' then $3::timestamptz end, version = version + 1 where id = $1`,
    [id, stage, new Date(now)],
  );
  const ordinal = await addInspectionStep(tx, access, id, { step, stage, note, unitId }, now);
  await tx.audit({
    action: WRITTEN_DOWN_AS[step],
    subjectKind: 'inspection',
    subjectId: id,
    detail: { inspection: code, ordinal, ...detail },
  });
  return ordinal;
}

async function addInspectionStep(
  tx: Transaction,
  access: Access,
  inspectionId: string,
  { step, stage, note, unitId }: TakenStep,
  at: Instant,
): Promise<number> {
  const added = await tx.one<{ ordinal: number }>(
    `insert into inspection_step (id, inspection_id, ordinal, step, stage, at, person_id, unit_id, note)
     select $1, $2::uuid, coalesce(max(ordinal), 0) + 1, $3, $4, $5, $6, $7, $8 from inspection_step where inspection_id = $2::uuid
     returning ordinal`,
    [uuid(), inspectionId, step, stage, new Date(at), access.personId, unitId ?? null, note ?? null],
  );
  return added!.ordinal;
}

/** Throws INPUT_INVALID unless every file is of one of the caller's own units. */
export const checkOwnFiles = (tx: Transaction, access: Access, ids: readonly string[]): Promise<void> =>
  checkAttachments(tx, ids, [...access.officerUnits, ...access.headUnits, ...access.secretariatUnits]);

/** Keeps files as papers of the inspection. */
export async function addPapers(
  tx: Transaction,
  inspectionId: string,
  kind: InspectionPaperKind,
  attachmentIds: readonly string[],
): Promise<void> {
  await tx.query(
    `insert into inspection_paper (inspection_id, attachment_id, kind) select distinct $1::uuid, unnest($2::uuid[]), $3::text
     on conflict do nothing`,
    [inspectionId, attachmentIds, kind],
  );
}
