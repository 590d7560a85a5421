// How fast the matrix units × periods is with every commune of the country: 3,321 rows of 20 periods, made up here and
// put in the place of the API's answer. First paint, and long tasks while it is scrolled.
import { round } from './figures.mjs';

const ROWS = 3321;
const PERIODS = 20;
const LONG_TASK_LIMIT_MS = 50;
const WHEEL_STEPS = 120;
const WHEEL_PIXELS = 600;
const ANSWER = /\/api\/v1\/programmes\/[^/]+\/matrix/;
const ACTS = {
  'scrolling with the wheel': scrollByWheel,
  'jumping with the bar': jumpWithTheBar,
  'moving with the keys': moveWithKeys,
  'typing a name': typeAName,
};

/** @param {any} office @param {{ programme: string }} known */
export async function matrix(office, { programme }) {
  const machine = await office.machineOf('tong-hop');
  try {
    const page = await machine.newPage();
    const worked = await workOf(machine, page);
    await page.addInitScript(watchLongTasks);
    await page.route(ANSWER, async (route) => {
      const answer = await (await route.fetch()).json();
      await route.fulfill({ json: madeUp(answer) });
    });
    const opened = [];
    // Once for the code and the pictures; the second is what one sees every morning.
    for (let visit = 0; visit < 2; visit += 1) {
      await page.goto(`/programmes/${programme}/matrix`);
      await page.waitForSelector('[role=gridcell]');
      opened.push(await page.evaluate(paintAfterAnswer));
    }
    const cells = await page.locator('[role=gridcell]').count();
    const acts = [];
    for (const [what, act] of Object.entries(ACTS)) acts.push({ what, ...(await during(page, worked, act)) });
    return { rows: ROWS, periods: PERIODS, 'cells in the page': cells, opened, acts };
  } finally {
    await machine.close();
  }
}

/**
 * Time of the page's own thread so far, in milliseconds: on a machine that does other things too, it alone says what
 * the page costs.
 */
async function workOf(machine, page) {
  const chrome = await machine.newCDPSession(page);
  await chrome.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await chrome.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  };
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
async function during(page, worked, act) {
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
  return {
    'long tasks': seen.long.filter((duration) => duration > LONG_TASK_LIMIT_MS).length,
    'longest ms': Math.max(0, ...seen.long),
    'frame p50 ms': seen.median,
    'frame p95 ms': seen.p95,
    'work a frame ms': round(busy / seen.count, 1),
  };
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
