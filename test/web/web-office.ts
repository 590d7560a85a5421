import { readdirSync } from 'node:fs';
import pg from 'pg';
import { hashPassword } from '#record/person/password';
import { OWN_SERVERS, removeFolders, SMALL, startRehearsal } from '../e2e/rehearsal-run.js';
import { Supervised } from '../support/supervised.js';
import { PASSWORD } from './browser.js';

/** In the middle of the third quarter's round: some have reported, some have not; the half-year packet is with its leaders. */
const UNTIL = '2023-09-20';

/** Who administers the installation. */
export const ADMINISTRATOR = 'chanh-van-phong';

/** An office that was rehearsed to a day and stands still there, with the web app open; everybody has an account. */
export class WebOffice {
  private constructor(private readonly supervised: Supervised) {}

  /** `live`: with the worker, so that what is due is done; else nothing happens but what people do. */
  static async open({ until = UNTIL, live = false } = {}): Promise<WebOffice> {
    const run = startRehearsal(SMALL, ['--keep', '--until', until], OWN_SERVERS);
    await run.ended;
    const name = readdirSync(run.data).find((folder) => folder.startsWith('kept-'));
    if (!name) throw new Error(`the rehearsal kept nothing in ${run.data}`);
    const supervised = await Supervised.start(
      run.data,
      { ...OWN_SERVERS, SONGHANH_CLOCK: 'rehearsal', SWEEP_INTERVAL_MS: '500', POKE_INTERVAL_MS: '200' },
      async (_, env) => env,
      { name, throwaway: false, apps: live ? ['api', 'worker'] : ['api'], migrate: false },
    );
    const office = new WebOffice(supervised);
    await office.giveAccounts();
    return office;
  }

  /** Sets the office's clock on to that moment. */
  async clockAt(iso: string): Promise<void> {
    await this.query(`update rehearsal_clock set instant = $1`, [iso]);
  }

  /** Where the app is opened. */
  get base(): string {
    return this.supervised.installation.apiUrl;
  }

  async query<Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    const owner = new pg.Client({ connectionString: this.supervised.installation.postgres.ownerUrl });
    await owner.connect();
    try {
      return (await owner.query<Row>(sql, [...values])).rows;
    } finally {
      await owner.end();
    }
  }

  async close(): Promise<void> {
    await this.supervised.stop();
    removeFolders();
  }

  private async giveAccounts(): Promise<void> {
    await this.query(
      `insert into account (person_id, user_name, password_hash, created_at)
       select id, code, $1, now() from person
       on conflict (person_id) do update set user_name = excluded.user_name, password_hash = excluded.password_hash`,
      [await hashPassword(PASSWORD)],
    );
    // The programme's file names nobody who administers the installation: the head of office does so besides.
    await this.query(
      `insert into membership (id, person_id, unit_id, role, valid_from)
       select gen_random_uuid(), p.id, m.unit_id, 'administrator', m.valid_from from person p join membership m on m.person_id = p.id
       where p.code = $1 limit 1`,
      [ADMINISTRATOR],
    );
  }
}
