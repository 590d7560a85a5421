// How fast the matrix units × periods is in a real browser with every commune of the country: 3,321 rows of 20 periods,
// made up here and put in the place of the API's answer. First paint, and long tasks while it is scrolled.
// WEB=<address of the running app> USER_NAME=<who> PASSWORD=<word> [CHROMIUM=/usr/bin/chromium] node test/bench/matrix-in-browser.mjs
import { chromium } from 'playwright-core';
import { findBrowser } from '../../infra/local/browser.mjs';
import { sayTo } from '../../infra/local/say.mjs';

const WEB = process.env.WEB ?? 'http://127.0.0.1:3000';
const ROWS = 3321;
const PERIODS = 20;
const LONG_TASK_LIMIT_MS = 50;
const FIRST_PAINT_LIMIT_MS = 1000;
const WHEEL_STEPS = 120;
const WHEEL_PIXELS = 600;
const ANSWER = /\/api\/v1\/programmes\/[^/]+\/matrix/;

/** Milliseconds that the page's thread has worked so far. */
let worked;

const browser = await chromium.launch({
  executablePath: findBrowser(sayTo(process.stderr)).CHROMIUM,
  args: ['--no-sandbox'],
});
try {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'vi-VN' });
  await signIn(context);
  const programme = await firstProgramme(context);
  const page = await context.newPage();
  const chrome = await context.newCDPSession(page);
  // Time of the page's own thread: on a machine that does other things too, it alone says what the page costs.
  await chrome.send('Performance.enable', { timeDomain: 'threadTicks' });
  worked = async () => {
    const { metrics } = await chrome.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  };
  await page.addInitScript(watchLongTasks);
  await page.route(ANSWER, async (route) => {
    const answer = await (await route.fetch()).json();
    await route.fulfill({ json: madeUp(answer) });
  });
  // Once for the code and the pictures; the second is what one sees every morning.
  for (const visit of ['first', 'again']) {
    await page.goto(`${WEB}/programmes/${programme}/matrix`);
    await page.waitForSelector('[role=gridcell]');
    const opened = await page.evaluate(paintAfterAnswer);
    console.log(
      `${visit} visit: ${opened.sinceOpened} ms from the address, ${opened.sinceAnswer} ms from the answer to the first cell on the screen`,
    );
    if (visit === 'again' && opened.sinceAnswer > FIRST_PAINT_LIMIT_MS) process.exitCode = 1;
  }
  const shown = await page.evaluate(() => ({
    rows: document.querySelector('[aria-rowcount]').getAttribute('aria-rowcount'),
    columns: document.querySelector('[aria-rowcount]').getAttribute('aria-colcount'),
    inThePage: document.querySelectorAll('[role=gridcell]').length,
  }));
  console.log(`rows ${shown.rows}, columns ${shown.columns}, cells in the page ${shown.inThePage}`);
  report('scrolling with the wheel', await during(page, scrollByWheel));
  report('jumping with the bar', await during(page, jumpWithTheBar));
  report('moving with the keys', await during(page, moveWithKeys));
  report('typing a name', await during(page, typeAName), false);
} finally {
  await browser.close();
}

async function signIn(context) {
  const answer = await context.request.post(`${WEB}/api/v1/sessions`, {
    data: { userName: process.env.USER_NAME, password: process.env.PASSWORD },
    headers: { origin: WEB },
  });
  if (!answer.ok()) throw new Error(`cannot sign in: ${answer.status()}`);
}

async function firstProgramme(context) {
  const { items } = await (await context.request.get(`${WEB}/api/v1/programmes`)).json();
  return items[0].id;
}

