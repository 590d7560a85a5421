import { inOfficeWords, type OfferedFrame, offeredAnew, type WordsOfPaper } from './offered-words.js';

const OFFERED: OfferedFrame = {
  issuers: [{ superior: 'Tỉnh ủy', name: 'Ban Dân vận' }, { name: 'Ủy ban nhân dân' }],
  recipients: ['Đơn vị A', 'Lưu: VT'],
  signatures: [
    { authority: ['T/M Ban'], post: 'Trưởng ban', name: null },
    { authority: [], post: 'Chủ tịch', name: null },
  ],
  texts: {},
  symbol: null,
  place: 'Hà Nội',
};
const worded = (
  words: Record<string, Partial<Record<'letterhead' | 'paper', Record<string, string>>>>,
  more: Partial<WordsOfPaper> = {},
) =>
  inOfficeWords('late-list', OFFERED, {
    bodies: [
      { officeId: 'vp', body: 'BDV' },
      { officeId: 'snv', body: 'UBND' },
    ],
    words: new Map(
      Object.entries(words).map(([office, { letterhead = {}, paper = {} }]) => [office, { letterhead, paper }]),
    ),
    units: ['Đơn vị A', 'Đơn vị B'],
    usualSigner: true,
    ...more,
  });

test('without words of an office what the record offers stands', () => {
  expect(worded({})).toEqual(OFFERED);
});

test('each office words its own name and signature; the first the sentences, recipients, symbol and place', () => {
  const first = {
    letterhead: { 'letterhead/name/BDV': 'BAN DÂN VẬN', 'letterhead/superior/BDV': '', 'letterhead/place': 'Vĩnh Lộc' },
    paper: {
      'late-list/opening': 'Câu.',
      'late-list/symbol': 'DS-VP',
      'late-list/recipients': 'Thường trực (để báo cáo)\n{các đơn vị}\nLưu: VP',
      'late-list/signature-post': 'Phó Trưởng ban',
    },
  };
  const second = {
    letterhead: { 'letterhead/name/UBND': 'UBND tỉnh', 'letterhead/place': 'Đâu đó' },
    paper: {
      'late-list/opening': 'Khác.',
      'late-list/signature-authority': 'TM. UBND',
      'late-list/signature-name': 'Lê A',
    },
  };
  expect(worded({ vp: first, snv: second })).toEqual({
    issuers: [{ name: 'BAN DÂN VẬN' }, { name: 'UBND tỉnh' }],
    recipients: ['Thường trực (để báo cáo)', 'Đơn vị A', 'Đơn vị B', 'Lưu: VP'],
    signatures: [
      { authority: [], post: 'Phó Trưởng ban', name: null },
      { authority: ['TM. UBND'], post: 'Chủ tịch', name: 'Lê A' },
    ],
    texts: { 'late-list/opening': 'Câu.' },
    symbol: 'DS-VP',
    place: 'Vĩnh Lộc',
  });
});

test('an office that signs for two bodies, or a signer who is not the usual one, gets the lines of the record', () => {
  const words = { vp: { paper: { 'late-list/signature-post': 'Phó' } } };
  const shared = [
    { officeId: 'vp', body: 'BDV' },
    { officeId: 'vp', body: 'UBND' },
  ];
  expect(worded(words, { bodies: shared }).signatures).toEqual(OFFERED.signatures);
  expect(worded(words, { usualSigner: false }).signatures).toEqual(OFFERED.signatures);
});

test('offered anew, what still stands as it was offered changes; what the office wrote on the paper stays', () => {
  const before = { ...OFFERED, texts: { 'a/one': '1', 'a/two': '2', 'a/three': '3' } };
  const present = { ...before, recipients: ['Viết tay'], texts: { 'a/one': '1', 'a/two': 'hai', 'a/own': 'riêng' } };
  const now = {
    ...before,
    recipients: ['Mới'],
    place: 'Đà Nẵng',
    symbol: 'DS',
    texts: { 'a/one': 'một', 'a/two': 'II', 'a/three': 'III' },
  };
  expect(offeredAnew(present, before, now)).toEqual({
    ...before,
    recipients: ['Viết tay'],
    place: 'Đà Nẵng',
    symbol: 'DS',
    texts: { 'a/one': 'một', 'a/two': 'hai', 'a/own': 'riêng' },
  });
});

test('a paper of which nobody knows what was offered keeps all that stands, and gets sentences that it lacks', () => {
  const now = { ...OFFERED, place: 'Đà Nẵng', texts: { 'a/one': 'một', 'a/two': 'hai' } };
  expect(offeredAnew({ ...OFFERED, texts: { 'a/two': '2' } }, undefined, now)).toEqual({
    ...OFFERED,
    texts: { 'a/one': 'một', 'a/two': '2' },
  });
});
