import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'packet' })
export class PacketEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'programme_id' })
  programmeId!: string;

  @Column({ type: 'uuid', name: 'review_id' })
  reviewId!: string;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  stage!: string;

  @Column({ type: 'timestamptz', name: 'freezes_at', precision: 3 })
  freezesAt!: Date;

  @Column({ type: 'timestamptz', name: 'frozen_at', precision: 3, nullable: true })
  frozenAt!: Date | null;

  @Column({ type: 'text', name: 'manifest_sha256', nullable: true })
  manifestSha256!: string | null;

  @Column({ type: 'text', name: 'cover_note', nullable: true })
  coverNote!: string | null;

  @Column({ type: 'jsonb' })
  decisions!: unknown;

  @Column({ type: 'uuid', name: 'prepared_by', nullable: true })
  preparedBy!: string | null;

  @Column({ type: 'timestamptz', name: 'prepared_at', precision: 3, nullable: true })
  preparedAt!: Date | null;

  @Column({ type: 'uuid', name: 'released_by', nullable: true })
  releasedBy!: string | null;

  @Column({ type: 'timestamptz', name: 'released_at', precision: 3, nullable: true })
  releasedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'release_told_at', precision: 3, nullable: true })
  releaseToldAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'undeliverable_at', precision: 3, nullable: true })
  undeliverableAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'delivered_at', precision: 3, nullable: true })
  deliveredAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'acknowledgement_told_at', precision: 3, nullable: true })
  acknowledgementToldAt!: Date | null;

  /** When its papers were all made, and its cover letter. */
  @Column({ type: 'timestamptz', name: 'papers_at', precision: 3, nullable: true })
  papersAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'letter_at', precision: 3, nullable: true })
  letterAt!: Date | null;

  /** Whose public half is printed in them. */
  @Column({ type: 'text', name: 'signing_key', nullable: true })
  signingKey!: string | null;

  @Column({ type: 'integer' })
  version!: number;
}

@Entity({ name: 'packet_file' })
export class PacketFileEntity {
  @PrimaryColumn({ type: 'uuid', name: 'packet_id' })
  packetId!: string;

  @PrimaryColumn({ type: 'text' })
  name!: string;

  @Column({ type: 'text', name: 'media_type' })
  mediaType!: string;

  @Column({ type: 'text' })
  sha256!: string;

  @Column({ type: 'integer' })
  size!: number;

  @Column({ type: 'bytea' })
  bytes!: Buffer;

  /** What people call it; `null` for what programs read. */
  @Column({ type: 'text', nullable: true })
  title!: string | null;
}

/** A report version behind a packet, with the digest of its answers. */
@Entity({ name: 'packet_report' })
export class PacketReportEntity {
  @PrimaryColumn({ type: 'uuid', name: 'packet_id' })
  packetId!: string;

  @PrimaryColumn({ type: 'uuid', name: 'report_version_id' })
  reportVersionId!: string;

  @Column({ type: 'integer' })
  place!: number;

  @Column({ type: 'text', name: 'round_code' })
  roundCode!: string;

  @Column({ type: 'text', name: 'unit_code' })
  unitCode!: string;

  @Column({ type: 'integer', name: 'version_number' })
  versionNumber!: number;

  @Column({ type: 'text' })
  sha256!: string;
}

/** A key that signs manifests; the private half is here only when the installation was given none in a file. */
@Entity({ name: 'signing_key' })
export class SigningKeyEntity {
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text', name: 'public_key' })
  publicKey!: string;

  @Column({ type: 'text', name: 'private_key', nullable: true })
  privateKey!: string | null;

  @Column({ type: 'timestamptz', name: 'made_at', precision: 3 })
  madeAt!: Date;
}

@Entity({ name: 'packet_source' })
export class PacketSourceEntity {
  @PrimaryColumn({ type: 'uuid', name: 'packet_id' })
  packetId!: string;

  @PrimaryColumn({ type: 'text' })
  figure!: string;

  @PrimaryColumn({ type: 'uuid', name: 'report_version_id' })
  reportVersionId!: string;

  @Column({ type: 'text', name: 'round_code' })
  roundCode!: string;

  @Column({ type: 'uuid', name: 'unit_id' })
  unitId!: string;

  @Column({ type: 'integer', name: 'version_number' })
  versionNumber!: number;

  @Column({ type: 'numeric' })
  value!: number;
}

@Entity({ name: 'packet_direction' })
export class PacketDirectionEntity {
  @PrimaryColumn({ type: 'uuid', name: 'packet_id' })
  packetId!: string;

  @PrimaryColumn({ type: 'uuid', name: 'direction_id' })
  directionId!: string;

  @Column({ type: 'text' })
  stage!: string;
}

@Entity({ name: 'packet_delivery' })
export class PacketDeliveryEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'packet_id' })
  packetId!: string;

  @Column({ type: 'integer' })
  ordinal!: number;

  @Column({ type: 'uuid', name: 'party_id' })
  partyId!: string;

  @Column({ type: 'uuid', name: 'person_id' })
  personId!: string;

  @Column({ type: 'timestamptz', name: 'delivered_at', precision: 3 })
  deliveredAt!: Date;

  @Column({ type: 'timestamptz', name: 'opened_at', precision: 3, nullable: true })
  openedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'acknowledged_at', precision: 3, nullable: true })
  acknowledgedAt!: Date | null;

  @Column({ type: 'uuid', name: 'acknowledged_by', nullable: true })
  acknowledgedBy!: string | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;
}
