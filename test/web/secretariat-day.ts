// A secretariat's morning, by keyboard alone: the review desk (one report sent back, one accepted), the matrix to a
// unit's history, and everybody who owes a report reminded.
import type { Page } from 'playwright-core';
import { PASSWORD, recordAt } from './browser.js';
import { type Counted, Counting } from './counted.js';

/** The first report that waits is sent back with a reason in two keys, the next accepted with one; the record says so. */
export async function reviewDesk(page: Page, userName: string): Promise<Counted> {
  const day = new Counting(page);
  await day.open('/work');
  await day.signInByKeyboard(userName, PASSWORD);
  await page.locator('.work-line').first().waitFor();
  const { rulings } = await recordAt(page, '/work');
  if (rulings.items.length < 2) throw new Error('fewer than two reports wait to be looked at');
  const first = await nextRuling(day);
  await day.key('r');
  await page.locator('.report-return').waitFor();
  await day.key('1');
  await page.waitForURL((url) => !url.pathname.endsWith(first));
  const second = await nextRuling(day);
  await day.key('a');
  await page.waitForURL((url) => !url.pathname.endsWith(second));
  const stands = [(await recordAt(page, `/obligations/${first}`)).status];
  stands.push((await recordAt(page, `/obligations/${second}`)).status);
  if (stands.join() !== 'returned,accepted') throw new Error(`the record says ${stands.join()}`);
  return day.told('secretariat: one report sent back, one accepted, by keyboard');
}

/** Goes down the list to a report that waits; answers its id. */
async function nextRuling(day: Counting): Promise<string> {
  const { page } = day;
  for (let tries = 0; !page.url().includes('/work/rulings/') && tries < 60; tries += 1) await day.key('j');
  await page.locator('.report-desk').waitFor();
  return page.url().split('/').pop()!;
}

/** By the palette to the programme, by Tab to its matrix; there the arrows lead from cell to cell, Enter opens the unit's history. */
export async function matrixByKeyboard(page: Page, programme: string): Promise<Counted> {
  const day = new Counting(page);
  await day.goTo(programme);
  await page.locator('.programme-tabs').waitFor();
  await day.tabTo('a[href$="/matrix"]');
  await day.key('Enter');
  await page.locator('[role=gridcell]').first().waitFor();
  await day.tabTo('[role=grid]');
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'Enter']) await day.key(key);
  await page.locator('.ant-drawer-content, .ant-drawer-section').first().waitFor();
  await day.key('Escape');
  return day.told('secretariat: from the matrix to a unit’s history, by keyboard');
}

/** Everybody who owes a report of the round is reminded; those who would be are shown first. */
export async function remindAll(page: Page, round: string): Promise<Counted> {
  const day = new Counting(page);
  await day.goTo(round);
  await page.waitForURL('**/rounds/*');
  await page.locator('main .ant-btn-primary').waitFor();
  await day.tabTo('main .ant-btn-primary');
  await day.key('Enter');
  await page.locator('.ant-modal-footer .ant-btn-primary').waitFor();
  await day.tabTo('.ant-modal textarea');
  await day.key('Control+Enter');
  await page.locator('.ant-modal [role=status]').waitFor();
  await day.key('Enter'); // the focus is on the button that closes it
  await page.locator('.ant-modal').waitFor({ state: 'hidden' });
  return day.told('secretariat: everybody who owes a report reminded, by keyboard');
}
