import type { MigrationInterface, QueryRunner } from 'typeorm';

/** House styles, letterheads and text blocks that an office set itself: every version is kept. */
export class PaperTemplates1795000000018 implements MigrationInterface {
  readonly name = 'PaperTemplates1795000000018';

  async up(runner: QueryRunner): Promise<void> {
    // `kind` is a kind of paper, or `letterhead`. `texts`: what differs from the product's own words, by key.
    await runner.query(`
      create table paper_template (
        id uuid primary key,
        unit_id uuid not null references unit,
        kind text not null,
        version integer not null,
        texts jsonb not null,
        file_sha256 text,
        set_by uuid not null references person,
        set_at timestamptz(3) not null,
        unique (unit_id, kind, version)
      );
      create trigger paper_template_append_only before update or delete or truncate on paper_template for each statement execute function refuse_change();
      create table house_style (
        id uuid primary key,
        code text not null,
        version integer not null,
        source text not null,
        valid_from date not null,
        confirmed boolean not null,
        style jsonb not null,
        set_by uuid not null references person,
        set_at timestamptz(3) not null,
        unique (code, version)
      );
      create trigger house_style_append_only before update or delete or truncate on house_style for each statement execute function refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table house_style, paper_template`);
  }
}
