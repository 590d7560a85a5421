import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Annual plans: their drafts, opinions, papers and approvals; and the tasks they issue, each with its units. */
export class PlansAndTasks1795000000004 implements MigrationInterface {
  readonly name = 'PlansAndTasks1795000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table period_rule add column purpose text not null default 'periodic';
      create table plan (
        id uuid primary key,
        programme_id uuid not null references programme,
        year integer not null,
        stage text not null,
        theme text,
        issuance text not null,
        by_party_id uuid references party,
        draft_on date not null,
        reply_by date not null,
        issue_by date not null,
        issuer text,
        legal_bases jsonb not null default '[]',
        contents jsonb not null default '[]',
        letters jsonb not null default '[]',
        drafted_at timestamptz(3),
        consulted_at timestamptz(3),
        consultation_closed_at timestamptz(3),
        opinions_reminded_at timestamptz(3),
        submission integer not null default 0,
        submitted_at timestamptz(3),
        submitted_by uuid references person,
        overdue_told_at timestamptz(3),
        issued_at timestamptz(3),
        version integer not null default 1,
        unique (programme_id, year)
      );
      create table opinion (
        id uuid primary key,
        plan_id uuid not null references plan,
        unit_id uuid not null references unit,
        status text not null,
        text text,
        given_by uuid references person,
        given_at timestamptz(3),
        answer text,
        answer_note text,
        answered_by uuid references person,
        answered_at timestamptz(3),
        version integer not null default 1,
        unique (plan_id, unit_id)
      );
      create table plan_paper (
        id uuid primary key,
        plan_id uuid not null references plan,
        ordinal smallint not null,
        party_id uuid references party,
        number text,
        issued_on date,
        numbered_by uuid references person,
        numbered_at timestamptz(3),
        version integer not null default 1,
        unique (plan_id, ordinal)
      );
      create table approval (
        id uuid primary key,
        plan_paper_id uuid not null references plan_paper,
        submission integer not null,
        office text not null,
        party_id uuid not null references party,
        decision text not null,
        reason text,
        person_id uuid not null references person,
        at timestamptz(3) not null,
        unique (plan_paper_id, submission, office, party_id)
      );
      create trigger approval_append_only before update or delete or truncate on approval for each statement execute function refuse_change();
      create table plan_item (
        id uuid primary key,
        programme_id uuid not null references programme,
        plan_id uuid references plan,
        direction_id uuid,
        task_id uuid references task,
        carried_from uuid references plan_item,
        content_number integer,
        number text not null,
        title text not null,
        output text,
        cadence text,
        due_original date,
        due date,
        origin text not null,
        status text not null,
        status_reason text,
        issued_at timestamptz(3),
        completed_at timestamptz(3),
        completed_by uuid references person,
        completion_note text,
        paper_number text,
        paper_date date,
        timely boolean,
        version integer not null default 1
      );
      create unique index plan_item_number on plan_item (plan_id, number) where status <> 'dropped';
      create index plan_item_programme on plan_item (programme_id, status);
      create index plan_item_direction on plan_item (direction_id) where direction_id is not null;
      create table plan_item_unit (
        plan_item_id uuid not null references plan_item,
        unit_id uuid not null references unit,
        role text not null,
        person_id uuid references person,
        named_by uuid references person,
        named_at timestamptz(3),
        primary key (plan_item_id, unit_id)
      );
      create index plan_item_unit_unit on plan_item_unit (unit_id);
      create table plan_item_attachment (
        plan_item_id uuid not null references plan_item,
        attachment_id uuid not null references attachment,
        primary key (plan_item_id, attachment_id)
      );
      create index plan_item_attachment_attachment on plan_item_attachment (attachment_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table plan_item_attachment, plan_item_unit, plan_item, approval, plan_paper, opinion, plan;
      alter table period_rule drop column purpose;
    `);
  }
}
