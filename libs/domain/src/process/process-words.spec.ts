import { PACKET_STAGES } from '../packet/packet.js';
import { PLAN_STAGES } from '../plan/plan.js';
import { PROGRAMME_STAGES } from '../programme/programme.js';
import { REVIEW_STAGES } from '../review/review.js';
import { ROUND_STAGES } from '../round/round.js';
import { STAGE_WORDS } from './process-words.js';

test('every stage of every process has words', () => {
  const stages = [...PROGRAMME_STAGES, ...PLAN_STAGES, ...ROUND_STAGES, ...REVIEW_STAGES, ...PACKET_STAGES];
  expect(stages.filter((stage) => !STAGE_WORDS[stage])).toEqual([]);
});
