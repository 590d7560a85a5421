// A leader's day on a phone, in a real browser: from the mail's link to the packet, from the packet to a direction, and
// from a number to the report behind it.
import type { Page } from 'playwright-core';
import { type Language, PASSWORD, recordAt } from './browser.js';
import { type Counted, Counting } from './counted.js';

/** What the leader says; the unit and the day are heard from it. */
const SAID: Record<Language, string> = {
  vi: 'Giao Sở Nội vụ rà soát các nhiệm vụ quá hạn, báo cáo trước ngày 30/12/2030',
  en: 'Have Sở Nội vụ look into the overdue tasks and report by 30/12/2030',
};
const UNIT = 'Sở Nội vụ';
const SAID_DUE = '2030-12-30';

/** Signed out, the link of the mail asks for a name, and leads on to the very packet, whose lights show without scrolling. */
export async function mailToPacket(page: Page, userName: string, link: string, packet: string): Promise<Counted> {
  const day = new Counting(page);
  await day.open(link);
  await day.signIn(userName, PASSWORD);
  await page.waitForURL(`**/packets/${packet}`);
  await page.locator('.packet-lights li').first().waitFor();
  const lights = await page.locator('.packet-lights').boundingBox();
  if (lights!.y + lights!.height > page.viewportSize()!.height)
    throw new Error('the lights are below the first screen');
  return day.told('leader: from the mail to the packet');
}

/**
 * One sentence; the unit and the day are heard; what it will be is said before it goes; what became of it is one touch
 * away. Throws when the record has another direction than the one that was said.
 */
export async function packetToDirection(page: Page, language: Language): Promise<Counted> {
  const day = new Counting(page);
  const form = page.locator('.direction-form');
  await day.click('.packet-part > .ant-btn-primary');
  await page.locator('.direction-form textarea:focus').waitFor();
  await day.fill('.direction-form textarea', SAID[language]);
  await form.locator('.ant-select', { hasText: UNIT }).waitFor();
  await form.locator('.direction-side').waitFor();
  const asks = (await form.locator('.direction-side-other').count()) > 0;
  await day.click('.direction-form button[type=submit]');
  await page.locator('.direction-given').waitFor();
  const told = day.told('leader: from the packet to a direction');
  const follow = page.locator('.direction-given a');
  const id = (await follow.getAttribute('href'))!.split('/').pop();
  const { text, due, to, kind } = await recordAt(page, `/directions/${id}`);
  const kept = { text, due, unit: to.name, asked: kind === 'request' };
  const said = { text: SAID[language], due: SAID_DUE, unit: UNIT, asked: asks };
  if (JSON.stringify(kept) !== JSON.stringify(said)) throw new Error(`the record has ${JSON.stringify(kept)}`);
  await follow.click();
  await page.locator('.direction-steps li').first().waitFor();
  await page.goBack();
  return told;
}

/** Any number leads to the reports behind it. */
export async function numberToSource(page: Page): Promise<Counted> {
  const day = new Counting(page);
  await day.click('.packet-figure');
  await page.locator('.packet-sources tbody tr').first().waitFor();
  await day.click('.packet-sources tbody a');
  await page.waitForURL('**/duties/*');
  return day.told('leader: from a number to the report behind it');
}
