import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Review packets, frozen with their sources and files; directions and requests with every step that was taken on them. */
export class PacketsAndDirections1795000000006 implements MigrationInterface {
  readonly name = 'PacketsAndDirections1795000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table packet (
        id uuid primary key,
        programme_id uuid not null references programme,
        review_id uuid not null unique references review,
        code text not null,
        stage text not null,
        freezes_at timestamptz(3) not null,
        frozen_at timestamptz(3),
        manifest_sha256 text,
        cover_note text,
        decisions jsonb not null default '[]',
        prepared_by uuid references person,
        prepared_at timestamptz(3),
        released_by uuid references person,
        released_at timestamptz(3),
        release_told_at timestamptz(3),
        undeliverable_at timestamptz(3),
        delivered_at timestamptz(3),
        acknowledgement_told_at timestamptz(3),
        version integer not null default 1,
        unique (programme_id, code)
      );
      create table packet_file (
        packet_id uuid not null references packet,
        name text not null,
        media_type text not null,
        sha256 text not null,
        size integer not null,
        bytes bytea not null,
        primary key (packet_id, name)
      );
      create table packet_source (
        packet_id uuid not null references packet,
        figure text not null,
        report_version_id uuid not null references report_version,
        round_code text not null,
        unit_id uuid not null references unit,
        version_number integer not null,
        value numeric not null,
        primary key (packet_id, figure, report_version_id)
      );
      create index packet_source_version on packet_source (report_version_id);
      create table packet_delivery (
        id uuid primary key,
        packet_id uuid not null references packet,
        ordinal integer not null,
        party_id uuid not null references party,
        person_id uuid not null references person,
        delivered_at timestamptz(3) not null,
        opened_at timestamptz(3),
        acknowledged_at timestamptz(3),
        acknowledged_by uuid references person,
        note text,
        unique (packet_id, person_id),
        unique (packet_id, ordinal)
      );
      create table direction (
        id uuid primary key,
        programme_id uuid not null references programme,
        ordinal integer not null,
        kind text not null,
        source text not null,
        packet_id uuid references packet,
        review_id uuid references review,
        attachment_id uuid references attachment,
        given_by text not null,
        given_on date not null,
        from_party_id uuid not null references party,
        to_party_id uuid references party,
        to_unit_id uuid not null references unit,
        text text not null,
        due_original date,
        due date,
        stage text not null,
        entered_by uuid not null references person,
        entered_at timestamptz(3) not null,
        answered_at timestamptz(3),
        version integer not null default 1,
        unique (programme_id, ordinal)
      );
      create index direction_to_unit on direction (to_unit_id);
      alter table plan_item add constraint plan_item_of_direction foreign key (direction_id) references direction;
      create table direction_step (
        id uuid primary key,
        direction_id uuid not null references direction,
        ordinal integer not null,
        step text not null,
        stage text not null,
        at timestamptz(3) not null,
        person_id uuid not null references person,
        note text,
        unit_id uuid references unit,
        due date,
        unique (direction_id, ordinal)
      );
      create index direction_step_unit on direction_step (unit_id);
      create index direction_attachment on direction (attachment_id) where attachment_id is not null;
      create table direction_answer (
        id uuid primary key,
        direction_id uuid not null references direction,
        number integer not null,
        text text not null,
        paper_number text,
        paper_date date,
        late boolean not null,
        unit_id uuid not null references unit,
        answered_by uuid not null references person,
        answered_at timestamptz(3) not null,
        unique (direction_id, number)
      );
      create table direction_answer_attachment (
        direction_answer_id uuid not null references direction_answer,
        attachment_id uuid not null references attachment,
        primary key (direction_answer_id, attachment_id)
      );
      create index direction_answer_attachment_attachment on direction_answer_attachment (attachment_id);
      create table packet_direction (
        packet_id uuid not null references packet,
        direction_id uuid not null references direction,
        stage text not null,
        primary key (packet_id, direction_id)
      );
      create trigger packet_file_append_only before update or delete or truncate on packet_file for each statement execute function refuse_change();
      create trigger packet_source_append_only before update or delete or truncate on packet_source for each statement execute function refuse_change();
      create trigger packet_direction_append_only before update or delete or truncate on packet_direction for each statement execute function refuse_change();
      create trigger direction_step_append_only before update or delete or truncate on direction_step for each statement execute function refuse_change();
      create trigger direction_answer_append_only before update or delete or truncate on direction_answer for each statement execute function refuse_change();
      create trigger direction_answer_attachment_append_only before update or delete or truncate on direction_answer_attachment for each statement execute function refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table packet_direction, direction_answer_attachment, direction_answer, direction_step;
      alter table plan_item drop constraint plan_item_of_direction;
      drop table direction, packet_delivery, packet_source, packet_file, packet;
    `);
  }
}
