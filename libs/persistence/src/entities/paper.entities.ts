import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '#domain/time/instant';

@Entity({ name: 'paper' })
export class PaperEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'programme_id' })
  programmeId!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'uuid', name: 'subject_id' })
  subjectId!: string;

  @Column({ type: 'text', name: 'subject_code' })
  subjectCode!: string;

  @Column({ type: 'smallint' })
  part!: number;

  @Column({ type: 'smallint' })
  ordinal!: number;

  @Column({ type: 'text' })
  stage!: string;

  @Column({ type: 'text' })
  style!: string;

  @Column({ type: 'uuid', name: 'issuer_unit_ids', array: true })
  issuerUnitIds!: string[];

  @Column({ type: 'text', name: 'signed_by' })
  signedBy!: string;

  @Column({ type: 'text', nullable: true })
  number!: string | null;

  @Column({ type: 'text', nullable: true })
  symbol!: string | null;

  @Column({ type: 'text', nullable: true })
  place!: string | null;

  @Column({ type: 'date', name: 'issued_on', nullable: true })
  issuedOn!: LocalDate | null;

  @Column({ type: 'jsonb' })
  facts!: unknown;

  @Column({ type: 'jsonb' })
  frame!: unknown;

  @Column({ type: 'text', name: 'content_sha256' })
  contentSha256!: string;

  @Column({ type: 'integer' })
  submission!: number;

  @Column({ type: 'uuid', name: 'made_by' })
  madeBy!: string;

  @Column({ type: 'timestamptz', name: 'made_at', precision: 3 })
  madeAt!: Date;

  @Column({ type: 'uuid', name: 'submitted_by', nullable: true })
  submittedBy!: string | null;

  @Column({ type: 'timestamptz', name: 'submitted_at', precision: 3, nullable: true })
  submittedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'signed_at', precision: 3, nullable: true })
  signedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'issued_at', precision: 3, nullable: true })
  issuedAt!: Date | null;

  @Column({ type: 'integer' })
  version!: number;
}

@Entity({ name: 'paper_signer' })
export class PaperSignerEntity {
  @PrimaryColumn({ type: 'uuid', name: 'paper_id' })
  paperId!: string;

  @PrimaryColumn({ type: 'smallint' })
  ordinal!: number;

  @Column({ type: 'text' })
  office!: string;

  @Column({ type: 'uuid', name: 'unit_id' })
  unitId!: string;

  @Column({ type: 'text' })
  role!: string;
}

@Entity({ name: 'paper_unit' })
export class PaperUnitEntity {
  @PrimaryColumn({ type: 'uuid', name: 'paper_id' })
  paperId!: string;

  @PrimaryColumn({ type: 'uuid', name: 'unit_id' })
  unitId!: string;
}

@Entity({ name: 'paper_step' })
export class PaperStepEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'paper_id' })
  paperId!: string;

  @Column({ type: 'integer' })
  ordinal!: number;

  @Column({ type: 'text' })
  step!: string;

  @Column({ type: 'text' })
  stage!: string;

  @Column({ type: 'integer' })
  submission!: number;

  @Column({ type: 'text', nullable: true })
  office!: string | null;

  @Column({ type: 'uuid', name: 'unit_id', nullable: true })
  unitId!: string | null;

  @Column({ type: 'uuid', name: 'person_id', nullable: true })
  personId!: string | null;

  @Column({ type: 'boolean', name: 'entered_for' })
  enteredFor!: boolean;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ type: 'text', name: 'content_sha256' })
  contentSha256!: string;
}

@Entity({ name: 'paper_file' })
export class PaperFileEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'paper_id' })
  paperId!: string;

  @Column({ type: 'integer' })
  ordinal!: number;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text', name: 'content_sha256' })
  contentSha256!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', name: 'media_type' })
  mediaType!: string;

  @Column({ type: 'integer' })
  size!: number;

  @Column({ type: 'text' })
  sha256!: string;

  @Column({ type: 'bytea', nullable: true })
  bytes!: Buffer | null;

  @Column({ type: 'uuid', name: 'attachment_id', nullable: true })
  attachmentId!: string | null;

  @Column({ type: 'jsonb', nullable: true })
  found!: unknown;

  @Column({ type: 'uuid' })
  by!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;
}

@Entity({ name: 'number_book' })
export class NumberBookEntity {
  @PrimaryColumn({ type: 'uuid', name: 'unit_id' })
  unitId!: string;

  @PrimaryColumn({ type: 'text' })
  type!: string;

  @Column({ type: 'boolean' })
  active!: boolean;

  @Column({ type: 'text' })
  runs!: string;

  @Column({ type: 'text', nullable: true })
  term!: string | null;

  @Column({ type: 'uuid', name: 'set_by' })
  setBy!: string;

  @Column({ type: 'timestamptz', name: 'set_at', precision: 3 })
  setAt!: Date;

  @Column({ type: 'integer' })
  version!: number;
}

@Entity({ name: 'book_number' })
export class BookNumberEntity {
  @PrimaryColumn({ type: 'uuid', name: 'unit_id' })
  unitId!: string;

  @PrimaryColumn({ type: 'text' })
  type!: string;

  @PrimaryColumn({ type: 'text' })
  period!: string;

  @PrimaryColumn({ type: 'integer' })
  number!: number;

  @Column({ type: 'uuid', name: 'paper_id', nullable: true })
  paperId!: string | null;

  @Column({ type: 'uuid', name: 'given_by' })
  givenBy!: string;

  @Column({ type: 'timestamptz', name: 'given_at', precision: 3 })
  givenAt!: Date;

  @Column({ type: 'timestamptz', name: 'cancelled_at', precision: 3, nullable: true })
  cancelledAt!: Date | null;

  @Column({ type: 'uuid', name: 'cancelled_by', nullable: true })
  cancelledBy!: string | null;

  @Column({ type: 'text', name: 'cancelled_why', nullable: true })
  cancelledWhy!: string | null;
}
