// `npm run build`, and the build before every other command: dist/ from the sources, only when they have changed. Made
// aside and renamed, under a lock: a killed build leaves no half of one, and two at once do not meet.
import { spawn } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
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
import { DIST, REPOSITORY, WEB_APP, WORKFLOW_BUNDLE, WORKSHOP } from './places.mjs';
import { CannotGoOn, runMain, sayTo } from './say.mjs';
import { BUNDLE_ROOMS, fingerprint, ROOMS, webFingerprint } from './sources.mjs';

/** Holds the fingerprints of what dist/ was made from: the services, the workflow bundle's part of them, the web app. */
const BUILT = '.built';

/**
 * Builds dist/ unless it is already made from today's sources.
 * @param {import('./say.mjs').Say} say
 */
export async function ensureBuilt(say) {
  if (isBuilt(builtFrom())) return;
  const lock = await waitForLock(join(WORKSHOP, 'build.json'), ({ pid }) =>
    say(`waiting for process ${pid}, which is building`),
  );
  try {
    const before = builtFrom();
    if (isBuilt(before)) return;
    dropOldDrafts();
    const today = { everything: fingerprint(ROOMS), bundle: fingerprint(BUNDLE_ROOMS), web: webFingerprint() };
    await build(say, today, before);
  } finally {
    lock.release();
  }
}

/** @typedef {{ everything: string, bundle: string, web: string }} Fingerprints */

/** @param {Partial<Fingerprints>} before */
const isBuilt = (before) => before.everything === fingerprint(ROOMS) && before.web === webFingerprint();

/** @param {import('./say.mjs').Say} say @param {Fingerprints} fingerprints @param {Partial<Fingerprints>} before */
async function build(say, fingerprints, before) {
  say('building (SWC)');
  const draft = join(WORKSHOP, `build-${process.pid}`);
  mkdirSync(draft, { recursive: true });
  await runTool('compile.mjs', draft);
  if (!existsSync(join(draft, 'workflows', 'index.js'))) {
    say('there is no workflows/index.ts: no workflow bundle');
  } else if (before.bundle === fingerprints.bundle && existsSync(WORKFLOW_BUNDLE)) {
    copyFileSync(WORKFLOW_BUNDLE, join(draft, 'workflow-bundle.js'));
  } else {
    say('building the workflow bundle');
    await runTool('bundle.mjs', draft);
  }
  if (before.web === fingerprints.web && existsSync(WEB_APP)) {
    cpSync(WEB_APP, join(draft, 'apps/web/built'), { recursive: true });
  } else {
    say('building the web app');
    await runTool('web.mjs', join(draft, 'apps/web/built'));
  }
  writeFileSync(join(draft, BUILT), JSON.stringify(fingerprints));

  const old = join(WORKSHOP, `build-${process.pid}-old`);
  if (existsSync(DIST)) renameSync(DIST, old);
  renameSync(draft, DIST);
  rmSync(old, { recursive: true, force: true });
  say('built');
}

/** @returns {Partial<Fingerprints>} */
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
