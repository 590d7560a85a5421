import { awaitedApprovals, papersOf, type RequiredApproval, requiredApprovals } from './issuance.js';

const PARTIES = ['A', 'B'];
const written = (approvals: readonly RequiredApproval[]) => approvals.map(({ office, party }) => `${office} ${party}`);

test.each([
  ['jointly: one paper of no single party', papersOf('jointly', PARTIES), [null]],
  ['each: one paper a party, in their order', papersOf('each', PARTIES), ['A', 'B']],
  ['one: the paper of the party that is named', papersOf('one', PARTIES, 'B'), ['B']],
  ['one, without a name: the paper of the first party', papersOf('one', PARTIES), ['A']],
])('%s', (_, papers, parties) => {
  expect(papers.map(({ party }) => party)).toEqual(parties);
  expect(papers.map(({ ordinal }) => ordinal)).toEqual(parties.map((_each, index) => index + 1));
});

test('a joint paper asks every head of office, then every signer; a party’s own paper only its own two', () => {
  expect(written(requiredApprovals({ party: null }, PARTIES))).toEqual([
    'head-of-office A',
    'head-of-office B',
    'signer A',
    'signer B',
  ]);
  expect(written(requiredApprovals({ party: 'B' }, PARTIES))).toEqual(['head-of-office B', 'signer B']);
});

test('no signer is awaited before the last head of office has approved', () => {
  const required = requiredApprovals({ party: null }, PARTIES);
  const [headA, headB, signerA, signerB] = required as [RequiredApproval, ...RequiredApproval[]];
  expect(awaitedApprovals(required, [])).toEqual([headA, headB]);
  expect(awaitedApprovals(required, [headB!])).toEqual([headA]);
  expect(awaitedApprovals(required, [headA, headB!])).toEqual([signerA, signerB]);
  expect(awaitedApprovals(required, [headA, headB!, signerB!])).toEqual([signerA]);
  expect(awaitedApprovals(required, required)).toEqual([]);
});
