// Lets Temporal's SDK download the CLI into a folder: `node temporal-sdk-download.mjs FOLDER VERSION`. It can only do so by
// starting the server, which is stopped at once. A process of its own: the SDK's native part loads nowhere else here.
import { Runtime } from '@temporalio/worker';
import { freePort } from './free-port.mjs';

const [, , downloadDir, version] = process.argv;
try {
  const runtime = Runtime.instance({ shutdownSignals: [] });
  const server = await runtime.createEphemeralServer({
    type: 'dev-server',
    exe: { type: 'cached-download', downloadDir, version, ttl: 0, sdkName: 'sdk-typescript', sdkVersion: 'any' },
    ip: '127.0.0.1',
    port: await freePort(),
    uiPort: null,
    namespace: 'default',
    dbFilename: null,
    ui: false,
    log: { format: 'pretty', level: 'warn' },
    extraArgs: [],
  });
  await runtime.shutdownEphemeralServer(server);
  await runtime.shutdown();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}
