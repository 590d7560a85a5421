import { adopt, type DraftRow, inOrder, lacksOf, type PlanDraft, sameDraft, sendable } from './draft-row';
import { added, moved, nextNumber } from './edit-rows';

const row = (number: string, change: Partial<DraftRow> = {}): DraftRow => ({
  key: number,
  id: number,
  number,
  title: `Việc ${number}`,
  output: '',
  due: null,
  lead: 'SNV',
  coordinating: [],
  contentNumber: Number(number.split('.')[0]) || null,
  taskNumber: null,
  ...change,
});
const draft = (...rows: DraftRow[]): PlanDraft => ({ theme: '', rows });
const numbers = (rows: readonly DraftRow[]) => rows.map(({ number, title }) => `${number} ${title}`);

test('a plan is read by content, then by number, other tasks last', () => {
  const rows = [row('KL-1', { contentNumber: null }), row('1.10'), row('2.1'), row('1.2')];
  expect(inOrder(rows).map(({ number }) => number)).toEqual(['1.2', '1.10', '2.1', 'KL-1']);
});

test('a task that moves exchanges its number with the one beside it, and stays within its content', () => {
  const rows = [row('1.1'), row('1.2'), row('2.1')];
  expect(numbers(moved(rows, '1.1', 1))).toEqual(['1.1 Việc 1.2', '1.2 Việc 1.1', '2.1 Việc 2.1']);
  expect(moved(rows, '1.2', 1)).toEqual(rows);
  expect(moved(rows, '2.1', -1)).toEqual(rows);
});

test('a new task takes the next number of its content', () => {
  expect(nextNumber([row('1.1'), row('1.9'), row('2.1')], 1)).toBe('1.10');
  expect(nextNumber([row('KL-1')], null)).toBe('1');
  expect(added([row('1.1')], { key: 'n', number: '1.1', contentNumber: 1 }).map(({ number }) => number)).toEqual([
    '1.1',
    '1.2',
  ]);
});

test.each([
  ['a number that is used twice', { number: '1.2' }, ['twice']],
  ['no lead', { lead: '' }, ['lead']],
  ['nothing at all', { number: ' ', title: ' ', lead: '' }, ['number', 'title', 'lead']],
] as const)('%s is what a row lacks', (_, change, wanted) => {
  const own = row('1.1', change);
  expect(lacksOf(own, [own, row('1.2')])).toEqual(wanted);
});

test('what the record would refuse waits: a changed row stays as it was, a new one stays away', () => {
  const before = draft(row('1.1'), row('1.2'));
  const mine = draft(row('1.1', { title: '' }), row('1.2', { title: 'Đổi' }), row('1.3', { id: undefined, lead: '' }));
  expect(numbers(sendable(mine, before).rows)).toEqual(['1.1 Việc 1.1', '1.2 Đổi']);
});

test('two drafts are the same by what they say, and a saved row takes its id', () => {
  const mine = draft(row('1.1', { key: 'n', id: undefined }), row('1.2', { coordinating: ['B', 'A'] }));
  const saved = { ...draft(row('1.2', { coordinating: ['A', 'B'] }), row('1.1', { key: 'n', id: 'x' })), version: 2 };
  expect(sameDraft(mine, saved)).toBe(true);
  expect(adopt(mine, saved).rows[0]?.id).toBe('x');
});
