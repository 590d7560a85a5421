// A leader's day on a phone, in a real browser: from the mail's link to the packet, from the packet to a direction, and
// from a number to the report behind it. `WEB=http://127.0.0.1:3300 LEADER=truong-ban-bdvtu node test/e2e/web/leader-day.mjs`
// runs it in both languages and both widths and prints the steps and seconds of each part; the functions answer them for
// a test. It leaves the directions that it gives in the record.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const PASSWORD = 'song-hanh-1';
const TOLD = ['packet-delivered', 'packet-unacknowledged'];

/** What the leader says; the unit and the day are heard from it. */
const SAID = {
  vi: { text: 'Giao Sở Nội vụ rà soát các nhiệm vụ quá hạn, báo cáo trước ngày 30/12/2030', unit: 'Sở Nội vụ' },
  en: { text: 'Have Sở Nội vụ look into the overdue tasks and report by 30/12/2030', unit: 'Sở Nội vụ' },
};
const SAID_DUE = '2030-12-30';

/** Counts what a person does: one step is one act (a press, a touch, a text spoken), the seconds are the clock's. */
function counting() {
  const steps = [];
  const begun = Date.now();
  return {
    /** @param {string} name @param {() => Promise<unknown>} act */
    async step(name, act) {
      await act();
      steps.push(name);
    },
    told: (part) => ({ part, steps: steps.length, seconds: (Date.now() - begun) / 1000, done: steps }),
  };
}

/** A browser of one person, in a language, as wide as the machine. */
export async function personAt(browser, { base, language = 'vi', width = 390 }) {
  const phone = width < 500;
  const context = await browser.newContext({
    baseURL: base,
    viewport: { width, height: phone ? 844 : 900 },
    hasTouch: phone,
    isMobile: phone,
    locale: 'vi-VN',
  });
  await context.addInitScript((chosen) => localStorage.setItem('songhanh.language', chosen), language);
  return context.newPage();
}

/** The link of the newest mail that told the person of a packet, as the mail has it; read apart from the browser's day. */
export async function linkOfMail(browser, { base, person }) {
  const context = await browser.newContext({ baseURL: base });
  const headers = { origin: new URL(base).origin };
  await context.request.post('/api/v1/sessions', { data: { userName: person, password: PASSWORD }, headers });
  let cursor = '';
  do {
    const answer = await context.request.get(`/api/v1/notifications?limit=200${cursor && `&cursor=${cursor}`}`);
    const { items, next } = await answer.json();
    const told = items.find(({ kind }) => TOLD.includes(kind));
    if (told) {
      await context.close();
      return { link: `/n/${told.id}`, packetId: told.data.packetId };
    }
    cursor = next;
  } while (cursor);
  throw new Error(`${person} was never told of a packet`);
}

/** Signed out, the link of the mail asks for a name, and leads on to the very packet, whose lights show without scrolling. */
export async function mailToPacket(page, { person, link, packetId }) {
  const day = counting();
  await day.step('open the link of the mail', () => page.goto(link));
  await day.step('user name', () => page.locator('input[autocomplete=username]').fill(person));
  await day.step('password', () => page.locator('input[autocomplete=current-password]').fill(PASSWORD));
  await day.step('sign in', () => page.keyboard.press('Enter'));
  await page.waitForURL(`**/packets/${packetId}`);
  await page.locator('.packet-lights li').first().waitFor();
  const height = page.viewportSize().height;
  const lights = await page.locator('.packet-lights').boundingBox();
  if (lights.y + lights.height > height) throw new Error('the lights are below the first screen');
  return day.told('mail to packet');
}

/** One sentence; the unit and the day are heard; what it will be is said before it goes; what became of it is one touch away. */
export async function packetToDirection(page, { language = 'vi' } = {}) {
  const day = counting();
  const { text, unit } = SAID[language];
  const form = page.locator('.direction-form');
  await day.step('give a direction', () => page.locator('.packet-part > .ant-btn-primary').click());
  await page.locator('.direction-form textarea:focus').waitFor();
  await day.step('say it', () => form.locator('textarea').fill(text));
  await form.locator('.ant-select', { hasText: unit }).waitFor();
  await form.locator('.direction-side').waitFor();
  const asks = (await form.locator('.direction-side-other').count()) > 0;
  await day.step('send', () => form.locator('button[type=submit]').click());
  await page.locator('.direction-given').waitFor();
  const told = day.told('packet to direction');
  const follow = page.locator('.direction-given a');
  const id = (await follow.getAttribute('href')).split('/').pop();
  const given = await (await page.request.get(`/api/v1/directions/${id}`)).json();
  if (given.text !== text || given.due !== SAID_DUE || given.to.name !== unit) {
    throw new Error(`the record has another direction: ${JSON.stringify(given)}`);
  }
  if ((given.kind === 'request') !== asks)
    throw new Error(`said to be ${asks ? 'a request' : 'binding'}, is ${given.kind}`);
  await follow.click();
  await page.locator('.direction-steps li').waitFor();
  await page.goBack();
  return told;
}

/** Any number leads to the reports behind it. */
export async function numberToSource(page) {
  const day = counting();
  await day.step('a number', () => page.locator('.packet-figure').first().click());
  await page.locator('.packet-sources tbody tr').first().waitFor();
  await day.step('the report behind it', () => page.locator('.packet-sources tbody a').first().click());
  await page.waitForURL('**/duties/*');
  return day.told('number to source');
}

/** Another person's link tells nothing. */
export async function othersLink(page, { link }) {
  await page.goto(link);
  await page.locator('.empty').waitFor();
  if (!page.url().includes('/n/')) throw new Error('it led on');
}

async function main() {
  const base = process.env.WEB ?? 'http://127.0.0.1:3300';
  const person = process.env.LEADER ?? 'truong-ban-bdvtu';
  const other = process.env.OTHER ?? 'bi-thu-bcsd';
  const pictures = process.env.PICTURES;
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  try {
    const mine = await linkOfMail(browser, { base, person });
    const theirs = await linkOfMail(browser, { base, person: other });
    for (const language of ['vi', 'en']) {
      for (const width of [390, 1440]) {
        const page = await personAt(browser, { base, language, width });
        const faults = [];
        page.on('pageerror', (error) => faults.push(error.message));
        const picture = async (name) => {
          if (!pictures) return;
          mkdirSync(pictures, { recursive: true });
          await page.screenshot({ path: join(pictures, `leader-${name}-${language}-${width}.png`) });
        };
        const parts = [await mailToPacket(page, { person, ...mine })];
        await picture('packet');
        parts.push(await packetToDirection(page, { language }));
        parts.push(await numberToSource(page));
        await page.goto('/work');
        await page.locator('.leader .packet-lights').waitFor();
        await picture('first-page');
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (wide > 0) throw new Error(`the first page is ${wide} px too wide`);
        await othersLink(page, theirs);
        if (faults.length > 0) throw new Error(faults.join('\n'));
        for (const { part, steps, seconds } of parts) {
          console.log(`${language} ${width} px: ${part}: ${steps} steps, ${seconds.toFixed(1)} s`);
        }
        await page.context().close();
      }
    }
  } finally {
    await browser.close();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await main();
