// `npm test [-- jest's arguments]`: every *.spec.ts, on a real PostgreSQL and a real Temporal server made for this run.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { REPOSITORY, WORKSHOP } from './places.mjs';
import { runMain, sayTo } from './say.mjs';

/**
 * Runs jest and resolves to its exit code.
 * @param {string[]} args @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<number>}
 */
function jest(args, environment) {
  const program = join(REPOSITORY, 'node_modules/jest/bin/jest.js');
  const child = spawn(process.execPath, [program, ...args], {
    cwd: REPOSITORY,
    env: environment,
    stdio: 'inherit',
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * What jest counted. A file that could not be run at all counts as one failure.
 * @param {string} file
 */
function countsIn(file) {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(file, 'utf8'));
  return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
}

await runMain(async () => {
  const say = sayTo();
  await ensureInstalled(say);
  await ensureBuilt(say);
  const asked = process.argv.slice(2);
  const browser = asked.length === 0 || asked.some((one) => one.includes('web')) ? findBrowser(say) : {};
  // These need node_modules.
  const { startInstance } = await import('./supervisor.mjs');
  const { makeTestTemplate } = await import('./test-template.mjs');
  const running = await startInstance({
    name: 'test',
    throwaway: true,
    onBusy: 'another',
    apps: [],
    onLine: say,
    build: false,
  });
  const results = join(WORKSHOP, `test-results-${process.pid}.json`);
  mkdirSync(WORKSHOP, { recursive: true });
  let exitCode = 1;
  try {
    const template = await makeTestTemplate(running.postgres);
    exitCode = await jest(
      [
        `--testSequencer=${join(REPOSITORY, 'infra/local/unit-first.mjs')}`,
        '--maxWorkers=2', // the servers need the rest, and two tests that kill things are enough beside each other
        '--json',
        `--outputFile=${results}`,
        ...asked,
      ],
      {
        ...process.env,
        ...browser,
        SONGHANH_INSTANCE: running.folder, // a stopped run takes jest with it
        TEST_DATABASE_OWNER_URL: running.postgres.ownerUrl,
        TEST_DATABASE_URL: running.postgres.appUrl,
        TEST_DATABASE_TEMPLATE: template.name,
        TEST_TEMPORAL_ADDRESS: running.temporal?.address,
      },
    );
    await template.drop();
  } finally {
    await running.stop();
  }
  const { passed, failed } = countsIn(results);
  rmSync(results, { force: true });
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return exitCode !== 0 ? exitCode : failed > 0 || passed === 0 ? 1 : 0;
});
