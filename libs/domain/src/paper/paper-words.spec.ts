import { factChanges } from './fact-changes.js';
import { issuingStyle } from './issuing-style.js';
import { bookPeriod } from './number-book.js';
import { signatureLines } from './signature-lines.js';
import { wholeNumber, writtenNumber } from './written-number.js';

test.each([
  ['15/KH-UBND', '/', '15', 'KH-UBND'],
  ['05-BC/BDVTU', '-', '05', 'BC/BDVTU'],
  ['15a/KH-UBND', '/', '15a', 'KH-UBND'],
  ['15-KH/BDV', '/', '15-KH/BDV', null],
  ['không số', '/', 'không số', null],
])(
  '%s, where the style joins by %s, is number %s and symbol %s; together it is as it was entered',
  (text, joint, number, symbol) => {
    expect(writtenNumber(text, joint)).toEqual({ number, symbol });
    expect(wholeNumber(writtenNumber(text, joint), joint)).toBe(text);
  },
);

test.each([
  ['a Party committee', ['party-committee'], 'party'],
  ['a State body', ['government'], 'state'],
  ['an office of a Party committee', ['department', 'party-committee', 'province'], 'party'],
  ['a department of a province', ['department', 'government'], 'state'],
  ['a mass organisation of which nothing is known', ['front-organisation'], 'state'],
])('%s follows its rule', (_, kinds, style) => expect(issuingStyle(kinds)).toBe(style));

const STATE = { onBehalf: 'TM.', byOrder: 'TL.' };
const body = {
  body: 'Ủy ban nhân dân tỉnh',
  signer: 'Chủ tịch Ủy ban nhân dân tỉnh',
  officeIsBody: false,
  headPost: 'Chánh Văn phòng',
};
const ban = { ...body, body: 'Ban Dân vận', signer: 'Trưởng Ban Dân vận Tỉnh uỷ', officeIsBody: true, headPost: null };

test.each([
  ['a chairman signs on behalf of the committee', 'leader', body, false, ['TM. Ủy ban nhân dân tỉnh'], 'Chủ tịch'],
  ['the head of a board signs by himself', 'leader', ban, false, [], 'Trưởng Ban'],
  ['on a joint paper it says of which', 'leader', ban, true, ['Ban Dân vận'], 'Trưởng Ban'],
  [
    'the head of office within the body signs by order',
    'head-of-office',
    ban,
    false,
    ['TL. Trưởng Ban'],
    'Chánh Văn phòng',
  ],
  ['the head of an office of its own signs its papers', 'head-of-office', body, false, [], 'Chánh Văn phòng'],
  ['a unit’s head', 'unit-head', { ...body, headPost: 'Giám đốc' }, false, [], 'Giám đốc'],
  ['a clerk', 'secretariat', body, false, [], 'Người lập'],
  ['an office nobody foresaw stands as it was entered', 'leader', { ...body, signer: 'Tư lệnh' }, false, [], 'Tư lệnh'],
] as const)('%s', (_, signedBy, of, joint, authority, post) =>
  expect(signatureLines(signedBy, of, STATE, joint)).toEqual({ authority, post, name: null }),
);

test('State numbers run by the year of the paper, Party numbers by the term the office names', () => {
  expect(bookPeriod({ runs: 'year', term: null }, '2018-12-31')).toBe('2018');
  expect(bookPeriod({ runs: 'term', term: '2015-2020' }, '2018-12-31')).toBe('2015-2020');
});

test('what changed between two readings is found leaf by leaf, added and gone as well', () => {
  const before = { units: [{ code: 'U1', late: true }], note: 'a', 'a/b': 1 };
  const after = { units: [{ code: 'U1', late: false }, { code: 'U2' }], 'a/b': 2 };
  expect(factChanges(before, after)).toEqual({
    count: 4,
    changes: [
      { pointer: '/units/0/late', before: true, after: false },
      { pointer: '/units/1', after: { code: 'U2' } },
      { pointer: '/note', before: 'a' },
      { pointer: '/a~1b', before: 1, after: 2 },
    ],
  });
  expect(factChanges(before, structuredClone(before))).toEqual({ count: 0, changes: [] });
  const many = Array.from({ length: 500 }, (_, index) => index);
  const listed = factChanges(
    many,
    many.map((each) => each + 1),
  );
  expect([listed.count, listed.changes.length]).toEqual([500, 200]);
});
