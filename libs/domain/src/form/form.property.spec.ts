import fc from 'fast-check';
import { answerFaults } from './answer-faults.js';
import { type Answers, exact, figuresOf, figureValue } from './answers.js';
import type { FormField } from './field.js';
import { formProblems } from './form-problems.js';
import type { FormRule, RuleKind } from './rule.js';
import { ruleFindings } from './rule-findings.js';

/** A field with answers that it must take. */
interface Answered {
  readonly field: FormField;
  readonly answer: Answers[string];
}

const key = fc.stringMatching(/^[a-z][a-z0-9-]{0,7}$/);
const bounds = fc.tuple(fc.integer({ min: -99, max: 99 }), fc.nat(99)).map(([min, more]) => ({ min, max: min + more }));
const choices = fc.constant(['a', 'b', 'c'] as const);
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2050-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const number = bounds.chain((within) =>
  fc.integer(within).map((answer) => ({ field: { type: 'number' as const, ...within }, answer })),
);
const scalar = fc.oneof(
  number,
  fc.integer({ min: 0, max: 100 }).map((answer) => ({ field: { type: 'percent' as const }, answer })),
  fc.string().map((answer) => ({ field: { type: 'text' as const }, answer: `x${answer}` })),
  fc.constantFrom(...(['a', 'b', 'c'] as const)).map((answer) => ({
    field: { type: 'choice' as const, choices: ['a', 'b', 'c'] },
    answer,
  })),
  fc.boolean().map((answer) => ({ field: { type: 'yes-no' as const }, answer })),
  day.map((answer) => ({ field: { type: 'date' as const }, answer })),
);

const table = fc
  .record({
    columns: fc.uniqueArray(fc.tuple(key, scalar), { minLength: 1, maxLength: 3, selector: ([column]) => column }),
    count: fc.integer({ min: 1, max: 4 }),
    fixed: fc.boolean(),
  })
  .map(({ columns, count, fixed }) => {
    const named = columns.filter(([column]) => column !== 'row');
    const used = named.length > 0 ? named : [['x', { field: { type: 'text' as const }, answer: 'x' }] as const];
    const names = Array.from({ length: count }, (_, index) => `dòng ${index}`);
    return {
      field: {
        type: 'table' as const,
        columns: used.map(([column, one]) => ({ key: column, label: column, required: true, ...one.field })),
        rows: fixed ? { fixed: names } : { min: count, max: count },
      },
      answer: names.map((row) => ({
        ...(fixed && { row }),
        ...Object.fromEntries(used.map(([column, one]) => [column, one.answer])),
      })),
    };
  });

const more = fc.oneof(
  fc
    .subarray(['a', 'b', 'c'], { minLength: 1 })
    .chain((answer) =>
      choices.map((all) => ({ field: { type: 'choice' as const, choices: all, several: true }, answer })),
    ),
  fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 3 }).map((answer) => ({
    field: { type: 'evidence' as const, files: { min: 1, max: 3 } },
    answer,
  })),
  number.map(({ field, answer }) => ({ field: { ...field, type: 'indicator' as const, indicator: 'CT' }, answer })),
);

const form = fc
  .uniqueArray(fc.tuple(key, fc.oneof(scalar, table, more)), { minLength: 1, selector: ([each]) => each })
  .map((drawn) =>
    drawn.map(
      ([name, { field, answer }]) =>
        ({ field: { key: name, label: name, required: true, ...field }, answer }) as unknown as Answered,
    ),
  );

const answersOf = (drawn: readonly Answered[]): Answers =>
  Object.fromEntries(drawn.map(({ field, answer }) => [field.key, answer]));

test('a form drawn whole has no problem, and answers drawn for it have no fault', () => {
  fc.assert(
    fc.property(form, (drawn) => {
      const fields = drawn.map(({ field }) => field);
      expect([...formProblems({ fields })]).toEqual([]);
      expect(answerFaults(fields, answersOf(drawn), true)).toEqual([]);
      expect(answerFaults(fields, answersOf(drawn), false)).toEqual([]);
    }),
  );
});

test('a required answer that is taken away is missed, and no other', () => {
  fc.assert(
    fc.property(form, fc.nat(), (drawn, nth) => {
      const fields = drawn.map(({ field }) => field);
      const gone = drawn[nth % drawn.length]!.field.key;
      const rest = Object.fromEntries(Object.entries(answersOf(drawn)).filter(([name]) => name !== gone));
      const faults = answerFaults(fields, rest, true);
      expect(faults.length).toBeGreaterThan(0);
      expect(new Set(faults.map(({ field }) => field))).toEqual(new Set([gone]));
      expect(answerFaults(fields, rest, false)).toEqual([]);
    }),
  );
});

