import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '#domain/time/instant';

@Entity({ name: 'reminder' })
export class ReminderEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'round_id' })
  roundId!: string;

  @Column({ type: 'text' })
  rung!: string;

  @Column({ type: 'uuid', name: 'unit_id' })
  unitId!: string;

  @Column({ type: 'text' })
  recipient!: string;

  @Column({ type: 'uuid', name: 'obligation_id' })
  obligationId!: string;

  @Column({ type: 'date' })
  due!: LocalDate;

  @Column({ type: 'timestamptz', name: 'sent_at', precision: 3 })
  sentAt!: Date;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'date', nullable: true })
  since!: LocalDate | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ type: 'uuid', name: 'sent_by', nullable: true })
  sentBy!: string | null;
}

@Entity({ name: 'round_stuck' })
export class RoundStuckEntity {
  @PrimaryColumn({ type: 'uuid', name: 'round_id' })
  roundId!: string;

  @PrimaryColumn({ type: 'text' })
  code!: string;

  @PrimaryColumn({ type: 'uuid', name: 'calendar_id' })
  calendarId!: string;

  @PrimaryColumn({ type: 'date' })
  since!: LocalDate;

  @Column({ type: 'text' })
  outcome!: string;

  @Column({ type: 'timestamptz', name: 'done_at', precision: 3 })
  doneAt!: Date;
}

@Entity({ name: 'task_rung' })
export class TaskRungEntity {
  @PrimaryColumn({ type: 'uuid', name: 'programme_id' })
  programmeId!: string;

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

@Entity({ name: 'task_reminder' })
export class TaskReminderEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'programme_id' })
  programmeId!: string;

  @Column({ type: 'uuid', name: 'plan_item_id' })
  planItemId!: string;

  @Column({ type: 'text' })
  task!: string;

  @Column({ type: 'text' })
  key!: string;

  @Column({ type: 'text' })
  rung!: string;

  @Column({ type: 'uuid', name: 'unit_id' })
  unitId!: string;

  @Column({ type: 'text' })
  recipient!: string;

  @Column({ type: 'uuid', name: 'calendar_id' })
  calendarId!: string;

  @Column({ type: 'date' })
  due!: LocalDate;

  @Column({ type: 'timestamptz', name: 'sent_at', precision: 3 })
  sentAt!: Date;
}

@Entity({ name: 'urging_letter' })
export class UrgingLetterEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'round_id', nullable: true })
  roundId!: string | null;

  @Column({ type: 'uuid', name: 'programme_id', nullable: true })
  programmeId!: string | null;

  @Column({ type: 'uuid', name: 'plan_item_ids', array: true })
  planItemIds!: string[];

  @Column({ type: 'text' })
  rung!: string;

  @Column({ type: 'date', name: 'drafted_on' })
  draftedOn!: LocalDate;

  @Column({ type: 'uuid', name: 'unit_ids', array: true })
  unitIds!: string[];

  @Column({ type: 'text' })
  stage!: string;

  @Column({ type: 'text', nullable: true })
  number!: string | null;

  @Column({ type: 'date', name: 'signed_on', nullable: true })
  signedOn!: LocalDate | null;

  @Column({ type: 'integer' })
  version!: number;
}