/** The answer with made-up communes in 34 provinces; the same at every run. */
function madeUp(answer) {
  const letters = answer.cells.map(({ letter }) => letter);
  const id = (number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
  const periods = Array.from({ length: PERIODS }, (_, at) => ({
    id: id(900_000 + at),
    code: `${2022 + Math.floor(at / 4)}-Q${(at % 4) + 1}`,
    name: `Số liệu quý ${(at % 4) + 1} năm ${2022 + Math.floor(at / 4)}`,
    due: `${2022 + Math.floor(at / 4)}-${String(((at % 4) + 1) * 3).padStart(2, '0')}-20`,
    stage: at < PERIODS - 1 ? 'closed' : 'open',
  }));
  let seed = 1;
  const next = (below) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const units = Array.from({ length: ROWS }, (_, at) => ({
    id: id(at),
    code: `XA-${String(at).padStart(4, '0')}`,
    name: at < 34 ? `Uỷ ban nhân dân tỉnh thứ ${at + 1}` : `Uỷ ban nhân dân xã Hòa Bình ${at}`,
    parentId: at < 34 ? null : id(at % 34),
    level: at < 34 ? 'province' : 'commune',
    row: Array.from({ length: PERIODS }, () => letters[next(letters.length)]).join(''),
  }));
  return { ...answer, periods, units, next: null };
}

function watchLongTasks() {
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration, startTime } of list.getEntries()) window.longTasks.push({ duration, startTime });
  }).observe({ type: 'longtask', buffered: true });
}

function paintAfterAnswer() {
  return new Promise((done) => {
    requestAnimationFrame(() => {
      const now = performance.now();
      const answer = performance.getEntriesByType('resource').findLast(({ name }) => name.includes('/matrix'));
      done({ sinceOpened: Math.round(now), sinceAnswer: Math.round(now - (answer?.responseEnd ?? 0)) });
    });
  });
}

/** What the browser had to do while somebody did that: long tasks, and how far apart the frames were. */
async function during(page, act) {
  await page.waitForTimeout(500);
  await page.evaluate(() => {
    window.longTasks.length = 0;
    window.frames_ = [];
    window.watching = true;
    let last = performance.now();
    const frame = (now) => {
      window.frames_.push(now - last);
      last = now;
      if (window.watching) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  const before = await worked();
  await act(page);
  await page.waitForTimeout(300);
  const busy = (await worked()) - before;
  const seen = await page.evaluate(() => {
    window.watching = false;
    const frames = window.frames_.sort((a, b) => a - b);
    return {
      long: window.longTasks.map(({ duration }) => Math.round(duration)),
      median: Math.round(frames[Math.floor(frames.length / 2)]),
      p95: Math.round(frames[Math.floor(frames.length * 0.95)]),
      count: frames.length,
    };
  });
  return { ...seen, each: Math.round((busy / seen.count) * 10) / 10 };
}

async function scrollByWheel(page) {
  await page.locator('[aria-rowcount]').hover();
  for (let step = 0; step < WHEEL_STEPS; step += 1) await page.mouse.wheel(0, WHEEL_PIXELS);
}

async function jumpWithTheBar(page) {
  for (const share of [0.9, 0.1, 0.5, 1, 0]) {
    await page.evaluate((to) => {
      const grid = document.querySelector('[aria-rowcount]');
      grid.scrollTop = grid.scrollHeight * to;
    }, share);
    await page.waitForTimeout(100);
  }
}

async function moveWithKeys(page) {
  await page.locator('[aria-rowcount]').focus();
  for (const key of ['ArrowDown', 'ArrowRight', 'PageDown', 'End']) {
    for (let time = 0; time < 15; time += 1) await page.keyboard.press(key);
  }
}

async function typeAName(page) {
  await page.locator('input[type=search]').pressSequentially('hoa binh 12', { delay: 60 });
}

function report(what, { long, median, p95, count, each }, isHeld = true) {
  const over = long.filter((duration) => duration > LONG_TASK_LIMIT_MS);
  console.log(
    `${what}: ${over.length} long tasks${over.length ? ` (${over.join(', ')} ms)` : ''}, frames ${median} ms in the middle, ${p95} ms at 95 %; the page worked ${each} ms a frame (${count} frames)`,
  );
  if (isHeld && over.length > 0) process.exitCode = 1;
}
