import fc from 'fast-check';
import { mayMove } from '../process/transition.js';
import { INSPECTION_STAGES, type InspectionStage } from './inspection.js';
import { INSPECTION_STEPS, type InspectionStep, inspectionStageAfter } from './inspection-life.js';
import {
  isFollowedUp,
  RECOMMENDATION_TRANSITIONS,
  type RecommendationFacts,
  type RecommendationStage,
  recommendationStage,
} from './recommendation.js';

test.each<[InspectionStage | null, InspectionStep, InspectionStage | undefined]>([
  [null, 'plan', 'planned'],
  ['planned', 'move', 'planned'],
  ['noticed', 'move', undefined],
  ['planned', 'decide', 'decided'],
  ['under-way', 'decide', 'under-way'],
  ['planned', 'notice', undefined],
  ['decided', 'notice', 'noticed'],
  ['under-way', 'notice', 'under-way'],
  ['decided', 'self-report', undefined],
  ['noticed', 'record', 'under-way'],
  ['noticed', 'conclude', undefined],
  ['under-way', 'conclude', 'concluded'],
  ['under-way', 'recommend', undefined],
  ['concluded', 'recommend', 'followed-up'],
  ['concluded', 'close', 'closed'],
  ['concluded', 'cancel', undefined],
  ['closed', 'reopen', 'followed-up'],
  ['cancelled', 'decide', undefined],
])('from %s, to %s leads to %s', (stage, step, next) => expect(inspectionStageAfter(stage, step)).toBe(next));

test('an inspection cannot vanish: from every stage it can still be concluded, cancelled or closed', () => {
  for (const stage of INSPECTION_STAGES) {
    const over = new Set<InspectionStage>(['closed', 'cancelled']);
    const seen = new Set<InspectionStage>([stage]);
    for (const at of seen) {
      for (const step of INSPECTION_STEPS) {
        const next = inspectionStageAfter(at, step);
        if (next) seen.add(next);
      }
    }
    expect([...seen].some((at) => over.has(at))).toBe(true);
  }
});

test('nothing is cancelled once its results are out', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...INSPECTION_STEPS), { maxLength: 60 }), (steps) => {
      let stage: InspectionStage = 'planned';
      let concluded = false;
      for (const step of steps) {
        stage = inspectionStageAfter(stage, step) ?? stage;
        if (stage === 'concluded') concluded = true;
        if (concluded) expect(stage).not.toBe('cancelled');
      }
    }),
    { numRuns: 2000 },
  );
});

type Doing = 'recommend' | 'complete' | 'verify' | 'return' | 'withdraw' | 'close';

/** What each does to the facts, where the table allows it. */
const EFFECT: Readonly<Record<'complete' | 'verify' | 'return' | 'withdraw', Partial<RecommendationFacts>>> = {
  complete: { task: 'done' },
  verify: { verified: true },
  return: { task: 'open', verified: false },
  withdraw: { task: 'dropped', withdrawn: true },
};

const ENDED_BY: Readonly<Record<string, RecommendationStage>> = { verify: 'done', withdraw: 'withdrawn' };

test('a recommendation is open until it is verified as done or withdrawn, and its inspection is not closed before', () => {
  const doing = fc.record({
    what: fc.constantFrom<Doing>('recommend', 'complete', 'verify', 'return', 'withdraw', 'close'),
    of: fc.nat(),
  });
  fc.assert(
    fc.property(fc.array(doing, { maxLength: 80 }), (doings) => {
      let stage: InspectionStage = 'concluded';
      const facts: RecommendationFacts[] = [];
      const ended: boolean[] = [];
      for (const { what, of } of doings) {
        if (what === 'recommend') {
          const next = inspectionStageAfter(stage, what);
          if (!next) continue;
          stage = next;
          facts.push({ task: 'open', verified: false, withdrawn: false });
          ended.push(false);
        } else if (what === 'close') {
          if (facts.some((each) => isFollowedUp(recommendationStage(each)))) continue;
          stage = inspectionStageAfter(stage, 'close') ?? stage;
        } else if (facts.length > 0) {
          const number = of % facts.length;
          const before = facts[number]!;
          const after = { ...before, ...EFFECT[what] };
          const [from, to] = [recommendationStage(before), recommendationStage(after)];
          if (!mayMove(RECOMMENDATION_TRANSITIONS, from, to, what)) continue;
          facts[number] = after;
          if (what in ENDED_BY) {
            expect(to).toBe(ENDED_BY[what]);
            ended[number] = true;
          }
          if (what === 'return') {
            ended[number] = false;
            if (stage === 'closed') stage = inspectionStageAfter(stage, 'reopen')!;
          }
        }
        expect(facts.map((each) => !isFollowedUp(recommendationStage(each)))).toEqual(ended);
        if (stage === 'closed') expect(ended).not.toContain(false);
      }
    }),
    { numRuns: 2000 },
  );
});
