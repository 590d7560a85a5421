import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));

interface Result {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numRuntimeErrorTestSuites: number;
  readonly testResults: readonly { readonly name: string; readonly status: string; readonly message: string }[];
}

let result: Result;
let exitCode: number | undefined;

/** Jest as `npm test` runs it, over the samples beside this file, one after the other in one process. */
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'songhanh-runner-'));
  const output = join(folder, 'result.json');
  const program = join(REPOSITORY, 'node_modules/jest/bin/jest.js');
  const chosen = [
    '--testMatch',
    '**/test/runner/samples/*.sample.ts',
    '--maxWorkers=1',
    '--json',
    '--outputFile',
    output,
  ];
  exitCode = await new Promise((resolve) => {
    execFile(process.execPath, [program, ...chosen], { cwd: REPOSITORY }, (error) =>
      resolve(error ? Number(error.code) : 0),
    );
  });
  result = JSON.parse(readFileSync(output, 'utf8'));
  rmSync(folder, { recursive: true });
});

const messageOf = (sample: string) => result.testResults.find(({ name }) => name.endsWith(sample))!.message;

test('what is wrong counts as failed, what is right as passed, a file that cannot run as an error', () => {
  expect(exitCode).toBe(1);
  // Rejecting unheard is no single test's fault that could be told for certain: it is its file's.
  expect(result).toMatchObject({ numPassedTests: 4, numFailedTests: 3, numRuntimeErrorTestSuites: 3 });
  const statuses = result.testResults.map(({ name, status }) => `${name.split('/').at(-1)} ${status}`).sort();
  expect(statuses).toEqual([
    'broken.sample.ts failed',
    'empty.sample.ts failed',
    'unreadable.sample.ts failed',
    'whole.sample.ts passed',
  ]);
});

test.each([
  ['a difference, with its line in the source', /● differs[^●]*\+ {3}"whole": true[^●]*broken\.sample\.ts:7:/s],
  ['a test that never ends', /● never ends[^●]*Exceeded timeout of 50 ms/s],
  ['what is thrown when nobody waits for it', /● throws when nobody waits for it[^●]*thrown late/s],
  ['a rejection that nobody heard', /nobody heard, during "rejects what nobody hears": Error: rejected unheard/],
])('the message tells of %s', (_, expected) => {
  expect(messageOf('broken.sample.ts')).toMatch(expected);
});

test('a file without a test is no success', () => {
  expect(messageOf('empty.sample.ts')).toMatch(/must contain at least one test/);
});

test('a file that throws as it is read is told with its reason', () => {
  expect(messageOf('unreadable.sample.ts')).toMatch(/Error: no test can come of this\s+at .*unreadable\.sample\.ts:1:/);
});
