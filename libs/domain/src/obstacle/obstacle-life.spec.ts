import fc from 'fast-check';
import {
  isUnanswered,
  OBSTACLE_KINDS,
  OBSTACLE_OUTCOMES,
  OBSTACLE_SPECS,
  OBSTACLE_STAGES,
  type ObstacleStage,
} from './obstacle.js';
import { OBSTACLE_STEPS, type ObstacleStep, obstacleStageAfter, STEP_OF_OUTCOME } from './obstacle-life.js';

test.each<[ObstacleStage | null, ObstacleStep, ObstacleStage | undefined]>([
  [null, 'raise', 'raised'],
  [null, 'reply', undefined],
  ['raised', 'triage', 'triaged'],
  ['raised', 'reopen', undefined],
  ['triaged', 'support', 'answered'],
  ['triaged', 'change', 'answered'],
  ['triaged', 'dismiss', 'dismissed'],
  ['answered', 'reply', undefined],
  ['answered', 'reopen', 'raised'],
  ['dismissed', 'reopen', 'raised'],
  ['dismissed', 'settle', 'settled'],
  ['settled', 'reopen', undefined],
])('from %s, to %s leads to %s', (stage, step, next) => expect(obstacleStageAfter(stage, step)).toBe(next));

test('every kind counts as objective or subjective, and both are there', () => {
  expect(new Set(OBSTACLE_KINDS.map((kind) => OBSTACLE_SPECS[kind].cause))).toEqual(
    new Set(['objective', 'subjective']),
  );
});

test('an unanswered obstacle can be answered in every way from where it is', () => {
  for (const stage of OBSTACLE_STAGES.filter(isUnanswered)) {
    for (const outcome of OBSTACLE_OUTCOMES) expect(obstacleStageAfter(stage, STEP_OF_OUTCOME[outcome])).toBeDefined();
  }
});

/** What ends the waiting: an answer of whatever kind, or the unit's own word. */
const ENDS_WAITING: readonly ObstacleStep[] = [...Object.values(STEP_OF_OUTCOME), 'settle'];

test('an obstacle cannot vanish: whatever happens in whatever order, it waits until it is answered or its unit lets it go', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...OBSTACLE_STEPS), { maxLength: 60 }), (steps) => {
      let stage = obstacleStageAfter(null, 'raise')!;
      let owed = true;
      for (const step of steps) {
        const next = obstacleStageAfter(stage, step);
        if (next === undefined) continue;
        if (stage === 'settled') throw new Error('something moved an obstacle that was settled');
        if (ENDS_WAITING.includes(step)) owed = false;
        if (step === 'reopen') owed = true;
        stage = next;
        expect(isUnanswered(stage)).toBe(owed);
      }
    }),
    { numRuns: 2000 },
  );
});

test('whatever happened before, the unit has the last word', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...OBSTACLE_STEPS), { maxLength: 30 }), (steps) => {
      const stage = steps.reduce<ObstacleStage>((at, step) => obstacleStageAfter(at, step) ?? at, 'raised');
      expect(stage === 'settled' || obstacleStageAfter(stage, 'settle') === 'settled').toBe(true);
    }),
  );
});
