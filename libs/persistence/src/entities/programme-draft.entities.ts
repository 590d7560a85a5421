import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '#domain/time/instant';

@Entity({ name: 'programme_draft' })
export class ProgrammeDraftEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'unit_id' })
  unitId!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'text', name: 'file_name' })
  fileName!: string;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'text' })
  sha256!: string;

  @Column({ type: 'integer' })
  size!: number;

  @Column({ type: 'text', nullable: true })
  number!: string | null;

  @Column({ type: 'text', nullable: true })
  title!: string | null;

  @Column({ type: 'integer' })
  faults!: number;

  @Column({ type: 'uuid', name: 'uploaded_by' })
  uploadedBy!: string;

  @Column({ type: 'timestamptz', name: 'uploaded_at', precision: 3 })
  uploadedAt!: Date;

  @Column({ type: 'uuid', name: 'changed_by' })
  changedBy!: string;

  @Column({ type: 'timestamptz', name: 'changed_at', precision: 3 })
  changedAt!: Date;

  @Column({ type: 'uuid', name: 'entered_by', nullable: true })
  enteredBy!: string | null;

  @Column({ type: 'timestamptz', name: 'entered_at', precision: 3, nullable: true })
  enteredAt!: Date | null;

  @Column({ type: 'uuid', name: 'programme_id', nullable: true })
  programmeId!: string | null;

  @Column({ type: 'integer' })
  version!: number;
}

@Entity({ name: 'rehearsal' })
export class RehearsalEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'draft_id' })
  draftId!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'text', name: 'file_name' })
  fileName!: string;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'text' })
  sha256!: string;

  @Column({ type: 'date', name: 'from_day', nullable: true })
  fromDay!: LocalDate | null;

  @Column({ type: 'date', name: 'until_day', nullable: true })
  untilDay!: LocalDate | null;

  @Column({ type: 'bigint', nullable: true })
  seed!: number | null;

  @Column({ type: 'text' })
  language!: string;

  @Column({ type: 'date', nullable: true })
  day!: LocalDate | null;

  @Column({ type: 'integer' })
  percent!: number;

  @Column({ type: 'jsonb' })
  lines!: unknown;

  @Column({ type: 'text', name: 'reason_vi', nullable: true })
  reasonVi!: string | null;

  @Column({ type: 'text', name: 'reason_en', nullable: true })
  reasonEn!: string | null;

  @Column({ type: 'jsonb', nullable: true })
  summary!: unknown;

  @Column({ type: 'text', name: 'timeline_sha256', nullable: true })
  timelineSha256!: string | null;

  @Column({ type: 'integer', name: 'timeline_size', nullable: true })
  timelineSize!: number | null;

  @Column({ type: 'uuid', name: 'asked_by' })
  askedBy!: string;

  @Column({ type: 'timestamptz', name: 'asked_at', precision: 3 })
  askedAt!: Date;

  @Column({ type: 'timestamptz', name: 'started_at', precision: 3, nullable: true })
  startedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'seen_at', precision: 3, nullable: true })
  seenAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'ended_at', precision: 3, nullable: true })
  endedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'cancel_asked_at', precision: 3, nullable: true })
  cancelAskedAt!: Date | null;
}
