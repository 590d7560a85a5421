import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '#domain/time/instant';

@Entity({ name: 'form' })
export class FormEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'programme_id' })
  programmeId!: string;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  name!: string;
}

@Entity({ name: 'form_version' })
export class FormVersionEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'form_id' })
  formId!: string;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'date', name: 'valid_from' })
  validFrom!: LocalDate;

  @Column({ type: 'jsonb' })
  fields!: unknown;

  @Column({ type: 'jsonb' })
  rules!: unknown;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'uuid', name: 'added_by', nullable: true })
  addedBy!: string | null;

  @Column({ type: 'timestamptz', name: 'added_at', precision: 3, nullable: true })
  addedAt!: Date | null;
}

@Entity({ name: 'period_rule' })
export class PeriodRuleEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'programme_id' })
  programmeId!: string;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'jsonb' })
  rule!: unknown;

  @Column({ type: 'uuid', name: 'form_id' })
  formId!: string;

  @Column({ type: 'text' })
  mode!: string;

  @Column({ type: 'boolean', name: 'nothing_to_report' })
  nothingToReport!: boolean;

  @Column({ type: 'integer', name: 'return_working_days' })
  returnWorkingDays!: number;

  @Column({ type: 'text' })
  purpose!: string;

  @Column({ type: 'date', name: 'valid_from' })
  validFrom!: LocalDate;

  @Column({ type: 'date', name: 'valid_until' })
  validUntil!: LocalDate;
}

@Entity({ name: 'period_rule_respondent' })
export class PeriodRuleRespondentEntity {
  @PrimaryColumn({ type: 'uuid', name: 'period_rule_id' })
  periodRuleId!: string;

  @PrimaryColumn({ type: 'uuid', name: 'unit_id' })
  unitId!: string;
}

@Entity({ name: 'reminder_policy' })
export class ReminderPolicyEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'programme_id' })
  programmeId!: string;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'date', name: 'valid_from' })
  validFrom!: LocalDate;

  @Column({ type: 'jsonb' })
  rungs!: unknown;

  @Column({ type: 'jsonb', nullable: true })
  quiet!: unknown;

  @Column({ type: 'jsonb', nullable: true })
  tasks!: unknown;

  @Column({ type: 'jsonb' })
  stuck!: unknown;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ type: 'uuid', name: 'set_by', nullable: true })
  setBy!: string | null;

  @Column({ type: 'timestamptz', name: 'set_at', precision: 3, nullable: true })
  setAt!: Date | null;
}
