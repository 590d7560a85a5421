import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '#domain/time/instant';

@Entity({ name: 'conference' })
export class ConferenceEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'review_id' })
  reviewId!: string;

  @Column({ type: 'date' })
  date!: LocalDate;

  @Column({ type: 'text' })
  form!: string;

  @Column({ type: 'text', nullable: true })
  place!: string | null;

  @Column({ type: 'uuid', name: 'main_unit_id', nullable: true })
  mainUnitId!: string | null;

  @Column({ type: 'text', array: true })
  chairs!: string[];

  @Column({ type: 'jsonb' })
  agenda!: unknown;

  @Column({ type: 'text', name: 'starts_at', nullable: true })
  startsAt!: string | null;

  @Column({ type: 'text', array: true })
  invited!: string[];

  @Column({ type: 'jsonb', nullable: true })
  minutes!: unknown;

  @Column({ type: 'date', name: 'held_on', nullable: true })
  heldOn!: LocalDate | null;

  @Column({ type: 'uuid', name: 'held_by', nullable: true })
  heldBy!: string | null;

  @Column({ type: 'integer' })
  version!: number;
}

@Entity({ name: 'conference_point' })
export class ConferencePointEntity {
  @PrimaryColumn({ type: 'uuid', name: 'conference_id' })
  conferenceId!: string;

  @PrimaryColumn({ type: 'uuid', name: 'unit_id' })
  unitId!: string;

  @Column({ type: 'boolean' })
  main!: boolean;

  @Column({ type: 'text', nullable: true })
  chair!: string | null;

  @Column({ type: 'integer', nullable: true })
  present!: number | null;

  @Column({ type: 'uuid', name: 'recorded_by', nullable: true })
  recordedBy!: string | null;

  @Column({ type: 'timestamptz', name: 'recorded_at', precision: 3, nullable: true })
  recordedAt!: Date | null;
}

@Entity({ name: 'conference_paper' })
export class ConferencePaperEntity {
  @PrimaryColumn({ type: 'uuid', name: 'conference_id' })
  conferenceId!: string;

  @PrimaryColumn({ type: 'integer' })
  ordinal!: number;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'uuid', name: 'attachment_id', nullable: true })
  attachmentId!: string | null;
}
