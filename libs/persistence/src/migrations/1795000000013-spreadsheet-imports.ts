import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Workbooks on their way into the record: uploaded, mapped, checked, applied; and what only they bring: earlier results and conclusions. */
export class SpreadsheetImports1795000000013 implements MigrationInterface {
  readonly name = 'SpreadsheetImports1795000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table unit_version add column official_code text;
      create index unit_version_official_code on unit_version (official_code) where official_code is not null;
      create table spreadsheet_import (
        id uuid primary key,
        kind text not null,
        programme_id uuid references programme,
        year integer,
        calendar text,
        state text not null,
        file_name text not null,
        sha256 text not null,
        size integer not null,
        sheets jsonb,
        sheet text,
        header_row integer,
        columns jsonb,
        recognised jsonb,
        as_of date,
        counts jsonb,
        moves jsonb,
        uploaded_by uuid references person,
        uploaded_at timestamptz(3) not null,
        checked_at timestamptz(3),
        applied_by uuid references person,
        applied_at timestamptz(3),
        version integer not null default 1
      );
      create index spreadsheet_import_programme on spreadsheet_import (programme_id);
      create table spreadsheet_import_row (
        import_id uuid not null references spreadsheet_import,
        row_number integer not null,
        name text not null,
        state text not null,
        changes jsonb not null,
        faults jsonb not null,
        primary key (import_id, row_number)
      );
      create table spreadsheet_mapping (
        kind text not null,
        header_hash text not null,
        columns jsonb not null,
        saved_at timestamptz(3) not null,
        primary key (kind, header_hash)
      );
      create table past_result (
        id uuid primary key,
        programme_id uuid not null references programme,
        unit_id uuid not null references unit,
        period text not null,
        field text not null,
        value numeric not null,
        source text not null,
        import_id uuid not null references spreadsheet_import,
        imported_at timestamptz(3) not null,
        unique (programme_id, unit_id, period, field)
      );
      create index past_result_unit on past_result (unit_id);
      create table earlier_conclusion (
        direction_id uuid primary key references direction,
        programme_id uuid not null references programme,
        paper text not null,
        text_key text not null,
        import_id uuid not null references spreadsheet_import,
        unique (programme_id, paper, text_key)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table earlier_conclusion, past_result, spreadsheet_mapping, spreadsheet_import_row, spreadsheet_import;
      drop index unit_version_official_code;
      alter table unit_version drop column official_code;
    `);
  }
}