const FIGURES: readonly FormField[] = [
  { key: 'tong', label: 'Tổng', type: 'number' },
  { key: 'a', label: 'A', type: 'number' },
  { key: 'b', label: 'B', type: 'number' },
  { key: 'luy-ke', label: 'Luỹ kế', type: 'number' },
  { key: 'chu', label: 'Chữ', type: 'text' },
  { key: 'co', label: 'Có', type: 'yes-no' },
  { key: 'bang', label: 'Bảng', type: 'table', columns: [{ key: 'so', label: 'Số', type: 'number' }] },
];
const head = { code: 'r', severity: 'error' } as const;
const RULES = {
  'sum-of': { ...head, kind: 'sum-of', total: 'tong', parts: ['a', 'b', 'bang.so'] },
  'not-more-than': { ...head, kind: 'not-more-than', figure: 'a', limit: 'tong' },
  'required-when': { ...head, kind: 'required-when', field: 'chu', when: { field: 'co', equals: true } },
  'cumulative-not-less': { ...head, kind: 'cumulative-not-less', figure: 'luy-ke' },
  'cumulative-equals': { ...head, kind: 'cumulative-equals', figure: 'luy-ke', ofPeriod: 'tong' },
  'change-within': { ...head, kind: 'change-within', figure: 'tong', percent: 25 },
  pattern: { ...head, kind: 'pattern', field: 'chu', pattern: '[a-z]+\\d{1,3}' },
} as const satisfies { readonly [Kind in RuleKind]: FormRule };

const part = fc.integer({ min: 0, max: 999 }).map((cents) => cents / 10);
/** Answers that keep every rule, with the period before that makes them so. */
const keeping = fc
  .record({
    a: part,
    b: part,
    rows: fc.array(part, { minLength: 1, maxLength: 3 }),
    before: part,
    co: fc.boolean(),
    letters: fc.stringMatching(/^[a-z]{1,9}\d{1,3}$/),
    share: fc.double({ min: 0.81, max: 1.3, noNaN: true }),
  })
  .map(({ a, b, rows, before, co, letters, share }) => {
    const tong = exact(a + b + rows.reduce((sum, row) => sum + row, 0));
    const answers: Answers = {
      tong,
      a,
      b,
      'luy-ke': exact(before + tong),
      chu: letters,
      co,
      bang: rows.map((so) => ({ so })),
    };
    const earlier = [{ round: '2018-Q1', sameYear: true, answers: { 'luy-ke': before, tong: exact(tong * share) } }];
    return { answers, earlier };
  });

test('answers made to keep every rule keep every rule', () => {
  fc.assert(
    fc.property(keeping, ({ answers, earlier }) => {
      expect(answerFaults(FIGURES, answers, true)).toEqual([]);
      expect(ruleFindings(FIGURES, Object.values(RULES), answers, earlier)).toEqual([]);
    }),
  );
});

/** For each kind the smallest thing that breaks it. */
const BREAKING = {
  'sum-of': ({ tong, ...rest }) => ({ ...rest, tong: exact((tong as number) + 0.000001) }),
  'not-more-than': ({ tong, ...rest }) => ({ ...rest, tong: tong!, a: exact((tong as number) + 0.000001) }),
  'required-when': ({ chu: _, ...rest }) => ({ ...rest, co: true }),
  'cumulative-not-less': ({ tong, 'luy-ke': cumulative, ...rest }) => ({
    ...rest,
    tong: tong!,
    'luy-ke': exact((cumulative as number) - (tong as number) - 0.000001),
  }),
  'cumulative-equals': ({ 'luy-ke': cumulative, ...rest }) => ({
    ...rest,
    'luy-ke': exact((cumulative as number) + 0.000001),
  }),
  'change-within': ({ tong, ...rest }) => ({ ...rest, tong: exact((tong as number) * 2) }),
  pattern: ({ chu, ...rest }) => ({ ...rest, chu: `${chu as string}-` }),
} as const satisfies Record<RuleKind, (answers: Answers) => Answers>;

test.each(Object.keys(RULES) as RuleKind[])('%s: the smallest answer that breaks it is found, and named', (kind) => {
  fc.assert(
    fc.property(keeping, ({ answers, earlier }) => {
      fc.pre((answers.tong as number) > 0);
      const broken = BREAKING[kind](answers);
      const found = ruleFindings(FIGURES, [RULES[kind]], broken, earlier);
      expect(found.map((each) => each.kind)).toEqual([kind]);
      const known = new Set([...FIGURES.map((field) => field.key), ...figuresOf(FIGURES).map((figure) => figure.key)]);
      for (const field of found[0]!.fields) expect(known).toContain(field);
    }),
  );
});

test('the figure of a column is what a pocket calculator makes of it', () => {
  const figure = figuresOf(FIGURES).find((each) => each.key === 'bang.so')!;
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 99_999 }), { minLength: 1 }), (cents) => {
      const answers = { bang: cents.map((each) => ({ so: each / 100 })) };
      expect(figureValue(figure, answers)).toBe(cents.reduce((sum, each) => sum + each, 0) / 100);
    }),
  );
});
