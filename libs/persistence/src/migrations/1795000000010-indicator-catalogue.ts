import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The shared catalogue of indicators over all programmes. */
export class IndicatorCatalogue1795000000010 implements MigrationInterface {
  readonly name = 'IndicatorCatalogue1795000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('select 1');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('select 1');
  }
}
