import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { OWN_SERVERS } from '../e2e/rehearsal-run.js';
import { Supervised } from '../support/supervised.js';
import { machineOf, openBrowser, recordAt, type Width } from './browser.js';
import { axeFindings, tooWide } from './pages.js';

const CLI = fileURLToPath(new URL('../../dist/apps/cli/src/main.js', import.meta.url));
const PASSWORD = ' mật khẩu có dấu cách '; // its spaces are part of it

let folder: string;
let supervised: Supervised;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'songhanh-first-run-'));
  chmodSync(folder, 0o755); // PostgreSQL's own user must reach it
  const options = { name: 'first-run', throwaway: true, apps: ['api'], temporal: false };
  [supervised, browser] = await Promise.all([
    Supervised.start(folder, OWN_SERVERS, async (_, env) => env, options),
    openBrowser(),
  ]);
});

afterAll(async () => {
  await browser?.close();
  await supervised?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The record as it is before anybody has set anything up. */
async function emptied(): Promise<void> {
  const owner = new pg.Client({ connectionString: supervised.installation.postgres.ownerUrl });
  await owner.connect();
  await owner.query('set session_replication_role = replica'); // what the record never lets go of is let go of here
  await owner.query('truncate setting, account, person, unit, calendar, programme cascade');
  await owner.end();
}

/** What `npm start` prints: the address, or nothing when there is an administrator. */
async function printedAddress(): Promise<string | undefined> {
  const { stdout } = await promisify(execFile)(process.execPath, [CLI, 'set-up-address'], {
    env: supervised.installation.env,
  });
  return /^http\S+$/m.exec(stdout)?.[0];
}

async function looksRight(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('.ant-spin-spinning') === null);
  expect([page.url(), await tooWide(page)]).toEqual([page.url(), 0]);
  const isDesk = page.viewportSize()!.width > 500; // the same page on a phone has the same names and colours
  if (isDesk) expect([page.url(), await axeFindings(page)]).toEqual([page.url(), []]);
}

async function enterFirstSteps(page: Page): Promise<void> {
  await looksRight(page);
  await page.locator('button[type=submit]').click();
  await page.fill('#userName', 'có dấu');
  await page.fill('#name', 'Nguyễn Văn An');
  await page.fill('#password', PASSWORD);
  await page.locator('button[type=submit]').click();
  await page.locator('#userName_help').waitFor(); // refused beside its field
  await page.fill('#userName', 'An.Nguyen');
  await looksRight(page);
  await page.locator('button[type=submit]').click();
  await page.locator('#shortName').waitFor();
  await page.fill('#name', 'Ban Dân vận Tỉnh uỷ');
  await page.fill('#code', 'BDVTU');
  await looksRight(page);
  await page.locator('button[type=submit]').click();
}

async function goThroughLaterSteps(page: Page, sample: boolean): Promise<void> {
  const next = page.locator('.set-up-buttons button');
  await page.locator('.set-up-year').nth(1).waitFor();
  await looksRight(page);
  await next.click();
  await page.waitForURL('**step=mail');
  await looksRight(page);
  await page.reload(); // what is done is kept in the record
  await page.locator('.set-up-back button').click();
  await page.waitForURL('**step=units');
  await looksRight(page);
  await next.click();
  await page.waitForURL('**step=sample');
  await looksRight(page);
  if (sample) {
    await page.locator('.sure button').click();
    await page.locator('.sure .ant-btn-primary').click();
    await page.locator('.set-up-accounts').waitFor();
    await looksRight(page);
  }
  await next.click();
  await page.waitForURL('**step=finished');
  await looksRight(page);
}

test.each<[Width, boolean]>([
  [1440, true],
  [390, false],
])('from an empty installation to the first page, %i wide; its address is good once', async (width, sample) => {
  await emptied();
  const base = supervised.installation.apiUrl;
  const address = (await printedAddress())!;
  expect(address.startsWith(`${base}/setup?code=`)).toBe(true);
  const { page, context, faults } = await machineOf(browser, { base, width });
  await page.goto(address);
  await page.locator('.set-up-choices').waitFor();
  await enterFirstSteps(page);
  await goThroughLaterSteps(page, sample);
  const states = (await recordAt(page, '/setup/steps')).steps.map(({ state }: { state: string }) => state);
  expect(states).toEqual(['done', 'skipped', 'done', 'done']);
  await page.locator('a[href="/administration/calendars"]').click();
  await page.locator('.year-months table').nth(11).waitFor();
  await looksRight(page);
  await page.goto('/administration');
  await page.locator('.set-up-left a').click();
  await page.waitForURL('**step=mail');
  await page.goto('/work');
  await page.locator('main h1').waitFor();
  expect(await printedAddress()).toBeUndefined();
  await context.clearCookies();
  await page.goto(address);
  await page.locator('.sign-in').waitFor(); // whoever comes later signs in first
  await page.fill('input[autocomplete=username]', 'an.nguyen');
  await page.fill('input[autocomplete=current-password]', PASSWORD);
  await page.keyboard.press('Enter');
  await page.locator('.set-up-steps').waitFor();
  expect(faults).toEqual({ errors: [], outside: [] });
  await context.close();
});
