import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rungs for tasks and for what is stuck; reminding by hand. */
export class ReminderLadders1795000000008 implements MigrationInterface {
  readonly name = 'ReminderLadders1795000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('select 1');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('select 1');
  }
}
