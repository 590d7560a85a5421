import fc from 'fast-check';
import { exactSum, roundedMean } from './decimal.js';

test.each([
  [[0.1, 0.2], 0.3],
  [[1e21, 1], 1e21],
  [[1e-7, 2e-7], 3e-7],
  [[-0.1, 0.1], 0],
  [[5.25, 3, 4, 10, 20], 42.25],
  [[], 0],
])('the sum of %j is %d: nothing is lost to binary fractions', (values, sum) => {
  expect(exactSum(values)).toBe(sum);
});

test.each([
  [[50, 60.5, 70], 60.17],
  [[60.17, 55.5], 57.84],
  [[0.005], 0.01],
  [[-0.005], -0.01],
  [[1, 2, 2], 1.67],
  [[-1, -2, -2], -1.67],
  [[7], 7],
])('the mean of %j is %d: two digits, half away from nought', (values, mean) => {
  expect(roundedMean(values)).toBe(mean);
});

test('in hundredths it is the sum of whole numbers, and the mean lies between the least and the greatest', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1 }), (hundredths) => {
      const values = hundredths.map((each) => each / 100);
      expect(exactSum(values)).toBe(hundredths.reduce((sum, each) => sum + each, 0) / 100);
      expect(roundedMean(values)).toBeGreaterThanOrEqual(Math.min(...values));
      expect(roundedMean(values)).toBeLessThanOrEqual(Math.max(...values));
    }),
  );
});
