import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Papers that came in and went out as edXML, and the electronic addresses of the units between which they go. */
export class ExchangedPapers1795000000019 implements MigrationInterface {
  readonly name = 'ExchangedPapers1795000000019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table exchange_address (
        unit_id uuid primary key references unit,
        organ_id text not null unique,
        in_charge text,
        address text,
        email text,
        telephone text,
        fax text,
        website text,
        set_by uuid not null references person,
        set_at timestamptz(3) not null,
        version integer not null default 1
      );
      create table exchanged_paper (
        id uuid primary key,
        direction text not null,
        unit_id uuid not null references unit,
        document_id text not null,
        number text not null,
        symbol text,
        place text,
        issued_on date not null,
        type_name text,
        subject text not null,
        content text,
        sender jsonb not null,
        receivers jsonb not null,
        signer jsonb not null,
        due_on date,
        to_places text[] not null,
        answers jsonb not null,
        edxml_sha256 text not null,
        edxml_size integer not null,
        programme_id uuid references programme,
        paper_id uuid references paper,
        by uuid not null references person,
        at timestamptz(3) not null,
        version integer not null default 1
      );
      create unique index exchanged_paper_once_in on exchanged_paper (unit_id, document_id) where direction = 'in';
      create unique index exchanged_paper_once_out on exchanged_paper (paper_id, edxml_sha256) where direction = 'out';
      create index exchanged_paper_document on exchanged_paper (document_id);
      create index exchanged_paper_programme on exchanged_paper (programme_id) where programme_id is not null;
      create table exchanged_paper_file (
        exchanged_paper_id uuid not null references exchanged_paper,
        ordinal integer not null,
        attachment_id uuid not null references attachment,
        description text,
        primary key (exchanged_paper_id, ordinal)
      );
      create index exchanged_paper_file_attachment on exchanged_paper_file (attachment_id);
      create trigger exchanged_paper_file_append_only before update or delete or truncate on exchanged_paper_file
        for each statement execute function refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table exchanged_paper_file, exchanged_paper, exchange_address`);
  }
}
