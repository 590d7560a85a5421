import { differences, merge, same, sameContent } from './merge';

const content = (answers: Record<string, never | string | number | string[]>, attachmentIds: string[] = []) => ({
  answers,
  attachmentIds,
});
const NO_FILES = new Set<string>();

test('what only one of two changed is taken, on either side', () => {
  const merged = merge(
    content({ a: 'old', b: 'old', c: 1 }),
    content({ a: 'mine', b: 'old', c: 1 }),
    content({ a: 'old', b: 'theirs', c: 1 }),
    NO_FILES,
  );
  expect(merged.content.answers).toEqual({ a: 'mine', b: 'theirs', c: 1 });
  expect(merged.clashes).toEqual([]);
});

test('what both changed each in another way is a clash, and mine is shown until it is settled', () => {
  const merged = merge(content({ a: 'old' }), content({ a: 'mine' }), content({ a: 'theirs' }), NO_FILES);
  expect(merged.content.answers).toEqual({ a: 'mine' });
  expect(merged.clashes).toEqual([{ key: 'a', mine: 'mine', theirs: 'theirs' }]);
});

test('the same change on both sides is no clash', () => {
  expect(merge(content({}), content({ a: 5 }), content({ a: 5 }), NO_FILES).clashes).toEqual([]);
});

test('an answer emptied by one and rewritten by the other is a clash', () => {
  expect(merge(content({ a: 'old' }), content({}), content({ a: 'new' }), NO_FILES).clashes).toEqual([
    { key: 'a', mine: undefined, theirs: 'new' },
  ]);
});

test('files that either added stay, files that either removed go', () => {
  const merged = merge(
    content({ proof: ['1', '2'] }, ['x']),
    content({ proof: ['2', '3'] }, ['x', 'y']),
    content({ proof: ['1', '2', '4'] }, []),
    new Set(['proof']),
  );
  expect(merged.content.answers.proof).toEqual(['2', '4', '3']);
  expect(merged.content.attachmentIds).toEqual(['y']);
  expect(merged.clashes).toEqual([]);
});

test('rows are the same whatever the order of their cells', () => {
  expect(same([{ a: 1, b: 2 }], [{ b: 2, a: 1 }])).toBe(true);
  expect(same([{ a: 1 }], [{ a: 2 }])).toBe(false);
  expect(sameContent(content({}, ['1', '2']), content({}, ['2', '1']))).toBe(true);
  expect(differences(content({ a: 1 }), content({ b: 2 })).map(({ key }) => key)).toEqual(['a', 'b']);
});
