import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { armoryOf, takeArmed } from './failpoint.js';

const named = { SONGHANH_FAILPOINTS: 'at-commit,before-poke', SONGHANH_FAILPOINT_FOLDER: '/tmp/x' };

test('an installation that names no failpoint has none', () => {
  expect(armoryOf({ NODE_ENV: 'production' })).toBeUndefined();
  expect(armoryOf({ SONGHANH_FAILPOINTS: '' })).toBeUndefined();
});

test.each([
  ['in production', { ...named, NODE_ENV: 'production' }, /refused unless NODE_ENV=test/],
  ['where nothing says that it is a test', named, /refused unless NODE_ENV=test/],
  ['without a folder', { SONGHANH_FAILPOINTS: 'at-commit', NODE_ENV: 'test' }, /set that too/],
  ['that do not exist', { ...named, SONGHANH_FAILPOINTS: 'lunch', NODE_ENV: 'test' }, /names lunch/],
])('failpoints %s are refused', (_, environment, why) => {
  expect(() => armoryOf(environment)).toThrow(why);
});

test('a file arms a failpoint once; one that is not named stays what it is', () => {
  const folder = mkdtempSync(join(tmpdir(), 'songhanh-failpoint-'));
  try {
    const armory = armoryOf({ ...named, SONGHANH_FAILPOINT_FOLDER: folder, NODE_ENV: 'test' })!;
    expect(takeArmed(armory, 'at-commit')).toBe(false);
    for (const name of ['at-commit', 'after-commit']) writeFileSync(join(folder, name), '');
    expect(takeArmed(armory, 'at-commit')).toBe(true);
    expect(takeArmed(armory, 'at-commit')).toBe(false);
    expect(takeArmed(armory, 'after-commit')).toBe(false);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
