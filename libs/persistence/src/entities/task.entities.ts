import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '#domain/time/instant';

@Entity({ name: 'plan_item' })
export class PlanItemEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'programme_id' })
  programmeId!: string;

  @Column({ type: 'uuid', name: 'plan_id', nullable: true })
  planId!: string | null;

  @Column({ type: 'uuid', name: 'direction_id', nullable: true })
  directionId!: string | null;

  @Column({ type: 'uuid', name: 'obstacle_id', nullable: true })
  obstacleId!: string | null;

  @Column({ type: 'uuid', name: 'recommendation_id', nullable: true })
  recommendationId!: string | null;

  @Column({ type: 'uuid', name: 'task_id', nullable: true })
  taskId!: string | null;

  @Column({ type: 'uuid', name: 'carried_from', nullable: true })
  carriedFrom!: string | null;

  @Column({ type: 'integer', name: 'content_number', nullable: true })
  contentNumber!: number | null;

  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text', nullable: true })
  output!: string | null;

  @Column({ type: 'text', nullable: true })
  cadence!: string | null;

  @Column({ type: 'date', name: 'due_original', nullable: true })
  dueOriginal!: LocalDate | null;

  @Column({ type: 'date', nullable: true })
  due!: LocalDate | null;

  @Column({ type: 'text' })
  origin!: string;

  @Column({ type: 'text' })
  tracking!: string;

  @Column({ type: 'text' })
  status!: string;

  @Column({ type: 'text', name: 'status_reason', nullable: true })
  statusReason!: string | null;

  @Column({ type: 'timestamptz', name: 'issued_at', precision: 3, nullable: true })
  issuedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'completed_at', precision: 3, nullable: true })
  completedAt!: Date | null;

  @Column({ type: 'uuid', name: 'completed_by', nullable: true })
  completedBy!: string | null;

  @Column({ type: 'text', name: 'completion_note', nullable: true })
  completionNote!: string | null;

  @Column({ type: 'text', name: 'paper_number', nullable: true })
  paperNumber!: string | null;

  @Column({ type: 'date', name: 'paper_date', nullable: true })
  paperDate!: LocalDate | null;

  @Column({ type: 'boolean', nullable: true })
  timely!: boolean | null;

  @Column({ type: 'integer' })
  version!: number;
}

@Entity({ name: 'plan_item_unit' })
export class PlanItemUnitEntity {
  @PrimaryColumn({ type: 'uuid', name: 'plan_item_id' })
  planItemId!: string;

  @PrimaryColumn({ type: 'uuid', name: 'unit_id' })
  unitId!: string;

  @Column({ type: 'text' })
  role!: string;

  @Column({ type: 'uuid', name: 'person_id', nullable: true })
  personId!: string | null;

  @Column({ type: 'uuid', name: 'named_by', nullable: true })
  namedBy!: string | null;

  @Column({ type: 'timestamptz', name: 'named_at', precision: 3, nullable: true })
  namedAt!: Date | null;

  @Column({ type: 'date', name: 'due_original', nullable: true })
  dueOriginal!: LocalDate | null;

  @Column({ type: 'date', nullable: true })
  due!: LocalDate | null;

  @Column({ type: 'text', nullable: true })
  status!: string | null;

  @Column({ type: 'text', name: 'status_reason', nullable: true })
  statusReason!: string | null;

  @Column({ type: 'timestamptz', name: 'completed_at', precision: 3, nullable: true })
  completedAt!: Date | null;

  @Column({ type: 'uuid', name: 'completed_by', nullable: true })
  completedBy!: string | null;

  @Column({ type: 'text', name: 'completion_note', nullable: true })
  completionNote!: string | null;

  @Column({ type: 'text', name: 'paper_number', nullable: true })
  paperNumber!: string | null;

  @Column({ type: 'date', name: 'paper_date', nullable: true })
  paperDate!: LocalDate | null;

  @Column({ type: 'boolean', nullable: true })
  timely!: boolean | null;

  @Column({ type: 'timestamptz', name: 'verified_at', precision: 3, nullable: true })
  verifiedAt!: Date | null;

  @Column({ type: 'uuid', name: 'verified_by', nullable: true })
  verifiedBy!: string | null;
}

@Entity({ name: 'plan_item_attachment' })
export class PlanItemAttachmentEntity {
  @PrimaryColumn({ type: 'uuid', name: 'plan_item_id' })
  planItemId!: string;

  @PrimaryColumn({ type: 'uuid', name: 'attachment_id' })
  attachmentId!: string;
}
