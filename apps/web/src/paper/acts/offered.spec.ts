import fc from 'fast-check';
import { numbersToEnter, type Offering, offered } from './offered';

const NOBODY = { edit: false, initial: false, sign: false, enter: false };
const signer = (awaited: boolean) => ({
  office: 'signer' as const,
  unit: { id: 'u', code: 'VP', name: 'Văn phòng' },
  role: 'head',
  done: false,
  awaited,
});
const paper = (more: Partial<Offering> = {}): Offering => ({
  kind: 'late-list',
  stage: 'draft',
  follows: null,
  mine: NOBODY,
  signers: [signer(false)],
  number: null,
  symbol: null,
  place: 'Hậu Giang',
  issuedOn: null,
  ...more,
});
const EDITS = { ...NOBODY, edit: true };

test.each<[string, Offering, string[]]>([
  ['who may only read is offered nothing', paper(), []],
  ['the clerk works on a draft', paper({ mine: EDITS }), ['submit', 'surroundings', 'words', 'refresh', 'withdraw']],
  [
    'and enters the number while it is on its way',
    paper({ mine: EDITS, stage: 'submitted', signers: [signer(true)] }),
    ['number', 'takeIn', 'giveOut', 'withdraw'],
  ],
  [
    'what was entered is only put right, after everything else',
    paper({ mine: EDITS, stage: 'submitted', signers: [signer(true)], number: '5', issuedOn: '2024-12-01' }),
    ['takeIn', 'giveOut', 'number', 'withdraw'],
  ],
  [
    'the head of office initials or sends it back',
    paper({ mine: { ...NOBODY, initial: true }, stage: 'submitted' }),
    ['initial', 'return'],
  ],
  [
    'the signer signs here or outside, or sends it back',
    paper({ mine: { ...NOBODY, sign: true }, stage: 'initialled', signers: [signer(true)] }),
    ['sign', 'takeIn', 'giveOut', 'return'],
  ],
  [
    'a plan’s paper is signed where the plan is',
    paper({ kind: 'annual-plan', follows: 'plan', mine: EDITS }),
    ['surroundings', 'words', 'refresh', 'withdraw'],
  ],
  [
    'once numbered and signed nothing but its file is added',
    paper({ mine: EDITS, stage: 'signed', number: '5', issuedOn: '2024-12-01' }),
    ['takeIn', 'giveOut'],
  ],
])('%s', (_, each, acts) => expect(offered(each, false)).toEqual(acts));

test('only a head of office recalls what is signed', () => {
  expect(offered(paper({ stage: 'signed' }), true)).toContain('recall');
  expect(offered(paper({ stage: 'signed', kind: 'urging-letter' }), true)).not.toContain('recall');
  expect(offered(paper({ stage: 'draft' }), true)).not.toContain('recall');
});

test('what stands on a signed paper is not entered again', () => {
  expect(numbersToEnter(paper({ stage: 'signed', number: '5', symbol: 'DS-VP' }))).toEqual(['issuedOn']);
});

test('a withdrawn paper offers nothing, whoever looks', () => {
  const mine = fc.record({
    edit: fc.boolean(),
    initial: fc.constant(false),
    sign: fc.constant(false),
    enter: fc.constant(false),
  });
  fc.assert(
    fc.property(mine, fc.boolean(), (own, head) => {
      expect(offered(paper({ stage: 'withdrawn', mine: own }), head)).toEqual([]);
    }),
  );
});
