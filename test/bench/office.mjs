// An installation of its own with one small programme of so many units, whose business time the bench sets.
import pg from 'pg';
import { startInstance } from '../../infra/local/supervisor.mjs';
import { built, builtSupport } from './built.mjs';
import { pause } from './figures.mjs';
import { cpuSeconds } from './processes.mjs';

/** Moments of the small programme's first quarter. */
export const DAYS = {
  signed: '2018-01-02T09:00:00+07:00',
  opens: '2018-03-07T08:00:00+07:00',
  rungs: ['2018-03-15', '2018-03-19', '2018-03-20', '2018-03-22', '2018-03-26'].map((day) => `${day}T08:00:00+07:00`),
  locked: '2018-03-30T00:00:00+07:00',
};

const LOOK_MS = 10;
/** In-process commands at once. */
export const AT_ONCE = 8;

/**
 * Starts it, and imports the programme; business time stands at the day of signing.
 * @param {{ units: number, apps?: ('api' | 'worker')[], change?: (file: any) => any, say: (line: string) => void }} options
 */
export async function openOffice({ units, apps = ['api', 'worker'], change = (file) => file, say }) {
  const instance = await startInstance({
    name: 'bench',
    throwaway: true,
    onBusy: 'another',
    apps,
    migrate: true,
    build: false,
    env: {
      ...Object.fromEntries(
        ['DATABASE_OWNER_URL', 'DATABASE_URL', 'TEMPORAL_ADDRESS', 'API_PORT'].map((name) => [name, '']),
      ),
      SONGHANH_CLOCK: 'rehearsal',
      POKE_INTERVAL_MS: '50',
      SWEEP_INTERVAL_MS: '600000',
      LOG_LEVEL: 'error',
    },
    onLine: say,
  });
  try {
    return await Office.of(instance, units, change);
  } catch (error) {
    await instance.stop();
    throw error;
  }
}

export class Office {
  /** @param {any} instance @param {number} units @param {(file: any) => any} change */
  static async of(instance, units, change) {
    const { createDataSource } = await built('libs/persistence/src/data-source');
    const { Database } = await built('libs/persistence/src/database');
    const { rehearsalClock } = await built('libs/persistence/src/clock');
    const { importProgramme } = await built('libs/record/src/programme/import-programme');
    const { smallProgramme } = await builtSupport('small-programme');
    const owner = new pg.Pool({ connectionString: instance.postgres.ownerUrl, max: 4 });
    owner.on('error', () => undefined); // a failed run stops the server under it
    const source = await createDataSource({ url: instance.postgres.appUrl, poolSize: AT_ONCE + 2 }).initialize();
    const office = new Office(instance, owner, new Database(source, rehearsalClock));
    await office.setClock(DAYS.signed);
    office.programmeId = (await importProgramme(office.database, change(smallProgramme(units)), 'bench')).programmeId;
    // Mail is measured elsewhere: thousands of files would drown the rest.
    await office.query(`update person set email = null`);
    await office.settle();
    if (instance.pidOf('worker')) await office.idle();
    return office;
  }

  /** @param {any} instance @param {pg.Pool} owner @param {any} database the record as the product's own code sees it */
  constructor(instance, owner, database) {
    this.instance = instance;
    this.owner = owner;
    this.database = database;
    this.programmeId = '';
  }

  /** One statement as the owner. @param {string} sql @param {unknown[]} [values] @returns {Promise<any[]>} */
  async query(sql, values) {
    return (await this.owner.query(sql, values)).rows;
  }

  /** Business time from now on; it stands still, or runs on from there. @param {string} at */
  async setClock(at, running = false) {
    await this.query(
      `insert into rehearsal_clock (instant, running, set_at) values ($1, $2, clock_timestamp())
       on conflict (only_row) do update set instant = excluded.instant, running = excluded.running, set_at = excluded.set_at`,
      [at, running],
    );
  }

  /** Moves business time and waits until every process has done what is due by then. @param {string} at */
  async advance(at) {
    await this.setClock(at);
    await this.wake(`wake_at <= $1`, [at]);
    await this.idle();
  }

  /** Leaves a wake for the processes that the condition names, and knocks. @param {string} which @param {unknown[]} [values] */
  async wake(which, values) {
    await this.query(
      `insert into wake (kind, process_id, reason) select kind, id, 'bench' from process where ${which}`,
      values,
    );
    await this.query(`notify songhanh_wake`);
  }

  /** Resolves when no process has anything to do. */
  async idle() {
    for (;;) {
      const [{ due }] = await this.query(
        `select exists (select 1 from wake) or exists (select 1 from process where wake_at <= (select instant from rehearsal_clock)) as due`,
      );
      if (!due) return;
      await pause(LOOK_MS);
    }
  }

  /** Resolves when nothing waits for its seal. */
  async sealed() {
    for (;;) {
      const [{ waiting }] = await this.query(`select exists (select 1 from unsealed) as waiting`);
      if (!waiting) return;
      await pause(5 * LOOK_MS);
    }
  }

  /** What the server does by itself in the hours between two moments of a round: statistics, dead rows, a checkpoint. */
  async settle() {
    await this.query('vacuum analyze');
    await this.query('checkpoint');
  }

  /** CPU seconds that the parts have used so far. @param {string[]} [parts] */
  cpu(parts = ['postgres', 'temporal', 'api', 'worker']) {
    const pids = parts.map((part) => this.instance.pidOf(part)).filter(Boolean);
    return pids.reduce((sum, pid) => sum + cpuSeconds(pid), 0);
  }

  /** The one round; undefined before it is opened. */
  async round() {
    return (await this.query(`select id, code, stage from round order by opens_at limit 1`))[0];
  }

  /** Gives everybody an API token: `tokenOf` their code. */
  async giveTokens() {
    await this.query(
      `insert into api_token (id, token_hash, person_id, name, created_at)
       select gen_random_uuid(), sha256(convert_to('sht_bench_' || code, 'UTF8')), id, 'bench', clock_timestamp() from person`,
    );
  }

  /** Work over items, so many at once. @template T @param {T[]} items @param {(item: T) => Promise<unknown>} work */
  async each(items, work, atOnce = AT_ONCE) {
    const queue = items.values();
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        for (const item of queue) await work(item);
      }),
    );
  }

  async close() {
    await this.database.source.destroy().catch(() => undefined);
    await this.owner.end().catch(() => undefined);
    await this.instance.stop();
  }
}

/** @param {string} code a person's */
export const tokenOf = (code) => `sht_bench_${code}`;
