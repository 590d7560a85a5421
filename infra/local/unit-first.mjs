// The order of the tests: the quick ones without a database first, so that a plain mistake shows at once.
import { relative } from 'node:path';
import sequencers from '@jest/test-sequencer';
import { REPOSITORY } from './places.mjs';

const Sequencer = sequencers.default ?? sequencers;
const ROOMS = [
  ...['libs', 'workflows', 'apps', 'test/runner', 'test/replay', 'test/workflow', 'test/integration'],
  // The longest first, or one core stands idle at the end; a browser beside the model, which takes one core alone.
  ...['test/web', 'test/model', 'test/e2e', 'test/faults'],
];

/** @param {string} path */
function rank(path) {
  const file = relative(REPOSITORY, path);
  const place = ROOMS.findIndex((room) => file.startsWith(`${room}/`));
  return place === -1 ? ROOMS.length : place;
}

export default class UnitFirst extends Sequencer {
  /** @param {{ path: string }[]} tests */
  async sort(tests) {
    return [...tests].sort((a, b) => rank(a.path) - rank(b.path) || a.path.localeCompare(b.path));
  }
}
