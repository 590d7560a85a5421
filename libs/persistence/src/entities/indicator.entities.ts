import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '#domain/time/instant';

@Entity({ name: 'catalogue_indicator' })
export class CatalogueIndicatorEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  measure!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text', nullable: true })
  definition!: string | null;

  @Column({ type: 'text' })
  source!: string;

  @Column({ type: 'date', name: 'valid_from' })
  validFrom!: LocalDate;

  @Column({ type: 'boolean' })
  confirmed!: boolean;

  @Column({ type: 'uuid', name: 'merged_into', nullable: true })
  mergedInto!: string | null;

  @Column({ type: 'timestamptz', name: 'entered_at', precision: 3 })
  enteredAt!: Date;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}

@Entity({ name: 'form_figure_indicator' })
export class FormFigureIndicatorEntity {
  @PrimaryColumn({ type: 'uuid', name: 'form_id' })
  formId!: string;

  @PrimaryColumn({ type: 'text' })
  figure!: string;

  @Column({ type: 'uuid', name: 'catalogue_indicator_id' })
  catalogueIndicatorId!: string;
}
