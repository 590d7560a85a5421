import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a programme had due before it was entered: kept as such, asked of nobody. */
export class LateImport1795000000015 implements MigrationInterface {
  readonly name = 'LateImport1795000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table before_entry (
        programme_id uuid not null references programme,
        kind text not null,
        code text not null,
        name text not null,
        due date not null,
        primary key (programme_id, kind, code)
      );
      create trigger before_entry_append_only before update or delete or truncate on before_entry for each statement execute function refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table before_entry`);
  }
}
