// What holds on every page: what was read is there without a line, and what others do shows by itself.
import type { Page } from 'playwright-core';

/** Opens the person's work, loses the line, opens it again: how many lines there are with it and without it. */
export async function readWithoutALine(page: Page): Promise<{ readonly with: number; readonly without: number }> {
  const lines = page.locator('.work-line');
  const open = async () => {
    await page.goto('/work');
    await lines.first().waitFor();
    return lines.count();
  };
  await open();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const withLine = await open(); // now the service worker sees what is read
  await page.waitForLoadState('networkidle');
  await page.context().setOffline(true);
  const without = await open();
  await page.locator('.banner-offline').waitFor();
  await page.context().setOffline(false);
  await page.locator('.banner-offline').waitFor({ state: 'detached' });
  return { with: withLine, without };
}

/** Keeps the person's work open while somebody else acts; the new line must come up without a touch. */
export async function seenByItself(page: Page, act: () => Promise<string>): Promise<void> {
  await page.goto('/work');
  await page.locator('.work-list').waitFor();
  await page.waitForLoadState('load');
  const id = await act();
  await page.locator(`a[href$="/${id}"]`).first().waitFor();
}

/** The unit of that person has nothing to report; answers the report's id. */
export async function nothingToReport(page: Page, base: string, duty: string): Promise<string> {
  const answer = await page.request.post(`/api/v1/obligations/${duty}/nothing-to-report`, {
    data: { confirmed: true },
    headers: { origin: base },
  });
  if (!answer.ok()) throw new Error(`${answer.status()} ${await answer.text()}`);
  return duty;
}
