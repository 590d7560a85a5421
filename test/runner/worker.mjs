// One process of the runner beside this file: it runs one test file after the other with jest's own `test` and `expect`.
import { pathToFileURL } from 'node:url';
import { expect } from 'expect';
import * as circus from 'jest-circus';

const { test, it, describe, beforeAll, afterAll, beforeEach, afterEach } = circus;
Object.assign(globalThis, { test, it, describe, beforeAll, afterAll, beforeEach, afterEach, expect });

/** How many files this process has run: a file that is asked for again is loaded again. */
let runs = 0;

/**
 * @param {{ path: string, testTimeout?: number, testNamePattern?: string }} task
 * @returns {Promise<object>} jest's TestResult
 */
export async function run({ path, testTimeout = 5_000, testNamePattern }) {
  const start = Date.now();
  const environment = { ...process.env };
  circus.resetState();
  tellHandlers({ name: 'setup', parentProcess: process, testNamePattern });
  const unheard = watchRejections();
  circus.getState().testTimeout = testTimeout;
  expect.setState({ testPath: path, currentTestName: '' });
  runs += 1;
  try {
    await import(`${pathToFileURL(path).href}?run=${runs}`);
    const { testResults, unhandledErrors } = await circus.run();
    await new Promise((done) => setImmediate(done));
    return resultOf(path, start, testResults.map(caseOf), [...unhandledErrors, ...unheard.values()]);
  } catch (error) {
    throw new Error(withoutOurs(told(error))); // with its stack: jest shows of it only where it was thrown again
  } finally {
    tellHandlers({ name: 'teardown' });
    process.removeAllListeners('unhandledRejection').removeAllListeners('rejectionHandled');
    restore(environment);
  }
}

/** The rejections that nobody has heard by the end of a file, each with the test that ran when it came. */
function watchRejections() {
  /** @type {Map<Promise<unknown>, string>} */
  const unheard = new Map();
  process.removeAllListeners('unhandledRejection').on('unhandledRejection', (reason, promise) => {
    const during = circus.getState().currentlyRunningTest?.name;
    unheard.set(promise, `A rejection that nobody heard${during ? `, during "${during}"` : ''}: ${told(reason)}`);
  });
  process.removeAllListeners('rejectionHandled').on('rejectionHandled', (promise) => void unheard.delete(promise));
  return unheard;
}

/** Jest's circus keeps them there for whoever runs it without jest's own adapter. */
function tellHandlers(event) {
  for (const handler of globalThis[Symbol.for('EVENT_HANDLERS')]) handler(event, circus.getState());
}

/** What a file sets in the environment, and does not take back, is not the next one's. */
function restore(environment) {
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
  Object.assign(process.env, environment);
}

/** @param {unknown} error */
const told = (error) => (error instanceof Error ? (error.stack ?? error.message) : String(error));

function caseOf({ testPath, errors, status, duration, numPassingAsserts, invocations }) {
  const [title, ...ancestors] = testPath.slice(1).reverse();
  const ancestorTitles = ancestors.reverse();
  return {
    ancestorTitles,
    title,
    fullName: [...ancestorTitles, title].join(' '),
    status: status === 'skip' ? 'pending' : status === 'todo' ? 'todo' : errors.length > 0 ? 'failed' : 'passed',
    failureMessages: errors.map(withoutOurs),
    failureDetails: [],
    duration,
    invocations,
    location: null,
    numPassingAsserts,
  };
}

function resultOf(testFilePath, start, testResults, unhandledErrors) {
  const end = Date.now();
  const many = (wanted) => testResults.filter(({ status }) => status === wanted).length;
  const failures = testResults
    .filter(({ status }) => status === 'failed')
    .map(({ ancestorTitles, title, failureMessages }) =>
      [`  ● ${[...ancestorTitles, title].join(' › ')}`, ...failureMessages.map(indented)].join('\n\n'),
    );
  const failureMessage = [...failures, ...unhandledErrors.map((error) => indented(withoutOurs(error)))].join('\n\n');
  return {
    testFilePath,
    testResults,
    failureMessage: failureMessage === '' ? null : `${failureMessage}\n`,
    testExecError: unhandledErrors.length > 0 ? { message: '', stack: unhandledErrors.join('\n') } : undefined,
    numFailingTests: many('failed'),
    numPassingTests: many('passed'),
    numPendingTests: many('pending'),
    numTodoTests: many('todo'),
    perfStats: { start, end, runtime: end - start, slow: end - start > 5_000, loadTestEnvironmentStart: start },
    snapshot: { added: 0, fileDeleted: false, matched: 0, unchecked: 0, uncheckedKeys: [], unmatched: 0, updated: 0 },
    leaks: false,
    openHandles: [],
    skipped: false,
  };
}

/** Lines of a stack that only say how a test came to be run. */
const OURS = /^\s+at .*(node_modules\/jest-circus\/|test\/runner\/worker\.mjs|node:internal\/).*\n?/gm;
const withoutOurs = (text) => text.replace(OURS, '').trimEnd();
const indented = (text) => text.replace(/^/gm, '    ');
