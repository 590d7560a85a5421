import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Paper } from '../model/paper.js';
import type { PaperFormat } from './formats.js';
import type { RenderAnswer, RenderRequest } from './messages.js';
import type { RenderTask } from './render-paper.js';

/** A paper was not made: what it holds cannot be set, it took too long, or the process that renders fell twice over it. */
export class RenderFailed extends Error {
  override name = 'RenderFailed';
}

export interface RendererLimits {
  /** For one task, in milliseconds. */
  readonly time: number;
  /** The process is replaced by a fresh one once it takes more bytes than this after a task. */
  readonly memory: number;
  /** Without a task for so many milliseconds the process ends and gives its memory back. */
  readonly idle: number;
}

const LIMITS: RendererLimits = { time: 120_000, memory: 350 * 1024 * 1024, idle: 30_000 };

/** What the other process may know of this one's environment: how to load libraries, no secret. */
const KNOWN = ['PATH', 'LD_LIBRARY_PATH', 'SystemRoot', 'TZ'];

interface Job {
  readonly id: number;
  readonly task: RenderTask;
  readonly resolve: (file: Buffer) => void;
  readonly reject: (error: Error) => void;
  falls: number;
}

/**
 * Renders papers in a process of its own, one after the other in the order they came, so that no answer and no reminder waits
 * for a paper. A process and not a thread: setting a page is native code, which no thread can be stopped in the middle of
 * (measured: `terminate()` waited for its end), and whose fall would take the whole product with it. It is started with
 * the first paper, killed when a paper takes too long, and replaced when it fell or grew.
 */
export class Renderer {
  readonly #limits: RendererLimits;
  readonly #waiting: Job[] = [];
  #current: Job | undefined;
  #child: ChildProcess | undefined;
  #timer: NodeJS.Timeout | undefined;
  #lastId = 0;
  #closed = false;

  constructor(limits: Partial<RendererLimits> = {}) {
    this.#limits = { ...LIMITS, ...limits };
  }

  /**
   * The paper as a file of the format (`formats.ts`): the same paper makes the same bytes.
   * @throws RenderFailed
   */
  render(paper: Paper, format: PaperFormat): Promise<Buffer> {
    return this.#ask({ paper, format });
  }

  /**
   * Several papers in one PDF, in order, each with its own page numbers and a bookmark of its own: the printed set.
   * @throws RenderFailed
   */
  renderSet(title: string, papers: readonly Paper[]): Promise<Buffer> {
    return this.#ask({ title, papers });
  }

  /** The process that renders now, for who measures it; `undefined` while there is none. */
  get processId(): number | undefined {
    return this.#child?.pid;
  }

  /** Ends the process; what still waits is rejected. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    const jobs = [...(this.#current ? [this.#current] : []), ...this.#waiting.splice(0)];
    this.#current = undefined;
    const child = this.#child;
    this.#drop();
    for (const { reject } of jobs) reject(new RenderFailed('The renderer was closed.'));
    if (child && child.exitCode === null && child.signalCode === null)
      await new Promise((resolve) => child.once('exit', resolve));
  }

  #ask(task: RenderTask): Promise<Buffer> {
    if (this.#closed) return Promise.reject(new RenderFailed('The renderer was closed.'));
    return new Promise((resolve, reject) => {
      this.#lastId += 1;
      this.#waiting.push({ id: this.#lastId, task, resolve, reject, falls: 0 });
      this.#next();
    });
  }

  #next(): void {
    if (this.#current !== undefined || this.#closed) return;
    clearTimeout(this.#timer);
    const job = this.#waiting.shift();
    if (job === undefined) {
      this.#rest();
      return;
    }
    this.#current = job;
    const child = this.#child ?? this.#start();
    this.#child = child;
    child.ref();
    child.channel?.ref();
    this.#timer = setTimeout(() => this.#tooLong(), this.#limits.time);
    const request: RenderRequest = { id: job.id, task: job.task };
    // A process that is gone already says so by its exit, which is where the job is taken up again.
    child.send(request, () => undefined);
  }

  /** Nothing to do: the process holds nobody up from ending, and ends by itself after a while. */
  #rest(): void {
    if (!this.#child) return;
    this.#child.unref();
    this.#child.channel?.unref();
    this.#timer = setTimeout(() => this.#drop(), this.#limits.idle).unref();
  }

  #start(): ChildProcess {
    const child = fork(PROCESS, {
      execArgv: ['--expose-gc'],
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: {
        ...Object.fromEntries(KNOWN.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []))),
        // One paper is set by one core: the others are left to those who answer people.
        RAYON_NUM_THREADS: '1',
      },
    });
    child.on('message', (answer: RenderAnswer) => this.#answered(child, answer));
    child.on('error', () => this.#fell(child));
    child.on('exit', () => this.#fell(child));
    return child;
  }

  #answered(child: ChildProcess, answer: RenderAnswer): void {
    const job = this.#current;
    if (child !== this.#child || job?.id !== answer.id) return;
    this.#current = undefined;
    if (answer.memory > this.#limits.memory) this.#drop();
    if ('fault' in answer) job.reject(new RenderFailed(answer.fault));
    else job.resolve(Buffer.from(answer.file.buffer, answer.file.byteOffset, answer.file.byteLength));
    this.#next();
  }

  #tooLong(): void {
    const job = this.#current;
    this.#current = undefined;
    this.#drop();
    job?.reject(new RenderFailed(`The paper took longer than ${this.#limits.time / 1000} s.`));
    this.#next();
  }

  /** The process ended by itself: its task is tried once more, for something else may have brought it down. */
  #fell(child: ChildProcess): void {
    if (child !== this.#child) return;
    this.#child = undefined;
    const job = this.#current;
    this.#current = undefined;
    if (job) {
      job.falls += 1;
      if (job.falls < 2) this.#waiting.unshift(job);
      else job.reject(new RenderFailed('The process that renders fell over this paper twice.'));
    }
    this.#next();
  }

  /** Lets go of the process; native code in it hears no milder word. */
  #drop(): void {
    const child = this.#child;
    this.#child = undefined;
    child?.kill('SIGKILL');
  }
}

/** The compiled file, also for who runs from the sources: a process of its own cannot be transformed on its way. */
const PROCESS = fileURLToPath(
  import.meta.url.endsWith('.ts')
    ? new URL('../../../../dist/libs/documents/src/render/render-process.js', import.meta.url)
    : new URL('./render-process.js', import.meta.url),
);
