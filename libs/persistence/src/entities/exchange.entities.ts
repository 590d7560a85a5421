import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '#domain/time/instant';

@Entity({ name: 'exchange_address' })
export class ExchangeAddressEntity {
  @PrimaryColumn({ type: 'uuid', name: 'unit_id' })
  unitId!: string;

  @Column({ type: 'text', name: 'organ_id' })
  organId!: string;

  @Column({ type: 'text', name: 'in_charge', nullable: true })
  inCharge!: string | null;

  @Column({ type: 'text', nullable: true })
  address!: string | null;

  @Column({ type: 'text', nullable: true })
  email!: string | null;

  @Column({ type: 'text', nullable: true })
  telephone!: string | null;

  @Column({ type: 'text', nullable: true })
  fax!: string | null;

  @Column({ type: 'text', nullable: true })
  website!: string | null;

  @Column({ type: 'uuid', name: 'set_by' })
  setBy!: string;

  @Column({ type: 'timestamptz', name: 'set_at', precision: 3 })
  setAt!: Date;

  @Column({ type: 'integer' })
  version!: number;
}

@Entity({ name: 'exchanged_paper' })
export class ExchangedPaperEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  direction!: string;

  @Column({ type: 'uuid', name: 'unit_id' })
  unitId!: string;

  @Column({ type: 'text', name: 'document_id' })
  documentId!: string;

  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'text', nullable: true })
  symbol!: string | null;

  @Column({ type: 'text', nullable: true })
  place!: string | null;

  @Column({ type: 'date', name: 'issued_on' })
  issuedOn!: LocalDate;

  @Column({ type: 'text', name: 'type_name', nullable: true })
  typeName!: string | null;

  @Column({ type: 'text' })
  subject!: string;

  @Column({ type: 'text', nullable: true })
  content!: string | null;

  @Column({ type: 'jsonb' })
  sender!: unknown;

  @Column({ type: 'jsonb' })
  receivers!: unknown;

  @Column({ type: 'jsonb' })
  signer!: unknown;

  @Column({ type: 'date', name: 'due_on', nullable: true })
  dueOn!: LocalDate | null;

  @Column({ type: 'text', name: 'to_places', array: true })
  toPlaces!: string[];

  @Column({ type: 'jsonb' })
  answers!: unknown;

  @Column({ type: 'text', name: 'edxml_sha256' })
  edxmlSha256!: string;

  @Column({ type: 'integer', name: 'edxml_size' })
  edxmlSize!: number;

  @Column({ type: 'uuid', name: 'programme_id', nullable: true })
  programmeId!: string | null;

  @Column({ type: 'uuid', name: 'paper_id', nullable: true })
  paperId!: string | null;

  @Column({ type: 'uuid' })
  by!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;

  @Column({ type: 'integer' })
  version!: number;
}

@Entity({ name: 'exchanged_paper_file' })
export class ExchangedPaperFileEntity {
  @PrimaryColumn({ type: 'uuid', name: 'exchanged_paper_id' })
  exchangedPaperId!: string;

  @PrimaryColumn({ type: 'integer' })
  ordinal!: number;

  @Column({ type: 'uuid', name: 'attachment_id' })
  attachmentId!: string;

  @Column({ type: 'text', nullable: true })
  description!: string | null;
}
