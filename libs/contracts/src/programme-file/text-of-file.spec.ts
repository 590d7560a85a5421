import fc from 'fast-check';
import { MOST_MEGABYTES, readProgrammeFile } from './read-programme-file.js';

const summary = (text: string, name = 'x.yaml') => {
  const read = readProgrammeFile(text, name);
  return 'faults' in read ? read.faults.map(({ code, line }) => [code, line]) : 'read';
};

test.each([
  ['nothing at all', '', [['FILE_EMPTY', 1]]],
  ['only a remark', '# chương trình\n', [['FILE_EMPTY', 1]]],
  ['a sentence', 'chương trình\n', [['NOT_OBJECT', 1]]],
  ['a bracket left open', 'format: x\norganisation: { units: [\n', [['SYNTAX', 3]]],
  ['a wrong indent', 'format: x\n  programme: 1\n', [['SYNTAX', 1]]],
  ['two documents', 'a: 1\n---\nb: 2\n', [['SYNTAX', 2]]],
  ['a tag of another tool', 'a: 1\nb: !!python/object x\n', [['SYNTAX', 2]]],
  ['an alias without its anchor', 'a: 1\nb: *nope\n', [['ALIAS_UNKNOWN', 2]]],
  ['an anchor that holds itself', 'a: 1\nb: &b [1, *b]\n', [['ALIAS_WITHIN_ITSELF', 2]]],
])('%s', (_, text, expected) => expect(summary(text)).toEqual(expected));

test('JSON that is cut off says where', () => {
  expect(summary('{\n\t"format": "x",\n\t"programme": {', 'x.json')).toEqual([['SYNTAX', 3]]);
});

test('a key given twice is found, and the rest of the file is read all the same', () => {
  const faults = summary('format: songhanh/programme@1\nsimulation: 1\nformat: x\n') as [string, number][];
  expect(faults).toContainEqual(['KEY_TWICE', 3]);
  expect(faults).toContainEqual(['NOT_OBJECT', 2]);
});

test('a file that is too large is refused unread', () => {
  expect(summary('x'.repeat(MOST_MEGABYTES * 1_048_576 + 1))).toEqual([['FILE_TOO_LARGE', 1]]);
});

test('a bomb of aliases does not go off', () => {
  const row = (name: string, of: string) => `${name}: &${name} [${Array(9).fill(`*${of}`).join(', ')}]\n`;
  const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${['ba', 'cb', 'dc', 'ed', 'fe'].map(([to, of]) => row(to!, of!)).join('')}`;
  expect(summary(bomb)).toEqual([['ALIASES_EXCESSIVE', 1]]);
  expect(summary(`a: &a 1\nb: [${Array(1_001).fill('*a').join(', ')}]\n`)).toEqual([['ALIASES_EXCESSIVE', 2]]);
});

test('thousands of faults are all told, in little time', () => {
  const tasks = Array.from(
    { length: 3_000 },
    (_, nth) => `        - { number: "${nth}", title: x, lead: NOBODY-${nth}, output: x }\n`,
  );
  const units = Array.from({ length: 3_000 }, (_, nth) => `    - { code: UNIT-${nth} }\n`);
  const text = `organisation:\n  units:\n${units.join('')}programme:\n  contents:\n    - number: 1\n      tasks:\n${tasks.join('')}`;
  const started = Date.now();
  const codes = (summary(text) as [string, number][]).map(([code]) => code);
  expect(codes.filter((code) => code === 'UNIT_UNKNOWN')).toHaveLength(3_000);
  expect(Date.now() - started).toBeLessThan(15_000);
});

test('brackets nested without end are a fault, not a crash', () => {
  expect(summary('['.repeat(200_000))).toEqual([['SYNTAX', 1]]);
});

test('whatever the text, reading never throws and every fault has its place and both sentences', () => {
  const scraps = [
    'format: ',
    'songhanh/programme@1\n',
    '- ',
    'units:',
    '\n',
    '  ',
    '{',
    '}',
    '[',
    ']',
    '&a ',
    '*a',
    '"',
    ': ',
    '1.10',
    'null',
    '\t',
    '#',
    '!',
    '|',
    '>',
    '---\n',
    'é',
    '__proto__: 1\n',
  ];
  const text = fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom(...scraps), { maxLength: 40 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, fc.constantFrom('x.yaml', 'x.json'), (written, name) => {
      const read = readProgrammeFile(written, name);
      if (!('faults' in read)) throw new Error('nothing of this is a programme file');
      expect(read.faults.length).toBeGreaterThan(0);
      for (const fault of read.faults) {
        expect(fault.line).toBeGreaterThan(0);
        expect(fault.column).toBeGreaterThan(0);
        expect(fault.message && fault.messageEn).toBeTruthy();
      }
    }),
    { numRuns: 300 },
  );
});
