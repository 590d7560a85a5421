// An installation with a small programme rehearsed to the middle of a round, everybody with an account, and a browser.
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { chromium } from 'playwright-core';
import { runCli } from '../../infra/local/apps.mjs';
import { findBrowser } from '../../infra/local/browser.mjs';
import { startInstance } from '../../infra/local/supervisor.mjs';
import { built } from './built.mjs';

const SMALL = fileURLToPath(new URL('../e2e/small.programme.yaml', import.meta.url));
const UNTIL = '2023-09-20';
const PASSWORD = 'bench-bench-1';
/** Neither database nor Temporal given: both the rehearsal and what runs on start their own. */
const OWN_SERVERS = { DATABASE_OWNER_URL: '', DATABASE_URL: '', TEMPORAL_ADDRESS: '', API_PORT: '' };

/** @param {(line: string) => void} say */
export async function openRehearsedOffice(say) {
  const data = mkdtempSync(join(tmpdir(), 'songhanh-bench-browser-'));
  chmodSync(data, 0o755); // PostgreSQL's own user must reach it
  const env = { ...OWN_SERVERS, SONGHANH_DATA: data };
  try {
    say(`rehearsing a small programme until ${UNTIL}`);
    const args = ['rehearse', SMALL, '--out', join(data, 'out'), '--keep', '--until', UNTIL];
    const supervisor = new URL('../../infra/local/supervisor.mjs', import.meta.url).href;
    await runCli(args, { ...process.env, ...env, SONGHANH_SUPERVISOR: supervisor, SONGHANH_BUILT: '1' });
    const name = readdirSync(data).find((folder) => folder.startsWith('kept-'));
    process.env.SONGHANH_DATA = data;
    const instance = await startInstance({
      name,
      throwaway: false,
      onBusy: 'another',
      apps: ['api'],
      migrate: false,
      build: false,
      env: { ...env, SONGHANH_CLOCK: 'rehearsal', LOG_LEVEL: 'error', NODE_ENV: 'production' },
      onLine: say,
    });
    const office = new RehearsedOffice(instance, data);
    await office.giveAccounts();
    office.browser = await chromium.launch({ executablePath: findBrowser(say).CHROMIUM, args: ['--no-sandbox'] });
    return office;
  } catch (error) {
    rmSync(data, { recursive: true, force: true });
    throw error;
  }
}

class RehearsedOffice {
  /** @type {import('playwright-core').Browser | undefined} */
  browser;

  /** @param {any} instance @param {string} data */
  constructor(instance, data) {
    this.instance = instance;
    this.data = data;
    this.base = instance.apiUrl;
  }

  /** One statement as the owner. @param {string} sql @param {unknown[]} [values] @returns {Promise<any[]>} */
  async query(sql, values = []) {
    const owner = new pg.Client({ connectionString: this.instance.postgres.ownerUrl });
    await owner.connect();
    try {
      return (await owner.query(sql, values)).rows;
    } finally {
      await owner.end();
    }
  }

  async giveAccounts() {
    const { hashPassword } = await built('libs/record/src/person/password');
    await this.query(
      `insert into account (person_id, user_name, password_hash, created_at) select id, code, $1, now() from person
       on conflict (person_id) do update set user_name = excluded.user_name, password_hash = excluded.password_hash`,
      [await hashPassword(PASSWORD)],
    );
  }

  /** A browser in which that person has signed in and seen nothing yet. @param {string} userName @param {object} [more] */
  async machineOf(userName, more = {}) {
    const context = await this.browser.newContext({
      baseURL: this.base,
      viewport: { width: 1440, height: 900 },
      locale: 'vi-VN',
      ...more,
    });
    const answer = await context.request.post('/api/v1/sessions', {
      data: { userName, password: PASSWORD },
      headers: { origin: this.base },
    });
    if (!answer.ok()) throw new Error(`${userName} cannot sign in: ${answer.status()} ${await answer.text()}`);
    return context;
  }

  async close() {
    await this.browser?.close();
    await this.instance.stop();
    rmSync(this.data, { recursive: true, force: true });
  }
}
