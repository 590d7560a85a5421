import fc from 'fast-check';
import { chance, oneOf, weighted, wholeBetween } from './chance.js';

test('the numbers are the same on every machine and in every release', () => {
  expect(chance(79, 'BDV-TIEN-GIANG', '2019-Q4/behaviour')).toBe(0.8613669339572528);
  expect(chance(0, '', '')).toBe(0.12087151089138914);
  expect(chance(7, 'Đơn vị', 'quý')).toBe(0.47510915358645667);
});

test('always the same for the same seed, unit and key, and always in [0, 1)', () => {
  fc.assert(
    fc.property(fc.nat(), fc.string(), fc.string(), (seed, unit, key) => {
      const drawn = chance(seed, unit, key);
      expect(drawn).toBe(chance(seed, unit, key));
      expect(drawn >= 0 && drawn < 1).toBe(true);
    }),
  );
});

test('where a unit ends and its key begins makes a difference', () => {
  expect(chance(1, 'ab', 'c')).not.toBe(chance(1, 'a', 'bc'));
  expect(chance(1, '1', 'c')).not.toBe(chance(11, '', 'c'));
});

test('neighbouring seeds, units and rounds spread evenly: ten drawers, none more than a tenth off', () => {
  const drawers = Array<number>(10).fill(0);
  for (let seed = 0; seed < 10; seed++) {
    for (let unit = 0; unit < 100; unit++) {
      for (let round = 0; round < 100; round++) drawers[Math.floor(10 * chance(seed, `U${unit}`, `R${round}`))]! += 1;
    }
  }
  for (const count of drawers) expect(Math.abs(count - 10_000)).toBeLessThan(1_000);
});

test('one changed letter changes about half of the bits', () => {
  let changed = 0;
  for (let index = 0; index < 500; index++) {
    const a = Math.floor(chance(1, 'XA-1', `2020-Q${index}`) * 2 ** 32);
    const b = Math.floor(chance(1, 'XA-2', `2020-Q${index}`) * 2 ** 32);
    changed += ((a ^ b) >>> 0).toString(2).replaceAll('0', '').length;
  }
  expect(changed / 500).toBeGreaterThan(14);
  expect(changed / 500).toBeLessThan(18);
});

test('weights decide in proportion, and a choice that weighs nothing is never made', () => {
  const choices = [
    ['a', 0],
    ['b', 3],
    ['c', 1],
    ['d', 0],
  ] as const;
  const made = Array.from({ length: 4000 }, (_, index) => weighted(choices, (index + 0.5) / 4000));
  expect(made.filter((choice) => choice === 'b')).toHaveLength(3000);
  expect(made.filter((choice) => choice === 'c')).toHaveLength(1000);
  expect(weighted(choices, 0)).toBe('b');
  expect(weighted(choices, 1 - Number.EPSILON / 2)).toBe('c');
  expect(weighted([['a', 0]], 0.5)).toBeUndefined();
  expect(weighted([], 0.5)).toBeUndefined();
});

test('whole numbers reach both ends; of no choices there is none', () => {
  expect([wholeBetween(1, 6, 0), wholeBetween(1, 6, 1 - Number.EPSILON / 2)]).toEqual([1, 6]);
  expect([wholeBetween(4, 4, 0.9), wholeBetween(-3, -1, 0)]).toEqual([4, -3]);
  expect([oneOf(['a', 'b'], 0.5), oneOf([], 0.5)]).toEqual(['b', undefined]);
});
