import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bulk assignment, delegation during leave, more time for tasks and for many units. */
export class AssigningAndMoreTime1795000000014 implements MigrationInterface {
  readonly name = 'AssigningAndMoreTime1795000000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table plan_item add column tracking text not null default 'lead';
      create unique index plan_item_single on plan_item (programme_id, number) where plan_id is null and origin = 'single';
      alter table plan_item_unit
        add column due_original date,
        add column due date,
        add column status text,
        add column status_reason text,
        add column completed_at timestamptz(3),
        add column completed_by uuid references person,
        add column completion_note text,
        add column paper_number text,
        add column paper_date date,
        add column timely boolean,
        add column verified_at timestamptz(3),
        add column verified_by uuid references person,
        add constraint plan_item_unit_share check ((role = 'each') = (status is not null));
      create table plan_item_unit_attachment (
        plan_item_id uuid not null references plan_item,
        unit_id uuid not null references unit,
        attachment_id uuid not null references attachment,
        primary key (plan_item_id, unit_id, attachment_id)
      );
      create index plan_item_unit_attachment_attachment on plan_item_unit_attachment (attachment_id);
      create table task_person (
        id uuid primary key,
        plan_item_id uuid not null references plan_item,
        unit_id uuid not null references unit,
        ordinal integer not null,
        person_id uuid not null references person,
        named_by uuid not null references person,
        named_at timestamptz(3) not null,
        unique (plan_item_id, unit_id, ordinal)
      );
      create trigger task_person_append_only before update or delete or truncate on task_person for each statement execute function refuse_change();
      create table delegation (
        id uuid primary key,
        person_id uuid not null references person,
        to_person_id uuid not null references person check (to_person_id <> person_id),
        unit_id uuid not null references unit,
        valid_from date not null,
        valid_until date not null check (valid_until >= valid_from),
        note text,
        outside boolean not null,
        state text not null,
        given_by uuid not null references person,
        given_at timestamptz(3) not null,
        decided_by uuid references person,
        decided_at timestamptz(3),
        revoked_by uuid references person,
        revoked_at timestamptz(3),
        version integer not null default 1
      );
      create index delegation_to on delegation (to_person_id) where state = 'given';
      create index delegation_person on delegation (person_id);
      alter table extension alter column obligation_id drop not null;
      alter table extension add column plan_item_id uuid references plan_item;
      alter table extension add column unit_id uuid references unit;
      alter table extension add constraint extension_of_one check (
        num_nonnulls(obligation_id, plan_item_id) = 1 and (plan_item_id is null) = (unit_id is null));
      create unique index extension_task_ordinal on extension (plan_item_id, unit_id, ordinal) where plan_item_id is not null;
      create unique index extension_task_one_pending on extension (plan_item_id, unit_id)
        where plan_item_id is not null and status in ('requested', 'offered');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from extension where plan_item_id is not null;
      drop index extension_task_one_pending, extension_task_ordinal;
      alter table extension drop constraint extension_of_one, drop column unit_id, drop column plan_item_id;
      alter table extension alter column obligation_id set not null;
      drop table delegation, task_person, plan_item_unit_attachment;
      delete from plan_item_unit where role = 'each';
      alter table plan_item_unit drop constraint plan_item_unit_share, drop column verified_by, drop column verified_at, drop column timely,
        drop column paper_date, drop column paper_number, drop column completion_note, drop column completed_by, drop column completed_at,
        drop column status_reason, drop column status, drop column due, drop column due_original;
      drop index plan_item_single;
      alter table plan_item drop column tracking;
    `);
  }
}
