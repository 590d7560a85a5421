// `npm run check`: everything that can be said about the code without the long tests, two at a time, each with its time.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { CLI, REPOSITORY } from './places.mjs';
import { runMain, sayTo } from './say.mjs';

const AT_ONCE = 2;
/** Specs that set pages: a minute of work, the same in every zone; `npm test` runs them. */
const SLOW = 'libs/documents/src/(docx|pdf|html|render|template)/';

/** @typedef {{ code: number, output: string }} Outcome */
/** @typedef {{ name: string, run: () => Promise<Outcome> }} Check */

/** @param {string} program below node_modules @param {string[]} args @param {NodeJS.ProcessEnv} [environment] */
function tool(program, args, environment = process.env) {
  return node([join(REPOSITORY, 'node_modules', program), ...args], environment);
}

/** @param {string[]} args @param {NodeJS.ProcessEnv} [environment] @returns {Promise<Outcome>} */
function node(args, environment = process.env) {
  const child = spawn(process.execPath, args, { cwd: REPOSITORY, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 1, output: error.message }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** What is checked in is what would be made today: openapi.json, JSON Schema, diagrams, entities against migrations. */
async function drift() {
  const { startInstance } = await import('./supervisor.mjs'); // needs node_modules
  /** @type {string[]} */
  const lines = [];
  try {
    const running = await startInstance({
      name: 'check',
      throwaway: true,
      onBusy: 'another',
      apps: [],
      migrate: true,
      temporal: false,
      build: false,
      onLine: (line) => lines.push(line),
    });
    try {
      return await node(['--enable-source-maps', CLI, 'drift'], running.env);
    } finally {
      await running.stop();
    }
  } catch (error) {
    return { code: 1, output: [...lines, error instanceof Error ? error.message : String(error)].join('\n') };
  }
}

/** The web app's types, those of its specs, which run in Node, and of its tests: what it asks of the API and reads is held against openapi.json. */
async function webTypes() {
  const made = await node([join(REPOSITORY, 'infra/local/api-types.mjs')]);
  if (made.code !== 0) return made;
  for (const project of ['apps/web', 'apps/web/tsconfig.specs.json', 'test/web']) {
    const checked = await tool('typescript/bin/tsc', ['-p', project]);
    if (checked.code !== 0) return checked;
  }
  return made;
}

/** Long ones first, so that two cores are busy to the end. @type {Check[]} */
const CHECKS = [
  { name: 'types', run: () => tool('typescript/bin/tsc', ['-p', '.']) },
  {
    name: 'unit tests',
    run: () =>
      tool(
        'jest/bin/jest.js',
        ['--silent', '--roots', 'libs', '--roots', 'apps', '--roots', 'workflows', '--testPathIgnorePatterns', SLOW],
        // `npm test` runs them in the machine's zone; here far from it, where a day read as local is the day before.
        { ...process.env, TZ: 'America/Los_Angeles' },
      ),
  },
  { name: 'web types', run: webTypes },
  { name: 'drift (OpenAPI, JSON Schema, diagrams, entities against migrations)', run: drift },
  {
    name: 'arrows',
    run: () =>
      tool('dependency-cruiser/bin/dependency-cruise.mjs', [
        '--config',
        '.dependency-cruiser.cjs',
        'apps',
        'libs',
        'workflows',
      ]),
  },
  { name: 'unused code', run: () => tool('knip/bin/knip.js', ['--no-progress']) },
  { name: 'format and lint', run: () => tool('@biomejs/biome/bin/biome', ['check', '.']) },
];

await runMain(async () => {
  const say = sayTo();
  await ensureInstalled(say);
  await ensureBuilt(say);
  /** @type {{ name: string, output: string }[]} */
  const failed = [];
  const waiting = [...CHECKS];
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const began = performance.now();
      const { code, output } = await check.run();
      say(`${code === 0 ? 'ok    ' : 'FAILED'} ${check.name} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
      if (code !== 0) failed.push({ name: check.name, output });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  for (const { name, output } of failed) process.stdout.write(`\n--- ${name}\n${output.trimEnd()}\n`);
  if (failed.length > 0) process.stdout.write(`\nfailed: ${failed.map(({ name }) => name).join(', ')}\n`);
  process.stdout.write(`checks: ${CHECKS.length - failed.length} passed, ${failed.length} failed\n`);
  return failed.length > 0 ? 1 : 0;
});
