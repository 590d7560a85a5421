import pg from 'pg';
import { createDataSource } from './data-source.js';

/** Tables that only ever grow: not even the application may change or remove a row. */
const APPEND_ONLY = [
  'event',
  'audit_entry',
  'seal',
  'process_decision',
  'form_version',
  'report_version',
  'report_version_attachment',
  'report_ruling',
  'approval',
  'before_entry',
  'packet_file',
  'packet_source',
  'packet_direction',
  'packet_report',
  'signing_key',
  'direction_step',
  'direction_answer',
  'direction_answer_attachment',
  'address_refusal',
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
  'task_person',
  'paper_step',
  'paper_file',
  'paper_template',
  'house_style',
  'exchanged_paper_file',
];

/**
 * Brings the schema up to date and gives the application's role what it needs and nothing more: it owns no table.
 * `ownerUrl` names the role that owns the tables (and may create roles), `applicationUrl` the application's.
 */
export async function migrate(ownerUrl: string, applicationUrl: string): Promise<{ applied: string[] }> {
  const application = new URL(applicationUrl);
  const role = decodeURIComponent(application.username);
  if (role === decodeURIComponent(new URL(ownerUrl).username)) {
    throw new Error(
      `DATABASE_URL and DATABASE_OWNER_URL name the same role "${role}"; the application's role must own nothing: give it a role of its own`,
    );
  }
  const source = await createDataSource({
    url: ownerUrl,
    poolSize: 2,
    applicationName: 'songhanh-migrate',
  }).initialize();
  try {
    // Two installations that start at once take turns here.
    await source.query(`select pg_advisory_lock(7355608)`);
    const applied = await source.runMigrations();
    await ensureRole(source, role, decodeURIComponent(application.password));
    const name = pg.escapeIdentifier(role);
    await source.query(`
      grant usage on schema public to ${name};
      grant select, insert, update, delete on all tables in schema public to ${name};
      grant usage on all sequences in schema public to ${name};
      revoke update, delete, truncate on ${APPEND_ONLY.join(', ')} from ${name};
      revoke insert, update, delete on migration from ${name};
    `);
    return { applied: applied.map((migration) => migration.name) };
  } finally {
    await source.query(`select pg_advisory_unlock_all()`).catch(() => undefined);
    await source.destroy();
  }
}

async function ensureRole(
  source: { query(sql: string, parameters?: unknown[]): Promise<unknown[]> },
  role: string,
  password: string,
): Promise<void> {
  const existing = await source.query(`select 1 from pg_roles where rolname = $1`, [role]);
  if (existing.length > 0) return;
  await source.query(`create role ${pg.escapeIdentifier(role)} login password ${pg.escapeLiteral(password)}`);
}
