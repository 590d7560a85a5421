import { FORM_PROBLEMS } from './form-problem.js';
import { formProblems } from './form-problems.js';

const FIELDS = [
  { key: 'tong', label: 'Tổng', type: 'number' },
  { key: 'nam', label: 'Nam', type: 'number' },
  { key: 'chu', label: 'Chữ', type: 'text' },
  { key: 'co', label: 'Có', type: 'yes-no' },
  { key: 'cach', label: 'Cách', type: 'choice', choices: ['a', 'b'] },
  { key: 'bang', label: 'Bảng', type: 'table', columns: [{ key: 'so', label: 'Số', type: 'number' }] },
] as const;

const withField = (field: object) => ({ fields: [...FIELDS, { key: 'x', label: 'X', ...field }] });
const withRule = (rule: object) => ({ fields: FIELDS, rules: [{ code: 'r', severity: 'error', ...rule }] });
const table = (more: object) =>
  withField({ type: 'table', columns: [{ key: 'a', label: 'A', type: 'text' }], ...more });

const CASES: [string, object, string][] = [
  ['TWICE', { fields: [FIELDS[0], FIELDS[0]] }, 'fields/1/key'],
  ['TWICE', withField({ type: 'choice', choices: ['a', 'a'] }), 'fields/6/choices/1'],
  ['TWICE', withField({ key: 'bang.so', type: 'number' }), 'fields/5/columns/0/key'],
  ['TWICE', table({ rows: { fixed: ['I', 'I'] } }), 'fields/6/rows/fixed/1'],
  ['TWICE', withRule({ kind: 'sum-of', total: 'tong', parts: ['nam', 'nam'] }), 'rules/0/parts/1'],
  ['CHOICES_MISSING', withField({ type: 'choice' }), 'fields/6'],
  ['CHOICES_NOT_USED', withField({ type: 'text', choices: ['a', 'b'] }), 'fields/6/choices'],
  ['BOUNDS_NOT_USED', withField({ type: 'date', max: 1 }), 'fields/6/max'],
  ['BOUNDS_REVERSED', withField({ type: 'number', min: 2, max: 1 }), 'fields/6/max'],
  ['BOUNDS_REVERSED', table({ rows: { min: 2, max: 1 } }), 'fields/6/rows/max'],
  ['BOUNDS_REVERSED', withField({ type: 'evidence', files: { min: 2, max: 1 } }), 'fields/6/files/max'],
  ['SETTING_NOT_USED', withField({ type: 'text', several: true }), 'fields/6/several'],
  ['SETTING_NOT_USED', withField({ type: 'number', files: { max: 1 } }), 'fields/6/files'],
  ['AGGREGATE_NOT_POSSIBLE', withField({ type: 'percent', aggregate: 'sum' }), 'fields/6/aggregate'],
  ['AGGREGATE_NOT_POSSIBLE', withField({ type: 'text', overPeriods: 'last' }), 'fields/6/overPeriods'],
  [
    'AGGREGATE_NOT_POSSIBLE',
    withField({ type: 'table', columns: [{ key: 'a', label: 'A', type: 'percent', aggregate: 'average' }] }),
    'fields/6/columns/0/aggregate',
  ],
  ['COLUMNS_MISSING', withField({ type: 'table' }), 'fields/6'],
  [
    'COLUMN_RESERVED',
    withField({ type: 'table', columns: [{ key: 'row', label: 'A', type: 'text' }] }),
    'fields/6/columns/0/key',
  ],
  ['ROWS_FIXED_AND_COUNTED', table({ rows: { fixed: ['I'], max: 3 } }), 'fields/6/rows'],
  ['INDICATOR_MISSING', withField({ type: 'indicator' }), 'fields/6'],
  ['FIGURE_NOT_IN_FORM', withRule({ kind: 'not-more-than', figure: 'chu', limit: 'bang.so' }), 'rules/0/figure'],
  ['FIELD_NOT_IN_FORM', withRule({ kind: 'pattern', field: 'khong', pattern: 'a' }), 'rules/0/field'],
  ['RULE_NAMES_TWICE', withRule({ kind: 'sum-of', total: 'tong', parts: ['tong'] }), 'rules/0/parts/0'],
  [
    'FIELD_NOT_TEXT',
    withRule({ kind: 'change-within', figure: 'nam', percent: 5, explanation: 'co' }),
    'rules/0/explanation',
  ],
  [
    'VALUE_NOT_AN_ANSWER',
    withRule({ kind: 'required-when', field: 'chu', when: { field: 'cach', equals: 'c' } }),
    'rules/0/when/equals',
  ],
  [
    'VALUE_NOT_AN_ANSWER',
    withRule({ kind: 'required-when', field: 'chu', when: { field: 'co', equals: 'true' } }),
    'rules/0/when/equals',
  ],
  ['PATTERN_INVALID', withRule({ kind: 'pattern', field: 'chu', pattern: '(' }), 'rules/0/pattern'],
  ['PATTERN_UNSAFE', withRule({ kind: 'pattern', field: 'chu', pattern: '(a+)+' }), 'rules/0/pattern'],
];

test.each(CASES)('%s is found where it stands', (code, form, path) => {
  const problems = [...formProblems(form)];
  expect(problems.map((each) => [each.code, each.path.join('/')])).toEqual([[code, path]]);
  for (const { vi, en } of problems) expect(vi + en).not.toMatch(/[{}]|undefined/);
});

test('every problem there is has its case', () => {
  const tested = new Set(CASES.map(([code]) => code));
  expect(Object.keys(FORM_PROBLEMS).filter((code) => !tested.has(code))).toEqual([]);
});

test('a form that holds together has none, and nothing is held against what could not be read', () => {
  const rules = [
    { code: 'a', severity: 'error', kind: 'sum-of', total: 'tong', parts: ['nam', 'bang.so'] },
    { code: 'b', severity: 'warning', kind: 'required-when', field: 'chu', when: { field: 'co', equals: false } },
    { code: 'c', severity: 'error', kind: 'pattern', field: 'chu', pattern: '\\d+' },
  ] as const;
  expect([...formProblems({ fields: FIELDS, rules })]).toEqual([]);
  const torn = { fields: [undefined, { key: 'q' }, {}], rules: [undefined, {}, { kind: 'sum-of', total: 'q' }] };
  expect([...formProblems(torn as object)]).toEqual([]);
});
