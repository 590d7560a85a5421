import { DomainError } from '#domain/error/domain-error';
import { InputError } from '#domain/error/input-error';
import type { InspectionKind, InspectionStage } from '#domain/inspection/inspection';
import { type InspectionStep, inspectionStageAfter } from '#domain/inspection/inspection-life';
import type { ProgrammeStage } from '#domain/programme/programme';
import type { Instant, LocalDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import type { Access } from '../person/access.js';
import { inspectionVisible, MINE, ofSecretariat, ofTeam, scopeOf, worksFor } from '../person/scope.js';
import { joinUnitName } from '../unit-name.js';
import { FROM_INSPECTIONS } from './inspection.queries.js';

/** A unit that is inspected. */
export interface InspectedUnit {
  readonly unitId: string;
  readonly unit: string;
  readonly unitName: string;
  /** Whether the caller speaks for it. */
  readonly mine: boolean;
}

/** One inspection, held by this transaction, with all that its commands check. */
export interface LockedInspection {
  readonly id: string;
  /** Natural key, `I-1`. */
  readonly code: string;
  readonly programmeId: string;
  readonly programme: string;
  readonly programmeTitle: string;
  readonly programmeStage: ProgrammeStage;
  readonly periodFrom: LocalDate;
  readonly periodUntil: LocalDate;
  readonly kind: InspectionKind;
  readonly subject: string;
  readonly stage: InspectionStage;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly noticed: boolean;
  readonly selfReportDue: LocalDate | null;
  readonly version: number;
  readonly units: readonly InspectedUnit[];
  /** The members who have access. */
  readonly members: readonly { readonly personId: string; readonly unitId: string }[];
  /** What the caller is towards it. */
  readonly secretariat: boolean;
  readonly team: boolean;
  /** Since when the programme is suspended; its dates stand still from then on. */
  readonly suspendedOn: LocalDate | null;
  /** Business time, read once the inspection's lock was held. */
  readonly now: Instant;
}

const UNITS = `
  select jsonb_agg(jsonb_build_object('unitId', subject.unit_id, 'unit', coalesce(subject_name.code, ''),
    'unitName', coalesce(subject_name.name, ''), 'mine', ${worksFor('subject.unit_id', 'i.programme_id')}) order by subject_name.code)
  from inspection_unit subject ${joinUnitName('subject.unit_id', 'subject_name')} where subject.inspection_id = i.id`;

const MEMBERS = `
  select jsonb_agg(jsonb_build_object('personId', person_id, 'unitId', unit_id) order by ordinal)
  from inspection_member where inspection_id = i.id and person_id is not null`;

const FACTS_SQL = `
  with ${MINE}
  select i.id, 'I-' || i.ordinal as code, p.id as "programmeId", p.number as programme, p.title as "programmeTitle",
    p.stage as "programmeStage", p.period_from as "periodFrom", p.period_until as "periodUntil", i.kind, i.subject, i.stage,
    i.starts_on as "startsOn", i.ends_on as "endsOn", i.noticed_at is not null as noticed, i.self_report_due as "selfReportDue",
    i.version, coalesce((${UNITS}), '[]') as units, coalesce((${MEMBERS}), '[]') as members,
    ${ofSecretariat('p.id')} as secretariat, ${ofTeam('i.id')} as team,
    (select max(suspended_on) from suspension where programme_id = p.id and resumed_on is null) as "suspendedOn"
  from ${FROM_INSPECTIONS} where i.id = $3::uuid`;

/**
 * Locks the programme (shared) and the inspection, in this order, and reads business time after that. Throws NOT_FOUND
 * for an inspection that does not exist or is not the caller's to see: one answer for both.
 */
export async function lockInspection(tx: Transaction, access: Access, id: string): Promise<LockedInspection> {
  const parameters = [...scopeOf(tx, access), id];
  const visible = await tx.one(
    `with ${MINE} select 1 from ${FROM_INSPECTIONS} where i.id = $3::uuid and ${inspectionVisible('i')} and $2::date is not null for share of p`,
    parameters,
  );
  if (!visible) throw new DomainError('NOT_FOUND', { what: 'inspection' });
  await tx.query(`select 1 from inspection where id = $1 for update`, [id]);
  // A statement of its own: it sees what was committed while the lock was waited for.
  const facts = await tx.one<Omit<LockedInspection, 'now'>>(FACTS_SQL, parameters);
  return { ...facts!, now: await tx.readClock() };
}

/** Throws NOT_ALLOWED unless the caller is of a secretariat, or for the team's own work of the team. */
export function requireRole({ secretariat, team }: LockedInspection, as: 'secretariat' | 'team'): void {
  if (secretariat || (as === 'team' && team)) return;
  throw new DomainError('NOT_ALLOWED', { role: as === 'team' ? 'secretariat or team' : 'secretariat' });
}

/** The stage after the step. Throws INSPECTION_NOT_AT_STAGE where the table of transitions has no such move. */
export function requireInspectionStep({ stage, code }: LockedInspection, step: InspectionStep): InspectionStage {
  const next = inspectionStageAfter(stage, step);
  if (next === undefined) throw new DomainError('INSPECTION_NOT_AT_STAGE', { inspection: code, stage });
  return next;
}

/** Throws PROGRAMME_NOT_IN_FORCE for what asks or gives work once the programme has ended, or while it is suspended. */
export function requireInForce({ programmeStage }: Pick<LockedInspection, 'programmeStage'>): void {
  if (programmeStage !== 'in-force') throw new DomainError('PROGRAMME_NOT_IN_FORCE', { stage: programmeStage });
}

/** The inspected unit of that code. Throws INPUT_INVALID at `/unit` for another. */
export function inspectedUnit({ units }: LockedInspection, code: string): InspectedUnit {
  const unit = units.find((each) => each.unit === code);
  if (!unit) {
    throw InputError.at('/unit', 'Đơn vị này không thuộc cuộc kiểm tra, giám sát.', 'This unit is not inspected here.');
  }
  return unit;
}
