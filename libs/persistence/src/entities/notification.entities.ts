import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'notification' })
export class NotificationEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'person_id' })
  personId!: string;

  @Column({ type: 'uuid', name: 'programme_id', nullable: true })
  programmeId!: string | null;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  key!: string;

  @Column({ type: 'jsonb' })
  data!: unknown;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'read_at', precision: 3, nullable: true })
  readAt!: Date | null;

  @Column({ type: 'uuid', name: 'obligation_id', nullable: true })
  obligationId!: string | null;

  @Column({ type: 'uuid', name: 'round_id', nullable: true })
  roundId!: string | null;

  @Column({ type: 'text' })
  mail!: string;

  @Column({ type: 'text', name: 'mail_to', nullable: true })
  mailTo!: string | null;

  @Column({ type: 'text', name: 'message_id', nullable: true })
  messageId!: string | null;

  @Column({ type: 'timestamptz', name: 'next_attempt_at', precision: 3, nullable: true })
  nextAttemptAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'lease_until', precision: 3, nullable: true })
  leaseUntil!: Date | null;

  @Column({ type: 'integer' })
  attempts!: number;

  @Column({ type: 'timestamptz', name: 'settled_at', precision: 3, nullable: true })
  settledAt!: Date | null;

  @Column({ type: 'uuid', name: 'mail_id', nullable: true })
  mailId!: string | null;

  @Column({ type: 'integer' })
  resends!: number;
}

@Entity({ name: 'mail' })
export class MailEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'person_id' })
  personId!: string;

  @Column({ type: 'text', name: 'message_id' })
  messageId!: string;

  @Column({ type: 'text', name: 'mail_to' })
  mailTo!: string;

  @Column({ type: 'text' })
  locale!: string;

  @Column({ type: 'text', nullable: true })
  thread!: string | null;

  @Column({ type: 'text', nullable: true })
  list!: string | null;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt!: Date;

  @Column({ type: 'uuid', nullable: true })
  claim!: string | null;
}

@Entity({ name: 'delivery_attempt' })
export class DeliveryAttemptEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'notification_id' })
  notificationId!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;

  @Column({ type: 'text' })
  outcome!: string;

  @Column({ type: 'text', nullable: true })
  detail!: string | null;

  @Column({ type: 'text', name: 'message_id' })
  messageId!: string;

  @Column({ type: 'text', name: 'mail_to', nullable: true })
  mailTo!: string | null;

  @Column({ type: 'bigint' })
  ordinal!: number;
}

@Entity({ name: 'preference' })
export class PreferenceEntity {
  @PrimaryColumn({ type: 'uuid', name: 'person_id' })
  personId!: string;

  @PrimaryColumn({ type: 'text' })
  kind!: string;

  @Column({ type: 'boolean' })
  app!: boolean;

  @Column({ type: 'text' })
  mail!: string;

  @Column({ type: 'timestamptz', name: 'set_at', precision: 3 })
  setAt!: Date;
}

@Entity({ name: 'address_refusal' })
export class AddressRefusalEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  address!: string;

  @Column({ type: 'uuid', name: 'mail_id' })
  mailId!: string;

  @Column({ type: 'text' })
  source!: string;

  @Column({ type: 'text' })
  action!: string;

  @Column({ type: 'text' })
  status!: string;

  @Column({ type: 'text' })
  detail!: string;

  @Column({ type: 'uuid', name: 'reported_by', nullable: true })
  reportedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;
}

@Entity({ name: 'failing_address' })
export class FailingAddressEntity {
  @PrimaryColumn({ type: 'text' })
  address!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  since!: Date;

  @Column({ type: 'text' })
  status!: string;

  @Column({ type: 'text' })
  detail!: string;
}

@Entity({ name: 'calendar_feed' })
export class CalendarFeedEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'person_id' })
  personId!: string;

  @Column({ type: 'bytea', name: 'token_hash' })
  tokenHash!: Buffer;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'last_read_at', precision: 3, nullable: true })
  lastReadAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'revoked_at', precision: 3, nullable: true })
  revokedAt!: Date | null;
}
