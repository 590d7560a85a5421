import type { MigrationInterface, QueryRunner } from 'typeorm';

/** House styles, letterheads and text blocks that an office set itself. */
export class PaperTemplates1795000000018 implements MigrationInterface {
  readonly name = 'PaperTemplates1795000000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('select 1');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('select 1');
  }
}
