import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Units, persons and memberships (effective-dated), accounts, sessions, tokens, calendars. `valid_to` is the first day that no longer counts. */
export class Organisation1795000000000 implements MigrationInterface {
  readonly name = 'Organisation1795000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table calendar (
        id uuid primary key,
        code text not null unique,
        name text not null,
        weekend smallint[] not null
      );
      create table calendar_day (
        calendar_id uuid not null references calendar,
        date date not null,
        kind text not null,
        name text not null,
        source text not null,
        valid_from date not null,
        confirmed boolean not null,
        primary key (calendar_id, date)
      );
      create table unit (
        id uuid primary key,
        created_at timestamptz(3) not null
      );
      create table unit_version (
        id uuid primary key,
        unit_id uuid not null references unit,
        valid_from date not null,
        valid_to date check (valid_to > valid_from),
        code text not null,
        name text not null,
        short_name text,
        kind text not null,
        level text not null,
        parent_id uuid references unit,
        calendar_id uuid not null references calendar,
        unique (unit_id, valid_from)
      );
      create index unit_version_code on unit_version (code);
      create index unit_version_parent on unit_version (parent_id);
      create table person (
        id uuid primary key,
        code text not null unique,
        name text not null,
        email text,
        locale text not null default 'vi',
        signs_in boolean not null default true,
        created_at timestamptz(3) not null
      );
      create table membership (
        id uuid primary key,
        person_id uuid not null references person,
        unit_id uuid not null references unit,
        role text not null,
        valid_from date not null,
        valid_to date check (valid_to > valid_from),
        unique (person_id, unit_id, role, valid_from)
      );
      create index membership_unit on membership (unit_id, role);
      create table account (
        person_id uuid primary key references person,
        user_name text not null unique,
        password_hash text not null,
        disabled_at timestamptz(3),
        created_at timestamptz(3) not null
      );
      create table session (
        token_hash bytea primary key,
        person_id uuid not null references person,
        created_at timestamptz(3) not null,
        expires_at timestamptz(3) not null
      );
      create index session_person on session (person_id);
      create table api_token (
        id uuid primary key,
        token_hash bytea not null unique,
        person_id uuid not null references person,
        name text not null,
        created_at timestamptz(3) not null,
        expires_at timestamptz(3),
        revoked_at timestamptz(3)
      );
      create index api_token_person on api_token (person_id);
      create table sign_in_failure (
        id bigint generated always as identity primary key,
        user_name text not null,
        at timestamptz(3) not null
      );
      create index sign_in_failure_user on sign_in_failure (user_name, at);
      create table setting (
        key text primary key,
        value jsonb not null
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table setting, sign_in_failure, api_token, session, account, membership, person, unit_version, unit, calendar_day, calendar;
    `);
  }
}
