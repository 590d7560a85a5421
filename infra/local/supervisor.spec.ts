import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

const SUPERVISOR = join(import.meta.dirname, 'supervisor.mjs');
/** A supervisor without apps that says where its database is and runs until it is told to stop. */
const PROGRAM = `
  const { runMain } = await import(${JSON.stringify(join(import.meta.dirname, 'say.mjs'))});
  const { startInstance } = await import(${JSON.stringify(SUPERVISOR)});
  await runMain(async () => {
    const running = await startInstance({ name: 'kept', apps: [], temporal: false, build: false, exitCodeOnSignal: 0 });
    console.log('UP ' + running.postgres.ownerUrl);
  });`;

interface Supervised {
  readonly process: ChildProcess;
  readonly ownerUrl: string;
  output(): string;
}

let data: string;
const started: ChildProcess[] = [];

beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'songhanh-supervisor-'));
});

afterAll(async () => {
  for (const child of started) if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
  await Promise.all(started.map(ended));
  rmSync(data, { recursive: true, force: true });
});

function launch(): { process: ChildProcess; output: () => string } {
  const environment = { ...process.env, SONGHANH_DATA: data, DATABASE_URL: '', DATABASE_OWNER_URL: '' };
  const child = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM], { env: environment });
  started.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  return { process: child, output: () => output };
}

async function start(): Promise<Supervised> {
  const { process: child, output } = launch();
  for (;;) {
    const ownerUrl = /^UP (\S+)$/m.exec(output())?.[1];
    if (ownerUrl) return { process: child, ownerUrl, output };
    if (child.exitCode !== null) throw new Error(output());
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)));
}

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function eventually(check: () => Promise<boolean> | boolean): Promise<void> {
  for (;;) {
    if (await Promise.resolve(check()).catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function postgresPid(): number {
  return JSON.parse(readFileSync(join(data, 'kept/run/postgres.json'), 'utf8')).pid;
}

/** Gone, or dead and waiting for a parent that never collects it (a container's first process may be such a one). */
function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform === 'linux' && /^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return true;
  }
}

test('a killed server comes back on its port; a killed supervisor leaves nothing that the next one does not recover', async () => {
  const first = await start();
  await ask(first.ownerUrl, 'create table promise (kept text)');
  await ask(first.ownerUrl, "insert into promise values ('yes')");

  const second = launch();
  expect(await ended(second.process)).toBe(2);
  expect(second.output()).toContain('"kept" already runs as process');

  const before = postgresPid();
  process.kill(before, 'SIGKILL');
  await eventually(async () => (await ask(first.ownerUrl, 'select * from promise')).length === 1);
  const orphan = postgresPid();
  expect(orphan).not.toBe(before);

  first.process.kill('SIGKILL');
  await ended(first.process);
  expect(isGone(orphan)).toBe(false);

  const third = await start();
  expect(third.output()).toContain(`stopping postgres (process ${orphan}), left by a run that was killed`);
  expect(isGone(orphan)).toBe(true);
  expect(await ask(third.ownerUrl, 'select kept from promise')).toEqual([{ kept: 'yes' }]);

  const last = postgresPid();
  third.process.kill('SIGTERM');
  expect(await ended(third.process)).toBe(0);
  expect(isGone(last)).toBe(true);
  expect(readdirSync(join(data, 'kept/run'))).toEqual([]);
  expect(readdirSync(join(data, 'kept'))).not.toContain('lock.json');
}, 60_000);
