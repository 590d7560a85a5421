import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '#domain/time/instant';

@Entity({ name: 'review' })
export class ReviewEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'programme_id' })
  programmeId!: string;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'integer' })
  year!: number;

  @Column({ type: 'text', nullable: true })
  topic!: string | null;

  @Column({ type: 'date', name: 'concludes_on' })
  concludesOn!: LocalDate;

  @Column({ type: 'timestamptz', name: 'opens_at', precision: 3 })
  opensAt!: Date;

  @Column({ type: 'date', name: 'self_assessment_due' })
  selfAssessmentDue!: LocalDate;

  @Column({ type: 'date', name: 'self_assessment_lock' })
  selfAssessmentLock!: LocalDate;

  @Column({ type: 'timestamptz', name: 'freezes_at', precision: 3 })
  freezesAt!: Date;

  @Column({ type: 'text', name: 'figures_from', array: true })
  figuresFrom!: string[];

  @Column({ type: 'integer', nullable: true })
  launches!: number | null;

  @Column({ type: 'text' })
  stage!: string;

  @Column({ type: 'uuid', name: 'round_id', nullable: true })
  roundId!: string | null;

  @Column({ type: 'jsonb', nullable: true })
  consolidation!: unknown;

  @Column({ type: 'timestamptz', name: 'consolidated_at', precision: 3, nullable: true })
  consolidatedAt!: Date | null;

  @Column({ type: 'jsonb', name: 'part_texts' })
  partTexts!: unknown;

  @Column({ type: 'timestamptz', name: 'overdue_told_at', precision: 3, nullable: true })
  overdueToldAt!: Date | null;

  @Column({ type: 'text', name: 'conclusion_number', nullable: true })
  conclusionNumber!: string | null;

  @Column({ type: 'date', name: 'conclusion_date', nullable: true })
  conclusionDate!: LocalDate | null;

  @Column({ type: 'text', name: 'conclusion_text', nullable: true })
  conclusionText!: string | null;

  @Column({ type: 'uuid', name: 'closed_by', nullable: true })
  closedBy!: string | null;

  @Column({ type: 'timestamptz', name: 'closed_at', precision: 3, nullable: true })
  closedAt!: Date | null;

  @Column({ type: 'jsonb', name: 'for_successor', nullable: true })
  forSuccessor!: unknown;

  @Column({ type: 'integer' })
  version!: number;
}

@Entity({ name: 'rating' })
export class RatingEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'review_id' })
  reviewId!: string;

  @Column({ type: 'uuid', name: 'unit_id' })
  unitId!: string;

  @Column({ type: 'jsonb' })
  facts!: unknown;

  @Column({ type: 'text', name: 'by_rule' })
  byRule!: string;

  @Column({ type: 'text' })
  grade!: string;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'uuid', name: 'overridden_by', nullable: true })
  overriddenBy!: string | null;

  @Column({ type: 'timestamptz', name: 'overridden_at', precision: 3, nullable: true })
  overriddenAt!: Date | null;

  @Column({ type: 'integer' })
  version!: number;
}

@Entity({ name: 'model' })
export class ModelEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'programme_id' })
  programmeId!: string;

  @Column({ type: 'uuid', name: 'unit_id' })
  unitId!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text', nullable: true })
  description!: string | null;

  @Column({ type: 'text' })
  status!: string;

  @Column({ type: 'uuid', name: 'review_id', nullable: true })
  reviewId!: string | null;

  @Column({ type: 'uuid', name: 'registered_by' })
  registeredBy!: string;

  @Column({ type: 'timestamptz', name: 'registered_at', precision: 3 })
  registeredAt!: Date;

  @Column({ type: 'timestamptz', name: 'recognised_at', precision: 3, nullable: true })
  recognisedAt!: Date | null;

  @Column({ type: 'integer' })
  version!: number;
}

@Entity({ name: 'commendation' })
export class CommendationEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'review_id' })
  reviewId!: string;

  @Column({ type: 'integer' })
  ordinal!: number;

  @Column({ type: 'uuid', name: 'unit_id' })
  unitId!: string;

  @Column({ type: 'uuid', name: 'model_id', nullable: true })
  modelId!: string | null;

  @Column({ type: 'text' })
  form!: string;

  @Column({ type: 'text' })
  merit!: string;

  @Column({ type: 'text' })
  stage!: string;

  @Column({ type: 'uuid', name: 'proposed_by' })
  proposedBy!: string;

  @Column({ type: 'timestamptz', name: 'proposed_at', precision: 3 })
  proposedAt!: Date;

  @Column({ type: 'text', name: 'decision_number', nullable: true })
  decisionNumber!: string | null;

  @Column({ type: 'date', name: 'decided_on', nullable: true })
  decidedOn!: LocalDate | null;

  @Column({ type: 'uuid', name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'text', nullable: true })
  person!: string | null;

  @Column({ type: 'text', name: 'report_number', nullable: true })
  reportNumber!: string | null;

  @Column({ type: 'date', name: 'reported_on', nullable: true })
  reportedOn!: LocalDate | null;

  @Column({ type: 'text', name: 'minutes_number', nullable: true })
  minutesNumber!: string | null;

  @Column({ type: 'date', name: 'met_on', nullable: true })
  metOn!: LocalDate | null;

  @Column({ type: 'integer', name: 'votes_present', nullable: true })
  votesPresent!: number | null;

  @Column({ type: 'integer', name: 'votes_in_favour', nullable: true })
  votesInFavour!: number | null;
}

@Entity({ name: 'task_ahead' })
export class TaskAheadEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'review_id' })
  reviewId!: string;

  @Column({ type: 'integer' })
  ordinal!: number;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'uuid', name: 'lead_unit_id' })
  leadUnitId!: string;

  @Column({ type: 'integer', name: 'for_year' })
  forYear!: number;

  @Column({ type: 'date', nullable: true })
  due!: LocalDate | null;

  @Column({ type: 'uuid', name: 'plan_item_id', nullable: true })
  planItemId!: string | null;
}
