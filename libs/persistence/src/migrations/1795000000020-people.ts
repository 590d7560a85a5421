import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts whose password was handed over and must become the owner's own; roles that are taken back before they count. */
export class People1795000000020 implements MigrationInterface {
  readonly name = 'People1795000000020';

  async up(runner: QueryRunner): Promise<void> {
    // A role is never deleted: one that is taken back ends on the day it would have begun, and never counts.
    await runner.query(`
      alter table account
        add column must_change boolean not null default false,
        add column last_sign_in_at timestamptz(3);
      alter table membership
        drop constraint membership_check,
        add constraint membership_check check (valid_to >= valid_from),
        drop constraint membership_person_id_unit_id_role_valid_from_key;
      create unique index membership_held on membership (person_id, unit_id, role, valid_from)
        where valid_to is null or valid_to > valid_from;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index membership_held;
      delete from membership where valid_to = valid_from;
      alter table membership
        drop constraint membership_check,
        add constraint membership_check check (valid_to > valid_from),
        add constraint membership_person_id_unit_id_role_valid_from_key unique (person_id, unit_id, role, valid_from);
      alter table account drop column last_sign_in_at, drop column must_change;
    `);
  }
}
