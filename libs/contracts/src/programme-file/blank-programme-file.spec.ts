import { BLANK_PROGRAMME_FILE } from './blank-programme-file.js';
import { readProgrammeFile } from './read-programme-file.js';

test('the file to begin with reads without fault and explains itself', () => {
  expect(readProgrammeFile(BLANK_PROGRAMME_FILE, 'x.yaml')).not.toHaveProperty('faults');
  expect(BLANK_PROGRAMME_FILE.split('\n').filter((line) => line.includes('#')).length).toBeGreaterThan(25);
});
