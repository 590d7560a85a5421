import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rounds, what each unit owes in them, its reports and their versions, extensions, reminders, notifications. */
export class RoundsAndReports1795000000003 implements MigrationInterface {
  readonly name = 'RoundsAndReports1795000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table round (
        id uuid primary key,
        programme_id uuid not null references programme,
        period_rule_id uuid not null references period_rule,
        code text not null,
        name text not null,
        period_from date not null,
        cut_off date not null,
        opens_at timestamptz(3) not null,
        due date not null,
        lock date not null check (lock >= due),
        stage text not null,
        opened_at timestamptz(3),
        closed_at timestamptz(3),
        form_version_id uuid not null references form_version,
        reminder_policy_id uuid not null references reminder_policy,
        roll_up jsonb,
        version integer not null default 1,
        unique (programme_id, code)
      );
      create table obligation (
        id uuid primary key,
        round_id uuid not null references round,
        unit_id uuid not null references unit,
        calendar_id uuid not null references calendar,
        due_original date not null,
        due date not null,
        lock date not null,
        status text not null,
        timely boolean,
        version integer not null default 1,
        unique (round_id, unit_id)
      );
      create index obligation_unit on obligation (unit_id);
      create table extension (
        id uuid primary key,
        obligation_id uuid not null references obligation,
        ordinal integer not null,
        reason text not null,
        due_before date not null,
        requested_due date not null,
        requested_by uuid not null references person,
        requested_at timestamptz(3) not null,
        status text not null,
        decided_due date,
        decided_by uuid references person,
        decided_at timestamptz(3),
        answered_at timestamptz(3),
        note text,
        unique (obligation_id, ordinal)
      );
      create unique index extension_one_pending on extension (obligation_id) where status in ('requested', 'offered');
      create table attachment (
        id uuid primary key,
        sha256 text not null,
        name text not null,
        media_type text not null,
        size bigint not null,
        attested_not_secret boolean not null check (attested_not_secret),
        unit_id uuid references unit,
        uploaded_by uuid not null references person,
        uploaded_at timestamptz(3) not null
      );
      create table report (
        id uuid primary key,
        obligation_id uuid not null unique references obligation,
        answers jsonb not null,
        nothing_to_report boolean not null default false,
        attachment_ids uuid[] not null default '{}',
        stage text not null,
        saved_by uuid references person,
        saved_at timestamptz(3),
        approved_by uuid references person,
        approved_at timestamptz(3),
        version integer not null default 1
      );
      create table report_version (
        id uuid primary key,
        report_id uuid not null references report,
        obligation_id uuid not null references obligation,
        number integer not null,
        kind text not null,
        answers jsonb not null,
        nothing_to_report boolean not null,
        paper_number text,
        paper_date date,
        arrival_number text,
        arrival_date date,
        received_at timestamptz(3) not null,
        entered_at timestamptz(3) not null,
        due_in_force date not null,
        late boolean not null,
        approved_by uuid references person,
        submitted_by uuid not null references person,
        reason text,
        unique (report_id, number)
      );
      create index report_version_obligation on report_version (obligation_id);
      create table report_version_attachment (
        report_version_id uuid not null references report_version,
        attachment_id uuid not null references attachment,
        primary key (report_version_id, attachment_id)
      );
      create table report_ruling (
        id uuid primary key,
        report_version_id uuid not null unique references report_version,
        ruling text not null,
        reason text,
        note text,
        ruled_by uuid not null references person,
        ruled_at timestamptz(3) not null
      );
      create trigger report_version_append_only before update or delete or truncate on report_version for each statement execute function refuse_change();
      create trigger report_ruling_append_only before update or delete or truncate on report_ruling for each statement execute function refuse_change();
      create trigger report_version_attachment_append_only before update or delete or truncate on report_version_attachment for each statement execute function refuse_change();
      create table round_rung (
        round_id uuid not null references round,
        rung text not null,
        calendar_id uuid not null references calendar,
        due date not null,
        outcome text not null,
        done_at timestamptz(3) not null,
        primary key (round_id, rung, calendar_id, due)
      );
      create table reminder (
        id uuid primary key,
        round_id uuid not null references round,
        rung text not null,
        unit_id uuid not null references unit,
        recipient text not null,
        obligation_id uuid not null references obligation,
        due date not null,
        sent_at timestamptz(3) not null,
        unique (round_id, rung, unit_id, recipient)
      );
      create index reminder_obligation on reminder (obligation_id);
      create table urging_letter (
        id uuid primary key,
        round_id uuid not null references round,
        rung text not null,
        drafted_on date not null,
        unit_ids uuid[] not null,
        stage text not null,
        number text,
        signed_on date,
        version integer not null default 1,
        unique (round_id, rung, drafted_on)
      );
      create table notification (
        id uuid primary key,
        person_id uuid not null references person,
        programme_id uuid references programme,
        kind text not null,
        key text not null,
        data jsonb not null,
        created_at timestamptz(3) not null,
        read_at timestamptz(3),
        obligation_id uuid references obligation,
        round_id uuid references round,
        mail text not null,
        mail_to text,
        message_id text,
        next_attempt_at timestamptz(3),
        lease_until timestamptz(3),
        attempts integer not null default 0,
        settled_at timestamptz(3),
        unique (person_id, key)
      );
      create index notification_queue on notification (next_attempt_at) where mail in ('queued', 'sending');
      create index notification_person on notification (person_id, created_at);
      create table delivery_attempt (
        id uuid primary key,
        notification_id uuid not null references notification,
        at timestamptz(3) not null,
        outcome text not null,
        detail text,
        message_id text not null
      );
      create index delivery_attempt_notification on delivery_attempt (notification_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table delivery_attempt, notification, urging_letter, reminder, round_rung, report_ruling, report_version_attachment, report_version, report,
        attachment, extension, obligation, round;
    `);
  }
}
