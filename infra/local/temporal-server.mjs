// The Temporal server of one instance: the CLI's own server on SQLite, on 127.0.0.1 only, with our namespace.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Child } from './child.mjs';
import { freePort, isOpen } from './free-port.mjs';
import { lastLines } from './say.mjs';
import { findTemporal } from './temporal-binary.mjs';

export const NAMESPACE = 'songhanh';
const TRIES = 3;

/**
 * @typedef {object} TemporalServer
 * @property {Child} child
 * @property {string} address
 * @property {string} namespace
 */

/**
 * @param {{ folder: string, runFolder: string, logFolder: string, throwaway?: boolean, preferredPort?: number }} instance
 * @param {import('./say.mjs').Say} say
 * @param {(child: Child) => void} [onChild] told before it starts, so that a signal meanwhile can stop it
 * @returns {Promise<TemporalServer>}
 */
export async function startTemporal(instance, say, onChild = () => {}) {
  const program = await findTemporal(say);
  const folder = join(instance.folder, 'temporal');
  mkdirSync(folder, { recursive: true });
  const logFile = join(instance.logFolder, 'temporal.log');

  for (let tried = 1; ; tried += 1) {
    const port = await freePort([instance.preferredPort]);
    const [httpPort, metricsPort] = [await freePort(), await freePort()];
    const address = `127.0.0.1:${port}`;
    const child = new Child({
      name: 'Temporal',
      program,
      args: serverArguments({
        port,
        httpPort,
        metricsPort,
        file: join(folder, 'temporal.db'),
        throwaway: instance.throwaway,
      }),
      environment: { ...process.env, SONGHANH_INSTANCE: instance.folder },
      folder,
      logFile,
      pidFile: join(instance.runFolder, 'temporal.json'),
      stopSignal: instance.throwaway ? 'SIGKILL' : 'SIGTERM', // nobody reads a throwaway's history again: a second saved
      isReady: () => servesNamespace(program, address),
      say,
    });
    onChild(child);
    try {
      await child.start();
      say(`Temporal is ready on ${address}, namespace ${NAMESPACE}`);
      return { child, address, namespace: NAMESPACE };
    } catch (error) {
      await child.stop();
      const portWasTaken =
        existsSync(logFile) && /address already in use|port/i.test(lastLines(readFileSync(logFile, 'utf8'), 6));
      if (!portWasTaken || tried === TRIES) throw error;
    }
  }
}

/** @param {{ port: number, httpPort: number, metricsPort: number, file: string, throwaway?: boolean }} options */
function serverArguments({ port, httpPort, metricsPort, file, throwaway }) {
  const ports = [
    '--ip',
    '127.0.0.1',
    '--port',
    port,
    '--http-port',
    httpPort,
    '--metrics-port',
    metricsPort,
    '--headless',
  ];
  const store = ['--db-filename', file, '--sqlite-pragma', 'journal_mode=wal'];
  const careless = throwaway ? ['--sqlite-pragma', 'synchronous=off'] : [];
  const rest = ['--namespace', NAMESPACE, '--log-level', 'warn', '--log-format', 'json'];
  return ['server', 'start-dev', ...ports, ...store, ...careless, ...rest].map(String);
}

/** Asks for the namespace: it is served later than the port is open. @param {string} program @param {string} address */
async function servesNamespace(program, address) {
  if (!(await isOpen(Number(address.split(':')[1])))) return false;
  const asked = ['operator', 'namespace', 'describe', '--address', address, '--namespace', NAMESPACE];
  await promisify(execFile)(program, asked, { timeout: 5_000 });
  return true;
}
