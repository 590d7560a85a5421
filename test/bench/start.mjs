// From the start of a process to its readiness; and what API and worker hold in memory, idle and after a nation's round.
import { pause, percentile, round, secondsOf } from './figures.mjs';
import { askAll } from './http-clients.mjs';
import { DAYS, openOffice, tokenOf } from './office.mjs';
import { residentMegabytes } from './processes.mjs';

const STARTS = 5;
const SETTLE_MS = 10_000;
const CLIENTS = 8;
const PARTS = /** @type {const} */ (['api', 'worker']);

/** @param {{ units?: number[], say: (line: string) => void, describe: (office: any) => Promise<void> }} context */
export async function run({ units: [units] = [3_321], say, describe }) {
  const office = await openOffice({ units, say });
  try {
    await describe(office);
    const coldStart = {};
    for (const part of PARTS) coldStart[part] = await coldStarts(office.instance, part);
    await pause(SETTLE_MS);
    const idle = memoryOf(office.instance);
    await nationalRound(office);
    const after = memoryOf(office.instance);
    const figures = {
      units,
      coldStartSeconds: coldStart,
      targetsMegabytes: { idle: 400, after: 700 },
      idleMegabytes: idle,
      afterMegabytes: after,
    };
    return {
      figures,
      rows: [...PARTS, 'together'].map((part) => ({
        units,
        process: part,
        'cold start s': coldStart[part]?.median ?? '',
        'slowest s': coldStart[part]?.slowest ?? '',
        'idle MB': idle[part].now ?? idle[part],
        'after a round MB': after[part].now ?? after[part],
        'most MB': after[part].most ?? '',
      })),
    };
  } finally {
    await office.close();
  }
}

/** Five of them, the files already in the system's cache. */
async function coldStarts(instance, part) {
  const seconds = [];
  for (let n = 0; n < STARTS; n += 1) {
    await instance.down(part);
    seconds.push(await secondsOf(() => instance.restart(part)));
  }
  return { median: round(percentile(seconds, 0.5)), slowest: round(Math.max(...seconds)) };
}

function memoryOf(instance) {
  const [api, worker] = PARTS.map((part) => residentMegabytes(instance.pidOf(part)));
  return { api, worker, together: api.now + worker.now };
}

/** A round of that many units: opened, five rungs, every unit through HTTP, read as a leader does, closed. */
async function nationalRound(office) {
  const { apiUrl } = office.instance;
  await office.advance(DAYS.opens);
  await office.settle();
  await office.giveTokens();
  for (const day of DAYS.rungs) await office.advance(day);
  const duties = await office.query(
    `select o.id, v.code from obligation o join unit_version v on v.unit_id = o.unit_id order by v.code`,
  );
  const reports = duties.map(({ id, code }) => ({
    method: 'POST',
    path: `/obligations/${id}/nothing-to-report`,
    token: tokenOf(`${code.toLowerCase()}.cv`),
    body: { confirmed: true },
  }));
  await askAll(apiUrl, reports, CLIENTS);
  const read = (path) => ({
    method: 'GET',
    path: `/programmes/${office.programmeId}/${path}`,
    token: tokenOf('bdv.lanh-dao'),
  });
  await askAll(apiUrl, Array(10).fill(['matrix', 'rates?by=unit'].map(read)).flat(), 1);
  await office.advance(DAYS.locked);
  await office.sealed();
}
