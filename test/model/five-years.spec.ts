import fc from 'fast-check';
import { anyOutline, storyOf } from './any-programme.js';
import { runYears } from './five-years.js';
import { RULES } from './rules.js';

const PROGRAMMES = Number(process.env.MODEL_PROGRAMMES ?? 1_000);

test('no promise breaks in a thousand programmes of five years, whatever is lost, doubled, overtaken or restarted', () => {
  fc.assert(
    fc.property(anyOutline, (outline) => {
      runYears(storyOf(outline), RULES);
    }),
    { numRuns: PROGRAMMES, endOnFailure: true },
  );
}, 1_200_000);
