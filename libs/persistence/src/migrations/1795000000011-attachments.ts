import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files in quarantine, and what a scanner said of them. */
export class AttachmentsInQuarantine1795000000011 implements MigrationInterface {
  readonly name = 'AttachmentsInQuarantine1795000000011';

  async up(runner: QueryRunner): Promise<void> {
    // Leases and retries go by system time: a scanner knows nothing of the rehearsal's clock.
    await runner.query(`
      alter table attachment
        add column state text not null default 'unscanned',
        add column remarks text[] not null default '{}',
        add column threat text,
        add column scanned_at timestamptz(3),
        add column scan_attempts integer not null default 0,
        add column scan_after timestamptz(3) not null default clock_timestamp(),
        add column scan_fault text,
        add column isolated_at timestamptz(3),
        add constraint attachment_threat check ((state = 'infected') = (threat is not null));
      create index attachment_sha256 on attachment (sha256);
      create index attachment_to_scan on attachment (scan_after) where state in ('waiting', 'unscanned');
      create index attachment_to_isolate on attachment (sha256) where state = 'infected' and isolated_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index attachment_sha256;
      alter table attachment drop constraint attachment_threat;
      alter table attachment drop column isolated_at, drop column scan_fault, drop column scan_after, drop column scan_attempts,
        drop column scanned_at, drop column threat, drop column remarks, drop column state;
    `);
  }
}
