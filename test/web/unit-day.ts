// A unit's day with a report, in a real browser: from the mail's link to the receipt, over a lost line, by mouse and by
// keyboard alone.
import type { Page } from 'playwright-core';
import { PASSWORD, recordAt } from './browser.js';
import { type Counted, Counting } from './counted.js';

const SAVED = '.draft-save.tone-green';
const KEPT = '.draft-save.tone-amber';
const SEND = '.report-send .ant-btn-primary';
const NUMBERS = '.report-form .report-number > input';
const WRITTEN_OFFLINE = 'Viết khi mất mạng: đường truyền xã đứt từ sáng.';

/** What each number of the form gets. */
const figureOf = (index: number) => String(12 + index * 7);

async function fillForm(day: Counting): Promise<void> {
  const { page } = day;
  await page.locator('.report-form').waitFor();
  const numbers = page.locator(NUMBERS);
  for (let index = 0; index < (await numbers.count()); index += 1) {
    await day.step(() => numbers.nth(index).fill(figureOf(index)));
  }
  const choice = page.locator('.report-form .report-choices input[type=radio]').first();
  if (await choice.count()) await day.step(() => choice.check());
}

/**
 * The officer: the mail's link, signing in, the form with the line lost in the middle, checked for the head. Throws when
 * something typed without a line is not in the record afterwards.
 */
export async function officerFills(page: Page, userName: string, link: string): Promise<Counted> {
  const day = new Counting(page);
  await day.open(link);
  await day.signIn(userName, PASSWORD);
  await page.waitForURL('**/duties/*');
  const id = page.url().split('/').pop();
  await fillForm(day);
  await page.locator(SAVED).waitFor();
  await page.context().setOffline(true);
  await day.fill('.report-form textarea', WRITTEN_OFFLINE);
  await page.locator(KEPT).waitFor();
  await page.context().setOffline(false);
  await page.locator(SAVED).waitFor();
  const { answers } = await recordAt(page, `/obligations/${id}/draft`);
  if (!Object.values(answers).includes(WRITTEN_OFFLINE)) throw new Error('what was written without a line is lost');
  await day.click(SEND);
  await page.locator('.report-ready').waitFor();
  return day.told('officer: from the mail to the checked draft');
}

/** The head signs in, finds the draft in the inbox and approves it. */
export async function headApproves(page: Page, userName: string, duty: string): Promise<Counted> {
  const day = new Counting(page);
  await day.open('/work');
  await day.signIn(userName, PASSWORD);
  await day.click(`a[href="/work/approvals/${duty}"]`);
  await page.locator(SEND).waitFor();
  await day.step(() => page.locator('.report-send .report-buttons button').nth(1).click());
  await page.waitForURL((url) => !url.pathname.includes('/approvals/')); // the next piece of work comes up
  return day.told('head: approves');
}

/** The officer again: sends what was approved, and holds the receipt. */
export async function officerSends(page: Page, duty: string): Promise<Counted> {
  const day = new Counting(page);
  await day.open(`/duties/${duty}`);
  await page.locator(SEND).waitFor();
  if (await page.locator('#paper-number').isVisible()) {
    await day.fill('#paper-number', '125/BC');
    await day.fill('#paper-date', '18/09/2023');
  }
  await day.click(SEND);
  await page.locator('.report-receipt').waitFor();
  return day.told('officer: sends and has the receipt');
}

/** The whole way of a unit's head who writes the report alone, by keyboard: nothing is clicked. */
export async function headByKeyboard(page: Page, userName: string, duty: string): Promise<Counted> {
  const day = new Counting(page);
  await page.goto('/work');
  await day.signInByKeyboard(userName, PASSWORD);
  await page.locator('.work-line').first().waitFor();
  for (let tries = 0; !page.url().endsWith(duty) && tries < 60; tries += 1) await day.key('j');
  await page.locator('.report-form').waitFor();
  await day.key('e');
  const fields = await page.locator('.report-form .report-field:not(.report-field-wide)').count();
  for (let at = 0; at < fields; at += 1) {
    const kind = await page.evaluate(() => (document.activeElement as HTMLInputElement).type);
    if (kind === 'radio') await day.key('Space');
    else await day.type(kind === 'textarea' ? 'Đã thực hiện đủ.' : figureOf(at));
    if (at < fields - 1) await day.key('Enter');
  }
  await page.locator(SAVED).waitFor();
  await day.tabTo('#paper-number');
  await day.type('126/BC');
  await day.tabTo('#paper-date');
  await day.type('19/09/2023');
  await day.key('Control+Enter');
  await page.locator('.report-receipt').waitFor();
  const focused = await page.evaluate(() => Boolean(document.activeElement?.closest('.report-receipt')));
  if (!focused) throw new Error('the receipt does not have the focus');
  return day.told('head: the whole report by keyboard');
}
