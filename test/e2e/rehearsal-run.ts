import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RehearsalSummary } from '../../apps/cli/src/rehearse/summary.js';
import type { TimelineLine } from '../../apps/cli/src/rehearse/timeline.js';

export const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
export const SMALL = join(REPOSITORY, 'test/e2e/small.programme.yaml');
export const CASE_A = join(REPOSITORY, 'infra/demo/case-a.programme.yaml');
export const CASE_C = join(REPOSITORY, 'infra/demo/case-c.programme.yaml');

/** What a rehearsal left behind. */
export interface Output {
  readonly folder: string;
  /** `timeline.jsonl`, to the byte. */
  readonly timeline: string;
  readonly lines: readonly TimelineLine[];
  readonly summary: RehearsalSummary;
  readonly stdout: string;
  readonly stderr: string;
}

/** `songhanh rehearse` as people run it, in a process of its own. */
export interface Run {
  readonly process: ChildProcess;
  /** The folder of the instances it starts, `<folder>/rehearsal/run` has their pid files. */
  readonly data: string;
  /** What it has printed so far. */
  printed(): string;
  readonly ended: Promise<Output>;
}

/** The servers that the test run was given; a rehearsal makes a database and a namespace of its own there. */
export const GIVEN_SERVERS = {
  DATABASE_OWNER_URL: process.env.TEST_DATABASE_OWNER_URL,
  DATABASE_URL: process.env.TEST_DATABASE_URL,
  TEMPORAL_ADDRESS: process.env.TEST_TEMPORAL_ADDRESS,
};

/** Neither database nor Temporal given: the rehearsal starts its own. */
export const OWN_SERVERS = { DATABASE_OWNER_URL: '', DATABASE_URL: '', TEMPORAL_ADDRESS: '' };

const folders: string[] = [];

/** Removes what the rehearsals of this file have left. */
export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export function startRehearsal(file: string, args: readonly string[], environment: NodeJS.ProcessEnv): Run {
  const data = mkdtempSync(join(tmpdir(), 'songhanh-e2e-'));
  chmodSync(data, 0o755); // PostgreSQL's own user must reach it
  folders.push(data);
  const folder = join(data, 'out');
  const main = join(REPOSITORY, 'dist/apps/cli/src/main.js');
  const child = spawn(process.execPath, [main, 'rehearse', file, '--out', folder, ...args], {
    env: {
      ...process.env,
      ...environment,
      SONGHANH_DATA: data,
      SONGHANH_SUPERVISOR: new URL('../../infra/local/supervisor.mjs', import.meta.url).href,
      SONGHANH_BUILT: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    stderr += chunk;
  });
  const ended = new Promise<Output>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code !== 0) return reject(new Error(`songhanh rehearse ended with ${code}: ${stderr}`));
      const timeline = readFileSync(join(folder, 'timeline.jsonl'), 'utf8');
      return resolve({
        folder,
        timeline,
        lines: timeline
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line)),
        summary: JSON.parse(readFileSync(join(folder, 'summary.json'), 'utf8')),
        stdout,
        stderr,
      });
    });
  });
  return { process: child, data, printed: () => stdout, ended };
}
