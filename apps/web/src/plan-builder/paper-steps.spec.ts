import { requiredApprovals } from '#domain/plan/issuance';
import { type Given, stepsOf } from './paper-steps';

const party = (code: string) => ({ id: code, code, name: code });
const given = (office: Given['office'], submission: number, decision: Given['decision'] = 'approved'): Given => ({
  office,
  party: party('A'),
  submission,
  decision,
  reason: null,
  by: 'x',
  at: '2025-01-01T08:00:00+07:00',
});
const states = (submission: number, approvals: Given[], awaited: Given['office'][]) =>
  stepsOf(
    { submission },
    { approvals, awaited: awaited.map((office) => ({ office, party: party('A') })) },
    requiredApprovals({ party: 'A' }, ['A']),
  ).map(({ state }) => state);

test.each([
  ['the head of office first', states(1, [], ['head-of-office']), ['now', 'later']],
  ['then the signer', states(1, [given('head-of-office', 1)], ['signer']), ['done', 'now']],
  ['sent back', states(1, [given('head-of-office', 1), given('signer', 1, 'returned')], []), ['done', 'returned']],
  [
    'submitted again, all is asked for anew',
    states(2, [given('head-of-office', 1)], ['head-of-office']),
    ['now', 'later'],
  ],
])('%s', (_, seen, wanted) => expect(seen).toEqual(wanted));
