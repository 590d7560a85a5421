// `npm run bench [-- round submissions …] [--units 100,1000] [--clients 8]`: what the product costs, part by part. Writes
// results/<part>.json with machine and versions and the tables of README.md, prints a table each; asserts nothing.
// `--out DIR` writes there instead and leaves README.md as it is.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../../infra/local/build.mjs';
import { ensureInstalled } from '../../infra/local/install.mjs';
import { CannotGoOn, runMain, sayTo } from '../../infra/local/say.mjs';
import { writeFigures } from './readme.mjs';

/** @type {Record<string, { what: string, always: boolean }>} */
const PARTS = {
  round: { what: 'open, one rung, close and roll up, beside raw SQL (seconds: product / raw)', always: true },
  rung: { what: 'from the due instant of a rung to its record', always: true },
  trickle: { what: 'history of a round while reports come in one by one', always: true },
  submissions: { what: 'submissions through HTTP beside pgbench with the same statements', always: true },
  matrix: { what: 'what a leader reads, at the API', always: true },
  seal: { what: 'sealing while everything writes', always: true },
  packet: {
    what: 'a packet of so many units: its freeze, its papers, their formats, memory, and rungs meanwhile',
    always: true,
  },
  browser: { what: 'the web app in a real browser: first pages, the matrix of 3,321 × 20, typing', always: true },
  start: { what: 'cold start and resident memory', always: true },
  'five-years': { what: 'a rehearsal of a case file', always: false },
};
const RESULTS = fileURLToPath(new URL('results/', import.meta.url));

await runMain(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      units: { type: 'string' },
      clients: { type: 'string' },
      seconds: { type: 'string' },
      file: { type: 'string' },
      out: { type: 'string' },
    },
  });
  const unknown = positionals.find((name) => !(name in PARTS));
  if (unknown) throw new CannotGoOn(`There is no part ${unknown}; there are ${Object.keys(PARTS).join(', ')}.`, 2);
  const chosen = positionals.length > 0 ? positionals : Object.keys(PARTS).filter((name) => PARTS[name].always);
  const options = {
    ...(values.units && { units: values.units.split(',').map(Number) }),
    ...(values.clients && { clients: values.clients.split(',').map(Number) }),
    ...(values.seconds && { seconds: Number(values.seconds) }),
    ...(values.file && { file: values.file }),
  };
  const say = sayTo(process.stderr);
  await ensureInstalled(say);
  await ensureBuilt(say);
  for (const name of chosen) {
    await runPart(name, options, values.out ?? RESULTS, say);
    if (!values.out) writeFigures(RESULTS, Object.keys(PARTS));
  }
});

/** @param {string} name @param {object} options @param {string} folder @param {(line: string) => void} say */
async function runPart(name, options, folder, say) {
  const { loadBefore, machineAndVersions } = await import('./machine.mjs'); // needs node_modules
  const { tableLines } = await import('./figures.mjs');
  const part = await import(`./${name}.mjs`);
  const conditions = { date: new Date().toISOString(), loadBefore: loadBefore() };
  /** @type {object | undefined} */
  let machine;
  const describe = async (/** @type {any} */ office) => {
    machine ??= await machineAndVersions(office.instance, (sql) => office.query(sql));
  };
  const { figures, rows } = await part.run({ ...options, say, describe });
  mkdirSync(folder, { recursive: true });
  const result = { part: name, what: PARTS[name].what, ...conditions, machine, figures, rows };
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(result, null, 2)}\n`);
  process.stdout.write(`\n${name}: ${PARTS[name].what}\n${tableLines(rows).join('\n')}\n`);
}
