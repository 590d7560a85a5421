import { paperSigners } from './paper-signers.js';
import { approvePaper, awaitedSigners, type PaperSigning, signersInTurn, stageAfter } from './paper-signing.js';

const BODIES = [
  { unitId: 'BDV', secretariatUnitId: 'VP-BDV' },
  { unitId: 'UBND', secretariatUnitId: 'SNV' },
];
const paper = (facts: Partial<PaperSigning> = {}): PaperSigning => ({
  stage: 'submitted',
  submission: 1,
  signedBy: 'leader',
  signers: paperSigners('leader', BODIES),
  given: [],
  drafters: ['clerk'],
  ...facts,
});
const given = (office: 'head-of-office' | 'signer', party: string, submission = 1) => ({ office, party, submission });
const INITIALS = [given('head-of-office', 'VP-BDV'), given('head-of-office', 'SNV')];
const all = () => true;

test('a joint paper passes the head of office of each body, then the leader of each; an office of both is asked once', () => {
  expect(paperSigners('leader', BODIES)).toEqual([
    { office: 'head-of-office', party: 'VP-BDV', role: 'head' },
    { office: 'head-of-office', party: 'SNV', role: 'head' },
    { office: 'signer', party: 'BDV', role: 'leader' },
    { office: 'signer', party: 'UBND', role: 'leader' },
  ]);
  const shared = BODIES.map((body) => ({ ...body, secretariatUnitId: 'VP' }));
  expect(paperSigners('leader', shared).filter(({ office }) => office === 'head-of-office')).toHaveLength(1);
  expect(paperSigners('head-of-office', shared)).toEqual([{ office: 'signer', party: 'VP', role: 'head' }]);
  expect(paperSigners('unit-head', [BODIES[0]!])).toEqual([{ office: 'signer', party: 'BDV', role: 'head' }]);
});

test.each<[string, Partial<PaperSigning>, string[]]>([
  ['the heads of office first', {}, ['VP-BDV', 'SNV']],
  ['the one who has not initialled', { given: [given('head-of-office', 'VP-BDV')] }, ['SNV']],
  ['then the leaders', { stage: 'initialled', given: INITIALS }, ['BDV', 'UBND']],
  ['nobody while it is a draft', { stage: 'draft', given: INITIALS }, []],
  ['all of them once it is submitted again', { submission: 2, given: INITIALS }, ['VP-BDV', 'SNV']],
])('what waits for: %s', (_, facts, expected) =>
  expect(awaitedSigners(paper(facts)).map(({ party }) => party)).toEqual(expected),
);

test('the signers are asked when the initials are there, neither before nor afterwards', () => {
  expect(signersInTurn(paper({ stage: 'initialled', given: INITIALS })).map(({ party }) => party)).toEqual([
    'BDV',
    'UBND',
  ]);
  expect(() => signersInTurn(paper())).toThrow('PAPER_TOO_EARLY');
  for (const stage of ['draft', 'signed'] as const) {
    expect(() => signersInTurn(paper({ stage, given: INITIALS }))).toThrow('PAPER_NOT_AT_STAGE');
  }
});

test.each<[string, Partial<PaperSigning>, ReturnType<typeof given>[], string]>([
  ['one of two initials', {}, [given('head-of-office', 'SNV')], 'submitted'],
  ['the last initials', {}, INITIALS, 'initialled'],
  ['one of two signatures', { stage: 'initialled', given: INITIALS }, [given('signer', 'BDV')], 'initialled'],
  [
    'the last signature',
    { stage: 'initialled', given: [...INITIALS, given('signer', 'BDV')] },
    [given('signer', 'UBND')],
    'signed',
  ],
  [
    'a head of office who signs alone',
    { signers: paperSigners('head-of-office', [BODIES[0]!]) },
    [given('signer', 'VP-BDV')],
    'signed',
  ],
])('after %s', (_, facts, more, expected) => expect(stageAfter(paper(facts), more)).toBe(expected));

test.each<[string, Partial<PaperSigning>, 'head-of-office' | 'signer', () => boolean, string, string]>([
  ['a draft', { stage: 'draft' }, 'signer', all, 'leader', 'PAPER_NOT_AT_STAGE'],
  ['a signed one', { stage: 'signed' }, 'signer', all, 'leader', 'PAPER_NOT_AT_STAGE'],
  ['without the office', {}, 'head-of-office', () => false, 'somebody', 'NOT_ALLOWED'],
  ['before the initials', {}, 'signer', all, 'leader', 'PAPER_TOO_EARLY'],
  ['twice', { stage: 'initialled', given: INITIALS }, 'head-of-office', all, 'head', 'PAPER_ALREADY_APPROVED'],
  [
    'by whoever drafted it',
    { stage: 'initialled', given: INITIALS },
    'signer',
    all,
    'clerk',
    'PAPER_NEEDS_SECOND_PERSON',
  ],
])('refused: %s', (_, facts, office, holds, person, code) =>
  expect(() => approvePaper(paper(facts), office, holds, person)).toThrow(code),
);

test('whoever leads both bodies signs for both at once; a clerk’s receipt is signed by whoever made it', () => {
  const both = approvePaper(paper({ stage: 'initialled', given: INITIALS }), 'signer', all, 'leader');
  expect(both).toMatchObject({ given: [{ party: 'BDV' }, { party: 'UBND' }], stage: 'signed' });
  const receipt = paper({ signedBy: 'secretariat', signers: paperSigners('secretariat', [BODIES[0]!]) });
  expect(approvePaper(receipt, 'signer', all, 'clerk').stage).toBe('signed');
});
