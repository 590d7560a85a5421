import { mentionAt, mentionedIn, piecesOf, withMention } from './mention.js';

test.each([
  ['nothing typed yet', 'Nhờ @', { from: 4, text: '' }],
  ['the beginning of a name', 'Nhờ @Ngu', { from: 4, text: 'Ngu' }],
  ['a name of several words', 'Nhờ @Nguyễn Văn', { from: 4, text: 'Nguyễn Văn' }],
  ['at the very beginning', '@an', { from: 0, text: 'an' }],
  ['behind a bracket', '(@an', { from: 1, text: 'an' }],
  ['the last of two', '@An ơi @B', { from: 7, text: 'B' }],
])('a mention is being typed: %s', (_, text, expected) => {
  expect(mentionAt(text, text.length)).toEqual(expected);
});

test.each([
  ['no @ at all', 'Nhờ anh'],
  ['an address of mail', 'gửi a.b@tinh'],
  ['a space right behind the @', '@ an'],
  ['a line further', '@an\nxin'],
  ['a sentence went on', '@An, xin'],
  ['more words than a name has', `@${'từ '.repeat(13)}`.trim()],
])('no mention is being typed: %s', (_, text) => {
  expect(mentionAt(text, text.length)).toBeUndefined();
});

test('only what stands before the caret counts', () => {
  expect(mentionAt('Nhờ @Ngu xem', 6)).toEqual({ from: 4, text: 'N' });
  expect(mentionAt('Nhờ @Ngu', 2)).toBeUndefined();
});

test('the chosen name takes the place of what was typed, and one space follows it', () => {
  expect(withMention('Nhờ @Ngu xem', { from: 4, text: 'Ngu' }, 'Nguyễn An')).toEqual({
    text: 'Nhờ @Nguyễn An xem',
    caret: 15,
  });
  expect(withMention('@', { from: 0, text: '' }, 'An')).toEqual({ text: '@An ', caret: 4 });
});

test('the longest name is taken, and a name within a longer word is none', () => {
  expect(piecesOf('Gửi @Lê An và @Lê, không phải @Lêm', ['Lê', 'Lê An'])).toEqual([
    { text: 'Gửi ', mention: false },
    { text: '@Lê An', mention: true },
    { text: ' và ', mention: false },
    { text: '@Lê', mention: true },
    { text: ', không phải @Lêm', mention: false },
  ]);
});

test('letters composed in another way are the same name', () => {
  expect(mentionedIn('@Hồng'.normalize('NFD'), [{ name: 'Hồng' }])).toHaveLength(1);
});

test('who was picked and then deleted from the text is not mentioned', () => {
  const people = [{ name: 'Lê An' }, { name: 'Trần Bình' }];
  expect(mentionedIn('Nhờ @Trần Bình xem giúp', people)).toEqual([{ name: 'Trần Bình' }]);
  expect(mentionedIn('Không ai cả', people)).toEqual([]);
});
