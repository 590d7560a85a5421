// Takes the pictures of infra/docs/web.md from a running installation: `WEB=http://127.0.0.1:3000 PASSWORD=… node
// test/web/take-pictures.mjs FOLDER`. It only looks; PASSWORD is that of every person below.
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../infra/local/browser.mjs';
import { sayTo } from '../../infra/local/say.mjs';

const { WEB = 'http://127.0.0.1:3000', PASSWORD = '' } = process.env;
const folder = process.argv[2] ?? '.';

/** Name, person, address (`:programme` …: the first of them that the person sees), language, width; `dark` where it is. */
const PICTURES = [
  ['sign-in', null, '/work', 'vi', 390],
  ['unit-inbox', 'chuyen-vien-sct', '/work', 'vi', 390],
  ['unit-report', 'chuyen-vien-sct', '/duties/:duty', 'vi', 1440],
  ['unit-report-phone', 'chuyen-vien-sct', '/duties/:duty', 'en', 390],
  ['desk', 'tong-hop-bdvtu', '/work/rulings/:ruling', 'vi', 1440],
  ['programme', 'tong-hop-bdvtu', '/programmes/:programme', 'vi', 1440],
  ['programme-dark', 'tong-hop-bdvtu', '/programmes/:programme', 'en', 1440, 'dark'],
  ['matrix', 'tong-hop-bdvtu', '/programmes/:programme/matrix', 'vi', 1440],
  ['plan', 'tong-hop-bdvtu', '/plans/:plan', 'vi', 1440],
  ['round', 'tong-hop-bdvtu', '/rounds/:round', 'en', 1440],
  ['papers', 'tong-hop-bdvtu', '/papers', 'vi', 1440],
  ['leader', 'truong-ban-bdvtu', '/work', 'vi', 390],
  ['packet', 'truong-ban-bdvtu', '/packets/:packet', 'vi', 390],
  ['packet-desk', 'truong-ban-bdvtu', '/packets/:packet', 'en', 1440],
  ['draft-faults', 'quan-tri-bdvtu', '/programmes/drafts/:draft', 'vi', 1440],
  ['draft-year', 'quan-tri-bdvtu', '/programmes/drafts/:draft/years?year=2023', 'en', 1440],
  ['health', 'quan-tri-bdvtu', '/administration', 'vi', 1440],
  ['calendar', 'quan-tri-bdvtu', '/administration/calendars', 'vi', 1440],
  ['processes', 'quan-tri-bdvtu', '/administration/processes', 'en', 1440, 'dark'],
  ['people', 'quan-tri-bdvtu', '/administration/people', 'vi', 390],
  ['audit', 'quan-tri-bdvtu', '/administration/audit', 'en', 390],
  ['set-up', 'quan-tri-bdvtu', '/setup?step=calendar', 'vi', 390],
];

/** Where each placeholder's id is found. @type {Record<string, [string, (body: any) => string | undefined]>} */
const FOUND = {
  ':programme': ['/programmes', ({ items }) => items[0]?.id],
  ':duty': ['/work', ({ owed }) => owed.items[0]?.id],
  ':ruling': ['/work', ({ rulings }) => rulings.items[0]?.id],
  ':plan': ['/plans', ({ items }) => items[0]?.id],
  ':round': ['/rounds?stage=open', ({ items }) => items[0]?.id],
  ':draft': ['/programmes/drafts', ({ items }) => items[0]?.id],
  ':packet': ['/packets', ({ items }) => items[0]?.id],
};

const browser = await chromium.launch({
  executablePath: findBrowser(sayTo(process.stderr)).CHROMIUM,
  args: ['--no-sandbox'],
});
try {
  for (const [name, person, address, language, width, look = 'light'] of PICTURES) {
    const context = await browser.newContext({
      baseURL: WEB,
      viewport: { width: Number(width), height: Number(width) < 500 ? 844 : 900 },
      colorScheme: look === 'dark' ? 'dark' : 'light',
      locale: 'vi-VN',
      reducedMotion: 'reduce',
    });
    await context.addInitScript((chosen) => localStorage.setItem('songhanh.language', chosen), String(language));
    if (person) {
      const entered = { data: { userName: person, password: PASSWORD }, headers: { origin: new URL(WEB).origin } };
      const answer = await context.request.post('/api/v1/sessions', entered);
      if (!answer.ok()) throw new Error(`${person}: ${await answer.text()}`);
    }
    const path = await resolved(context, String(address));
    if (path) {
      const page = await context.newPage();
      await page.goto(path);
      await page.locator('main h1, main h2, main .empty, main form').first().waitFor();
      await page.waitForTimeout(2500); // a stream stays open: the network is never idle
      await page.screenshot({ path: join(folder, `${name}.png`) });
      process.stdout.write(`${name}: ${path}\n`);
    } else process.stdout.write(`${name}: nothing to show\n`);
    await context.close();
  }
} finally {
  await browser.close();
}

/** @param {import('playwright-core').BrowserContext} context @param {string} address */
async function resolved(context, address) {
  const [place] = /:[a-z]+/.exec(address) ?? [];
  const found = place && FOUND[place];
  if (!place || !found) return address;
  const id = found[1](await (await context.request.get(`/api/v1${found[0]}`)).json());
  return id && address.replace(place, id);
}
