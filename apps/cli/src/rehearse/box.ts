import { createPrivateKey } from 'node:crypto';
import { GivenServers } from './given-servers.js';
import { RehearsalFault } from './rehearsal-fault.js';

/** An installation that runs, as `infra/local/supervisor.mjs` gives it. */
export interface RunningInstance {
  readonly name: string;
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  readonly postgres: { readonly ownerUrl: string; readonly appUrl: string };
  readonly temporal: { readonly address: string; readonly namespace: string };
  readonly apiUrl: string;
  readonly mailFolder: string;
  readonly logFolder: string;
  pidOf(part: 'api' | 'worker' | 'postgres' | 'temporal'): number | undefined;
  stop(): Promise<void>;
}

interface Supervisor {
  startInstance(options: Readonly<Record<string, unknown>>): Promise<RunningInstance>;
}

export interface BoxOptions {
  /** The instance's folder under `.songhanh/`. */
  readonly name: string;
  /** Keep the database and Temporal's data after the end, to look at. */
  readonly keep: boolean;
  readonly onLine: (line: string) => void;
  /** Ports that people know; others are taken when they are not free. */
  readonly apiPort?: number;
  /** Exit code after Ctrl-C; 128 + the signal's number without. */
  readonly exitCodeOnSignal?: number;
}

/** A rehearsal's installation in a box, with what has to be tidied up after it. */
export interface Box {
  readonly instance: RunningInstance;
  close(): Promise<void>;
}

/**
 * A rehearsal's packets are signed with a key that everybody knows: two rehearsals of a file are alike to the byte, and
 * nobody takes its packets for those of an office. The Ed25519 key of thirty-two zeros, in DER (RFC 8410).
 */
const KNOWN_KEY = createPrivateKey({
  key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32)]),
  format: 'der',
  type: 'pkcs8',
});

/** As short as the configuration allows: only the waiting is cut short, never what is done. */
const REHEARSAL_SETTINGS = {
  SONGHANH_CLOCK: 'rehearsal',
  POKE_INTERVAL_MS: '50',
  SWEEP_INTERVAL_MS: '5000',
  NODE_ENV: 'production',
  SONGHANH_SIGNING_KEY: KNOWN_KEY.export({ type: 'pkcs8', format: 'pem' }).toString(),
  SONGHANH_SIGNING_KEY_FILE: '',
};

/** A box never sends real mail, and takes neither the ports nor the folders of the installation it may stand beside. */
const NOT_THE_REAL_ONES = {
  SMTP_URL: '',
  SMTP_URL_FILE: '',
  MAIL_DIR: '',
  FILES_DIR: '',
  FILES_URL: '',
  CLAMD_URL: '',
  PUBLIC_URL: '',
  API_PORT: '',
  API_HOST: '',
  WORKER_HEALTH_PORT: '',
  WORKFLOW_BUNDLE: '',
  REHEARSAL_CLI: '',
};

/**
 * Starts an installation of its own for a rehearsal: database, Temporal namespace, mail sink, rehearsal clock; API and
 * worker as processes. On servers that are given (`DATABASE_OWNER_URL`, `TEMPORAL_ADDRESS`) it makes a database and a
 * namespace of its own there, which are gone after `close`.
 */
export async function startBox({ name, keep, onLine, apiPort, exitCodeOnSignal }: BoxOptions): Promise<Box> {
  const { startInstance } = await supervisor();
  const given = await GivenServers.prepare(process.env, keep);
  try {
    const instance = await startInstance({
      name,
      onBusy: 'another',
      throwaway: !keep,
      fresh: keep,
      env: {
        LOG_LEVEL: process.env.LOG_LEVEL || 'warn',
        ...NOT_THE_REAL_ONES,
        ...REHEARSAL_SETTINGS,
        ...given.environment,
      },
      onLine,
      build: process.env.SONGHANH_BUILT !== '1',
      apiPort,
      exitCodeOnSignal,
      afterStop: () => given.tidyUp(),
    });
    return { instance, close: () => instance.stop() };
  } catch (error) {
    await given.tidyUp();
    throw error;
  }
}

/** The supervisor is no part of the compiled product: whoever starts the command line says where it is. */
async function supervisor(): Promise<Supervisor> {
  const place = process.env.SONGHANH_SUPERVISOR;
  if (place) return (await import(place)) as Supervisor;
  throw new RehearsalFault(
    {
      vi: 'Chạy thử cần bộ giám sát tại chỗ: hãy gọi `npx songhanh …` từ bản sao mã nguồn.',
      en: 'A rehearsal needs the local supervisor: call `npx songhanh …` from a clone.',
    },
    2,
  );
}
