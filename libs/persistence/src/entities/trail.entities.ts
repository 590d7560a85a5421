import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'event' })
export class EventEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'uuid', name: 'programme_id', nullable: true })
  programmeId!: string | null;

  @Column({ type: 'uuid', name: 'unit_id', nullable: true })
  unitId!: string | null;

  @Column({ type: 'text' })
  key!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;

  @Column({ type: 'jsonb' })
  data!: unknown;
}

@Entity({ name: 'audit_entry' })
export class AuditEntryEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;

  @Column({ type: 'timestamptz', name: 'recorded_at', precision: 3 })
  recordedAt!: Date;

  @Column({ type: 'uuid', name: 'actor_id', nullable: true })
  actorId!: string | null;

  @Column({ type: 'text', name: 'actor_kind' })
  actorKind!: string;

  @Column({ type: 'text' })
  action!: string;

  @Column({ type: 'text', name: 'subject_kind' })
  subjectKind!: string;

  @Column({ type: 'uuid', name: 'subject_id', nullable: true })
  subjectId!: string | null;

  @Column({ type: 'jsonb' })
  detail!: unknown;
}

@Entity({ name: 'unsealed' })
export class UnsealedEntity {
  @PrimaryColumn({ type: 'text', name: 'entry_kind' })
  entryKind!: string;

  @PrimaryColumn({ type: 'uuid', name: 'entry_id' })
  entryId!: string;
}

@Entity({ name: 'seal' })
export class SealEntity {
  @PrimaryColumn({ type: 'bigint' })
  position!: number;

  @Column({ type: 'text', name: 'entry_kind' })
  entryKind!: string;

  @Column({ type: 'uuid', name: 'entry_id' })
  entryId!: string;

  @Column({ type: 'bytea' })
  salt!: Buffer;

  @Column({ type: 'bytea' })
  digest!: Buffer;

  @Column({ type: 'bytea' })
  hash!: Buffer;
}

@Entity({ name: 'seal_head' })
export class SealHeadEntity {
  @PrimaryColumn({ type: 'boolean', name: 'only_row' })
  onlyRow!: boolean;

  @Column({ type: 'bigint' })
  position!: number;

  @Column({ type: 'bytea' })
  hash!: Buffer;
}

@Entity({ name: 'idempotency_key' })
export class IdempotencyKeyEntity {
  @PrimaryColumn({ type: 'uuid', name: 'actor_id' })
  actorId!: string;

  @PrimaryColumn({ type: 'text' })
  key!: string;

  @Column({ type: 'text', name: 'request_hash' })
  requestHash!: string;

  @Column({ type: 'jsonb', nullable: true })
  response!: unknown;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt!: Date;
}
