import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigFault, readConfig } from './config.js';

const DATABASE_URL = 'postgresql://app:secret@127.0.0.1:5432/songhanh';

test('the database is all that has to be said; the rest has its defaults', () => {
  expect(readConfig({ DATABASE_URL })).toMatchObject({
    databaseUrl: DATABASE_URL,
    apiPort: 3000,
    apiHost: '127.0.0.1',
    clock: 'system',
    pokeIntervalMs: 5_000,
    sweepIntervalMs: 120_000,
    publicUrl: 'http://127.0.0.1:3000',
  });
});

test.each([
  ['nothing is said', {}, 'DATABASE_URL is missing'],
  ['an empty value counts as nothing', { DATABASE_URL: '' }, 'DATABASE_URL is missing'],
  ['an address of another kind', { DATABASE_URL: 'mysql://x' }, 'DATABASE_URL is not usable'],
  [
    'a port that is none',
    { DATABASE_URL, API_PORT: '70000' },
    'API_PORT is not usable: must be a whole number from 0 to 65535.',
  ],
  ['a clock that is none', { DATABASE_URL, SONGHANH_CLOCK: 'sundial' }, 'SONGHANH_CLOCK is not usable'],
  [
    'an engine without a port',
    { DATABASE_URL, TEMPORAL_ADDRESS: 'localhost' },
    'TEMPORAL_ADDRESS is not usable: must be host:port',
  ],
  [
    'a bucket that is no address',
    { DATABASE_URL, FILES_URL: 'https://bucket' },
    'FILES_URL is not usable: must be s3://',
  ],
  ['a bucket without its keys', { DATABASE_URL, FILES_URL: 's3://bucket' }, 'set S3_ACCESS_KEY and S3_SECRET_KEY'],
  ['a scanner without a port', { DATABASE_URL, CLAMD_URL: 'tcp://clamd' }, 'must be tcp://host:port or unix:///path'],
  ['roots that are no certificates', { DATABASE_URL, SIGNING_ROOTS: 'CA' }, 'must be certificates in PEM'],
  ['a secret twice', { DATABASE_URL, DATABASE_URL_FILE: '/x' }, 'both set'],
  ['a secret’s file that is not there', { DATABASE_URL_FILE: '/nowhere/at/all' }, 'cannot be read'],
])('%s is one clear sentence that quotes no secret', (_, environment, sentence) => {
  const read = () => readConfig(environment);
  expect(read).toThrow(ConfigFault);
  expect(read).toThrow(sentence);
  expect(read).not.toThrow('secret@');
});

test('a secret may stand in a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'songhanh-config-'));
  const file = join(folder, 'database-url');
  writeFileSync(file, `${DATABASE_URL}\n`);
  try {
    expect(readConfig({ DATABASE_URL_FILE: file }).databaseUrl).toBe(DATABASE_URL);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
