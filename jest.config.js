/** One jest for every kind of test: the file's place says which kind it is (infra/local/test.mjs picks). */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        exclude: [],
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2023',
          keepClassNames: true,
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.songhanh/'],
  testMatch: ['<rootDir>/**/*.spec.ts'],
  // A paper is set by a process that stands back for everything else: on two busy cores that takes its time.
  testTimeout: 120_000,
};
