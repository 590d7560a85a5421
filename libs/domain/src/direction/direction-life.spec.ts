import fc from 'fast-check';
import { DIRECTION_KINDS, DIRECTION_STAGES, type DirectionStage, isOpen } from './direction.js';
import { DIRECTION_STEPS, type DirectionStep, kindTowards, type Side, stageAfter } from './direction-life.js';

const SIDES: Side[] = ['own', 'other'];

test.each<[DirectionStage | null, DirectionStep, Side, DirectionStage | undefined]>([
  [null, 'give', 'own', 'open'],
  [null, 'give', 'other', 'proposed'],
  ['proposed', 'accept', 'other', 'open'],
  ['proposed', 'refuse', 'other', 'refused'],
  ['proposed', 'answer', 'other', undefined],
  ['refused', 'answer', 'other', undefined],
  ['refused', 'accept', 'other', undefined],
  ['refused', 'redirect', 'other', 'proposed'],
  ['refused', 'redirect', 'own', 'open'],
  ['open', 'redirect', 'other', 'proposed'],
  ['open', 'refuse', 'own', undefined],
  ['open', 'answer', 'own', 'answered'],
  ['answered', 'redirect', 'own', undefined],
  ['answered', 'return', 'own', 'open'],
])('from %s, to %s towards the %s side leads to %s', (stage, step, side, next) => {
  expect(stageAfter(stage, step, side)).toBe(next);
});

test('what binds is a direction, what is asked is a request', () => {
  expect(SIDES.map(kindTowards)).toEqual([...DIRECTION_KINDS]);
});

test('nothing but an answer ends one, and from every open stage an answer can still be reached', () => {
  for (const stage of DIRECTION_STAGES.filter(isOpen)) {
    for (const step of DIRECTION_STEPS) {
      for (const side of SIDES) {
        const next = stageAfter(stage, step, side);
        if (next === 'answered') expect(step).toBe('answer');
      }
    }
    const toAnswer = { proposed: ['accept', 'answer'], refused: ['redirect', 'answer'], open: ['answer'] } as const;
    const last = toAnswer[stage as keyof typeof toAnswer].reduce<DirectionStage | undefined>(
      (at, step) => at && stageAfter(at, step, 'own'),
      stage,
    );
    expect(last).toBe('answered');
  }
});

interface Kept {
  stage: DirectionStage;
  answeredAt: number | null;
}

/** What happens in an office, in any order: a packet freezes, a conference or a packet gives one, somebody does something. */
const happening = fc.oneof(
  { weight: 2, arbitrary: fc.record({ what: fc.constant('packet' as const) }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('give' as const), side: fc.constantFrom(...SIDES) }) },
  {
    weight: 8,
    arbitrary: fc.record({
      what: fc.constant('step' as const),
      of: fc.nat(),
      step: fc.constantFrom(...DIRECTION_STEPS),
      side: fc.constantFrom(...SIDES),
    }),
  },
);

test('a direction cannot vanish, whatever the order of conferences, packets, answers and refusals', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 80 }), (happenings) => {
      const directions: Kept[] = [];
      /** For each direction, by its number: what the packets and its answers have shown of it. */
      const book: { owed: boolean; toTell: boolean }[] = [];
      let frozenAt = -1;
      happenings.forEach((each, now) => {
        if (each.what === 'give') {
          directions.push({ stage: stageAfter(null, 'give', each.side)!, answeredAt: null });
          book.push({ owed: true, toTell: true });
        } else if (each.what === 'step') {
          if (directions.length === 0) return;
          const number = each.of % directions.length;
          const direction = directions[number]!;
          const next = stageAfter(direction.stage, each.step, each.side);
          if (next === undefined) return;
          direction.stage = next;
          direction.answeredAt = next === 'answered' ? now : null;
          if (each.step === 'answer') book[number] = { owed: false, toTell: true };
          if (each.step === 'return') book[number] = { owed: true, toTell: true };
        } else {
          const listed = directions.flatMap(({ stage, answeredAt }, number) =>
            isOpen(stage) || answeredAt! > frozenAt ? [number] : [],
          );
          const expected = book.flatMap(({ owed, toTell }, number) => (owed || toTell ? [number] : []));
          expect(listed).toEqual(expected);
          book.forEach((entry) => {
            if (!entry.owed) entry.toTell = false;
          });
          frozenAt = now;
        }
      });
      expect(directions).toHaveLength(book.length);
      expect(directions.map(({ stage }) => isOpen(stage))).toEqual(book.map(({ owed }) => owed));
    }),
    { numRuns: 2000 },
  );
});
