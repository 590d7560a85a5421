import fc from 'fast-check';
import { PAPER_SUBJECTS } from '#domain/paper/paper-kind';
import { subjectWords } from './subject';

test.each([
  ['a plan is its year', 'plan', '2024', { key: 'plan', year: '2024' }],
  ['an inspection is its number', 'inspection', 'I-3', { key: 'inspection', number: '3' }],
  ['a review is its kind and year', 'review', '2019-annual', { key: 'review', review: 'annual', year: '2019' }],
  [
    'a conclusion is that of its review',
    'conclusion',
    '2021-mid-term',
    { key: 'review', review: 'mid-term', year: '2021' },
  ],
  ['a duty is its round and unit', 'obligation', '2018-Q1/U0001', { key: 'duty', round: '2018-Q1', unit: 'U0001' }],
  [
    'a report is a version of a duty',
    'report-version',
    '2018-Q1/U0001/v2',
    { key: 'version', round: '2018-Q1', unit: 'U0001', version: '2' },
  ],
  [
    'more time is of a report',
    'extension',
    '2018-Q1/U0001/1',
    { key: 'extension', of: '2018-Q1', unit: 'U0001', ordinal: '1' },
  ],
  ['or of a task', 'extension', 'task/2.1/U0001/1', { key: 'taskExtension', of: '2.1', unit: 'U0001', ordinal: '1' }],
  [
    'a letter urges the reports of a round',
    'urging-letter',
    '2018-Q1/L4/2018-04-02',
    { key: 'urging', round: '2018-Q1', on: '02/04/2018' },
  ],
  ['or tasks', 'urging-letter', 'tasks/L4/2018-04-02', { key: 'urgingTasks', on: '02/04/2018' }],
  ['a round is said by its code', 'round', '2018-Q1', { key: 'round', code: '2018-Q1' }],
] as const)('%s', (_, kind, code, said) => expect(subjectWords({ kind, code })).toEqual(said));

test('whatever the key looks like, something is said of it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...PAPER_SUBJECTS), fc.string(), (kind, code) => {
      expect(Object.values(subjectWords({ kind, code }))).not.toContain(undefined);
    }),
  );
});
