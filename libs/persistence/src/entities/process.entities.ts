import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'process' })
export class ProcessEntity {
  @PrimaryColumn({ type: 'text' })
  kind!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  key!: string;

  @Column({ type: 'text' })
  stage!: string;

  @Column({ type: 'timestamptz', name: 'wake_at', precision: 3, nullable: true })
  wakeAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'decided_at', precision: 3, nullable: true })
  decidedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  fault!: string | null;

  @Column({ type: 'timestamptz', name: 'fault_at', precision: 3, nullable: true })
  faultAt!: Date | null;

  @Column({ type: 'integer', name: 'fault_count' })
  faultCount!: number;

  @Column({ type: 'timestamptz', name: 'last_poked_at', precision: 3, nullable: true })
  lastPokedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'next_poke_at', precision: 3, nullable: true })
  nextPokeAt!: Date | null;

  @Column({ type: 'integer', name: 'poke_attempts' })
  pokeAttempts!: number;

  @Column({ type: 'integer', name: 'overdue_passes' })
  overduePasses!: number;
}

@Entity({ name: 'process_decision' })
export class ProcessDecisionEntity {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id!: number;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'uuid', name: 'process_id' })
  processId!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;

  @Column({ type: 'text' })
  stage!: string;

  @Column({ type: 'jsonb' })
  decision!: unknown;

  @Column({ type: 'integer' })
  wakes!: number;
}

@Entity({ name: 'wake' })
export class WakeEntity {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id!: number;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'uuid', name: 'process_id' })
  processId!: string;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt!: Date;
}

@Entity({ name: 'rehearsal_clock' })
export class RehearsalClockEntity {
  @PrimaryColumn({ type: 'boolean', name: 'only_row' })
  onlyRow!: boolean;

  @Column({ type: 'timestamptz', precision: 3 })
  instant!: Date;

  @Column({ type: 'boolean' })
  running!: boolean;

  @Column({ type: 'timestamptz', name: 'set_at', precision: 3 })
  setAt!: Date;
}
