import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '#domain/time/instant';

@Entity({ name: 'direction' })
export class DirectionEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'programme_id' })
  programmeId!: string;

  @Column({ type: 'integer' })
  ordinal!: number;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  source!: string;

  @Column({ type: 'uuid', name: 'packet_id', nullable: true })
  packetId!: string | null;

  @Column({ type: 'uuid', name: 'review_id', nullable: true })
  reviewId!: string | null;

  @Column({ type: 'uuid', name: 'attachment_id', nullable: true })
  attachmentId!: string | null;

  @Column({ type: 'text', name: 'given_by' })
  givenBy!: string;

  @Column({ type: 'date', name: 'given_on' })
  givenOn!: LocalDate;

  @Column({ type: 'uuid', name: 'from_party_id' })
  fromPartyId!: string;

  @Column({ type: 'uuid', name: 'to_party_id', nullable: true })
  toPartyId!: string | null;

  @Column({ type: 'uuid', name: 'to_unit_id' })
  toUnitId!: string;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'date', name: 'due_original', nullable: true })
  dueOriginal!: LocalDate | null;

  @Column({ type: 'date', nullable: true })
  due!: LocalDate | null;

  @Column({ type: 'text' })
  stage!: string;

  @Column({ type: 'uuid', name: 'entered_by' })
  enteredBy!: string;

  @Column({ type: 'timestamptz', name: 'entered_at', precision: 3 })
  enteredAt!: Date;

  @Column({ type: 'timestamptz', name: 'answered_at', precision: 3, nullable: true })
  answeredAt!: Date | null;

  @Column({ type: 'integer' })
  version!: number;
}

@Entity({ name: 'direction_step' })
export class DirectionStepEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'direction_id' })
  directionId!: string;

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

  @Column({ type: 'uuid', name: 'unit_id', nullable: true })
  unitId!: string | null;

  @Column({ type: 'date', nullable: true })
  due!: LocalDate | null;
}

@Entity({ name: 'direction_answer' })
export class DirectionAnswerEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'direction_id' })
  directionId!: string;

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

  @Column({ type: 'uuid', name: 'unit_id' })
  unitId!: string;

  @Column({ type: 'uuid', name: 'answered_by' })
  answeredBy!: string;

  @Column({ type: 'timestamptz', name: 'answered_at', precision: 3 })
  answeredAt!: Date;
}

@Entity({ name: 'direction_answer_attachment' })
export class DirectionAnswerAttachmentEntity {
  @PrimaryColumn({ type: 'uuid', name: 'direction_answer_id' })
  directionAnswerId!: string;

  @PrimaryColumn({ type: 'uuid', name: 'attachment_id' })
  attachmentId!: string;
}
