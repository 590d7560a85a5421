import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '#domain/time/instant';

@Entity({ name: 'plan_item_unit_attachment' })
export class PlanItemUnitAttachmentEntity {
  @PrimaryColumn({ type: 'uuid', name: 'plan_item_id' })
  planItemId!: string;

  @PrimaryColumn({ type: 'uuid', name: 'unit_id' })
  unitId!: string;

  @PrimaryColumn({ type: 'uuid', name: 'attachment_id' })
  attachmentId!: string;
}

@Entity({ name: 'task_person' })
export class TaskPersonEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'plan_item_id' })
  planItemId!: string;

  @Column({ type: 'uuid', name: 'unit_id' })
  unitId!: string;

  @Column({ type: 'integer' })
  ordinal!: number;

  @Column({ type: 'uuid', name: 'person_id' })
  personId!: string;

  @Column({ type: 'uuid', name: 'named_by' })
  namedBy!: string;

  @Column({ type: 'timestamptz', name: 'named_at', precision: 3 })
  namedAt!: Date;
}

@Entity({ name: 'delegation' })
export class DelegationEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'person_id' })
  personId!: string;

  @Column({ type: 'uuid', name: 'to_person_id' })
  toPersonId!: string;

  @Column({ type: 'uuid', name: 'unit_id' })
  unitId!: string;

  @Column({ type: 'date', name: 'valid_from' })
  validFrom!: LocalDate;

  @Column({ type: 'date', name: 'valid_until' })
  validUntil!: LocalDate;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ type: 'boolean' })
  outside!: boolean;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'uuid', name: 'given_by' })
  givenBy!: string;

  @Column({ type: 'timestamptz', name: 'given_at', precision: 3 })
  givenAt!: Date;

  @Column({ type: 'uuid', name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column({ type: 'timestamptz', name: 'decided_at', precision: 3, nullable: true })
  decidedAt!: Date | null;

  @Column({ type: 'uuid', name: 'revoked_by', nullable: true })
  revokedBy!: string | null;

  @Column({ type: 'timestamptz', name: 'revoked_at', precision: 3, nullable: true })
  revokedAt!: Date | null;

  @Column({ type: 'integer' })
  version!: number;
}
