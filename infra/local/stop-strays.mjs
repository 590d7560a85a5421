// `node infra/local/stop-strays.mjs`: stops whatever killed runs of this clone left behind. Every command does so for
// itself; this is for a machine that must be left clean.
import { stopAllStrays } from './instance.mjs';
import { runMain, sayTo } from './say.mjs';

await runMain(() => stopAllStrays(sayTo(process.stderr)));
