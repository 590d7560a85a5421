import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '#domain/time/instant';

@Entity({ name: 'inspection_plan' })
export class InspectionPlanEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'programme_id' })
  programmeId!: string;

  @Column({ type: 'integer' })
  year!: number;

  @Column({ type: 'text', name: 'paper_number' })
  paperNumber!: string;

  @Column({ type: 'date', name: 'paper_date' })
  paperDate!: LocalDate;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ type: 'integer' })
  version!: number;
}

@Entity({ name: 'inspection' })
export class InspectionEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'programme_id' })
  programmeId!: string;

  @Column({ type: 'integer' })
  ordinal!: number;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  subject!: string;

  @Column({ type: 'integer' })
  year!: number;

  @Column({ type: 'boolean' })
  scheduled!: boolean;

  @Column({ type: 'date', name: 'starts_on' })
  startsOn!: LocalDate;

  @Column({ type: 'date', name: 'ends_on' })
  endsOn!: LocalDate;

  @Column({ type: 'text' })
  stage!: string;

  @Column({ type: 'text', name: 'decision_number', nullable: true })
  decisionNumber!: string | null;

  @Column({ type: 'date', name: 'decision_date', nullable: true })
  decisionDate!: LocalDate | null;

  @Column({ type: 'text', name: 'notice_number', nullable: true })
  noticeNumber!: string | null;

  @Column({ type: 'date', name: 'notice_date', nullable: true })
  noticeDate!: LocalDate | null;

  @Column({ type: 'text', nullable: true })
  outline!: string | null;

  @Column({ type: 'timestamptz', name: 'noticed_at', precision: 3, nullable: true })
  noticedAt!: Date | null;

  @Column({ type: 'date', name: 'self_report_due_original', nullable: true })
  selfReportDueOriginal!: LocalDate | null;

  @Column({ type: 'date', name: 'self_report_due', nullable: true })
  selfReportDue!: LocalDate | null;

  @Column({ type: 'text', name: 'results_number', nullable: true })
  resultsNumber!: string | null;

  @Column({ type: 'date', name: 'results_date', nullable: true })
  resultsDate!: LocalDate | null;

  @Column({ type: 'text', name: 'results_summary', nullable: true })
  resultsSummary!: string | null;

  @Column({ type: 'timestamptz', name: 'concluded_at', precision: 3, nullable: true })
  concludedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'closed_at', precision: 3, nullable: true })
  closedAt!: Date | null;

  @Column({ type: 'integer' })
  version!: number;
}

@Entity({ name: 'inspection_unit' })
export class InspectionUnitEntity {
  @PrimaryColumn({ type: 'uuid', name: 'inspection_id' })
  inspectionId!: string;

  @PrimaryColumn({ type: 'uuid', name: 'unit_id' })
  unitId!: string;
}

@Entity({ name: 'inspection_member' })
export class InspectionMemberEntity {
  @PrimaryColumn({ type: 'uuid', name: 'inspection_id' })
  inspectionId!: string;

  @PrimaryColumn({ type: 'integer' })
  ordinal!: number;

  @Column({ type: 'text' })
  role!: string;

  @Column({ type: 'uuid', name: 'unit_id' })
  unitId!: string;

  @Column({ type: 'uuid', name: 'person_id', nullable: true })
  personId!: string | null;

  @Column({ type: 'text', nullable: true })
  office!: string | null;
}

@Entity({ name: 'inspection_step' })
export class InspectionStepEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'inspection_id' })
  inspectionId!: string;

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

  @Column({ type: 'uuid', name: 'unit_id', nullable: true })
  unitId!: string | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;
}

@Entity({ name: 'inspection_paper' })
export class InspectionPaperEntity {
  @PrimaryColumn({ type: 'uuid', name: 'inspection_id' })
  inspectionId!: string;

  @PrimaryColumn({ type: 'uuid', name: 'attachment_id' })
  attachmentId!: string;

  @PrimaryColumn({ type: 'text' })
  kind!: string;
}
