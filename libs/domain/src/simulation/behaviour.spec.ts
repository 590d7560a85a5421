import fc from 'fast-check';
import { RETURN_REASONS, type ReturnReason } from '../report/obligation.js';
import { behaviourFor } from './behaviour.js';
import { USUAL_OFFICES } from './office-habits.js';
import type { SimulatedDecision } from './simulated-decision.js';
import type { BehaviourKind, BehaviourWeights, Simulation } from './simulation.js';

const NOTHING: BehaviourWeights = {
  onTime: 0,
  late: 0,
  never: 0,
  returnedFirst: 0,
  nothingToReport: 0,
  askExtension: 0,
};

const simulation = (weights: Partial<BehaviourWeights>, more: Partial<Simulation> = {}): Simulation => ({
  seed: 1,
  profiles: { usual: { ...NOTHING, ...weights } },
  defaultProfile: 'usual',
  units: {},
  lateness: { workingDays: [1, 6] },
  early: { workingDays: [0, 3] },
  extension: {
    askWorkingDaysBefore: 2,
    moreWorkingDays: 5,
    offeredWorkingDays: 3,
    decisions: { granted: 1, refused: 1, offered: 1 },
    decisionAfterWorkingDays: 1,
    reasons: ['chưa tổng hợp xong'],
  },
  acceptance: { afterWorkingDays: [0, 2] },
  returns: { reasons: { 'figures-missing': 1 }, resubmitAfterWorkingDays: 1 },
  exceptions: [],
  suspensions: [],
  figures: {},
  texts: {},
  ...USUAL_OFFICES,
  ...more,
});
const rounds = Array.from({ length: 200 }, (_, index) => `2018-R${index}`);
const draws = (file: Simulation) => rounds.map((round) => behaviourFor(file, 'XA-1', round));

test.each<[keyof BehaviourWeights, BehaviourKind, number | null, number | null]>([
  ['onTime', 'on-time', -3, 0],
  ['late', 'late', 1, 6],
  ['never', 'never', null, null],
  ['returnedFirst', 'returned-first', -3, 0],
  ['nothingToReport', 'nothing-to-report', -3, 0],
])(
  'who only ever weighs %s is %s, and submits between %s and %s working days of the due date',
  (weight, kind, least, most) => {
    const drawn = draws(simulation({ [weight]: 5 }));
    expect(new Set(drawn.map((behaviour) => behaviour.kind))).toEqual(new Set([kind]));
    const offsets = drawn.map((behaviour) => behaviour.submitOffset);
    if (least === null) expect(new Set(offsets)).toEqual(new Set([null]));
    else expect([Math.min(...(offsets as number[])), Math.max(...(offsets as number[]))]).toEqual([least, most]);
  },
);

test.each<[SimulatedDecision, BehaviourKind, number, number, number]>([
  ['granted', 'on-time', 5, 2, 5],
  ['offered', 'on-time', 3, 1, 3],
  ['refused', 'late', 0, 1, 6],
])('who asks for more time and is %s reports %s, at %s more days', (decision, kind, dueOffset, least, most) => {
  const asked = draws(simulation({ askExtension: 1 })).filter(({ extension }) => extension?.decision === decision);
  expect(asked.length).toBeGreaterThan(40);
  expect(new Set(asked.map((behaviour) => behaviour.kind))).toEqual(new Set([kind]));
  expect(asked[0]?.extension).toEqual({
    askOffset: -2,
    moreWorkingDays: 5,
    decision,
    dueOffset,
    decideAfter: 1,
    reason: 'chưa tổng hợp xong',
  });
  const offsets = asked.map((behaviour) => behaviour.submitOffset as number);
  expect([Math.min(...offsets), Math.max(...offsets)]).toEqual([least, most]);
});

test('a returned report says why, and when both sides move', () => {
  const [first] = draws(simulation({ returnedFirst: 1 }));
  expect(first?.returned).toMatchObject({ reason: 'figures-missing', resubmitAfter: 1 });
  expect(Object.keys(RETURN_REASONS)).toContain(first?.returned?.reason satisfies ReturnReason | undefined);
});

test('an exception wins over the weights, in its round and for its unit only', () => {
  const file = simulation(
    { onTime: 1 },
    {
      exceptions: [
        { unit: 'XA-1', round: '2018-R7', behaviour: 'late', extension: { decision: 'granted', moreWorkingDays: 4 } },
      ],
    },
  );
  const late = behaviourFor(file, 'XA-1', '2018-R7');
  expect(late).toMatchObject({ kind: 'late', extension: { dueOffset: 4, moreWorkingDays: 4 } });
  expect(late.submitOffset).toBeGreaterThan(4);
  expect(behaviourFor(file, 'XA-2', '2018-R7').kind).toBe('on-time');
  expect(behaviourFor(file, 'XA-1', '2018-R8').kind).toBe('on-time');
});

test('where a round does not take "nothing to report", the unit reports on time', () => {
  const file = simulation({ nothingToReport: 1 });
  expect(behaviourFor(file, 'XA-1', '2018-Q1', { nothingToReport: false }).kind).toBe('on-time');
});

test('a unit follows its own profile; a unit named like something of JavaScript does too', () => {
  const file = simulation(
    { onTime: 1 },
    {
      profiles: { usual: { ...NOTHING, onTime: 1 }, slow: { ...NOTHING, late: 1 } },
      units: { 'XA-2': 'slow' },
    },
  );
  expect(['XA-1', 'XA-2', 'constructor'].map((unit) => behaviourFor(file, unit, '2018-Q1').kind)).toEqual([
    'on-time',
    'late',
    'on-time',
  ]);
});

test('whatever the numbers: the same every time, in its order, and late exactly when after the due date in force', () => {
  const days = (least: number) =>
    fc.tuple(fc.integer({ min: least, max: 9 }), fc.nat(9)).map(([from, more]) => [from, from + more] as const);
  const weight = fc.nat(9);
  const habits = fc.record({
    askWorkingDaysBefore: fc.nat(9),
    moreWorkingDays: fc.integer({ min: 1, max: 9 }),
    offeredWorkingDays: fc.integer({ min: 1, max: 9 }),
    decisions: fc.record({ granted: weight, refused: weight, offered: weight }),
    decisionAfterWorkingDays: fc.nat(9),
    reasons: fc.constant(['x']),
  });
  const files = fc
    .tuple(
      fc.nat(),
      fc.record({
        onTime: weight,
        late: weight,
        never: weight,
        returnedFirst: weight,
        nothingToReport: weight,
        askExtension: weight,
      }),
      days(1),
      days(0),
      habits,
    )
    .map(([seed, weights, late, early, extension]) =>
      simulation(weights, { seed, lateness: { workingDays: late }, early: { workingDays: early }, extension }),
    );
  fc.assert(
    fc.property(files, fc.constantFrom('A', 'B', 'C'), fc.constantFrom(...rounds), (file, unit, round) => {
      const behaviour = behaviourFor(file, unit, round);
      expect(behaviour).toEqual(behaviourFor(file, unit, round));
      const { kind, submitOffset, extension, returned } = behaviour;
      expect(submitOffset === null).toBe(kind === 'never');
      expect(returned !== undefined).toBe(kind === 'returned-first');
      if (submitOffset === null) return;
      const due = extension?.dueOffset ?? 0;
      expect(submitOffset > due).toBe(kind === 'late');
      if (!extension) return;
      expect(submitOffset).toBeGreaterThanOrEqual(extension.askOffset);
      if (due > 0) expect(submitOffset).toBeGreaterThan(0);
    }),
    { numRuns: 1000 },
  );
});
