import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { constants, setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { RehearsalSummaryFile } from '#record/rehearsal/rehearsal-digest';
import type { ClaimedRehearsal, RehearsalProgress } from '#record/rehearsal/rehearsal-runs';

/** How it ended. */
export interface Ended {
  readonly code: number | null;
  readonly wasCancelled: boolean;
  /** What it said last of why, for people. */
  readonly said: string;
}

/** What a rehearsal may use of the installation's environment is nothing: it has servers, mail and files of its own. */
const NOT_PASSED_ON =
  /^(?:DATABASE_|TEMPORAL_|SMTP_|MAIL_|S3_|FILES_|CLAMD_|SIGNING_|PUBLIC_URL|API_|WORKER_|SONGHANH_CLOCK|SONGHANH_SIGNING)/;
const LINES_KEPT = 12;
const MOST_SAID = 600;
/** A rehearsal that takes longer than this does not end by itself. */
const LONGEST_MS = 2 * 3_600_000;
/** It stops its own servers in order; then it is made to stop. */
const PATIENCE_MS = 30_000;
/** `20/03/2023  …`, as the live progress tells a day. */
const DAY = /^(\d{2})\/(\d{2})\/(\d{4})\s+(.*)$/;

/** `songhanh rehearse` as a process of its own that stands back for everything else, and what it tells. */
export class RehearsalChild {
  readonly ended: Promise<Ended>;
  private day: string | null = null;
  private lines: string[] = [];
  private errors: string[] = [];
  private wasCancelled = false;

  private constructor(
    readonly rehearsal: ClaimedRehearsal,
    private readonly folder: string,
    private readonly child: ChildProcess,
  ) {
    setPriorityOf(child);
    if (child.stdout) createInterface(child.stdout).on('line', (line) => this.tell(line));
    if (child.stderr) createInterface(child.stderr).on('line', (line) => this.errors.push(line));
    const timer = setTimeout(() => this.stop(), LONGEST_MS);
    this.ended = new Promise((resolve) => {
      const end = (code: number | null) => {
        clearTimeout(timer);
        resolve({ code, wasCancelled: this.wasCancelled, said: this.said() });
      };
      child.once('error', () => end(null));
      child.once('close', end);
    });
  }

  /** Writes the file down and starts the command line with it. */
  static async start(cli: string, rehearsal: ClaimedRehearsal): Promise<RehearsalChild> {
    const folder = await mkdtemp(join(tmpdir(), 'songhanh-rehearsal-'));
    const file = join(folder, /\.json$/i.test(rehearsal.fileName) ? 'programme.json' : 'programme.yaml');
    await writeFile(file, rehearsal.text);
    const { from, until, seed, language } = rehearsal;
    const wishes = ['--from', from, '--until', until, ...(seed === null ? [] : ['--seed', String(seed)])];
    const child = spawn(
      process.execPath,
      ['--enable-source-maps', cli, 'rehearse', file, '--out', join(folder, 'out'), '--lang', language, ...wishes],
      { env: environment(), stdio: ['ignore', 'pipe', 'pipe'] },
    );
    return new RehearsalChild(rehearsal, folder, child);
  }

  progress(): RehearsalProgress {
    const { from, until } = this.rehearsal;
    const share =
      this.day === null ? 0 : (Date.parse(this.day) - Date.parse(from)) / (Date.parse(until) - Date.parse(from));
    return { day: this.day, percent: Math.round(Math.min(0.99, Math.max(0, share)) * 100), lines: this.lines };
  }

  cancel(): void {
    this.wasCancelled = true;
    this.stop();
  }

  stop(): void {
    if (this.child.killed || this.child.exitCode !== null) return;
    this.child.kill('SIGTERM');
    setTimeout(() => this.child.exitCode === null && this.child.kill('SIGKILL'), PATIENCE_MS).unref();
  }

  /** What it left, once it has ended well. */
  async output(): Promise<{ summary: RehearsalSummaryFile; timeline: string }> {
    const read = (name: string) => readFile(join(this.folder, 'out', name), 'utf8');
    return { summary: JSON.parse(await read('summary.json')), timeline: await read('timeline.jsonl') };
  }

  async tidyUp(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  private tell(line: string): void {
    const told = DAY.exec(line);
    if (!told) return;
    const [, day, month, year] = told;
    this.day = `${year}-${month}-${day}`;
    this.lines = [...this.lines, line].slice(-LINES_KEPT);
  }

  /** Its last words; folders of the machine are nobody's business. */
  private said(): string {
    const last = this.errors.filter((line) => line.trim() !== '').slice(-3);
    return last
      .join(' ')
      .replaceAll(this.folder, '')
      .replace(/(?:\/[\w.@-]+){2,}\/?/g, '…')
      .slice(0, MOST_SAID);
  }
}

function setPriorityOf({ pid }: ChildProcess): void {
  try {
    if (pid) setPriority(pid, constants.priority.PRIORITY_LOW);
  } catch {
    // a system without priorities, or a process that is gone already
  }
}

function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !NOT_PASSED_ON.test(name));
  return { ...Object.fromEntries(kept), SONGHANH_BUILT: '1' };
}
