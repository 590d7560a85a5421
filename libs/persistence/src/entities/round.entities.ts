import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '#domain/time/instant';

@Entity({ name: 'round' })
export class RoundEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'programme_id' })
  programmeId!: string;

  @Column({ type: 'uuid', name: 'period_rule_id' })
  periodRuleId!: string;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'date', name: 'period_from' })
  periodFrom!: LocalDate;

  @Column({ type: 'date', name: 'cut_off' })
  cutOff!: LocalDate;

  @Column({ type: 'timestamptz', name: 'opens_at', precision: 3 })
  opensAt!: Date;

  @Column({ type: 'date' })
  due!: LocalDate;

  @Column({ type: 'date' })
  lock!: LocalDate;

  @Column({ type: 'text' })
  stage!: string;

  @Column({ type: 'timestamptz', name: 'opened_at', precision: 3, nullable: true })
  openedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'closed_at', precision: 3, nullable: true })
  closedAt!: Date | null;

  @Column({ type: 'uuid', name: 'form_version_id' })
  formVersionId!: string;

  @Column({ type: 'uuid', name: 'reminder_policy_id' })
  reminderPolicyId!: string;

  @Column({ type: 'timestamptz', name: 'reminder_policy_since', precision: 3, nullable: true })
  reminderPolicySince!: Date | null;

  @Column({ type: 'jsonb', name: 'roll_up', nullable: true })
  rollUp!: unknown;

  @Column({ type: 'integer' })
  version!: number;
}

@Entity({ name: 'round_rung' })
export class RoundRungEntity {
  @PrimaryColumn({ type: 'uuid', name: 'round_id' })
  roundId!: string;

  @PrimaryColumn({ type: 'text' })
  rung!: string;

  @PrimaryColumn({ type: 'uuid', name: 'calendar_id' })
  calendarId!: string;

  @PrimaryColumn({ type: 'date' })
  due!: LocalDate;

  @Column({ type: 'text' })
  outcome!: string;

  @Column({ type: 'timestamptz', name: 'done_at', precision: 3 })
  doneAt!: Date;
}

@Entity({ name: 'obligation' })
export class ObligationEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'round_id' })
  roundId!: string;

  @Column({ type: 'uuid', name: 'unit_id' })
  unitId!: string;

  @Column({ type: 'uuid', name: 'calendar_id' })
  calendarId!: string;

  @Column({ type: 'date', name: 'due_original' })
  dueOriginal!: LocalDate;

  @Column({ type: 'date' })
  due!: LocalDate;

  @Column({ type: 'date' })
  lock!: LocalDate;

  @Column({ type: 'text' })
  status!: string;

  @Column({ type: 'boolean', nullable: true })
  timely!: boolean | null;

  @Column({ type: 'integer' })
  version!: number;
}

@Entity({ name: 'extension' })
export class ExtensionEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'obligation_id', nullable: true })
  obligationId!: string | null;

  @Column({ type: 'uuid', name: 'plan_item_id', nullable: true })
  planItemId!: string | null;

  @Column({ type: 'uuid', name: 'unit_id', nullable: true })
  unitId!: string | null;

  @Column({ type: 'integer' })
  ordinal!: number;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'date', name: 'due_before' })
  dueBefore!: LocalDate;

  @Column({ type: 'date', name: 'requested_due' })
  requestedDue!: LocalDate;

  @Column({ type: 'uuid', name: 'requested_by' })
  requestedBy!: string;

  @Column({ type: 'timestamptz', name: 'requested_at', precision: 3 })
  requestedAt!: Date;

  @Column({ type: 'text' })
  status!: string;

  @Column({ type: 'date', name: 'decided_due', nullable: true })
  decidedDue!: LocalDate | null;

  @Column({ type: 'uuid', name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column({ type: 'timestamptz', name: 'decided_at', precision: 3, nullable: true })
  decidedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'answered_at', precision: 3, nullable: true })
  answeredAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;
}
