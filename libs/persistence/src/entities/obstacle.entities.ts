import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '#domain/time/instant';

@Entity({ name: 'obstacle' })
export class ObstacleEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'programme_id' })
  programmeId!: string;

  @Column({ type: 'integer' })
  ordinal!: number;

  @Column({ type: 'uuid', name: 'plan_item_id', nullable: true })
  planItemId!: string | null;

  @Column({ type: 'uuid', name: 'unit_id' })
  unitId!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'text', nullable: true })
  wanted!: string | null;

  @Column({ type: 'text' })
  stage!: string;

  @Column({ type: 'text', nullable: true })
  severity!: string | null;

  @Column({ type: 'uuid', name: 'handler_unit_id', nullable: true })
  handlerUnitId!: string | null;

  @Column({ type: 'date', name: 'answer_by_original', nullable: true })
  answerByOriginal!: LocalDate | null;

  @Column({ type: 'date', name: 'answer_by', nullable: true })
  answerBy!: LocalDate | null;

  @Column({ type: 'uuid', name: 'raised_by' })
  raisedBy!: string;

  @Column({ type: 'timestamptz', name: 'raised_at', precision: 3 })
  raisedAt!: Date;

  @Column({ type: 'timestamptz', name: 'answered_at', precision: 3, nullable: true })
  answeredAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'settled_at', precision: 3, nullable: true })
  settledAt!: Date | null;

  @Column({ type: 'integer' })
  version!: number;
}

@Entity({ name: 'obstacle_attachment' })
export class ObstacleAttachmentEntity {
  @PrimaryColumn({ type: 'uuid', name: 'obstacle_id' })
  obstacleId!: string;

  @PrimaryColumn({ type: 'uuid', name: 'attachment_id' })
  attachmentId!: string;
}

@Entity({ name: 'obstacle_step' })
export class ObstacleStepEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'obstacle_id' })
  obstacleId!: string;

  @Column({ type: 'integer' })
  ordinal!: number;

  @Column({ type: 'text' })
  step!: string;

  @Column({ type: 'text' })
  stage!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;

  @Column({ type: 'uuid', name: 'person_id' })
  personId!: string;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ type: 'text', nullable: true })
  severity!: string | null;

  @Column({ type: 'uuid', name: 'handler_unit_id', nullable: true })
  handlerUnitId!: string | null;

  @Column({ type: 'date', name: 'answer_by', nullable: true })
  answerBy!: LocalDate | null;
}

@Entity({ name: 'task_change' })
export class TaskChangeEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'plan_item_id' })
  planItemId!: string;

  @Column({ type: 'integer' })
  ordinal!: number;

  @Column({ type: 'uuid', name: 'obstacle_id', nullable: true })
  obstacleId!: string | null;

  @Column({ type: 'jsonb' })
  before!: unknown;

  @Column({ type: 'jsonb' })
  after!: unknown;

  @Column({ type: 'date', name: 'effective_on' })
  effectiveOn!: LocalDate;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'uuid', name: 'changed_by' })
  changedBy!: string;

  @Column({ type: 'timestamptz', name: 'changed_at', precision: 3 })
  changedAt!: Date;
}

@Entity({ name: 'obstacle_answer' })
export class ObstacleAnswerEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'obstacle_id' })
  obstacleId!: string;

  @Column({ type: 'integer' })
  number!: number;

  @Column({ type: 'text' })
  outcome!: string;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'text', name: 'paper_number', nullable: true })
  paperNumber!: string | null;

  @Column({ type: 'date', name: 'paper_date', nullable: true })
  paperDate!: LocalDate | null;

  @Column({ type: 'boolean' })
  late!: boolean;

  @Column({ type: 'uuid', name: 'plan_item_id', nullable: true })
  planItemId!: string | null;

  @Column({ type: 'uuid', name: 'task_change_id', nullable: true })
  taskChangeId!: string | null;

  @Column({ type: 'uuid', name: 'answered_by' })
  answeredBy!: string;

  @Column({ type: 'timestamptz', name: 'answered_at', precision: 3 })
  answeredAt!: Date;
}

@Entity({ name: 'obstacle_answer_attachment' })
export class ObstacleAnswerAttachmentEntity {
  @PrimaryColumn({ type: 'uuid', name: 'obstacle_answer_id' })
  obstacleAnswerId!: string;

  @PrimaryColumn({ type: 'uuid', name: 'attachment_id' })
  attachmentId!: string;
}
