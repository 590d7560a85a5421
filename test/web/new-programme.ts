// A programme that is not signed yet: its file is uploaded, and some of its years are lived on the real engine.
import type { Page } from 'playwright-core';
import { type Counted, Counting } from './counted.js';

const REHEARSED_WITHIN_MS = 300_000;

/** From the empty page to the figures of a rehearsal until that day; it ends on the rehearsal's page. */
export async function rehearseNew(page: Page, file: { name: string; text: string }, until: string): Promise<Counted> {
  const day = new Counting(page);
  await day.open('/programmes/new');
  await day.click('.file-drop-attest input');
  await day.step(() =>
    page
      .locator('.file-drop input[type=file]')
      .setInputFiles({ name: file.name, mimeType: 'application/yaml', buffer: Buffer.from(file.text) }),
  );
  await page.waitForURL('**/programmes/drafts/*');
  await day.click('.programme-tabs a[href$="/rehearsal"]');
  await day.fill('#until', until);
  await day.click('.draft-ask button[type=submit]');
  await page.locator('.draft-progress').waitFor();
  await page.locator('.draft-weeks').waitFor({ timeout: REHEARSED_WITHIN_MS });
  return day.told('secretariat: from a new programme’s file to the figures of its rehearsal');
}
