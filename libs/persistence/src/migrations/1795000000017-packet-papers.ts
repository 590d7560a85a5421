import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A packet’s papers, made after its freeze; the report versions behind it; its signed manifest and the keys that sign. */
export class PacketPapers1795000000017 implements MigrationInterface {
  readonly name = 'PacketPapers1795000000017';

  async up(runner: QueryRunner): Promise<void> {
    // What was frozen before there were papers has its manifest already, and is not made anew.
    await runner.query(`
      create table signing_key (
        id text primary key,
        public_key text not null unique,
        private_key text,
        made_at timestamptz(3) not null
      );
      alter table packet add column papers_at timestamptz(3), add column letter_at timestamptz(3),
        add column signing_key text references signing_key;
      update packet set papers_at = frozen_at where manifest_sha256 is not null;
      update packet set letter_at = released_at where released_at is not null;
      alter table packet_file add column title text;
      alter table packet_file alter column bytes set storage external;
      create table packet_report (
        packet_id uuid not null references packet,
        report_version_id uuid not null references report_version,
        place integer not null,
        round_code text not null,
        unit_code text not null,
        version_number integer not null,
        sha256 text not null,
        primary key (packet_id, report_version_id),
        unique (packet_id, place)
      );
      create index packet_report_version on packet_report (report_version_id);
      create trigger packet_report_append_only before update or delete or truncate on packet_report for each statement execute function refuse_change();
      create trigger signing_key_append_only before update or delete or truncate on signing_key for each statement execute function refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table packet_report;
      alter table packet_file drop column title;
      alter table packet drop column papers_at, drop column letter_at, drop column signing_key;
      drop table signing_key;
    `);
  }
}
