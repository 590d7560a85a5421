// From the due instant of a rung to its record, the clock running: by business time as the rung says of itself, and as
// somebody sees it who looks again and again.
import { pause, spread } from './figures.mjs';
import { DAYS, openOffice } from './office.mjs';

const DUE_DAY = '2018-03-19';
const RUNGS = 20;
const FIRST_MINUTE = 8 * 60;
const MINUTES_BETWEEN = 10;
/** The clock starts so long before a rung: the process has decided to wait for it, and its timer is set. */
const LEAD_MS = 2_500;
const LOOK_MS = 10;
const TARGET_MS = 1_000;

export const RUNG_MINUTES = Array.from({ length: RUNGS }, (_, n) => FIRST_MINUTE + n * MINUTES_BETWEEN);
const timeOf = (minutes) =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** One rung every ten minutes of the due day, each to every unit's officer. @param {any} file */
export const withManyRungs = (file) => ({
  ...file,
  programme: {
    ...file.programme,
    reminders: {
      ...file.programme.reminders,
      rungs: RUNG_MINUTES.map((minutes, n) => ({
        code: `r${String(n).padStart(2, '0')}`,
        workingDays: 0,
        to: ['officer'],
        at: timeOf(minutes),
      })),
    },
  },
});

/** @param {{ units?: number[], say: (line: string) => void, describe: (office: any) => Promise<void> }} context */
export async function run({ units = [3_321], say, describe }) {
  const figures = [];
  for (const size of units) {
    const office = await openOffice({ units: size, apps: ['worker'], change: withManyRungs, say });
    try {
      await describe(office);
      await office.advance(DAYS.opens);
      await office.settle();
      const delays = [];
      for (const minutes of RUNG_MINUTES) delays.push(await delayOf(office, minutes));
      figures.push({
        units: size,
        rungs: delays.length,
        targetMilliseconds: TARGET_MS,
        recordedMilliseconds: spread(delays.map(({ recorded }) => recorded)),
        committedMilliseconds: spread(delays.map(({ committed }) => committed)),
        eachCommittedMilliseconds: delays.map(({ committed }) => committed),
      });
    } finally {
      await office.close();
    }
  }
  return {
    figures,
    rows: figures.map(({ units: n, rungs, recordedMilliseconds: recorded, committedMilliseconds: committed }) => ({
      units: n,
      rungs,
      'recorded p50 ms': recorded.p50,
      'p95 ms': recorded.p95,
      'committed p50 ms': committed.p50,
      'committed p95 ms': committed.p95,
      'most ms': committed.most,
    })),
  };
}

/** @param {any} office @param {number} minutes of the due day */
export async function delayOf(office, minutes) {
  const due = Date.parse(`${DUE_DAY}T${timeOf(minutes)}:00+07:00`);
  const [{ n: before }] = await office.query(`select count(*)::int as n from round_rung`);
  await office.setClock(new Date(due - LEAD_MS).toISOString(), true);
  await office.wake(`kind = 'round'`);
  for (;;) {
    const [{ now, n, done }] = await office.query(
      `select (select instant + (clock_timestamp() - set_at) from rehearsal_clock) as now, count(*)::int as n, max(done_at) as done from round_rung`,
    );
    if (n > before) return { recorded: done.getTime() - due, committed: now.getTime() - due };
    await pause(LOOK_MS);
  }
}
