// `npm run demo [-- --once] [-- --out DIR]`: installs and builds what is missing, then `songhanh demo`.
import { ensureBuilt } from './build.mjs';
import { becomeCommand } from './command.mjs';
import { ensureInstalled } from './install.mjs';
import { runMain, sayTo } from './say.mjs';

await runMain(async () => {
  const say = sayTo();
  await ensureInstalled(say);
  await ensureBuilt(say);
  await becomeCommand(['demo', ...process.argv.slice(2)]);
});
