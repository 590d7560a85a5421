import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A signed programme with its parties, legal bases, contents and tasks, and the rules by which its units report. */
export class Programmes1795000000002 implements MigrationInterface {
  readonly name = 'Programmes1795000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table programme (
        id uuid primary key,
        number text not null,
        title text not null,
        stage text not null,
        signed_on date not null,
        signed_at_place text,
        period_from date not null,
        period_until date not null check (period_until >= period_from),
        entered_at timestamptz(3) not null,
        calendar_id uuid not null references calendar,
        implements_number text,
        succeeds_number text,
        plan_calendar jsonb,
        reviews jsonb,
        ended_on date,
        version integer not null default 1,
        unique (number, signed_on)
      );
      create table suspension (
        id uuid primary key,
        programme_id uuid not null references programme,
        suspended_on date not null,
        resumed_on date check (resumed_on >= suspended_on),
        reason text not null
      );
      create index suspension_programme on suspension (programme_id);
      create table party (
        id uuid primary key,
        programme_id uuid not null references programme,
        ordinal smallint not null,
        unit_id uuid not null references unit,
        secretariat_unit_id uuid not null references unit,
        signer text not null,
        unique (programme_id, ordinal)
      );
      create index party_secretariat on party (secretariat_unit_id);
      create table legal_basis (
        id uuid primary key,
        programme_id uuid not null references programme,
        ordinal smallint not null,
        kind text not null,
        number text not null,
        issued_on date,
        issuer text not null,
        summary text not null,
        unique (programme_id, ordinal)
      );
      create table content (
        id uuid primary key,
        programme_id uuid not null references programme,
        number text not null,
        title text not null,
        assumed boolean not null,
        unique (programme_id, number)
      );
      create table task (
        id uuid primary key,
        content_id uuid not null references content,
        programme_id uuid not null references programme,
        number text not null,
        title text not null,
        output text,
        cadence text,
        due date,
        unique (programme_id, number)
      );
      create table assignment (
        id uuid primary key,
        task_id uuid not null references task,
        unit_id uuid not null references unit,
        role text not null,
        valid_from date not null,
        valid_to date,
        unique (task_id, unit_id, role, valid_from)
      );
      create index assignment_unit on assignment (unit_id);
      create table indicator (
        id uuid primary key,
        programme_id uuid not null references programme,
        task_id uuid references task,
        code text not null,
        name text not null,
        measure text not null,
        target numeric,
        direction text not null,
        unique (programme_id, code)
      );
      create table form (
        id uuid primary key,
        programme_id uuid not null references programme,
        code text not null,
        name text not null,
        unique (programme_id, code)
      );
      create table form_version (
        id uuid primary key,
        form_id uuid not null references form,
        version integer not null,
        valid_from date not null,
        fields jsonb not null,
        unique (form_id, version)
      );
      create table period_rule (
        id uuid primary key,
        programme_id uuid not null references programme,
        code text not null,
        name text not null,
        rule jsonb not null,
        form_id uuid not null references form,
        mode text not null,
        nothing_to_report boolean not null,
        return_working_days integer not null,
        valid_from date not null,
        valid_until date not null,
        unique (programme_id, code)
      );
      create table period_rule_respondent (
        period_rule_id uuid not null references period_rule,
        unit_id uuid not null references unit,
        primary key (period_rule_id, unit_id)
      );
      create table reminder_policy (
        id uuid primary key,
        programme_id uuid not null references programme,
        version integer not null,
        valid_from date not null,
        rungs jsonb not null,
        quiet jsonb,
        unique (programme_id, version)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table reminder_policy, period_rule_respondent, period_rule, form_version, form, indicator, assignment, task, content, legal_basis, party, suspension, programme;
    `);
  }
}
