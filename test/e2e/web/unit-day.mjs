// A unit's day with a report, in a real browser: from the mail's link to the receipt, over a lost line, by mouse and by
// keyboard alone. `WEB=http://127.0.0.1:3300 OFFICER=chuyen-vien-sct HEAD_=lanh-dao-sct node test/e2e/web/unit-day.mjs`
// runs it and prints the steps and seconds of each part; the functions answer them for a test.
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const PASSWORD = 'song-hanh-1';
const SAVED = '.report-save.tone-green';
const KEPT = '.report-save.tone-amber';
const SEND = '.report-send .ant-btn-primary';

/** Counts what a person does: one step is one act (a press, a click, a text typed), the seconds are the clock's. */
function counting(page) {
  const steps = [];
  const begun = Date.now();
  return {
    /** @param {string} name @param {() => Promise<unknown>} act */
    async step(name, act) {
      await act();
      steps.push(name);
    },
    key: async (name, key) => {
      await page.keyboard.press(key);
      steps.push(name);
    },
    told: (part) => ({ part, steps: steps.length, seconds: (Date.now() - begun) / 1000, done: steps }),
  };
}

/** A browser of one person, in a language, as wide as the machine. */
export async function personAt(browser, { base, language = 'vi', width = 1440 }) {
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

/** Signs in on whatever page asks for it. */
async function signIn(page, day, person) {
  await day.step('user name', () => page.locator('input[autocomplete=username]').fill(person));
  await day.step('password', () => page.locator('input[autocomplete=current-password]').fill(PASSWORD));
  await day.step('sign in', () => page.keyboard.press('Enter'));
}

/** The duty of a round that the person's unit owes, as the inbox has it. */
export async function owedDuty(page, { base, person, round }) {
  const headers = { origin: new URL(base).origin };
  await page.request.post('/api/v1/sessions', { data: { userName: person, password: PASSWORD }, headers });
  const work = await (await page.request.get('/api/v1/work')).json();
  await page.request.delete('/api/v1/sessions/current', { headers });
  const duty = work.owed.items.find((item) => item.round === round);
  if (!duty) throw new Error(`${person} owes nothing in ${round}`);
  return duty;
}

/** What each number of the form gets; any will do. */
const figureOf = (index) => String(12 + index * 7);

/**
 * The officer: the mail's link, signing in, the form with the line lost in the middle, checked for the head. Fails when
 * something typed without a line is not in the record afterwards.
 */
export async function officerFills(page, { person, duty }) {
  const day = counting(page);
  await day.step('open the link of the mail', () => page.goto(`/duties/${duty.id}`));
  await signIn(page, day, person);
  await page.locator('.report-form').waitFor();
  const numbers = page.locator('.report-form .report-number > input');
  const count = await numbers.count();
  for (let index = 0; index < count; index += 1) {
    await day.step(`figure ${index + 1}`, () => numbers.nth(index).fill(figureOf(index)));
  }
  await page.locator(SAVED).waitFor();
  await page.context().setOffline(true);
  const text = page.locator('.report-form textarea').first();
  await day.step('a text without a line', () => text.fill('Viết khi mất mạng: đường truyền xã đứt từ sáng.'));
  await page.locator(KEPT).waitFor({ timeout: 10_000 });
  await page.context().setOffline(false);
  await page.locator(SAVED).waitFor({ timeout: 20_000 });
  const draft = await (await page.request.get(`/api/v1/obligations/${duty.id}/draft`)).json();
  if (!JSON.stringify(draft.answers).includes('mất mạng')) throw new Error('what was written without a line is lost');
  await day.step('check and pass to the head', () => page.locator(SEND).click());
  await page.locator('.report-ready').waitFor();
  return day.told('officer fills');
}

/** The head: signs in, finds the draft in the inbox, approves it. */
export async function headApproves(page, { person, duty }) {
  const day = counting(page);
  await day.step('open the app', () => page.goto('/work'));
  await signIn(page, day, person);
  await day.step('open the draft', () => page.locator(`a[href="/work/approvals/${duty.id}"]`).click());
  await page.locator(SEND).waitFor();
  await day.step('approve', () => page.locator('.report-send .report-buttons button').nth(1).click());
  await page.waitForURL((url) => !url.pathname.endsWith(duty.id)); // the next piece of work comes up
  return day.told('head approves');
}

/** The officer again: sends what was approved, and holds the receipt. */
export async function officerSends(page, { duty }) {
  const day = counting(page);
  await day.step('open the report', () => page.goto(`/duties/${duty.id}`));
  await page.locator(SEND).waitFor();
  const paper = page.locator('#paper-number');
  if (await paper.isVisible()) {
    await day.step('number of the paper', () => paper.fill('125/BC'));
    await day.step('date of the paper', () => page.locator('#paper-date').fill('16/12/2024'));
  }
  await day.step('send', () => page.locator(SEND).click());
  await page.locator('.report-receipt').waitFor();
  return day.told('officer sends');
}

/** The whole way of a unit's head who writes the report without an assistant, by keyboard alone: nothing is clicked. */
export async function headByKeyboard(page, { person, duty }) {
  const day = counting(page);
  await page.goto('/work');
  await page.locator('input[autocomplete=username]').waitFor();
  await day.step('user name', () => page.keyboard.type(person));
  await day.key('to the password', 'Tab');
  await day.step('password', () => page.keyboard.type(PASSWORD));
  await day.key('sign in', 'Enter');
  await page.locator('.work-line').first().waitFor();
  for (let tries = 0; !page.url().endsWith(duty.id) && tries < 60; tries += 1) await day.key('next in the list', 'j');
  await page.locator('.report-form').waitFor();
  await day.key('into the form', 'e');
  const numbers = await page.locator('.report-form .report-number > input').count();
  for (let index = 0; index < numbers; index += 1) {
    await day.step(`figure ${index + 1}`, () => page.keyboard.type(figureOf(index)));
    await day.key('next field', 'Enter');
  }
  await page.locator(SAVED).waitFor();
  await day.key('approve and send', 'Control+Enter');
  await page.locator('.report-receipt').waitFor();
  const focused = await page.evaluate(() => document.activeElement?.closest('.report-receipt') !== null);
  if (!focused) throw new Error('the receipt does not have the focus');
  return day.told('head by keyboard');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { WEB: base, OFFICER, HEAD_, KEYS, ROUND = '2024-Q4', WIDTH = '1440', LANGUAGE = 'vi', SHOTS } = process.env;
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  const open = () => personAt(browser, { base, language: LANGUAGE, width: Number(WIDTH) });
  const shot = (page, name) => SHOTS && page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
  try {
    const parts = [];
    if (OFFICER) {
      const [officer, head] = [await open(), await open()];
      const duty = await owedDuty(officer, { base, person: OFFICER, round: ROUND });
      parts.push(await officerFills(officer, { person: OFFICER, duty }));
      await shot(officer, 'unit-filled');
      parts.push(await headApproves(head, { person: HEAD_, duty }));
      await shot(head, 'unit-approved');
      parts.push(await officerSends(officer, { duty }));
      await shot(officer, 'unit-receipt');
    }
    if (KEYS) {
      const head = await open();
      const duty = await owedDuty(head, { base, person: KEYS, round: ROUND });
      parts.push(await headByKeyboard(head, { person: KEYS, duty }));
    }
    for (const { part, steps, seconds } of parts) console.log(`${part}: ${steps} steps, ${seconds.toFixed(1)} s`);
  } finally {
    await browser.close();
  }
}
