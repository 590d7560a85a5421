import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The shared catalogue of indicators over all programmes, and what of each programme means an entry of it. */
export class IndicatorCatalogue1795000000010 implements MigrationInterface {
  readonly name = 'IndicatorCatalogue1795000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table catalogue_indicator (
        id uuid primary key,
        code text not null unique,
        name text not null,
        measure text not null,
        kind text not null,
        definition text,
        source text not null,
        valid_from date not null,
        confirmed boolean not null,
        merged_into uuid references catalogue_indicator check (merged_into <> id),
        entered_at timestamptz(3) not null,
        version integer not null default 1
      );
      alter table indicator add column catalogue_indicator_id uuid references catalogue_indicator;
      create index indicator_catalogue on indicator (catalogue_indicator_id);
      create table form_figure_indicator (
        form_id uuid not null references form,
        figure text not null,
        catalogue_indicator_id uuid not null references catalogue_indicator,
        primary key (form_id, figure)
      );
      create index form_figure_indicator_catalogue on form_figure_indicator (catalogue_indicator_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table form_figure_indicator;
      alter table indicator drop column catalogue_indicator_id;
      drop table catalogue_indicator;
    `);
  }
}
