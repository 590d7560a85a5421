import type { FormField } from './field.js';
import { formDifferences } from './form-differences.js';
import type { FormRule } from './rule.js';
import { unstableKeys } from './stable-keys.js';

const field = (key: string, more: Partial<FormField> = {}): FormField => ({ key, label: key, type: 'number', ...more });
const rule = (code: string, parts: string[]): FormRule => ({
  code,
  severity: 'error',
  kind: 'sum-of',
  total: 'a',
  parts,
});

test('what is new, what is gone and what is another is told by key, whatever the order of its properties', () => {
  const before = {
    fields: [field('a', { min: 0 }), field('b'), field('c')],
    rules: [rule('r', ['b']), rule('s', ['c'])],
  };
  const after = {
    fields: [field('c'), { min: 1, type: 'number', key: 'a', label: 'a' } as FormField, field('d')],
    rules: [rule('r', ['c'])],
  };
  expect(formDifferences(before, after)).toEqual({
    fields: {
      added: ['d'],
      removed: ['b'],
      changed: [{ key: 'a', changes: [{ property: 'min', before: 0, after: 1 }] }],
      moved: true,
    },
    rules: {
      added: [],
      removed: ['s'],
      changed: [{ key: 'r', changes: [{ property: 'parts', before: ['b'], after: ['c'] }] }],
      moved: false,
    },
  });
  expect(formDifferences(before, before)).toEqual({
    fields: { added: [], removed: [], changed: [], moved: false },
    rules: { added: [], removed: [], changed: [], moved: false },
  });
});

const table = (type: 'number' | 'text'): FormField =>
  field('t', { type: 'table', columns: [{ key: 'so', label: 'số', type }] });

test.each<[string, FormField[][], FormField[], string[]]>([
  ['a new key may be anything', [[field('a')]], [field('b', { type: 'text' })], []],
  ['another label is no other field', [[field('a')]], [field('a', { label: 'x', max: 3 })], []],
  ['another type needs another key', [[field('a')]], [field('a', { type: 'text' })], ['a']],
  ['a key that was removed keeps its type', [[], [field('a')]], [field('a', { type: 'text' })], ['a']],
  [
    'one choice and several are not the same answer',
    [[field('a', { type: 'choice', choices: ['x', 'y'] })]],
    [field('a', { type: 'choice', choices: ['x', 'y'], several: true })],
    ['a'],
  ],
  ['a column of a table too', [[table('number')]], [table('text')], ['t.so']],
])('%s', (_, earlier, fields, expected) =>
  expect(unstableKeys(earlier, fields).map(({ key }) => key)).toEqual(expected),
);
