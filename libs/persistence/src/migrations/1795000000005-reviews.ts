import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reviews with their consolidation, ratings, models, commendations, conferences and conclusions. */
export class Reviews1795000000005 implements MigrationInterface {
  readonly name = 'Reviews1795000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table review (
        id uuid primary key,
        programme_id uuid not null references programme,
        code text not null,
        kind text not null,
        year integer not null,
        topic text,
        concludes_on date not null,
        opens_at timestamptz(3) not null,
        self_assessment_due date not null,
        self_assessment_lock date not null,
        freezes_at timestamptz(3) not null,
        figures_from text[] not null,
        launches integer,
        stage text not null,
        round_id uuid references round,
        consolidation jsonb,
        consolidated_at timestamptz(3),
        part_texts jsonb not null default '{}',
        overdue_told_at timestamptz(3),
        conclusion_number text,
        conclusion_date date,
        conclusion_text text,
        closed_by uuid references person,
        closed_at timestamptz(3),
        for_successor jsonb,
        version integer not null default 1,
        unique (programme_id, code)
      );
      create index review_round on review (round_id);
      create table rating (
        id uuid primary key,
        review_id uuid not null references review,
        unit_id uuid not null references unit,
        facts jsonb not null,
        by_rule text not null,
        grade text not null,
        reason text,
        overridden_by uuid references person,
        overridden_at timestamptz(3),
        version integer not null default 1,
        unique (review_id, unit_id)
      );
      create table model (
        id uuid primary key,
        programme_id uuid not null references programme,
        unit_id uuid not null references unit,
        title text not null,
        description text,
        status text not null,
        review_id uuid references review,
        registered_by uuid not null references person,
        registered_at timestamptz(3) not null,
        recognised_at timestamptz(3),
        version integer not null default 1,
        unique (programme_id, unit_id, title)
      );
      create table commendation (
        id uuid primary key,
        review_id uuid not null references review,
        ordinal integer not null,
        unit_id uuid not null references unit,
        model_id uuid references model,
        form text not null,
        merit text not null,
        stage text not null,
        proposed_by uuid not null references person,
        proposed_at timestamptz(3) not null,
        decision_number text,
        decided_on date,
        decided_by uuid references person,
        version integer not null default 1,
        unique (review_id, ordinal)
      );
      create table conference (
        id uuid primary key,
        review_id uuid not null unique references review,
        date date not null,
        form text not null,
        place text,
        main_unit_id uuid references unit,
        chairs text[] not null default '{}',
        agenda jsonb not null default '[]',
        starts_at text,
        invited text[] not null default '{}',
        minutes jsonb,
        held_on date,
        held_by uuid references person,
        version integer not null default 1
      );
      create table conference_point (
        conference_id uuid not null references conference,
        unit_id uuid not null references unit,
        main boolean not null default false,
        chair text,
        present integer,
        recorded_by uuid references person,
        recorded_at timestamptz(3),
        primary key (conference_id, unit_id)
      );
      create table conference_paper (
        conference_id uuid not null references conference,
        ordinal integer not null,
        title text not null,
        attachment_id uuid references attachment,
        primary key (conference_id, ordinal)
      );
      create table task_ahead (
        id uuid primary key,
        review_id uuid not null references review,
        ordinal integer not null,
        title text not null,
        lead_unit_id uuid not null references unit,
        for_year integer not null,
        due date,
        plan_item_id uuid references plan_item on delete set null,
        unique (review_id, ordinal)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table task_ahead, conference_paper, conference_point, conference, commendation, model, rating, review;
    `);
  }
}
