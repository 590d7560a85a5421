import fc from 'fast-check';
import { DomainError } from '../error/domain-error.js';
import type { RequiredApproval } from './issuance.js';
import { ISSUANCES, type Issuance } from './plan.js';
import { approvePaper, numberPaper, returnPaper, type Signing, submitForSigning } from './signing.js';

const PARTIES = ['A', 'B'];
/** Written out by hand, so that the model does not ask the code what is right. */
const NEEDED: Readonly<Record<Issuance, readonly (readonly string[])[]>> = {
  jointly: [['head-of-office A', 'head-of-office B', 'signer A', 'signer B']],
  each: [
    ['head-of-office A', 'signer A'],
    ['head-of-office B', 'signer B'],
  ],
  one: [['head-of-office B', 'signer B']],
};
const SEATS = NEEDED.jointly[0]!;
const nameOf = ({ office, party }: RequiredApproval) => `${office} ${party}`;
const holding = (seats: readonly string[]) => (approval: RequiredApproval) => seats.includes(nameOf(approval));

const revising = (issuance: Issuance): Signing => ({
  year: 2019,
  stage: 'revising',
  issuance,
  parties: PARTIES,
  by: issuance === 'one' ? 'B' : null,
  submission: 0,
  papers: [],
});

type Act =
  | { readonly does: 'submit' }
  | { readonly does: 'approve' | 'return'; readonly paper: number; readonly seats: readonly string[] }
  | { readonly does: 'number'; readonly paper: number };

const paper = fc.constantFrom(1, 1, 1, 2, 2, 3); // the third never exists
const seats = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...SEATS).map((seat) => [seat]) },
  fc.subarray([...SEATS]),
);
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Act>({ does: 'submit' }) },
  { weight: 20, arbitrary: fc.record({ does: fc.constant<'approve'>('approve'), paper, seats }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant<'return'>('return'), paper, seats }) },
  { weight: 6, arbitrary: fc.record({ does: fc.constant<'number'>('number'), paper }) },
);

/** What was really given since the last submission, kept beside the code under test. */
interface Ledger {
  readonly given: Map<number, string[]>;
  readonly numbered: Set<number>;
}

/** Does it, if the rules let it; the ledger notes what the offices did. */
function attempt(plan: Signing, ledger: Ledger, next: Act): Signing {
  switch (next.does) {
    case 'submit': {
      const submitted = submitForSigning(plan);
      ledger.given.clear();
      return submitted;
    }
    case 'approve': {
      const approved = approvePaper(plan, next.paper, holding(next.seats));
      const names = approved.given.map(nameOf);
      for (const name of names) expect(next.seats).toContain(name);
      const before = ledger.given.get(next.paper) ?? [];
      // A signature never stands before the approval of every head of office that the paper asks for.
      for (const name of names.filter((each) => each.startsWith('signer'))) {
        const heads = NEEDED[plan.issuance][next.paper - 1]!.filter((each) => each.startsWith('head'));
        expect([name, heads.every((head) => before.includes(head))]).toEqual([name, true]);
      }
      ledger.given.set(next.paper, [...before, ...names]);
      return approved.next;
    }
    case 'return': {
      const returned = returnPaper(plan, next.paper, holding(next.seats));
      expect(next.seats).toContain(nameOf(returned.by));
      ledger.given.clear();
      ledger.numbered.clear();
      return returned.next;
    }
    case 'number': {
      const numbered = numberPaper(plan, next.paper, `${next.paper}/KH`);
      const given = ledger.given.get(next.paper) ?? [];
      expect([...given].sort()).toEqual([...NEEDED[plan.issuance][next.paper - 1]!].sort());
      ledger.numbered.add(next.paper);
      return numbered;
    }
  }
}

