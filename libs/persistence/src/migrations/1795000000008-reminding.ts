import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Reminders of tasks, of reports that stick, and those that a person sends; policies in versions. A reminder's natural
 * key stands in `task_reminder.key` as it does in its event; a stuck state's also says since when (`reminder.since`).
 */
export class ReminderLadders1795000000008 implements MigrationInterface {
  readonly name = 'ReminderLadders1795000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table reminder_policy
        add column tasks jsonb,
        add column stuck jsonb not null default '[]',
        add column note text,
        add column set_by uuid references person,
        add column set_at timestamptz(3);
      alter table round add column reminder_policy_since timestamptz(3);
      alter table reminder
        add column kind text not null default 'rung',
        add column since date,
        add column note text,
        add column sent_by uuid references person,
        drop constraint reminder_round_id_rung_unit_id_recipient_key,
        add constraint reminder_once unique nulls not distinct (round_id, rung, unit_id, recipient, since);
      create table round_stuck (
        round_id uuid not null references round,
        code text not null,
        calendar_id uuid not null references calendar,
        since date not null,
        outcome text not null,
        done_at timestamptz(3) not null,
        primary key (round_id, code, calendar_id, since)
      );
      create table task_rung (
        programme_id uuid not null references programme,
        rung text not null,
        calendar_id uuid not null references calendar,
        due date not null,
        outcome text not null,
        done_at timestamptz(3) not null,
        primary key (programme_id, rung, calendar_id, due)
      );
      create table task_reminder (
        id uuid primary key,
        programme_id uuid not null references programme,
        plan_item_id uuid not null references plan_item,
        task text not null,
        key text not null,
        rung text not null,
        unit_id uuid not null references unit,
        recipient text not null,
        calendar_id uuid not null references calendar,
        due date not null,
        sent_at timestamptz(3) not null,
        unique (programme_id, key)
      );
      create index task_reminder_plan_item on task_reminder (plan_item_id);
      create index notification_key on notification using hash (key);
      alter table urging_letter
        alter column round_id drop not null,
        add column programme_id uuid references programme,
        add column plan_item_ids uuid[] not null default '{}',
        add constraint urging_letter_of_one check (num_nonnulls(round_id, programme_id) = 1);
      create unique index urging_letter_of_tasks on urging_letter (programme_id, rung, drafted_on) where programme_id is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index notification_key, urging_letter_of_tasks;
      delete from urging_letter where round_id is null;
      alter table urging_letter drop constraint urging_letter_of_one, drop column plan_item_ids, drop column programme_id;
      alter table urging_letter alter column round_id set not null;
      drop table task_reminder, task_rung, round_stuck;
      delete from reminder where kind <> 'rung';
      alter table reminder drop constraint reminder_once, drop column sent_by, drop column note, drop column since, drop column kind;
      alter table reminder add unique (round_id, rung, unit_id, recipient);
      alter table round drop column reminder_policy_since;
      alter table reminder_policy drop column set_at, drop column set_by, drop column note, drop column stuck, drop column tasks;
    `);
  }
}
