// Jest's tests in plain Node: a test file shares its modules with those before it in the same process. Jest's own runner
// gives every file a world of its own, into which three thousand modules are loaded anew, for a hundred files and more.
import { fileURLToPath } from 'node:url';
import { Worker } from 'jest-worker';

const WORKER = fileURLToPath(new URL('worker.mjs', import.meta.url));
const HOOKS = new URL('typescript.mjs', import.meta.url).href;

/** What jest's `runner` setting names; see https://jestjs.io/docs/configuration#runner-string. */
export default class PlainNodeRunner {
  #globalConfig;

  /** @param {{ maxWorkers: number, testNamePattern?: string }} globalConfig */
  constructor(globalConfig) {
    this.#globalConfig = globalConfig;
  }

  /**
   * @param {{ path: string, context: { config: { testTimeout?: number } } }[]} tests @param {unknown} _watcher
   * @param {(test: object) => Promise<void>} onStart
   * @param {(test: object, result: object) => Promise<void>} onResult
   * @param {(test: object, error: unknown) => Promise<void>} onFailure
   */
  async runTests(tests, _watcher, onStart, onResult, onFailure) {
    const { maxWorkers, testNamePattern } = this.#globalConfig;
    const numWorkers = Math.min(maxWorkers, tests.length);
    const pool = new Worker(WORKER, {
      exposedMethods: ['run'],
      numWorkers,
      maxRetries: 0,
      forkOptions: { execArgv: ['--enable-source-maps', '--disable-warning=ExperimentalWarning', '--import', HOOKS] },
    });
    pool.getStdout()?.pipe(process.stdout);
    pool.getStderr()?.pipe(process.stderr);
    const waiting = [...tests];
    const lane = async () => {
      for (let test = waiting.shift(); test; test = waiting.shift()) {
        await onStart(test);
        try {
          const task = { path: test.path, testTimeout: test.context.config.testTimeout, testNamePattern };
          await onResult(test, await /** @type {any} */ (pool).run(task));
        } catch (error) {
          await onFailure(test, error);
        }
      }
    };
    await Promise.all(Array.from({ length: numWorkers }, lane));
    await pool.end();
  }
}
