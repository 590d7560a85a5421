// The same rows again by plain SQL, into tables of the same shape with the same keys, and nothing else: no locks, no
// checks, no decisions. Sets by one statement each, a unit's report by one transaction of its own.
import pg from 'pg';

const TABLES = [
  'obligation',
  'reminder',
  'notification',
  'report',
  'report_version',
  'event',
  'audit_entry',
  'round_rung',
];
const AT_ONCE = 8;

export async function writeRawRows(ownerUrl) {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: AT_ONCE });
  pool.on('error', () => undefined);
  await pool.query(`create schema raw`);
  for (const table of TABLES) await pool.query(`create table raw.${table} (like public.${table} including all)`);
  const { rows: duties } = await pool.query(
    `select obligation_id as id from public.report_version order by obligation_id`,
  );
  const phases = {};
  const timed = async (phase, work) => {
    const from = performance.now();
    await work();
    phases[phase] = (performance.now() - from) / 1_000;
  };
  await timed('open', async () => {
    await pool.query(`insert into raw.obligation select * from public.obligation`);
    await pool.query(`insert into raw.notification select * from public.notification where kind = 'round-opened'`);
    await pool.query(`insert into raw.event select * from public.event where name = 'round.opened'`);
  });
  await timed('remind', async () => {
    const { rows } = await pool.query(`select distinct rung from public.reminder`);
    for (const { rung } of rows) {
      await pool.query(`insert into raw.reminder select * from public.reminder where rung = $1`, [rung]);
      await pool.query(
        `insert into raw.event select * from public.event where name = 'reminder.sent' and data ->> 'rung' = $1`,
        [rung],
      );
      await pool.query(
        `insert into raw.notification select * from public.notification where kind <> 'round-opened' and data ->> 'rung' = $1`,
        [rung],
      );
      await pool.query(
        `insert into raw.round_rung select * from public.round_rung where rung = $1 on conflict do nothing`,
        [rung],
      );
    }
  });
  await timed('report', async () => {
    const queue = duties.values();
    await Promise.all(Array.from({ length: AT_ONCE }, () => reportAll(pool, queue)));
  });
  await timed('close', async () => {
    await pool.query(`update raw.obligation set timely = false where status in ('open', 'returned')`);
    await pool.query(`select count(*), count(*) filter (where status = 'accepted') from raw.obligation`);
    await pool.query(`insert into raw.event select * from public.event where name = 'round.closed'`);
  });
  await pool.end();
  return { phases, total: Object.values(phases).reduce((sum, value) => sum + value, 0) };
}

async function reportAll(pool, queue) {
  const client = await pool.connect();
  for (const { id } of queue) {
    await client.query('begin');
    await client.query(`insert into raw.report select * from public.report where obligation_id = $1`, [id]);
    await client.query(`insert into raw.report_version select * from public.report_version where obligation_id = $1`, [
      id,
    ]);
    await client.query(
      `insert into raw.event select e.* from public.event e join public.obligation o on o.unit_id = e.unit_id where o.id = $1 and e.name = 'report.submitted'`,
      [id],
    );
    await client.query(`insert into raw.audit_entry select * from public.audit_entry where subject_id = $1`, [id]);
    await client.query(`update raw.obligation set status = 'submitted', timely = true where id = $1`, [id]);
    await client.query('commit');
  }
  client.release();
}
