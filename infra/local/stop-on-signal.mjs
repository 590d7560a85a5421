// Ctrl-C and `kill` stop everything in order, once; the second one, a second later or more, stops it the hard way.

const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
/** npm passes on the signal that the terminal has already sent: the echo is not a second wish. */
const ECHO_MS = 1_000;
const PARENT_CHECK_MS = 1_000;

/**
 * @param {(signal: NodeJS.Signals) => Promise<void>} stop
 * @param {(signal: NodeJS.Signals) => void} stopHard
 * @param {{ exitCode?: number }} [options] the exit code of a stop that is the normal end, else 128 + the signal's number
 * @returns {() => void} takes the handlers away again
 */
export function stopOnSignal(stop, stopHard, { exitCode } = {}) {
  let since = 0;
  /** @param {NodeJS.Signals} signal */
  const handle = (signal) => {
    const code = exitCode ?? EXIT_CODES[/** @type {keyof typeof EXIT_CODES} */ (signal)];
    if (since !== 0) {
      if (Date.now() - since < ECHO_MS) return;
      stopHard(signal);
      process.exit(code || 1);
    }
    since = Date.now();
    clearInterval(watch);
    stop(signal).then(
      () => process.exit(code),
      (error) => {
        process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
        process.exit(1);
      },
    );
  };
  for (const signal of Object.keys(EXIT_CODES)) process.on(signal, handle);
  // `npm start` runs us by a shell, and a `kill` of npm ends that shell without a word to us.
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.env.npm_lifecycle_event && process.ppid !== parent) handle('SIGTERM');
  }, PARENT_CHECK_MS).unref();
  return () => {
    clearInterval(watch);
    for (const signal of Object.keys(EXIT_CODES)) process.off(signal, handle);
  };
}
