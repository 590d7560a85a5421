// One line a step with its elapsed time, and one clear sentence when something cannot go on.
import { performance } from 'node:perf_hooks';

/** @typedef {(line: string) => void} Say */

/** Seconds since this process began, as `[  3.2 s]`. */
function elapsed() {
  return `[${(performance.now() / 1000).toFixed(1).padStart(6)} s]`;
}

/**
 * A printer of steps. `npx songhanh …` prints them on standard error, because standard output is the command's own.
 * @param {NodeJS.WritableStream} [stream]
 * @returns {Say}
 */
export function sayTo(stream = process.stdout) {
  stream.on('error', () => {}); // nobody reads any more (`| head`, a closed terminal): no reason to stop anything
  return (line) => {
    stream.write(`${elapsed()} ${line}\n`);
  };
}

/** A fault that a person can mend: one sentence that says how, and the exit code. */
export class CannotGoOn extends Error {
  /** @param {string} sentence @param {number} [exitCode] */
  constructor(sentence, exitCode = 1) {
    super(sentence);
    this.name = 'CannotGoOn';
    this.exitCode = exitCode;
  }
}

/**
 * Runs a command's main function; a `CannotGoOn` becomes its one sentence, anything else (our own bug) keeps its stack.
 * @param {() => Promise<number | void>} main resolves to the exit code
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? process.exitCode ?? 0;
  } catch (error) {
    if (error instanceof CannotGoOn) {
      process.stderr.write(`${elapsed()} ${error.message}\n`);
      process.exitCode = error.exitCode;
    } else {
      process.stderr.write(`${elapsed()} ${error instanceof Error ? error.stack : String(error)}\n`);
      process.exitCode = 1;
    }
  }
}

/**
 * The last lines of a log file, for the sentence that says why a child did not start.
 * @param {string} text @param {number} [count]
 */
export function lastLines(text, count = 3) {
  return text.trim().split('\n').slice(-count).join(' | ').slice(-600);
}
