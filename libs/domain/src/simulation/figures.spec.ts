import fc from 'fast-check';
import { answerFaults } from '../form/answer-faults.js';
import type { FormField } from '../form/field.js';
import { answersFor, figureFor } from './figures.js';
import type { Simulation } from './simulation.js';

const simulation = (more: Partial<Simulation>) => ({ seed: 3, figures: {}, texts: {}, ...more }) as Simulation;
const field = (more: Partial<FormField> = {}): FormField => ({ key: 'so', label: 'Số', type: 'number', ...more });
const rounds = Array.from({ length: 300 }, (_, index) => `R${index}`);
const span = (file: Simulation, asked: FormField) => {
  const figures = rounds.map((round) => figureFor(file, 'XA-1', round, asked));
  return [Math.min(...figures), Math.max(...figures)];
};

test.each<[string, Partial<Simulation>, Partial<FormField>, number[]]>([
  [
    'the bounds of the file, by the key of the field',
    { figures: { so: { min: 2, max: 5, decimals: 0 } } },
    { indicator: 'CT' },
    [2, 5],
  ],
  [
    'else by the code of its indicator',
    { figures: { CT: { min: 7, max: 9, decimals: 0 } } },
    { indicator: 'CT' },
    [7, 9],
  ],
  ['else the bounds of the field', {}, { min: 40, max: 42 }, [40, 42]],
  ['else 0 to 100', {}, {}, [0, 100]],
])('a figure keeps to %s', (_, file, asked, expected) =>
  expect(span(simulation(file), field(asked))).toEqual(expected),
);

test('decimals are as many as were asked for', () => {
  const file = simulation({ figures: { so: { min: 88, max: 100, decimals: 1 } } });
  for (const round of rounds) expect(String(figureFor(file, 'XA-1', round, field()))).toMatch(/^\d+(\.\d)?$/);
});

test('figures are the same in every version of a report', () => {
  const fields = [field(), field({ key: 'loi', type: 'text' })];
  const file = simulation({ texts: { loi: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] } });
  const versions = [1, 2, 3, 4, 5].map((version) => answersFor(file, 'XA-1', '2018-Q1', fields, version));
  expect(new Set(versions.map(({ so }) => so)).size).toBe(1);
  expect(new Set(versions.map(({ loi }) => loi)).size).toBeGreaterThan(1);
});

test('whatever the form, it is filled in wholly, rightly and always alike', () => {
  const bounds = fc
    .tuple(fc.integer({ min: -50, max: 50 }), fc.nat(50))
    .map(([min, more]) => ({ min, max: min + more }));
  const fields = fc.uniqueArray(
    fc.oneof(
      fc.record({
        key: fc.string({ minLength: 1 }),
        label: fc.constant('x'),
        type: fc.constantFrom('text', 'yes-no', 'percent'),
      }),
      bounds.chain((both) =>
        fc
          .record({ key: fc.string({ minLength: 1 }), label: fc.constant('x'), type: fc.constant('number') })
          .map((one) => ({ ...one, ...both })),
      ),
      fc.record({
        key: fc.string({ minLength: 1 }),
        label: fc.constant('x'),
        type: fc.constant('choice'),
        choices: fc.constant(['a', 'b']),
      }),
    ),
    { selector: ({ key }) => key },
  );
  fc.assert(
    fc.property(fields, fc.constantFrom(...rounds), (drawn, round) => {
      const asked = drawn
        .filter(({ key }) => key !== '__proto__')
        .map((one) => ({ ...one, required: true }) as FormField);
      const answers = answersFor(simulation({}), 'XA-1', round, asked);
      expect(answerFaults(asked, answers, true)).toEqual([]);
      expect(answersFor(simulation({}), 'XA-1', round, asked)).toEqual(answers);
    }),
  );
});

test('a choice is one of those that the file names for it, and any of them where it names none', () => {
  const asked = field({ key: 'xep-loai', type: 'choice', choices: ['Tốt', 'Khá', 'Yếu'] });
  const chosen = (file: Simulation) =>
    new Set(rounds.map((round) => answersFor(file, 'XA-1', round, [asked])['xep-loai']));
  expect(chosen(simulation({ texts: { 'xep-loai': ['Tốt', 'Tốt', 'Khá', 'Xuất sắc'] } }))).toEqual(
    new Set(['Tốt', 'Khá']),
  );
  expect(chosen(simulation({ texts: { 'xep-loai': ['Xuất sắc'] } }))).toEqual(new Set(['Tốt', 'Khá', 'Yếu']));
});
