// `npm start`: the installation `start`, kept running until Ctrl-C.
import { runCli } from './apps.mjs';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { runMain, sayTo } from './say.mjs';

const USUAL_PORT = 3000;

await runMain(async () => {
  const say = sayTo();
  await ensureInstalled(say);
  await ensureBuilt(say);
  const { startInstance } = await import('./supervisor.mjs'); // needs node_modules
  const running = await startInstance({
    name: 'start',
    onLine: say,
    build: false,
    apiPort: USUAL_PORT,
    exitCodeOnSignal: 0, // Ctrl-C is how it normally ends
  });
  try {
    // The first run has no one who could sign in: the command prints where a browser sets the installation up.
    await runCli(['set-up-address'], running.env, { show: true });
  } catch (error) {
    await running.stop();
    throw error;
  }
  say(`data: ${running.folder} (logs in logs/${process.env.SMTP_URL ? '' : ', mail in mail/'})`);
  say(`Song Hành is at ${running.apiUrl}/ and its API's page at ${running.apiUrl}/docs; Ctrl-C stops it`);
});
