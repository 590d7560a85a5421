import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '#domain/time/instant';

@Entity({ name: 'reminder' })
export class ReminderEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'round_id' })
  roundId!: string;

  @Column({ type: 'text' })
  rung!: string;

  @Column({ type: 'uuid', name: 'unit_id' })
  unitId!: string;

  @Column({ type: 'text' })
  recipient!: string;

  @Column({ type: 'uuid', name: 'obligation_id' })
  obligationId!: string;

  @Column({ type: 'date' })
  due!: LocalDate;

  @Column({ type: 'timestamptz', name: 'sent_at', precision: 3 })
  sentAt!: Date;
}

@Entity({ name: 'urging_letter' })
export class UrgingLetterEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'round_id' })
  roundId!: string;

  @Column({ type: 'text' })
  rung!: string;

  @Column({ type: 'date', name: 'drafted_on' })
  draftedOn!: LocalDate;

  @Column({ type: 'uuid', name: 'unit_ids', array: true })
  unitIds!: string[];

  @Column({ type: 'text' })
  stage!: string;

  @Column({ type: 'text', nullable: true })
  number!: string | null;

  @Column({ type: 'date', name: 'signed_on', nullable: true })
  signedOn!: LocalDate | null;

  @Column({ type: 'integer' })
  version!: number;
}
