#!/usr/bin/env node
// `npx songhanh …` from a clone: makes sure that the product is installed and built (telling so on standard error), then
// is the command. The working folder stays the caller's, so that file names mean what they mean there.
import { ensureBuilt } from './build.mjs';
import { becomeCommand } from './command.mjs';
import { ensureInstalled } from './install.mjs';
import { useRunningInstance } from './running-instance.mjs';
import { runMain, sayTo } from './say.mjs';

await runMain(async () => {
  const say = sayTo(process.stderr);
  await ensureInstalled(say);
  await ensureBuilt(say);
  useRunningInstance(process.argv.slice(2), say);
  await becomeCommand(process.argv.slice(2));
});
