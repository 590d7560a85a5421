import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The trail is searched from its newest entry backwards, and by who did it. */
export class AuditSearch1795000000021 implements MigrationInterface {
  readonly name = 'AuditSearch1795000000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index audit_entry_at on audit_entry (at, id);
      create index audit_entry_actor on audit_entry (actor_id, at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index audit_entry_actor, audit_entry_at`);
  }
}
