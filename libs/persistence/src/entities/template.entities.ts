import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '#domain/time/instant';

@Entity({ name: 'paper_template' })
export class PaperTemplateEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'unit_id' })
  unitId!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'jsonb' })
  texts!: unknown;

  @Column({ type: 'text', name: 'file_sha256', nullable: true })
  fileSha256!: string | null;

  @Column({ type: 'uuid', name: 'set_by' })
  setBy!: string;

  @Column({ type: 'timestamptz', name: 'set_at', precision: 3 })
  setAt!: Date;
}

@Entity({ name: 'house_style' })
export class HouseStyleEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'text' })
  source!: string;

  @Column({ type: 'date', name: 'valid_from' })
  validFrom!: LocalDate;

  @Column({ type: 'boolean' })
  confirmed!: boolean;

  @Column({ type: 'jsonb' })
  style!: unknown;

  @Column({ type: 'uuid', name: 'set_by' })
  setBy!: string;

  @Column({ type: 'timestamptz', name: 'set_at', precision: 3 })
  setAt!: Date;
}
