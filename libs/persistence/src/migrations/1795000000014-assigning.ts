import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bulk assignment, delegation during leave, more time for tasks and for many units. */
export class AssigningAndMoreTime1795000000014 implements MigrationInterface {
  readonly name = 'AssigningAndMoreTime1795000000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('select 1');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('select 1');
  }
}
