import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '#domain/time/instant';

@Entity({ name: 'spreadsheet_import' })
export class SpreadsheetImportEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'uuid', name: 'programme_id', nullable: true })
  programmeId!: string | null;

  @Column({ type: 'integer', nullable: true })
  year!: number | null;

  @Column({ type: 'text', nullable: true })
  calendar!: string | null;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'text', name: 'file_name' })
  fileName!: string;

  @Column({ type: 'text' })
  sha256!: string;

  @Column({ type: 'integer' })
  size!: number;

  @Column({ type: 'jsonb', nullable: true })
  sheets!: unknown;

  @Column({ type: 'text', nullable: true })
  sheet!: string | null;

  @Column({ type: 'integer', name: 'header_row', nullable: true })
  headerRow!: number | null;

  @Column({ type: 'jsonb', nullable: true })
  columns!: unknown;

  @Column({ type: 'jsonb', nullable: true })
  recognised!: unknown;

  @Column({ type: 'date', name: 'as_of', nullable: true })
  asOf!: LocalDate | null;

  @Column({ type: 'jsonb', nullable: true })
  counts!: unknown;

  @Column({ type: 'jsonb', nullable: true })
  moves!: unknown;

  @Column({ type: 'uuid', name: 'uploaded_by', nullable: true })
  uploadedBy!: string | null;

  @Column({ type: 'timestamptz', name: 'uploaded_at', precision: 3 })
  uploadedAt!: Date;

  @Column({ type: 'timestamptz', name: 'checked_at', precision: 3, nullable: true })
  checkedAt!: Date | null;

  @Column({ type: 'uuid', name: 'applied_by', nullable: true })
  appliedBy!: string | null;

  @Column({ type: 'timestamptz', name: 'applied_at', precision: 3, nullable: true })
  appliedAt!: Date | null;

  @Column({ type: 'integer' })
  version!: number;
}

@Entity({ name: 'spreadsheet_import_row' })
export class SpreadsheetImportRowEntity {
  @PrimaryColumn({ type: 'uuid', name: 'import_id' })
  importId!: string;

  @PrimaryColumn({ type: 'integer', name: 'row_number' })
  rowNumber!: number;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'jsonb' })
  changes!: unknown;

  @Column({ type: 'jsonb' })
  faults!: unknown;
}

@Entity({ name: 'spreadsheet_mapping' })
export class SpreadsheetMappingEntity {
  @PrimaryColumn({ type: 'text' })
  kind!: string;

  @PrimaryColumn({ type: 'text', name: 'header_hash' })
  headerHash!: string;

  @Column({ type: 'jsonb' })
  columns!: unknown;

  @Column({ type: 'timestamptz', name: 'saved_at', precision: 3 })
  savedAt!: Date;
}

@Entity({ name: 'past_result' })
export class PastResultEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'programme_id' })
  programmeId!: string;

  @Column({ type: 'uuid', name: 'unit_id' })
  unitId!: string;

  @Column({ type: 'text' })
  period!: string;

  @Column({ type: 'text' })
  field!: string;

  @Column({ type: 'numeric' })
  value!: string;

  @Column({ type: 'text' })
  source!: string;

  @Column({ type: 'uuid', name: 'import_id' })
  importId!: string;

  @Column({ type: 'timestamptz', name: 'imported_at', precision: 3 })
  importedAt!: Date;
}

@Entity({ name: 'earlier_conclusion' })
export class EarlierConclusionEntity {
  @PrimaryColumn({ type: 'uuid', name: 'direction_id' })
  directionId!: string;

  @Column({ type: 'uuid', name: 'programme_id' })
  programmeId!: string;

  @Column({ type: 'text' })
  paper!: string;

  @Column({ type: 'text', name: 'text_key' })
  textKey!: string;

  @Column({ type: 'uuid', name: 'import_id' })
  importId!: string;
}
