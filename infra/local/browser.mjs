// Finds the browser that the web app is tested in, or fetches one: CHROMIUM, PATH, Debian's package when we are root,
// Playwright's own download into our cache.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, onPath, REPOSITORY } from './places.mjs';

const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** Of Debian; the letters beside it, or every text is as wide as nothing. */
const PACKAGES = ['chromium', 'fonts-liberation'];
const HINT = 'install Chromium (Debian: apt-get install chromium), or set CHROMIUM to the path of one';

/**
 * @param {import('./say.mjs').Say} say
 * @returns {NodeJS.ProcessEnv} what tells the tests where it is; nothing, once it was said, where there is none
 */
export function findBrowser(say, environment = process.env) {
  if (environment.CHROMIUM) return { CHROMIUM: environment.CHROMIUM };
  const installed = () => PROGRAMS.map((name) => onPath(name, environment)).find((path) => path !== undefined);
  const found = installed();
  if (found) return { CHROMIUM: found };
  const kept = { PLAYWRIGHT_BROWSERS_PATH: join(cacheFolder(environment), 'browsers') };
  if (existsSync(join(kept.PLAYWRIGHT_BROWSERS_PATH, '.links'))) return kept;
  if (process.getuid?.() === 0 && onPath('apt-get', environment)) {
    say('installing Chromium for the tests of the web app (apt-get)');
    const quiet = { env: { ...environment, DEBIAN_FRONTEND: 'noninteractive' } };
    spawnSync('apt-get', ['update', '-qq'], quiet);
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES], quiet);
    const now = installed();
    if (now) return { CHROMIUM: now };
  }
  say('fetching a browser for the tests of the web app (100 MB)');
  const cli = join(REPOSITORY, 'node_modules/playwright-core/cli.js');
  const fetched = spawnSync(process.execPath, [cli, 'install', '--only-shell', 'chromium'], {
    env: { ...environment, ...kept },
  });
  if (fetched.status === 0) return kept;
  say(`There is no browser and none could be fetched, so the tests of the web app will fail: ${HINT}.`);
  return {};
}
