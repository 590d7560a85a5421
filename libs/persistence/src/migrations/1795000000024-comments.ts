import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What people who work on the same thing say to each other there, and whom they name; and of a commendation whom it is for, its
 * achievement report and its council's minutes.
 */
export class Comments1795000000024 implements MigrationInterface {
  readonly name = 'Comments1795000000024';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table comment (
        id uuid primary key,
        subject_kind text not null,
        subject_id uuid not null,
        programme_id uuid not null references programme,
        unit_id uuid references unit,
        audience text not null,
        author uuid not null references person,
        text text not null,
        created_at timestamptz(3) not null,
        edited_at timestamptz(3),
        withdrawn_at timestamptz(3),
        constraint comment_to_one_unit check ((audience = 'unit') = (unit_id is not null))
      );
      create index comment_subject on comment (subject_kind, subject_id, created_at);
      create table comment_mention (
        comment_id uuid not null references comment,
        person_id uuid not null references person,
        primary key (comment_id, person_id)
      );
      alter table commendation
        add column person text,
        add column report_number text,
        add column reported_on date,
        add column minutes_number text,
        add column met_on date,
        add column votes_present integer,
        add column votes_in_favour integer;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update commendation set stage = 'proposed' where stage in ('reported', 'examined');
      alter table commendation drop column votes_in_favour, drop column votes_present, drop column met_on, drop column minutes_number,
        drop column reported_on, drop column report_number, drop column person;
      drop table comment_mention, comment;
    `);
  }
}
