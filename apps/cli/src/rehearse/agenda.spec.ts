import fc from 'fast-check';
import type { Act, DutyActKind, OfficeActKind } from './act.js';
import { Agenda } from './agenda.js';
import type { SimulatedDuty } from './simulated-duty.js';
import type { SimulatedProgramme } from './simulated-programme.js';

const programme = (number: string) => ({ number }) as SimulatedProgramme;
const act = (kind: DutyActKind, unit: string, at = 0, number = '01-CTr', round = '2023-Q1'): Act => ({
  at,
  kind,
  programme: programme(number),
  duty: { unit, round } as SimulatedDuty,
});
const DUTY_ACTS: readonly DutyActKind[] = [
  'ask-extension',
  'answer-offer',
  'report',
  'decide-extension',
  'register',
  'rule',
];
const inOffice = (kind: OfficeActKind, unit: string): Act => ({
  at: 0,
  kind,
  programme: programme('01-CTr'),
  unit,
  about: 'plan/2023',
  calendar: { code: 'vn-state', weekend: [0, 6], days: new Map() },
  perform: async () => [],
});
const suspend: Act = { at: 0, kind: 'suspend', programme: programme('02-CTr'), reason: '' };
const told = (acts: readonly Act[]) =>
  acts.map((each) => `${each.kind} ${'duty' in each ? each.duty.unit : 'unit' in each ? each.unit : ''}`.trim());

test('within a moment the programme comes first, then the units by code, then the secretariat', () => {
  const agenda = new Agenda();
  agenda.add([act('rule', 'A'), act('report', 'C'), suspend, act('register', 'B'), act('ask-extension', 'C')]);
  agenda.add([act('report', 'B')]);
  expect(told(agenda.takeDue(0))).toEqual([
    'suspend',
    'report B',
    'ask-extension C',
    'report C',
    'rule A',
    'register B',
  ]);
});

test('after the secretariat come the heads of office, and the leaders last', () => {
  const agenda = new Agenda();
  agenda.add([inOffice('sign-paper', 'A'), inOffice('approve-paper', 'B'), inOffice('submit-plan', 'C')]);
  agenda.add([inOffice('give-opinion', 'D'), act('report', 'E'), act('rule', 'A')]);
  expect(told(agenda.takeDue(0))).toEqual([
    'give-opinion D',
    'report E',
    'rule A',
    'submit-plan C',
    'approve-paper B',
    'sign-paper A',
  ]);
});

test('what is not due stays, and the earliest of it is what comes next', () => {
  const agenda = new Agenda();
  agenda.add([act('report', 'A', 3), act('report', 'B', 1), act('report', 'C', 2)]);
  expect(told(agenda.takeDue(2))).toEqual(['report B', 'report C']);
  expect(agenda.nextAt()).toBe(3);
  expect(told(agenda.takeOut(() => true))).toEqual(['report A']);
  expect(agenda.nextAt()).toBeUndefined();
});

test('the order does not depend on the order in which acts came in', () => {
  const acts = fc.record({
    kind: fc.constantFrom(...DUTY_ACTS),
    unit: fc.constantFrom('A', 'B', 'Đ'),
    at: fc.nat(2),
    number: fc.constantFrom('1-CTr', '2-CTr'),
    round: fc.constantFrom('2023-Q1', '2023-Y'),
  });
  const text = ({ kind, unit, at, number, round }: { [key: string]: unknown }) =>
    [kind, unit, at, number, round].join();
  fc.assert(
    fc.property(
      fc
        .uniqueArray(acts, { selector: text })
        .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        const taken = [all, shuffled].map((list) => {
          const agenda = new Agenda();
          agenda.add(list.map(({ kind, unit, at, number, round }) => act(kind, unit, at, number, round)));
          return agenda.takeDue(2);
        });
        expect(taken[0]).toEqual(taken[1]);
      },
    ),
  );
});
