import fc from 'fast-check';
import { anyOutline, storyOf } from './any-programme.js';
import { runYears } from './five-years.js';
import { RULES } from './rules.js';

const { MODEL_PROGRAMMES = '1000', MODEL_SEED = '20221220' } = process.env;
/** The same thousand for everybody who checks a change; `MODEL_SEED=random` looks for others. */
const SEED = MODEL_SEED === 'random' ? undefined : Number(MODEL_SEED);

test('no promise breaks in a thousand programmes of five years, whatever is lost, doubled, overtaken or restarted', () => {
  fc.assert(
    fc.property(anyOutline, (outline) => {
      runYears(storyOf(outline), RULES);
    }),
    { numRuns: Number(MODEL_PROGRAMMES), seed: SEED, endOnFailure: true },
  );
}, 1_200_000);
