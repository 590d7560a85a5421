import { MAIL_STATES, MAIL_TRANSITIONS } from '../delivery/mail-transitions.js';
import { DIRECTION_STAGES } from '../direction/direction.js';
import { DIRECTION_TRANSITIONS } from '../direction/direction-transitions.js';
import { EXTENSION_STATES, EXTENSION_TRANSITIONS } from '../extension/extension.js';
import { PACKET_STAGES } from '../packet/packet.js';
import { PACKET_TRANSITIONS } from '../packet/packet-transitions.js';
import { PLAN_STAGES } from '../plan/plan.js';
import { PLAN_TRANSITIONS } from '../plan/plan-transitions.js';
import { PROGRAMME_STAGES } from '../programme/programme.js';
import { PROGRAMME_TRANSITIONS } from '../programme/programme-transitions.js';
import { OBLIGATION_STATES } from '../report/obligation.js';
import { OBLIGATION_TRANSITIONS } from '../report/report-transitions.js';
import { REVIEW_STAGES } from '../review/review.js';
import { REVIEW_TRANSITIONS } from '../review/review-transitions.js';
import { ROUND_STAGES } from '../round/round.js';
import { ROUND_TRANSITIONS } from '../round/round-transitions.js';
import { TASK_STATUSES } from '../task/task.js';
import { TASK_TRANSITIONS } from '../task/task-transitions.js';
import { mayMove, stateDiagram, type Transition } from './transition.js';

const TABLES: [string, readonly string[], readonly Transition<string>[]][] = [
  ['programme', PROGRAMME_STAGES, PROGRAMME_TRANSITIONS],
  ['round', ROUND_STAGES, ROUND_TRANSITIONS],
  ['obligation', OBLIGATION_STATES, OBLIGATION_TRANSITIONS],
  ['extension', EXTENSION_STATES, EXTENSION_TRANSITIONS],
  ['plan', PLAN_STAGES, PLAN_TRANSITIONS],
  ['task', TASK_STATUSES, TASK_TRANSITIONS],
  ['review', REVIEW_STAGES, REVIEW_TRANSITIONS],
  ['packet', PACKET_STAGES, PACKET_TRANSITIONS],
  ['direction', DIRECTION_STAGES, DIRECTION_TRANSITIONS],
  ['mail', MAIL_STATES, MAIL_TRANSITIONS],
];

test.each(TABLES)('every state of %s can be reached from nothing', (_, states, table) => {
  const reached = new Set<string | null>([null]);
  for (let pass = 0; pass < states.length; pass += 1) {
    for (const row of table) if (reached.has(row.from)) reached.add(row.to);
  }
  expect([...states].filter((state) => !reached.has(state))).toEqual([]);
});

test('a move that the table does not have is refused', () => {
  expect(mayMove(PROGRAMME_TRANSITIONS, 'in-force', 'suspended', 'suspend')).toBe(true);
  expect(mayMove(PROGRAMME_TRANSITIONS, 'ended', 'in-force', 'resume')).toBe(false);
});

test('the diagram is drawn from the table', () => {
  expect(stateDiagram(ROUND_TRANSITIONS)).toContain('open --> closed: closeRound');
  expect(stateDiagram(ROUND_TRANSITIONS)).toContain('closed --> [*]');
});
