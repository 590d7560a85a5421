// The supervisor of an installation under test, in a process of its own: a test run that is stopped or killed leaves
// nothing running. Its parent (supervised.ts) says what to do and what each app is told.
import { startInstance } from '../../infra/local/supervisor.mjs';

/** @type {Map<string, (env: NodeJS.ProcessEnv) => void>} */
const asked = new Map();
/** @type {Awaited<ReturnType<typeof startInstance>> | undefined} */
let running;

/** @param {object} message */
const tell = (message) => process.connected && process.send?.(message);

/** @type {Record<string, (argument: any) => Promise<unknown>>} */
const DOES = {
  start: async (options) => {
    running = await startInstance({
      ...options,
      environmentOf: (app, env) =>
        new Promise((resolve) => {
          asked.set(app, resolve);
          tell({ app, env });
        }),
      onLine: (line) => tell({ line }),
    });
    const { folder, env, postgres, temporal, logFolder, apiUrl } = running;
    return { folder, env, postgres, temporal, logFolder, apiUrl };
  },
  told: async ({ app, env }) => asked.get(app)?.(env),
  down: async (part) => running?.down(part),
  restart: async (part) => running?.restart(part),
  stop: async () => {
    await running?.stop();
    process.disconnect();
  },
};

process.on('message', async (/** @type {{ id: number, does: string, argument: unknown }} */ { id, does, argument }) => {
  try {
    const value = await DOES[does]?.(argument);
    tell({ id, value });
  } catch (error) {
    tell({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
process.on('disconnect', async () => {
  await running?.stop();
  process.exit(0);
});
