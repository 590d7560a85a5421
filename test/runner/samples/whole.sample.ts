import { whole } from './nothing-wrong.js';

test.each([1, 2])('is whole: %i', () => expect(whole).toBe(true));

test('finds nothing that another file left in the environment', () =>
  expect(process.env.SAMPLE_LEFT_BEHIND).toBeUndefined());
