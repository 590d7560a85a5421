import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '#domain/time/instant';

@Entity({ name: 'self_report' })
export class SelfReportEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'inspection_id' })
  inspectionId!: string;

  @Column({ type: 'uuid', name: 'unit_id' })
  unitId!: string;

  @Column({ type: 'integer' })
  number!: number;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'text', name: 'paper_number', nullable: true })
  paperNumber!: string | null;

  @Column({ type: 'date', name: 'paper_date', nullable: true })
  paperDate!: LocalDate | null;

  @Column({ type: 'boolean' })
  late!: boolean;

  @Column({ type: 'uuid', name: 'sent_by' })
  sentBy!: string;

  @Column({ type: 'timestamptz', name: 'sent_at', precision: 3 })
  sentAt!: Date;
}

@Entity({ name: 'self_report_attachment' })
export class SelfReportAttachmentEntity {
  @PrimaryColumn({ type: 'uuid', name: 'self_report_id' })
  selfReportId!: string;

  @PrimaryColumn({ type: 'uuid', name: 'attachment_id' })
  attachmentId!: string;
}

@Entity({ name: 'inspection_minutes' })
export class InspectionMinutesEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'inspection_id' })
  inspectionId!: string;

  @Column({ type: 'uuid', name: 'unit_id' })
  unitId!: string;

  @Column({ type: 'integer' })
  number!: number;

  @Column({ type: 'date', name: 'held_on' })
  heldOn!: LocalDate;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'uuid', name: 'recorded_by' })
  recordedBy!: string;

  @Column({ type: 'timestamptz', name: 'recorded_at', precision: 3 })
  recordedAt!: Date;
}

@Entity({ name: 'inspection_minutes_attachment' })
export class InspectionMinutesAttachmentEntity {
  @PrimaryColumn({ type: 'uuid', name: 'inspection_minutes_id' })
  inspectionMinutesId!: string;

  @PrimaryColumn({ type: 'uuid', name: 'attachment_id' })
  attachmentId!: string;
}

@Entity({ name: 'finding' })
export class FindingEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'inspection_id' })
  inspectionId!: string;

  @Column({ type: 'integer' })
  number!: number;

  @Column({ type: 'uuid', name: 'unit_id' })
  unitId!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'uuid', name: 'recorded_by' })
  recordedBy!: string;

  @Column({ type: 'timestamptz', name: 'recorded_at', precision: 3 })
  recordedAt!: Date;
}

@Entity({ name: 'recommendation' })
export class RecommendationEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'inspection_id' })
  inspectionId!: string;

  @Column({ type: 'integer' })
  number!: number;

  @Column({ type: 'uuid', name: 'unit_id' })
  unitId!: string;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'uuid', name: 'given_by' })
  givenBy!: string;

  @Column({ type: 'timestamptz', name: 'given_at', precision: 3 })
  givenAt!: Date;

  @Column({ type: 'uuid', name: 'verified_by', nullable: true })
  verifiedBy!: string | null;

  @Column({ type: 'timestamptz', name: 'verified_at', precision: 3, nullable: true })
  verifiedAt!: Date | null;

  @Column({ type: 'text', name: 'verified_note', nullable: true })
  verifiedNote!: string | null;

  @Column({ type: 'uuid', name: 'withdrawn_by', nullable: true })
  withdrawnBy!: string | null;

  @Column({ type: 'timestamptz', name: 'withdrawn_at', precision: 3, nullable: true })
  withdrawnAt!: Date | null;

  @Column({ type: 'text', name: 'withdrawn_reason', nullable: true })
  withdrawnReason!: string | null;

  @Column({ type: 'integer' })
  version!: number;
}
