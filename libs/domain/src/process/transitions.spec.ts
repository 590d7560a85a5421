import { DELEGATION_STATES, DELEGATION_TRANSITIONS } from '../assignment/delegation.js';
import { ATTACHMENT_STATES, ATTACHMENT_TRANSITIONS } from '../attachment/attachment-state.js';
import { MAIL_STATES, MAIL_TRANSITIONS } from '../delivery/mail-transitions.js';
import { DIRECTION_STAGES } from '../direction/direction.js';
import { DIRECTION_TRANSITIONS } from '../direction/direction-transitions.js';
import { EXTENSION_STATES, EXTENSION_TRANSITIONS } from '../extension/extension.js';
import { INSPECTION_STAGES } from '../inspection/inspection.js';
import { INSPECTION_TRANSITIONS } from '../inspection/inspection-life.js';
import { RECOMMENDATION_STAGES, RECOMMENDATION_TRANSITIONS } from '../inspection/recommendation.js';
import { OBSTACLE_STAGES } from '../obstacle/obstacle.js';
import { OBSTACLE_TRANSITIONS } from '../obstacle/obstacle-transitions.js';
import { PACKET_STAGES } from '../packet/packet.js';
import { PACKET_TRANSITIONS } from '../packet/packet-transitions.js';
import { PAPER_STAGES } from '../paper/paper-stage.js';
import { PAPER_TRANSITIONS } from '../paper/paper-transitions.js';
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
import { IMPORT_STATES } from '../spreadsheet-import/spreadsheet-import.js';
import { SPREADSHEET_IMPORT_TRANSITIONS } from '../spreadsheet-import/spreadsheet-import-transitions.js';
import { TASK_STATUSES } from '../task/task.js';
import { SHARE_STATUSES, SHARE_TRANSITIONS } from '../task/task-share.js';
import { TASK_TRANSITIONS } from '../task/task-transitions.js';
import { mayMove, stateDiagram, type Transition } from './transition.js';

const TABLES: [string, readonly string[], readonly Transition<string>[]][] = [
  ['programme', PROGRAMME_STAGES, PROGRAMME_TRANSITIONS],
  ['round', ROUND_STAGES, ROUND_TRANSITIONS],
  ['obligation', OBLIGATION_STATES, OBLIGATION_TRANSITIONS],
  ['extension', EXTENSION_STATES, EXTENSION_TRANSITIONS],
  ['plan', PLAN_STAGES, PLAN_TRANSITIONS],
  ['task', TASK_STATUSES, TASK_TRANSITIONS],
  ['task-share', SHARE_STATUSES, SHARE_TRANSITIONS],
  ['delegation', DELEGATION_STATES, DELEGATION_TRANSITIONS],
  ['review', REVIEW_STAGES, REVIEW_TRANSITIONS],
  ['packet', PACKET_STAGES, PACKET_TRANSITIONS],
  ['paper', PAPER_STAGES, PAPER_TRANSITIONS],
  ['direction', DIRECTION_STAGES, DIRECTION_TRANSITIONS],
  ['obstacle', OBSTACLE_STAGES, OBSTACLE_TRANSITIONS],
  ['inspection', INSPECTION_STAGES, INSPECTION_TRANSITIONS],
  ['recommendation', RECOMMENDATION_STAGES, RECOMMENDATION_TRANSITIONS],
  ['mail', MAIL_STATES, MAIL_TRANSITIONS],
  ['attachment', ATTACHMENT_STATES, ATTACHMENT_TRANSITIONS],
  ['spreadsheet-import', IMPORT_STATES, SPREADSHEET_IMPORT_TRANSITIONS],
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
