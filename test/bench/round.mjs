// Open a round, one rung to everybody, close and roll up: the real engine beside raw SQL that writes the very same rows.
import { pause, round, secondsOf } from './figures.mjs';
import { historySize } from './history.mjs';
import { DAYS, openOffice } from './office.mjs';
import { acceptMost, KeptRows, PHASES, replayRaw } from './raw-round.mjs';

const PARTS = ['postgres', 'temporal', 'worker'];
const cpuByPart = (office) => Object.fromEntries(PARTS.map((part) => [part, office.cpu([part])]));
const MOMENTS = { open: DAYS.opens, rung: DAYS.rungs[0], close: DAYS.locked };

/** @param {{ units?: number[], say: (line: string) => void, describe: (office: any) => Promise<void> }} context */
export async function run({ units = [100, 1_000, 3_321, 10_000], say, describe }) {
  const figures = [];
  for (const size of units) {
    const office = await openOffice({ units: size, apps: ['worker'], say });
    try {
      await describe(office);
      figures.push(await measure(office, size));
      say(`${size} units: ${JSON.stringify(figures.at(-1))}`);
    } finally {
      await office.close();
    }
  }
  return {
    figures,
    rows: figures.map(({ units: n, product, raw, ratio, history }) => ({
      units: n,
      ...Object.fromEntries(PHASES.map((phase) => [`${phase} s`, `${product.seconds[phase]} / ${raw.seconds[phase]}`])),
      'total s': `${product.total} / ${raw.total}`,
      'CPU s': `${product.cpu} / ${raw.cpu}`,
      'time ×': ratio.time,
      'CPU ×': ratio.cpu,
      'history events': history.events,
    })),
  };
}

/** @param {any} office @param {number} units */
async function measure(office, units) {
  const kept = await KeptRows.into(office);
  const product = { seconds: {}, total: 0, cpuByPart: Object.fromEntries(PARTS.map((part) => [part, 0])) };
  for (const phase of PHASES) {
    if (phase === 'close') await acceptMost(office);
    await office.settle();
    const since = await kept.mark();
    const before = cpuByPart(office);
    const seconds = await secondsOf(() => office.advance(MOMENTS[phase]));
    await office.sealed(); // its cost is the product's too; nobody waits for it
    for (const [part, cpu] of Object.entries(cpuByPart(office))) product.cpuByPart[part] += cpu - before[part];
    product.seconds[phase] = round(seconds);
    product.total += seconds;
    await kept.keep(phase, since);
  }
  const { id, stage } = await office.round();
  if (stage !== 'closed') throw new Error(`the round is ${stage}`);
  const history = await historySize(office.instance.temporal, `round/${id}/e1`);
  await office.instance.down('worker');
  await pause(500);
  const raw = await replayRaw(office, kept);
  const cpu = Object.values(product.cpuByPart).reduce((sum, seconds) => sum + seconds, 0);
  return {
    units,
    rows: await kept.counts(),
    product: {
      seconds: product.seconds,
      total: round(product.total),
      cpu: round(cpu),
      cpuByPart: Object.fromEntries(PARTS.map((part) => [part, round(product.cpuByPart[part])])),
    },
    raw: { ...raw, total: round(raw.total), cpu: round(raw.cpu) },
    ratio: { time: round(product.total / raw.total, 1), cpu: round(cpu / raw.cpu, 1) },
    history,
  };
}
