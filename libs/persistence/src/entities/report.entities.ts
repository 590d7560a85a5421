import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '#domain/time/instant';

@Entity({ name: 'attachment' })
export class AttachmentEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  sha256!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', name: 'media_type' })
  mediaType!: string;

  @Column({ type: 'bigint' })
  size!: number;

  @Column({ type: 'boolean', name: 'attested_not_secret' })
  attestedNotSecret!: boolean;

  @Column({ type: 'uuid', name: 'unit_id', nullable: true })
  unitId!: string | null;

  @Column({ type: 'uuid', name: 'uploaded_by' })
  uploadedBy!: string;

  @Column({ type: 'timestamptz', name: 'uploaded_at', precision: 3 })
  uploadedAt!: Date;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'text', array: true })
  remarks!: string[];

  @Column({ type: 'text', nullable: true })
  threat!: string | null;

  @Column({ type: 'timestamptz', name: 'scanned_at', precision: 3, nullable: true })
  scannedAt!: Date | null;

  @Column({ type: 'integer', name: 'scan_attempts' })
  scanAttempts!: number;

  @Column({ type: 'timestamptz', name: 'scan_after', precision: 3 })
  scanAfter!: Date;

  @Column({ type: 'text', name: 'scan_fault', nullable: true })
  scanFault!: string | null;

  @Column({ type: 'timestamptz', name: 'isolated_at', precision: 3, nullable: true })
  isolatedAt!: Date | null;
}

@Entity({ name: 'report' })
export class ReportEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'obligation_id' })
  obligationId!: string;

  @Column({ type: 'jsonb' })
  answers!: unknown;

  @Column({ type: 'boolean', name: 'nothing_to_report' })
  nothingToReport!: boolean;

  @Column({ type: 'uuid', name: 'attachment_ids', array: true })
  attachmentIds!: string[];

  @Column({ type: 'text' })
  stage!: string;

  @Column({ type: 'uuid', name: 'saved_by', nullable: true })
  savedBy!: string | null;

  @Column({ type: 'timestamptz', name: 'saved_at', precision: 3, nullable: true })
  savedAt!: Date | null;

  @Column({ type: 'uuid', name: 'approved_by', nullable: true })
  approvedBy!: string | null;

  @Column({ type: 'timestamptz', name: 'approved_at', precision: 3, nullable: true })
  approvedAt!: Date | null;

  @Column({ type: 'integer' })
  version!: number;
}

@Entity({ name: 'report_version' })
export class ReportVersionEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'report_id' })
  reportId!: string;

  @Column({ type: 'uuid', name: 'obligation_id' })
  obligationId!: string;

  @Column({ type: 'integer' })
  number!: number;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'jsonb' })
  answers!: unknown;

  @Column({ type: 'boolean', name: 'nothing_to_report' })
  nothingToReport!: boolean;

  @Column({ type: 'text', name: 'paper_number', nullable: true })
  paperNumber!: string | null;

  @Column({ type: 'date', name: 'paper_date', nullable: true })
  paperDate!: LocalDate | null;

  @Column({ type: 'text', name: 'arrival_number', nullable: true })
  arrivalNumber!: string | null;

  @Column({ type: 'date', name: 'arrival_date', nullable: true })
  arrivalDate!: LocalDate | null;

  @Column({ type: 'timestamptz', name: 'received_at', precision: 3 })
  receivedAt!: Date;

  @Column({ type: 'timestamptz', name: 'entered_at', precision: 3 })
  enteredAt!: Date;

  @Column({ type: 'date', name: 'due_in_force' })
  dueInForce!: LocalDate;

  @Column({ type: 'boolean' })
  late!: boolean;

  @Column({ type: 'uuid', name: 'approved_by', nullable: true })
  approvedBy!: string | null;

  @Column({ type: 'uuid', name: 'submitted_by' })
  submittedBy!: string;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'jsonb' })
  warnings!: unknown;
}

@Entity({ name: 'report_version_attachment' })
export class ReportVersionAttachmentEntity {
  @PrimaryColumn({ type: 'uuid', name: 'report_version_id' })
  reportVersionId!: string;

  @PrimaryColumn({ type: 'uuid', name: 'attachment_id' })
  attachmentId!: string;
}

@Entity({ name: 'report_ruling' })
export class ReportRulingEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'report_version_id' })
  reportVersionId!: string;

  @Column({ type: 'text' })
  ruling!: string;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ type: 'uuid', name: 'ruled_by' })
  ruledBy!: string;

  @Column({ type: 'timestamptz', name: 'ruled_at', precision: 3 })
  ruledAt!: Date;
}
