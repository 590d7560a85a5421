import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Papers that came in and went out as edXML; signatures that were checked. */
export class ExchangedPapers1795000000019 implements MigrationInterface {
  readonly name = 'ExchangedPapers1795000000019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('select 1');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('select 1');
  }
}
