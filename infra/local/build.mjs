// `npm run build`, and the build before every other command: dist/ from the sources, only when they have changed. Made
// aside and renamed, under a lock: a killed build leaves no half of one, and two at once do not meet.
import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { waitForLock } from './lock.mjs';
import { DIST, REPOSITORY, WORKFLOW_BUNDLE, WORKSHOP } from './places.mjs';
import { CannotGoOn, runMain, sayTo } from './say.mjs';
import { BUNDLE_ROOMS, fingerprint, ROOMS } from './sources.mjs';

/** Holds the fingerprints of what dist/ was made from: everything, and the workflow bundle's part. */
const BUILT = '.built';

/**
 * Builds dist/ unless it is already made from today's sources.
 * @param {import('./say.mjs').Say} say
 */
export async function ensureBuilt(say) {
  if (builtFrom().everything === fingerprint(ROOMS)) return;
  const lock = await waitForLock(join(WORKSHOP, 'build.json'), ({ pid }) =>
    say(`waiting for process ${pid}, which is building`),
  );
  try {
    const everything = fingerprint(ROOMS);
    const before = builtFrom();
    if (before.everything === everything) return;
    dropOldDrafts();
    await build(say, { everything, bundle: fingerprint(BUNDLE_ROOMS) }, before.bundle);
  } finally {
    lock.release();
  }
}

/** @param {import('./say.mjs').Say} say @param {{ everything: string, bundle: string }} fingerprints @param {string | undefined} bundleBefore */
async function build(say, fingerprints, bundleBefore) {
  say('building (SWC)');
  const draft = join(WORKSHOP, `build-${process.pid}`);
  mkdirSync(draft, { recursive: true });
  await runTool('compile.mjs', draft);
  if (!existsSync(join(draft, 'workflows', 'index.js'))) {
    say('there is no workflows/index.ts: no workflow bundle');
  } else if (bundleBefore === fingerprints.bundle && existsSync(WORKFLOW_BUNDLE)) {
    copyFileSync(WORKFLOW_BUNDLE, join(draft, 'workflow-bundle.js'));
  } else {
    say('building the workflow bundle');
    await runTool('bundle.mjs', draft);
  }
  writeFileSync(join(draft, BUILT), JSON.stringify(fingerprints));

  const old = join(WORKSHOP, `build-${process.pid}-old`);
  if (existsSync(DIST)) renameSync(DIST, old);
  renameSync(draft, DIST);
  rmSync(old, { recursive: true, force: true });
  say('built');
}

/** @returns {{ everything?: string, bundle?: string }} */
function builtFrom() {
  try {
    return JSON.parse(readFileSync(join(DIST, BUILT), 'utf8'));
  } catch {
    return {};
  }
}

/** What killed builds left; under the lock nobody else is building. */
function dropOldDrafts() {
  for (const name of readdirSync(WORKSHOP).filter((entry) => entry.startsWith('build-'))) {
    rmSync(join(WORKSHOP, name), { recursive: true, force: true, maxRetries: 3 });
  }
}

/** @param {string} tool @param {string} draft @returns {Promise<void>} */
function runTool(tool, draft) {
  const child = spawn(process.execPath, [join(REPOSITORY, 'infra/local', tool), draft], {
    cwd: REPOSITORY,
    stdio: ['ignore', 'ignore', 2],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) return resolve();
      reject(new CannotGoOn('The build failed; its reasons are above.'));
    });
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runMain(async () => {
    const say = sayTo();
    await ensureInstalled(say);
    await ensureBuilt(say);
  });
}
