import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Papers of the office: what each says (its facts and what the office enters around them), its way to the signature, its
 * number and date, what went out and what was signed; and the number books of offices that keep them here.
 */
export class Papers1795000000016 implements MigrationInterface {
  readonly name = 'Papers1795000000016';

  async up(runner: QueryRunner): Promise<void> {
    // `part`: which of several papers on one subject, such as the plan's paper of each party. `ordinal`: made again.
    await runner.query(`
      create table paper (
        id uuid primary key,
        programme_id uuid not null references programme,
        kind text not null,
        subject_id uuid not null,
        subject_code text not null,
        part smallint not null default 1,
        ordinal smallint not null,
        stage text not null,
        style text not null,
        issuer_unit_ids uuid[] not null,
        signed_by text not null,
        number text,
        symbol text,
        place text,
        issued_on date,
        facts jsonb not null,
        frame jsonb not null,
        content_sha256 text not null,
        submission integer not null default 0,
        made_by uuid not null references person,
        made_at timestamptz(3) not null,
        submitted_by uuid references person,
        submitted_at timestamptz(3),
        signed_at timestamptz(3),
        issued_at timestamptz(3),
        version integer not null default 1,
        unique (kind, subject_id, part, ordinal)
      );
      create unique index paper_one_under_way on paper (kind, subject_id, part, (issuer_unit_ids[1]))
        where stage in ('draft', 'submitted', 'initialled');
      create index paper_programme on paper (programme_id, made_at);
      create index paper_subject on paper (subject_id);
      create table paper_signer (
        paper_id uuid not null references paper,
        ordinal smallint not null,
        office text not null,
        unit_id uuid not null references unit,
        role text not null,
        primary key (paper_id, ordinal),
        unique (paper_id, office, unit_id)
      );
      create index paper_signer_unit on paper_signer (unit_id);
      create table paper_unit (
        paper_id uuid not null references paper,
        unit_id uuid not null references unit,
        primary key (paper_id, unit_id)
      );
      create index paper_unit_unit on paper_unit (unit_id);
      create table paper_step (
        id uuid primary key,
        paper_id uuid not null references paper,
        ordinal integer not null,
        step text not null,
        stage text not null,
        submission integer not null,
        office text,
        unit_id uuid references unit,
        person_id uuid references person,
        entered_for boolean not null default false,
        at timestamptz(3) not null,
        note text,
        content_sha256 text not null,
        unique (paper_id, ordinal)
      );
      create trigger paper_step_append_only before update or delete or truncate on paper_step for each statement execute function refuse_change();
      create table paper_file (
        id uuid primary key,
        paper_id uuid not null references paper,
        ordinal integer not null,
        kind text not null,
        content_sha256 text not null,
        name text not null,
        media_type text not null,
        size integer not null,
        sha256 text not null,
        bytes bytea,
        attachment_id uuid references attachment,
        found jsonb,
        by uuid not null references person,
        at timestamptz(3) not null,
        unique (paper_id, ordinal),
        constraint paper_file_somewhere check (num_nonnulls(bytes, attachment_id) = 1)
      );
      create index paper_file_attachment on paper_file (attachment_id) where attachment_id is not null;
      create trigger paper_file_append_only before update or delete or truncate on paper_file for each statement execute function refuse_change();
      create table number_book (
        unit_id uuid not null references unit,
        type text not null,
        active boolean not null,
        runs text not null,
        term text,
        set_by uuid not null references person,
        set_at timestamptz(3) not null,
        version integer not null default 1,
        primary key (unit_id, type)
      );
      create table book_number (
        unit_id uuid not null references unit,
        type text not null,
        period text not null,
        number integer not null,
        paper_id uuid references paper,
        given_by uuid not null references person,
        given_at timestamptz(3) not null,
        cancelled_at timestamptz(3),
        cancelled_by uuid references person,
        cancelled_why text,
        primary key (unit_id, type, period, number)
      );
      create index book_number_paper on book_number (paper_id) where paper_id is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table book_number, number_book, paper_file, paper_step, paper_unit, paper_signer, paper`);
  }
}
