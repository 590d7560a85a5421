import fc from 'fast-check';
import { type OnItsWay, wayOf } from './way';

const unit = (code: string) => ({ id: code, code, name: code });
const step = (name: OnItsWay['steps'][number]['step'], more: Partial<OnItsWay['steps'][number]> = {}) => ({
  step: name,
  stage: 'draft' as const,
  submission: 1,
  office: null,
  unit: null,
  by: 'thu-ky',
  enteredFor: false,
  at: '2024-12-01T08:00:00+07:00',
  note: null,
  contentSha256: '',
  ...more,
});
const signer = (office: 'head-of-office' | 'signer', code: string, done = false, awaited = false) => ({
  office,
  unit: unit(code),
  role: 'head',
  done,
  awaited,
});
const paper = (more: Partial<OnItsWay> = {}): OnItsWay => ({
  kind: 'review-report',
  stage: 'draft',
  follows: null,
  signers: [signer('head-of-office', 'VP'), signer('signer', 'BAN')],
  steps: [step('drafted', { submission: 0 })],
  submission: 0,
  number: null,
  issuedOn: null,
  issuedAt: null,
  ...more,
});
const said = (each: OnItsWay) => wayOf(each).map(({ key, state }) => `${key} ${state}`);

test.each([
  [
    'a draft has all of it before it',
    paper(),
    ['drafted now', 'submitted next', 'initials next', 'signature next', 'numbered next', 'issued next'],
  ],
  [
    'it stands where the initials are awaited',
    paper({
      stage: 'submitted',
      submission: 1,
      signers: [signer('head-of-office', 'VP', false, true), signer('signer', 'BAN')],
      steps: [step('drafted'), step('submitted')],
    }),
    ['drafted done', 'submitted done', 'initials now', 'signature next', 'numbered next', 'issued next'],
  ],
  [
    'a signed one waits for its number',
    paper({
      stage: 'signed',
      submission: 1,
      signers: [signer('head-of-office', 'VP', true), signer('signer', 'BAN', true)],
      steps: [step('drafted'), step('submitted'), step('signed', { office: 'signer', unit: unit('BAN') })],
    }),
    ['drafted done', 'submitted done', 'initials done', 'signature done', 'numbered now', 'issued next'],
  ],
  [
    'a plan’s paper is signed where the plan is',
    paper({ follows: 'plan' }),
    ['drafted done', 'elsewhere now', 'issued next'],
  ],
  ['a withdrawn one goes no further', paper({ stage: 'withdrawn' }), ['drafted done', 'withdrawn now']],
  [
    'a receipt bears no number',
    paper({ kind: 'receipt', signers: [signer('signer', 'VP')] }),
    ['drafted now', 'submitted next', 'signature next', 'issued next'],
  ],
])('%s', (_, each, wanted) => expect(said(each)).toEqual(wanted));

test('approvals of an earlier submission are not shown as given', () => {
  const returned = paper({
    submission: 2,
    stage: 'submitted',
    signers: [signer('head-of-office', 'VP', false, true), signer('signer', 'BAN')],
    steps: [step('initialled', { office: 'head-of-office', unit: unit('VP') }), step('submitted', { submission: 2 })],
  });
  expect(wayOf(returned).find(({ key }) => key === 'initials')).toEqual({
    key: 'initials',
    state: 'now',
    unit: unit('VP'),
  });
});

test('who is awaited is where it stands, and nobody else of the signers', () => {
  const signers = fc.array(
    fc.record({
      office: fc.constantFrom('head-of-office' as const, 'signer' as const),
      code: fc.string({ minLength: 1, maxLength: 3 }),
      turn: fc.constantFrom('done', 'awaited', 'later'),
    }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(signers, (all) => {
      const way = wayOf(
        paper({
          stage: 'submitted',
          submission: 1,
          signers: all.map(({ office, code, turn }) => signer(office, code, turn === 'done', turn === 'awaited')),
        }),
      );
      const now = way.filter(({ state }) => state === 'now');
      expect(now).toHaveLength(all.filter(({ turn }) => turn === 'awaited').length);
    }),
  );
});
