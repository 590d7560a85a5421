import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '#domain/time/instant';

@Entity({ name: 'programme' })
export class ProgrammeEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  stage!: string;

  @Column({ type: 'date', name: 'signed_on' })
  signedOn!: LocalDate;

  @Column({ type: 'text', name: 'signed_at_place', nullable: true })
  signedAtPlace!: string | null;

  @Column({ type: 'date', name: 'period_from' })
  periodFrom!: LocalDate;

  @Column({ type: 'date', name: 'period_until' })
  periodUntil!: LocalDate;

  @Column({ type: 'timestamptz', name: 'entered_at', precision: 3 })
  enteredAt!: Date;

  @Column({ type: 'uuid', name: 'calendar_id' })
  calendarId!: string;

  @Column({ type: 'text', name: 'implements_number', nullable: true })
  implementsNumber!: string | null;

  @Column({ type: 'text', name: 'succeeds_number', nullable: true })
  succeedsNumber!: string | null;

  @Column({ type: 'jsonb', name: 'plan_calendar', nullable: true })
  planCalendar!: unknown;

  @Column({ type: 'jsonb', nullable: true })
  reviews!: unknown;

  @Column({ type: 'jsonb', nullable: true })
  inspections!: unknown;

  @Column({ type: 'date', name: 'ended_on', nullable: true })
  endedOn!: LocalDate | null;

  @Column({ type: 'integer' })
  version!: number;
}

/** What was due before the programme was entered. */
@Entity({ name: 'before_entry' })
export class BeforeEntryEntity {
  @PrimaryColumn({ type: 'uuid', name: 'programme_id' })
  programmeId!: string;

  @PrimaryColumn({ type: 'text' })
  kind!: string;

  @PrimaryColumn({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'date' })
  due!: LocalDate;
}

@Entity({ name: 'suspension' })
export class SuspensionEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'programme_id' })
  programmeId!: string;

  @Column({ type: 'date', name: 'suspended_on' })
  suspendedOn!: LocalDate;

  @Column({ type: 'date', name: 'resumed_on', nullable: true })
  resumedOn!: LocalDate | null;

  @Column({ type: 'text' })
  reason!: string;
}

@Entity({ name: 'party' })
export class PartyEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'programme_id' })
  programmeId!: string;

  @Column({ type: 'smallint' })
  ordinal!: number;

  @Column({ type: 'uuid', name: 'unit_id' })
  unitId!: string;

  @Column({ type: 'uuid', name: 'secretariat_unit_id' })
  secretariatUnitId!: string;

  @Column({ type: 'text' })
  signer!: string;
}

@Entity({ name: 'legal_basis' })
export class LegalBasisEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'programme_id' })
  programmeId!: string;

  @Column({ type: 'smallint' })
  ordinal!: number;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'date', name: 'issued_on', nullable: true })
  issuedOn!: LocalDate | null;

  @Column({ type: 'text' })
  issuer!: string;

  @Column({ type: 'text' })
  summary!: string;
}

@Entity({ name: 'content' })
export class ContentEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'programme_id' })
  programmeId!: string;

  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'boolean' })
  assumed!: boolean;
}

@Entity({ name: 'task' })
export class TaskEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'content_id' })
  contentId!: string;

  @Column({ type: 'uuid', name: 'programme_id' })
  programmeId!: string;

  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text', nullable: true })
  output!: string | null;

  @Column({ type: 'text', nullable: true })
  cadence!: string | null;

  @Column({ type: 'date', nullable: true })
  due!: LocalDate | null;
}

@Entity({ name: 'assignment' })
export class AssignmentEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'task_id' })
  taskId!: string;

  @Column({ type: 'uuid', name: 'unit_id' })
  unitId!: string;

  @Column({ type: 'text' })
  role!: string;

  @Column({ type: 'date', name: 'valid_from' })
  validFrom!: LocalDate;

  @Column({ type: 'date', name: 'valid_to', nullable: true })
  validTo!: LocalDate | null;
}

@Entity({ name: 'indicator' })
export class IndicatorEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'programme_id' })
  programmeId!: string;

  @Column({ type: 'uuid', name: 'task_id', nullable: true })
  taskId!: string | null;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  measure!: string;

  @Column({ type: 'numeric', nullable: true })
  target!: number | null;

  @Column({ type: 'text' })
  direction!: string;

  @Column({ type: 'uuid', name: 'catalogue_indicator_id', nullable: true })
  catalogueIndicatorId!: string | null;
}
