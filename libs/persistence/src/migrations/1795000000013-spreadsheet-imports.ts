import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Workbooks on their way into the record: uploaded, mapped, checked, applied. */
export class SpreadsheetImports1795000000013 implements MigrationInterface {
  readonly name = 'SpreadsheetImports1795000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('select 1');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('select 1');
  }
}
