// One child process: started in its own process group, written down in a pid file, started again when it dies, stopped
// for certain. Its output goes to a log file.
import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { identityOf, pause, stopProcess } from './process-identity.mjs';
import { CannotGoOn, lastLines } from './say.mjs';

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 10_000;
const STEADY_AFTER_MS = 30_000; // one that ran this long and dies begins at the short pause again
const LARGEST_LOG = 20 * 1024 * 1024;

/**
 * @typedef {object} ChildSpec
 * @property {string} name as people see it, and the name of its pid file
 * @property {string} program
 * @property {string[]} args
 * @property {NodeJS.ProcessEnv} environment
 * @property {string} folder working folder
 * @property {string} logFile
 * @property {string} pidFile
 * @property {{ uid?: number, gid?: number }} [user]
 * @property {NodeJS.Signals} [stopSignal]
 * @property {number} [patienceMs] after this a stop becomes SIGKILL
 * @property {(signal: AbortSignal) => Promise<boolean>} isReady asked again and again
 * @property {number} [readyWithinMs]
 * @property {import('./say.mjs').Say} say
 */

/** Starts a child and keeps it running until `stop`. */
export class Child {
  /** @param {ChildSpec} spec */
  constructor(spec) {
    this.spec = spec;
    this.stopping = false;
    this.restarts = 0;
    /** @type {import('./process-identity.mjs').ProcessIdentity | undefined} */
    this.identity = undefined;
    /** @type {Promise<void>} resolves when the process that runs now has gone */
    this.gone = Promise.resolve();
    this.lastExit = '';
    this.wasReady = false;
    this.launches = 0;
  }

  get pid() {
    return this.identity?.pid;
  }

  /** Starts it and waits until it answers. Throws `CannotGoOn` with the end of its log when it does not. */
  async start() {
    this.launch();
    await this.waitUntilReady();
    this.wasReady = true;
  }

  launch() {
    const { spec } = this;
    this.launches += 1;
    mkdirSync(dirname(spec.logFile), { recursive: true });
    if (existsSync(spec.logFile) && statSync(spec.logFile).size > LARGEST_LOG)
      renameSync(spec.logFile, `${spec.logFile}.1`);
    const log = openSync(spec.logFile, 'a');
    const started = Date.now();
    const child = spawn(spec.program, spec.args, {
      cwd: spec.folder,
      env: spec.environment,
      stdio: ['ignore', log, log],
      detached: true, // Ctrl-C in a terminal reaches the whole foreground group; the order of stopping is ours to keep
      ...spec.user,
    });
    closeSync(log);
    if (child.pid) {
      this.identity = identityOf(child.pid);
      mkdirSync(dirname(spec.pidFile), { recursive: true });
      writeFileSync(
        spec.pidFile,
        JSON.stringify({ ...this.identity, name: spec.name, stopSignal: spec.stopSignal ?? 'SIGTERM' }),
      );
    }
    this.gone = new Promise((resolve) => {
      /** @param {string} how */
      const ended = (how) => {
        this.lastExit = how;
        this.identity = undefined;
        rmSync(spec.pidFile, { force: true });
        resolve();
        if (!this.stopping && this.wasReady) void this.startAgain(Date.now() - started);
      };
      child.once('error', (error) => ended(error.message));
      child.once('exit', (code, signal) => ended(signal ? `killed by ${signal}` : `exit code ${code}`));
    });
  }

  /** @param {number} ranMs */
  async startAgain(ranMs) {
    this.restarts = ranMs >= STEADY_AFTER_MS ? 0 : this.restarts;
    const wait = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** this.restarts);
    this.restarts += 1;
    this.spec.say(
      `${this.spec.name} stopped (${this.lastExit}); starting it again in ${wait / 1000} s; its log: ${this.spec.logFile}`,
    );
    const launches = this.launches;
    await pause(wait);
    if (this.stopping || this.launches !== launches) return; // stopped or restarted by hand meanwhile
    this.launch();
    try {
      await this.waitUntilReady();
      if (!this.stopping) this.spec.say(`${this.spec.name} is ready again`);
    } catch (error) {
      if (!this.stopping && this.identity) this.spec.say(error instanceof Error ? error.message : String(error));
    }
  }

  async waitUntilReady() {
    const { spec } = this;
    const within = spec.readyWithinMs ?? 60_000;
    const deadline = Date.now() + within;
    const launched = this.gone;
    let over = false;
    void launched.then(() => {
      over = true;
    });
    while (!over && !this.stopping) {
      if (Date.now() > deadline) throw this.notReady(`did not become ready within ${within / 1000} s`);
      if (await spec.isReady(AbortSignal.timeout(5_000)).catch(() => false)) return;
      await pause(50);
    }
    throw this.notReady(
      this.stopping ? 'was told to stop before it was ready' : `stopped before it was ready (${this.lastExit})`,
    );
  }

  /** @param {string} what */
  notReady(what) {
    const log = existsSync(this.spec.logFile) ? lastLines(readFileSync(this.spec.logFile, 'utf8')) : '';
    return new CannotGoOn(`${this.spec.name} ${what}; its log ${this.spec.logFile} ends: ${log || '(nothing)'}`);
  }

  async stop() {
    this.stopping = true;
    if (this.identity) {
      await stopProcess(this.identity, { signal: this.spec.stopSignal, patienceMs: this.spec.patienceMs });
      await this.gone;
    }
  }

  /** Stops it and starts it again at once, as an operator's restart would. */
  async restart() {
    await this.stop();
    this.stopping = false;
    await this.start();
  }
}
