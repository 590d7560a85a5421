import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Programme files on their way into the record, and their rehearsals. */
export class ProgrammeDrafts1795000000023 implements MigrationInterface {
  readonly name = 'ProgrammeDrafts1795000000023';

  async up(runner: QueryRunner): Promise<void> {
    // `number`, `title` and `faults` say what the last check of the file found; the check itself is made anew each time.
    await runner.query(`
      create table programme_draft (
        id uuid primary key,
        unit_id uuid not null references unit,
        state text not null,
        file_name text not null,
        text text not null,
        sha256 text not null,
        size integer not null,
        number text,
        title text,
        faults integer not null,
        uploaded_by uuid not null references person,
        uploaded_at timestamptz(3) not null,
        changed_by uuid not null references person,
        changed_at timestamptz(3) not null,
        entered_by uuid references person,
        entered_at timestamptz(3),
        programme_id uuid references programme,
        version integer not null default 1
      );
      create index programme_draft_unit on programme_draft (unit_id, state);
      create table rehearsal (
        id uuid primary key,
        draft_id uuid not null references programme_draft,
        state text not null,
        file_name text not null,
        text text not null,
        sha256 text not null,
        from_day date,
        until_day date,
        seed bigint,
        language text not null,
        day date,
        percent integer not null default 0,
        lines jsonb not null default '[]',
        reason_vi text,
        reason_en text,
        summary jsonb,
        timeline_sha256 text,
        timeline_size integer,
        asked_by uuid not null references person,
        asked_at timestamptz(3) not null,
        started_at timestamptz(3),
        seen_at timestamptz(3),
        ended_at timestamptz(3),
        cancel_asked_at timestamptz(3)
      );
      create index rehearsal_draft on rehearsal (draft_id, asked_at);
      create unique index rehearsal_one_runs on rehearsal ((true)) where state = 'running';
      create index rehearsal_queue on rehearsal (asked_at) where state = 'queued';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table rehearsal, programme_draft`);
  }
}
