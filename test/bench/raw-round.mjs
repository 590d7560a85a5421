// The rows of a round again by raw SQL: into the very same tables, with their keys, foreign keys, indexes and triggers.
// What the product wrote is set aside, taken out, and written again by sets, one transaction a phase.
import { built } from './built.mjs';
import { round, secondsOf } from './figures.mjs';
import { DAYS } from './office.mjs';

export const PHASES = /** @type {const} */ (['open', 'rung', 'close']);

/** What each phase writes anew, in an order that the foreign keys allow; the queue of the seal is filled by triggers. */
const WRITTEN = {
  open: ['round', 'obligation', 'notification', 'event', 'audit_entry'],
  rung: ['reminder', 'round_rung', 'notification', 'event', 'audit_entry'],
  close: ['notification', 'event', 'audit_entry'],
};
const TABLES = [...new Set(Object.values(WRITTEN).flat())];

/** Nine units in ten have reported and are accepted when the round closes: a roll-up has something to add up. Not timed. */
export async function acceptMost(office) {
  await office.query(`
    with accepted as (
      update obligation set status = 'accepted', timely = true where abs(hashtext(unit_id::text)) % 10 > 0 returning id, due
    ), reported as (
      insert into report (id, obligation_id, answers, stage) select gen_random_uuid(), id, '{"meetings": 3, "share": 50}', 'drafting'
      from accepted on conflict (obligation_id) do nothing returning id, obligation_id, answers
    ), version as (
      insert into report_version (id, report_id, obligation_id, number, kind, answers, nothing_to_report, received_at, entered_at, due_in_force, late, submitted_by)
      select gen_random_uuid(), reported.id, obligation_id, 1, 'submission', answers, false, '${DAYS.rungs[0]}', '${DAYS.rungs[0]}', due, false, (select id from person limit 1)
      from reported join accepted on accepted.id = obligation_id returning id
    )
    insert into report_ruling (id, report_version_id, ruling, ruled_by, ruled_at)
    select gen_random_uuid(), id, 'accepted', (select id from person limit 1), '${DAYS.rungs[0]}' from version`);
}

/** The rows that the product wrote, phase by phase, set aside in a schema of their own. */
export class KeptRows {
  /** @param {any} office */
  static async into(office) {
    await office.query(`create schema kept`);
    return new KeptRows(office);
  }

  /** @param {any} office */
  constructor(office) {
    this.office = office;
    /** @type {Record<string, number>} */
    this.wakes = {};
    this.decisions = 0;
  }

  /** The transaction from which on rows count as new. */
  async mark() {
    const [{ last }] = await this.office.query(`select coalesce(max(id), 0) as last from process_decision`);
    this.decisions = last;
    return (await this.office.query(`select pg_current_xact_id()::text as id`))[0].id;
  }

  /** @param {typeof PHASES[number]} phase @param {string} since */
  async keep(phase, since) {
    for (const table of WRITTEN[phase]) {
      await this.office.query(
        `create table kept.${phase}_${table} as select * from ${table} where xmin::text::bigint >= ${BigInt(since)}`,
      );
      await this.office.query(`analyze kept.${phase}_${table}`);
    }
    // Wakes are gone once a decision has taken them: as many are written again.
    const [{ n }] = await this.office.query(
      `select coalesce(sum(wakes), 0)::int as n from process_decision where id > $1`,
      [this.decisions],
    );
    this.wakes[phase] = n;
  }

  async counts() {
    /** @type {Record<string, Record<string, number>>} */
    const counts = {};
    for (const phase of PHASES) {
      counts[phase] = { wake: this.wakes[phase] ?? 0 };
      for (const table of WRITTEN[phase]) {
        counts[phase][table] = (await this.office.query(`select count(*)::int as n from kept.${phase}_${table}`))[0].n;
      }
    }
    return counts;
  }
}

/** @param {any} office @param {KeptRows} kept */
export async function replayRaw(office, kept) {
  await takeOut(office);
  const { CLOSE_ROLL_UP_SQL } = await built('libs/record/src/round/roll-up.queries');
  const client = await office.owner.connect();
  const raw = { seconds: /** @type {Record<string, number>} */ ({}), total: 0, cpu: 0 };
  try {
    for (const phase of PHASES) {
      if (phase === 'close') {
        await client.query(
          `update obligation set status = 'accepted', timely = true where id in (select obligation_id from report)`,
        );
      }
      await office.settle();
      const before = office.cpu(['postgres']);
      const seconds = await secondsOf(async () => {
        await client.query('begin');
        if (phase === 'close') {
          await client.query(`update obligation set timely = false where status in ('open', 'returned')`);
          await client.query(CLOSE_ROLL_UP_SQL, [(await office.round()).id, new Date(DAYS.locked)]);
        }
        for (const table of WRITTEN[phase])
          await client.query(`insert into ${table} select * from kept.${phase}_${table}`);
        await client.query(
          `insert into wake (kind, process_id, reason) select 'round', gen_random_uuid(), 'raw' from generate_series(1, $1::int)`,
          [kept.wakes[phase]],
        );
        await client.query(`delete from wake`);
        await client.query('commit');
      });
      await sealAgain(client);
      raw.cpu += office.cpu(['postgres']) - before;
      raw.seconds[phase] = round(seconds);
      raw.total += seconds;
    }
  } finally {
    client.release();
  }
  return raw;
}

/** Takes the product's rows out past triggers and foreign keys, and what they left in the tables' files. */
async function takeOut(office) {
  const client = await office.owner.connect();
  try {
    await client.query(`set session_replication_role = replica`);
    await client.query(`create table kept.seal as select s.* from seal s where exists (
      ${PHASES.map((phase) => `select 1 from kept.${phase}_event e where e.id = s.entry_id union all select 1 from kept.${phase}_audit_entry a where a.id = s.entry_id`).join(' union all ')})`);
    await client.query(`delete from seal where position in (select position from kept.seal)`);
    for (const phase of [...PHASES].reverse()) {
      for (const table of WRITTEN[phase]) {
        const key = table === 'round_rung' ? 'round_id' : 'id';
        await client.query(`delete from ${table} where ${key} in (select ${key} from kept.${phase}_${table})`);
      }
    }
    await client.query(`reset session_replication_role`);
    for (const table of [...TABLES, 'seal', 'unsealed', 'wake']) await client.query(`vacuum (full, analyze) ${table}`);
  } finally {
    client.release();
  }
}

/** The seals of what waits, written again: without the hashes, which are the sealer's own. Counted as CPU, as the product's are. */
async function sealAgain(client) {
  await client.query(`
    with sealed as (
      insert into seal select s.* from kept.seal s join unsealed u using (entry_kind, entry_id) returning entry_kind, entry_id
    ) delete from unsealed u using sealed s where u.entry_kind = s.entry_kind and u.entry_id = s.entry_id`);
}
