import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type App = 'api' | 'worker';
export type Part = App | 'postgres' | 'temporal';

/** Where an installation is, as `infra/local/supervisor.mjs` says it. */
export interface Installation {
  readonly folder: string;
  readonly logFolder: string;
  readonly apiUrl: string;
  readonly env: NodeJS.ProcessEnv;
  readonly postgres: { readonly ownerUrl: string; readonly appUrl: string };
  readonly temporal: { readonly address: string; readonly namespace: string };
}

interface Message {
  readonly id?: number;
  readonly value?: unknown;
  readonly error?: string;
  readonly line?: string;
  readonly app?: App;
  readonly env?: NodeJS.ProcessEnv;
}

const PROGRAM = fileURLToPath(new URL('./supervisor-process.mjs', import.meta.url));

/** An installation under a supervisor that runs beside the test: its parts come back when they die, and go when the test goes. */
export class Supervised {
  /** The supervisor's own lines. */
  readonly said: string[] = [];
  installation!: Installation;
  private calls = 0;
  private readonly waiting = new Map<number, (message: Message) => void>();

  private constructor(
    private readonly supervisor: ChildProcess,
    private readonly environmentOf: (app: App, env: NodeJS.ProcessEnv) => Promise<NodeJS.ProcessEnv>,
  ) {
    supervisor.on('message', (message: Message) => void this.hear(message));
    supervisor.once('exit', () => {
      for (const answer of this.waiting.values()) answer({ error: `the supervisor ended: ${this.said.at(-1)}` });
    });
  }

  /**
   * Starts one below that folder (an absolute path that PostgreSQL's user reaches); `settings` are what all parts are
   * told, `options` go to `startInstance`: by default one that starts empty and is emptied afterwards.
   */
  static async start(
    folder: string,
    settings: NodeJS.ProcessEnv,
    environmentOf: (app: App, env: NodeJS.ProcessEnv) => Promise<NodeJS.ProcessEnv>,
    options: object = { name: 'faults', throwaway: true },
  ): Promise<Supervised> {
    const env = { ...process.env, SONGHANH_DATA: folder, NODE_OPTIONS: '' };
    const supervised = new Supervised(fork(PROGRAM, { env, execArgv: [] }), environmentOf);
    try {
      const all = { ...options, build: false, env: settings };
      supervised.installation = (await supervised.ask('start', all)) as Installation;
      return supervised;
    } catch (error) {
      await supervised.stop();
      throw error;
    }
  }

  /** The process that is the part now; `undefined` while there is none. */
  pidOf(part: Part): number | undefined {
    try {
      return JSON.parse(readFileSync(join(this.installation.folder, 'run', `${part}.json`), 'utf8')).pid;
    } catch {
      return undefined;
    }
  }

  /** Stops a part in good order; it stays away until `restart`. */
  async down(part: Part): Promise<void> {
    await this.ask('down', part);
  }

  async restart(part: Part): Promise<void> {
    await this.ask('restart', part);
  }

  async stop(): Promise<void> {
    const ended = once(this.supervisor, 'exit');
    this.send('stop', undefined);
    await ended;
  }

  private async hear({ id, line, app, env, ...answer }: Message): Promise<void> {
    if (line !== undefined) this.said.push(line);
    else if (app && env) this.send('told', { app, env: await this.environmentOf(app, env) });
    else if (id !== undefined) this.waiting.get(id)?.(answer);
  }

  private ask(does: string, argument: unknown): Promise<unknown> {
    const id = this.send(does, argument);
    return new Promise((resolve, reject) => {
      this.waiting.set(id, ({ value, error }) => {
        this.waiting.delete(id);
        if (error === undefined) resolve(value);
        else reject(new Error(error));
      });
    });
  }

  private send(does: string, argument: unknown): number {
    this.calls += 1;
    this.supervisor.send({ id: this.calls, does, argument });
    return this.calls;
  }
}
