import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What every feature stands on: processes and their wakes, events, the audit entries, the seal over both, idempotency, the rehearsal's clock. */
export class RecordAndProcesses1795000000001 implements MigrationInterface {
  readonly name = 'RecordAndProcesses1795000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table process (
        kind text not null,
        id uuid not null,
        key text not null,
        stage text not null,
        wake_at timestamptz(3),
        decided_at timestamptz(3),
        fault text,
        fault_at timestamptz(3),
        fault_count integer not null default 0,
        last_poked_at timestamptz(3),
        next_poke_at timestamptz(3),
        poke_attempts integer not null default 0,
        overdue_passes integer not null default 0,
        primary key (kind, id)
      );
      create index process_wake_at on process (wake_at) where wake_at is not null;
      create table process_decision (
        id bigint generated always as identity primary key,
        kind text not null,
        process_id uuid not null,
        at timestamptz(3) not null,
        stage text not null,
        decision jsonb not null,
        wakes integer not null
      );
      create index process_decision_process on process_decision (kind, process_id, id);
      create table wake (
        id bigint generated always as identity primary key,
        kind text not null,
        process_id uuid not null,
        reason text not null,
        created_at timestamptz(3) not null default clock_timestamp()
      );
      create index wake_process on wake (kind, process_id);
      create table event (
        id uuid primary key,
        name text not null,
        programme_id uuid,
        unit_id uuid,
        key text not null,
        at timestamptz(3) not null,
        data jsonb not null,
        unique nulls not distinct (programme_id, name, key)
      );
      create index event_at on event (at);
      create table audit_entry (
        id uuid primary key,
        at timestamptz(3) not null,
        recorded_at timestamptz(3) not null default clock_timestamp(),
        actor_id uuid,
        actor_kind text not null,
        action text not null,
        subject_kind text not null,
        subject_id uuid,
        detail jsonb not null
      );
      create index audit_entry_subject on audit_entry (subject_kind, subject_id);
      create table unsealed (
        entry_kind text not null,
        entry_id uuid not null,
        primary key (entry_kind, entry_id)
      );
      create table seal (
        position bigint primary key,
        entry_kind text not null,
        entry_id uuid not null,
        salt bytea not null,
        digest bytea not null,
        hash bytea not null,
        unique (entry_kind, entry_id)
      );
      create table seal_head (
        only_row boolean primary key default true check (only_row),
        position bigint not null,
        hash bytea not null
      );
      insert into seal_head (position, hash) values (0, '\\x');
      create function queue_for_sealing() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        insert into unsealed (entry_kind, entry_id) select tg_argv[0], id from added;
        return null;
      end $$;
      create trigger event_unsealed after insert on event referencing new table as added
        for each statement execute function queue_for_sealing('event');
      create trigger audit_entry_unsealed after insert on audit_entry referencing new table as added
        for each statement execute function queue_for_sealing('audit');
      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
      end $$;
      create trigger event_append_only before update or delete or truncate on event for each statement execute function refuse_change();
      create trigger audit_append_only before update or delete or truncate on audit_entry for each statement execute function refuse_change();
      create trigger seal_append_only before update or delete or truncate on seal for each statement execute function refuse_change();
      create table idempotency_key (
        actor_id uuid not null,
        key text not null,
        request_hash text not null,
        response jsonb,
        created_at timestamptz(3) not null default clock_timestamp(),
        primary key (actor_id, key)
      );
      create table rehearsal_clock (
        only_row boolean primary key default true check (only_row),
        instant timestamptz(3) not null,
        running boolean not null default false,
        set_at timestamptz(3) not null default clock_timestamp()
      );
      insert into process (kind, id, key, stage, wake_at)
        values ('delivery', '00000000-0000-7000-8000-000000000001', 'mail', 'running', clock_timestamp());
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table rehearsal_clock, idempotency_key, seal_head, seal, unsealed, audit_entry, event, wake, process_decision, process;
      drop function queue_for_sealing; drop function refuse_change;
    `);
  }
}