test.each(ISSUANCES)(
  'issued %s: never without every approval of the current submission and every number',
  (issuance) => {
    let issued = 0;
    fc.assert(
      fc.property(fc.array(act, { minLength: 5, maxLength: 80, size: 'max' }), (acts) => {
        let plan = revising(issuance);
        const ledger: Ledger = { given: new Map(), numbered: new Set() };
        for (const next of acts) {
          try {
            plan = attempt(plan, ledger, next);
          } catch (error) {
            if (!(error instanceof DomainError)) throw error;
            continue;
          }
          const papers = NEEDED[issuance];
          const complete = papers.every(
            (needed, index) =>
              needed.every((name) => ledger.given.get(index + 1)?.includes(name)) && ledger.numbered.has(index + 1),
          );
          expect(plan.stage === 'issued').toBe(complete);
        }
        if (plan.stage === 'issued') issued += 1;
      }),
      { numRuns: 200, seed: 2019 },
    );
    expect(issued).toBeGreaterThan(10); // a model that never gets there promises nothing
  },
);

const code = (work: () => unknown): string => {
  try {
    work();
    return 'done';
  } catch (error) {
    return (error as DomainError).code;
  }
};
const approveAs = (plan: Signing, ordinal: number, ...held: string[]) =>
  approvePaper(plan, ordinal, holding(held)).next;

test('a signer is refused before the heads of office, an outsider always, and nobody approves twice', () => {
  const plan = submitForSigning(revising('jointly'));
  expect(code(() => approveAs(plan, 1, 'signer A'))).toBe('PLAN_OFFICE_TOO_EARLY');
  expect(code(() => approveAs(plan, 1))).toBe('NOT_ALLOWED');
  const one = approveAs(plan, 1, 'head-of-office A');
  expect(code(() => approveAs(one, 1, 'head-of-office A'))).toBe('PLAN_PAPER_ALREADY_APPROVED');
  expect(code(() => approveAs(one, 1, 'signer A'))).toBe('PLAN_OFFICE_TOO_EARLY');
  expect(code(() => approveAs(one, 2, 'head-of-office A'))).toBe('NOT_FOUND');
  expect(code(() => submitForSigning(plan))).toBe('PLAN_NOT_AT_STAGE');
  expect(code(() => approveAs(revising('jointly'), 1, 'head-of-office A'))).toBe('PLAN_NOT_AT_STAGE');
});

test('a party’s paper is none of the other party’s business', () => {
  const plan = submitForSigning(revising('one'));
  expect(code(() => approveAs(plan, 1, 'head-of-office A'))).toBe('NOT_ALLOWED');
  expect(code(() => approveAs(plan, 1, 'head-of-office B'))).toBe('done');
});

test('who heads both offices approves for both parties at once, and signs in a second act', () => {
  const plan = submitForSigning(revising('jointly'));
  const headed = approvePaper(plan, 1, holding(SEATS));
  expect(headed.given.map(nameOf)).toEqual(['head-of-office A', 'head-of-office B']);
  expect(approvePaper(headed.next, 1, holding(SEATS)).given.map(nameOf)).toEqual(['signer A', 'signer B']);
});

test('a number waits for the last signature; a returned plan loses the numbers it had, and asks for everything anew', () => {
  const plan = submitForSigning(revising('each'));
  const signed = approveAs(approveAs(plan, 1, 'head-of-office A'), 1, 'signer A');
  expect(code(() => numberPaper(signed, 2, '2/KH'))).toBe('PLAN_PAPER_NOT_APPROVED');
  const numbered = numberPaper(signed, 1, '1/KH');
  expect(code(() => numberPaper(numbered, 1, '1/KH'))).toBe('PLAN_PAPER_ALREADY_NUMBERED');
  const { next: returned, by } = returnPaper(numbered, 2, holding(['head-of-office B']));
  expect(nameOf(by)).toBe('head-of-office B');
  expect(returned).toMatchObject({ stage: 'revising', papers: [{ number: null }, { number: null }] });
  const again = submitForSigning(returned);
  expect(again.submission).toBe(2);
  expect(code(() => numberPaper(again, 1, '1/KH'))).toBe('PLAN_PAPER_NOT_APPROVED');
  expect(again.papers[0]!.approvals).toHaveLength(2); // what was given stays on record
});
