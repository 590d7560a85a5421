// The product's own processes: what each is told, how each says that it is ready, and the command line.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Child } from './child.mjs';
import { CLI, DIST, REPOSITORY } from './places.mjs';
import { CannotGoOn } from './say.mjs';

/** @typedef {'api' | 'worker'} AppName */

/** Where each app answers `/health/ready`. @type {Record<AppName, string>} */
const HEALTH_PORT = { api: 'API_PORT', worker: 'WORKER_HEALTH_PORT' };

/**
 * @param {AppName} name
 * @param {NodeJS.ProcessEnv} environment
 * @param {{ folder: string, runFolder: string, logFolder: string }} instance
 * @param {import('./say.mjs').Say} say
 */
export function appChild(name, environment, instance, say) {
  const main = join(DIST, 'apps', name, 'src', 'main.js');
  if (!existsSync(main)) throw new CannotGoOn(`${main} is missing: run \`npm run build\`.`);
  const health = `http://127.0.0.1:${environment[HEALTH_PORT[name]]}/health/ready`;
  return new Child({
    name,
    program: process.execPath,
    args: ['--enable-source-maps', main],
    environment: { ...environment, SONGHANH_INSTANCE: instance.folder },
    folder: REPOSITORY,
    logFile: join(instance.logFolder, `${name}.log`),
    pidFile: join(instance.runFolder, `${name}.json`),
    isReady: async (signal) => (await fetch(health, { signal })).status === 200,
    readyWithinMs: 120_000, // two cores may be busy with a build and a test run beside it
    say,
  });
}

/**
 * Runs `songhanh <args>` in a process of its own. Throws `CannotGoOn` when it does not end well.
 * @param {string[]} args @param {NodeJS.ProcessEnv} environment
 * @param {{ show?: boolean }} [options] `show`: its output goes to ours as it comes; else it is shown only in a fault
 * @returns {Promise<void>}
 */
export function runCli(args, environment, { show = false } = {}) {
  const child = spawn(process.execPath, ['--enable-source-maps', CLI, ...args], {
    cwd: REPOSITORY,
    env: environment,
    stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      output += chunk;
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) return resolve();
      const why = output.trim() ? `: ${output.trim().slice(-2000)}` : '';
      reject(new CannotGoOn(`songhanh ${args.join(' ')} failed (${signal ?? `exit code ${code}`})${why}`));
    });
  });
}
