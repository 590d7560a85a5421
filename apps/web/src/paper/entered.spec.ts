import fc from 'fast-check';
import { changesTo, type Surroundings, sentencesOf, surroundingsOf, wordedTexts } from './entered';
import type { Paper } from './paper';

const paper = {
  number: null,
  symbol: 'BC-UBND',
  place: 'Hà Nội',
  issuedOn: null,
  style: 'state',
  signedBy: 'leader',
  addressees: [],
  recipients: ['Như trên', 'Lưu: VT'],
  signatures: [{ authority: ['TM. ỦY BAN'], post: 'CHỦ TỊCH', name: null }],
  texts: {},
} as unknown as Paper;

const ALL = [
  'number',
  'symbol',
  'place',
  'issuedOn',
  'style',
  'signedBy',
  'addressees',
  'recipients',
  'signatures',
] as const;

test('a form that was not touched changes nothing', () => {
  expect(changesTo(paper, surroundingsOf(paper), ALL)).toEqual({});
});

test.each<[string, Surroundings, object]>([
  ['what was entered is sent', { number: '15' }, { number: '15' }],
  ['what was emptied is taken away', { symbol: undefined }, { symbol: null }],
  ['lines are a list', { recipients: 'Như trên\n\n Ban Dân vận \n' }, { recipients: ['Như trên', 'Ban Dân vận'] }],
  [
    'a signature keeps room for a name',
    { signatures: [{ authority: 'TM. ỦY BAN\nKT. CHỦ TỊCH', post: 'PHÓ CHỦ TỊCH' }] },
    { signatures: [{ authority: ['TM. ỦY BAN', 'KT. CHỦ TỊCH'], post: 'PHÓ CHỦ TỊCH', name: null }] },
  ],
])('%s', (_, entered, wanted) =>
  expect(changesTo(paper, { ...surroundingsOf(paper), ...entered }, ALL)).toEqual(wanted),
);

test('a field that the form does not have is left alone', () => {
  expect(changesTo(paper, { number: '15' }, ['number'])).toEqual({ number: '15' });
});

const block = (key: string, own: string) => ({
  key,
  own,
  what: '',
  shape: 'words' as const,
  fields: [],
  text: '',
  changed: false,
});
const BLOCKS = [block('late-list/opening', 'Kính gửi'), block('late-list/closing', 'Trân trọng.')];

test('sentences left in the product’s words are not the paper’s own', () => {
  expect(wordedTexts(BLOCKS, sentencesOf(BLOCKS, {}), {})).toEqual({});
  expect(wordedTexts(BLOCKS, { ...sentencesOf(BLOCKS, {}), 'late-list/closing': 'Xin cảm ơn.' }, {})).toEqual({
    'late-list/closing': 'Xin cảm ơn.',
  });
});

test('words of the paper that nobody touched stay as they are', () => {
  const texts = fc.dictionary(
    fc.constantFrom('late-list/opening', 'late-list/closing', 'late-list/gone'),
    fc.string({ minLength: 1 }).filter((each) => each.trim() === each && each !== ''),
  );
  fc.assert(
    fc.property(texts, (before) => {
      expect(wordedTexts(BLOCKS, sentencesOf(BLOCKS, before), before)).toEqual({ ...before });
    }),
  );
});

test('an emptied sentence goes back to the product’s words', () => {
  expect(wordedTexts(BLOCKS, { 'late-list/opening': ' ' }, { 'late-list/opening': 'Riêng' })).toEqual({});
});
