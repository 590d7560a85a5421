import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Forms as versions: the rules that answers are held against, why a version came and who brought it; and with each
 * report version the warnings that were confirmed or explained when it was sent.
 */
export class FormsWithRules1795000000009 implements MigrationInterface {
  readonly name = 'FormsWithRules1795000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table form_version
        add column rules jsonb not null default '[]',
        add column reason text,
        add column added_by uuid references person,
        add column added_at timestamptz(3);
      create trigger form_version_append_only before update or delete or truncate on form_version for each statement execute function refuse_change();
      alter table report_version add column warnings jsonb not null default '[]';
      create index round_period_rule on round (period_rule_id, cut_off);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index round_period_rule;
      alter table report_version drop column warnings;
      drop trigger form_version_append_only on form_version;
      alter table form_version drop column rules, drop column reason, drop column added_by, drop column added_at;
    `);
  }
}
