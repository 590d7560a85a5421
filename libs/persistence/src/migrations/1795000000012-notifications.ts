import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mails that hold several things told, preferences, bounces and failing addresses, calendar feeds. */
export class NotificationsComplete1795000000012 implements MigrationInterface {
  readonly name = 'NotificationsComplete1795000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mail (
        id uuid primary key,
        person_id uuid not null references person,
        message_id text not null unique,
        mail_to text not null,
        locale text not null,
        thread text,
        list text,
        created_at timestamptz(3) not null,
        claim uuid
      );
      create index mail_person on mail (person_id, created_at);
      alter table notification add column mail_id uuid references mail;
      alter table notification add column resends integer not null default 0;
      create index notification_mail on notification (mail_id) where mail_id is not null;
      create index notification_unread on notification (person_id) where read_at is null;
      create index notification_missed on notification (programme_id, person_id) where mail in ('none', 'failed', 'bounced');
      create index notification_waiting on notification (person_id) where mail = 'queued';
      alter table delivery_attempt add column mail_to text;
      alter table delivery_attempt add column ordinal bigint generated always as identity;
      create table preference (
        person_id uuid not null references person,
        kind text not null,
        app boolean not null,
        mail text not null,
        set_at timestamptz(3) not null,
        primary key (person_id, kind)
      );
      create table address_refusal (
        id uuid primary key,
        address text not null,
        mail_id uuid not null references mail,
        source text not null,
        action text not null,
        status text not null,
        detail text not null,
        reported_by uuid references person,
        at timestamptz(3) not null,
        unique (mail_id, source, address, action, status)
      );
      create index address_refusal_address on address_refusal (address, at);
      create trigger address_refusal_append_only before update or delete or truncate on address_refusal for each statement execute function refuse_change();
      create table failing_address (
        address text primary key,
        since timestamptz(3) not null,
        status text not null,
        detail text not null
      );
      create table calendar_feed (
        id uuid primary key,
        person_id uuid not null references person,
        token_hash bytea not null unique,
        name text not null,
        created_at timestamptz(3) not null,
        last_read_at timestamptz(3),
        revoked_at timestamptz(3)
      );
      create index calendar_feed_person on calendar_feed (person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table calendar_feed, failing_address, address_refusal, preference;
      alter table delivery_attempt drop column ordinal, drop column mail_to;
      drop index notification_waiting, notification_missed, notification_unread, notification_mail;
      alter table notification drop column resends, drop column mail_id;
      drop table mail;
    `);
  }
}
