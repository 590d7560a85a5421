import fc from 'fast-check';
import { type DraftRow, type PlanDraft, sameDraft } from './draft-row';
import { mergeDrafts, settled } from './merge-drafts';

const row = (id: string, change: Partial<DraftRow> = {}): DraftRow => ({
  key: id,
  id,
  number: id,
  title: 'Việc',
  output: '',
  due: null,
  lead: 'SNV',
  coordinating: [],
  contentNumber: 1,
  taskNumber: null,
  ...change,
});
const draft = (...rows: DraftRow[]): PlanDraft => ({ theme: '', rows });
const BASE = draft(row('1'), row('2'));

test('two people in two fields of one task are joined', () => {
  const { content, clashes } = mergeDrafts(
    BASE,
    draft(row('1', { title: 'Của tôi' }), row('2')),
    draft(row('1', { lead: 'STC' }), row('2')),
  );
  expect(clashes).toEqual([]);
  expect(content.rows[0]).toMatchObject({ title: 'Của tôi', lead: 'STC' });
});

test('two people in one field are asked, and what they choose stands', () => {
  const mine = draft(row('1', { due: '2025-01-31' }), row('2'));
  const { content, clashes } = mergeDrafts(BASE, mine, draft(row('1', { due: '2025-02-28' }), row('2')));
  expect(clashes).toEqual([{ row: '1', field: 'due', mine: '2025-01-31', theirs: '2025-02-28' }]);
  expect(content.rows[0]?.due).toBe('2025-01-31');
  expect(settled(content, clashes, () => 'theirs').rows[0]?.due).toBe('2025-02-28');
});

test('what one left out stays out, unless the other has changed it since', () => {
  expect(mergeDrafts(BASE, draft(row('2')), BASE).content.rows.map(({ id }) => id)).toEqual(['2']);
  const changed = mergeDrafts(BASE, draft(row('2')), draft(row('1', { title: 'Đổi' }), row('2')));
  expect(changed.content.rows.map(({ title }) => title)).toEqual(['Đổi', 'Việc']);
  // The record has no such task any more: it comes back as a new one.
  const mine = mergeDrafts(BASE, draft(row('1', { title: 'Đổi' }), row('2')), draft(row('2')));
  expect(mine.content.rows.find(({ title }) => title === 'Đổi')?.id).toBeUndefined();
});

test('a new row whose answer was lost is the record’s own, not a second one', () => {
  const { content } = mergeDrafts(
    BASE,
    draft(row('1'), row('2'), row('3', { id: undefined, key: 'n' })),
    draft(row('1'), row('2'), row('x', { number: '3' })),
  );
  expect(content.rows.map(({ id }) => id)).toEqual(['1', '2', 'x']);
});

test('whoever changed nothing gets what the other wrote, on either side', () => {
  const some = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('1', '2', '3'),
      title: fc.constantFrom('a', 'b'),
      due: fc.constantFrom(null, '2025-01-31'),
    }),
    { selector: ({ id }) => id },
  );
  const of = (rows: readonly { id: string; title: string; due: string | null }[]) =>
    draft(...rows.map(({ id, ...change }) => row(id, change)));
  fc.assert(
    fc.property(some, some, (base, other) => {
      const [was, now] = [of(base), of(other)];
      expect(sameDraft(mergeDrafts(was, was, now).content, now)).toBe(true);
      expect(sameDraft(mergeDrafts(was, now, was).content, now)).toBe(true);
      expect(mergeDrafts(was, now, now).clashes).toEqual([]);
    }),
  );
});
