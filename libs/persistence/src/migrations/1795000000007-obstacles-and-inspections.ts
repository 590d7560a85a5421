import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables of this migration that only ever grow; `migrate.ts` takes the right to change them from the application. */
const APPEND_ONLY = [
  'obstacle_attachment',
  'obstacle_step',
  'obstacle_answer',
  'obstacle_answer_attachment',
  'task_change',
  'inspection_step',
  'inspection_paper',
  'self_report',
  'self_report_attachment',
  'inspection_minutes',
  'inspection_minutes_attachment',
];

/** Obstacles with their answers; inspections with teams, findings and recommendations. */
export class ObstaclesAndInspections1795000000007 implements MigrationInterface {
  readonly name = 'ObstaclesAndInspections1795000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(OBSTACLES_SQL);
    await runner.query(INSPECTIONS_SQL);
    for (const table of APPEND_ONLY) {
      await runner.query(
        `create trigger ${table}_append_only before update or delete or truncate on ${table} for each statement execute function refuse_change()`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table plan_item drop column obstacle_id, drop column recommendation_id;
      alter table programme drop column inspections;
      drop table recommendation, finding, inspection_minutes_attachment, inspection_minutes, self_report_attachment, self_report,
        inspection_paper, inspection_step, inspection_member, inspection_unit, inspection, inspection_plan;
      drop table obstacle_answer_attachment, obstacle_answer, task_change, obstacle_step, obstacle_attachment, obstacle;
    `);
  }
}

const OBSTACLES_SQL = `
  create table obstacle (
    id uuid primary key,
    programme_id uuid not null references programme,
    ordinal integer not null,
    plan_item_id uuid references plan_item,
    unit_id uuid not null references unit,
    kind text not null,
    title text not null,
    text text not null,
    wanted text,
    stage text not null,
    severity text,
    handler_unit_id uuid references unit,
    answer_by_original date,
    answer_by date,
    raised_by uuid not null references person,
    raised_at timestamptz(3) not null,
    answered_at timestamptz(3),
    settled_at timestamptz(3),
    version integer not null default 1,
    unique (programme_id, ordinal)
  );
  create index obstacle_unit on obstacle (unit_id);
  create index obstacle_handler on obstacle (handler_unit_id) where handler_unit_id is not null;
  create index obstacle_item on obstacle (plan_item_id) where plan_item_id is not null;
  create index obstacle_open on obstacle (programme_id) where stage in ('raised', 'triaged');
  create table obstacle_attachment (
    obstacle_id uuid not null references obstacle,
    attachment_id uuid not null references attachment,
    primary key (obstacle_id, attachment_id)
  );
  create index obstacle_attachment_attachment on obstacle_attachment (attachment_id);
  create table obstacle_step (
    id uuid primary key,
    obstacle_id uuid not null references obstacle,
    ordinal integer not null,
    step text not null,
    stage text not null,
    at timestamptz(3) not null,
    person_id uuid not null references person,
    note text,
    severity text,
    handler_unit_id uuid references unit,
    answer_by date,
    unique (obstacle_id, ordinal)
  );
  create index obstacle_step_handler on obstacle_step (handler_unit_id) where handler_unit_id is not null;
  create table task_change (
    id uuid primary key,
    plan_item_id uuid not null references plan_item,
    ordinal integer not null,
    obstacle_id uuid references obstacle,
    before jsonb not null,
    after jsonb not null,
    effective_on date not null,
    reason text not null,
    changed_by uuid not null references person,
    changed_at timestamptz(3) not null,
    unique (plan_item_id, ordinal)
  );
  create table obstacle_answer (
    id uuid primary key,
    obstacle_id uuid not null references obstacle,
    number integer not null,
    outcome text not null,
    text text not null,
    paper_number text,
    paper_date date,
    late boolean not null,
    plan_item_id uuid references plan_item,
    task_change_id uuid references task_change,
    answered_by uuid not null references person,
    answered_at timestamptz(3) not null,
    unique (obstacle_id, number)
  );
  create table obstacle_answer_attachment (
    obstacle_answer_id uuid not null references obstacle_answer,
    attachment_id uuid not null references attachment,
    primary key (obstacle_answer_id, attachment_id)
  );
  create index obstacle_answer_attachment_attachment on obstacle_answer_attachment (attachment_id);
  alter table plan_item add column obstacle_id uuid references obstacle;
  create index plan_item_obstacle on plan_item (obstacle_id) where obstacle_id is not null;
`;

const INSPECTIONS_SQL = `
  alter table programme add column inspections jsonb;
  create table inspection_plan (
    id uuid primary key,
    programme_id uuid not null references programme,
    year integer not null,
    paper_number text not null,
    paper_date date not null,
    note text,
    version integer not null default 1,
    unique (programme_id, year)
  );
  create table inspection (
    id uuid primary key,
    programme_id uuid not null references programme,
    ordinal integer not null,
    kind text not null,
    subject text not null,
    year integer not null,
    scheduled boolean not null,
    starts_on date not null,
    ends_on date not null check (ends_on >= starts_on),
    stage text not null,
    decision_number text,
    decision_date date,
    notice_number text,
    notice_date date,
    outline text,
    noticed_at timestamptz(3),
    self_report_due_original date,
    self_report_due date,
    results_number text,
    results_date date,
    results_summary text,
    concluded_at timestamptz(3),
    closed_at timestamptz(3),
    version integer not null default 1,
    unique (programme_id, ordinal)
  );
  create table inspection_unit (
    inspection_id uuid not null references inspection,
    unit_id uuid not null references unit,
    primary key (inspection_id, unit_id)
  );
  create index inspection_unit_unit on inspection_unit (unit_id);
  create table inspection_member (
    inspection_id uuid not null references inspection,
    ordinal integer not null,
    role text not null,
    unit_id uuid not null references unit,
    person_id uuid references person,
    office text,
    primary key (inspection_id, ordinal)
  );
  create index inspection_member_person on inspection_member (person_id) where person_id is not null;
  create table inspection_step (
    id uuid primary key,
    inspection_id uuid not null references inspection,
    ordinal integer not null,
    step text not null,
    stage text not null,
    at timestamptz(3) not null,
    person_id uuid not null references person,
    unit_id uuid references unit,
    note text,
    unique (inspection_id, ordinal)
  );
  create table inspection_paper (
    inspection_id uuid not null references inspection,
    attachment_id uuid not null references attachment,
    kind text not null,
    primary key (inspection_id, attachment_id, kind)
  );
  create index inspection_paper_attachment on inspection_paper (attachment_id);
  create table self_report (
    id uuid primary key,
    inspection_id uuid not null references inspection,
    unit_id uuid not null references unit,
    number integer not null,
    text text not null,
    paper_number text,
    paper_date date,
    late boolean not null,
    sent_by uuid not null references person,
    sent_at timestamptz(3) not null,
    unique (inspection_id, unit_id, number)
  );
  create table self_report_attachment (
    self_report_id uuid not null references self_report,
    attachment_id uuid not null references attachment,
    primary key (self_report_id, attachment_id)
  );
  create index self_report_attachment_attachment on self_report_attachment (attachment_id);
  create table inspection_minutes (
    id uuid primary key,
    inspection_id uuid not null references inspection,
    unit_id uuid not null references unit,
    number integer not null,
    held_on date not null,
    text text not null,
    recorded_by uuid not null references person,
    recorded_at timestamptz(3) not null,
    unique (inspection_id, unit_id, number)
  );
  create table inspection_minutes_attachment (
    inspection_minutes_id uuid not null references inspection_minutes,
    attachment_id uuid not null references attachment,
    primary key (inspection_minutes_id, attachment_id)
  );
  create index inspection_minutes_attachment_attachment on inspection_minutes_attachment (attachment_id);
  create table finding (
    id uuid primary key,
    inspection_id uuid not null references inspection,
    number integer not null,
    unit_id uuid not null references unit,
    kind text not null,
    text text not null,
    recorded_by uuid not null references person,
    recorded_at timestamptz(3) not null,
    unique (inspection_id, number)
  );
  create table recommendation (
    id uuid primary key,
    inspection_id uuid not null references inspection,
    number integer not null,
    unit_id uuid not null references unit,
    text text not null,
    given_by uuid not null references person,
    given_at timestamptz(3) not null,
    verified_by uuid references person,
    verified_at timestamptz(3),
    verified_note text,
    withdrawn_by uuid references person,
    withdrawn_at timestamptz(3),
    withdrawn_reason text,
    version integer not null default 1,
    unique (inspection_id, number)
  );
  create index recommendation_unit on recommendation (unit_id);
  alter table plan_item add column recommendation_id uuid references recommendation;
  create unique index plan_item_recommendation on plan_item (recommendation_id) where recommendation_id is not null;
`;
