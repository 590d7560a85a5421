// How long a letter takes from the key to the picture, in the form of a report: the browser's own event timing.
import { percentile, round } from './figures.mjs';

const TEXT = 'Đã tổ chức đối thoại với nhân dân tại mười hai xã, giải quyết xong kiến nghị của cử tri. '.repeat(3);
/** Below this the browser does not say how long an event took. */
const LEAST_TOLD_MS = 16;

/** @param {any} office @param {{ duty: string }} known */
export async function typing(office, { duty }) {
  const machine = await office.machineOf('can-bo-h7');
  try {
    const page = await machine.newPage();
    await page.goto(`/duties/${duty}`);
    await page.locator('.report-form textarea').first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.evaluate((least) => {
      window.keyed = [];
      new PerformanceObserver((list) => {
        for (const { name, duration } of list.getEntries()) if (name === 'keydown') window.keyed.push(duration);
      }).observe({ type: 'event', durationThreshold: least });
    }, LEAST_TOLD_MS);
    await page.locator('.report-form textarea').first().pressSequentially(TEXT, { delay: 40 });
    await page.waitForTimeout(1_000);
    const told = await page.evaluate(() => window.keyed);
    const letters = [...TEXT].length;
    const all = [...told, ...Array(Math.max(0, letters - told.length)).fill(LEAST_TOLD_MS)];
    return {
      letters,
      'p50 ms': round(percentile(all, 0.5), 0),
      'p95 ms': round(percentile(all, 0.95), 0),
      'most ms': round(Math.max(...all), 0),
    };
  } finally {
    await machine.close();
  }
}
