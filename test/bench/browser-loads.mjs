// How long each person's first page takes until it can be used: with nothing kept, when it is opened again, and over a
// slow line (400 kbit/s, 400 ms there and back) with nothing kept and no service worker.
import { percentile, round } from './figures.mjs';

const TIMES = 5;
const SLOW = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const PATIENCE_MS = 60_000;
const PHONE = { viewport: { width: 390, height: 844 } };

/** @param {any} office @param {{ duty: string, programme: string }} known */
export async function loads(office, { duty, programme }) {
  const pages = [
    { who: 'unit', user: 'can-bo-h7', path: '/work', there: '.work-line', target: 5 },
    { who: 'unit, a report', user: 'can-bo-h7', path: `/duties/${duty}`, there: '.report-form', target: '' },
    { who: 'secretariat', user: 'tong-hop', path: '/work', there: '.work-line', target: '' },
    {
      who: 'secretariat, the matrix',
      user: 'tong-hop',
      path: `/programmes/${programme}/matrix`,
      there: '[role=gridcell]',
      target: '',
    },
    { who: 'leader', user: 'truong-ban', path: '/work', there: '.leader', target: '' },
  ];
  const rows = [];
  for (const page of pages) {
    const cold = [];
    const warm = [];
    for (let time = 0; time < TIMES; time += 1) {
      const machine = await office.machineOf(page.user);
      cold.push((await open(machine, page)).seconds);
      await open(machine, page); // the service worker keeps what it saw
      warm.push((await open(machine, page)).seconds);
      await machine.close();
    }
    const phone = await office.machineOf(page.user, { ...PHONE, serviceWorkers: 'block' });
    const slow = await open(phone, page, SLOW);
    await phone.close();
    rows.push({
      'first page of': page.who,
      kB: Math.round(slow.kilobytes), // what a service worker fetches is not seen here: this machine had none
      'cold s': round(percentile(cold, 0.5)),
      'warm s': round(percentile(warm, 0.5)),
      'slow line s': round(slow.seconds, 1),
      'target s': page.target,
    });
  }
  return rows;
}

/** Opens the page in a new window. @returns {Promise<{ seconds: number, kilobytes: number }>} until it can be used */
async function open(machine, { path, there }, line) {
  const page = await machine.newPage();
  const chrome = await machine.newCDPSession(page);
  await chrome.send('Network.enable');
  if (line) await chrome.send('Network.emulateNetworkConditions', line);
  let bytes = 0;
  chrome.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  const began = performance.now();
  await page.goto(path, { waitUntil: 'commit', timeout: PATIENCE_MS });
  await page.locator(there).first().waitFor({ timeout: PATIENCE_MS });
  const seconds = (performance.now() - began) / 1_000;
  await page.waitForLoadState('networkidle');
  await page.close();
  return { seconds, kilobytes: bytes / 1_000 };
}
