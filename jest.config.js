/** One jest for every kind of test: the file's place says which kind it is (infra/local/test.mjs picks). */
export default {
  runner: '<rootDir>/test/runner/runner.mjs',
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.songhanh/'],
  testMatch: ['<rootDir>/**/*.spec.ts'],
  // A paper is set by a process that stands back for everything else: on two busy cores that takes its time.
  testTimeout: 120_000,
};
