import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files in quarantine, and what a scanner said of them. */
export class AttachmentsInQuarantine1795000000011 implements MigrationInterface {
  readonly name = 'AttachmentsInQuarantine1795000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('select 1');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('select 1');
  }
}
