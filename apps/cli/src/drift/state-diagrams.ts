import { DELEGATION_TRANSITIONS } from '#domain/assignment/delegation';
import { ATTACHMENT_TRANSITIONS } from '#domain/attachment/attachment-state';
import { MAIL_TRANSITIONS } from '#domain/delivery/mail-transitions';
import { DIRECTION_TRANSITIONS } from '#domain/direction/direction-transitions';
import { EXTENSION_TRANSITIONS } from '#domain/extension/extension';
import { INSPECTION_TRANSITIONS } from '#domain/inspection/inspection-life';
import { RECOMMENDATION_TRANSITIONS } from '#domain/inspection/recommendation';
import { OBSTACLE_TRANSITIONS } from '#domain/obstacle/obstacle-transitions';
import { PACKET_TRANSITIONS } from '#domain/packet/packet-transitions';
import { PAPER_TRANSITIONS } from '#domain/paper/paper-transitions';
import { PLAN_TRANSITIONS } from '#domain/plan/plan-transitions';
import { stateDiagram, type Transition } from '#domain/process/transition';
import { PROGRAMME_TRANSITIONS } from '#domain/programme/programme-transitions';
import { OBLIGATION_TRANSITIONS } from '#domain/report/report-transitions';
import { REVIEW_TRANSITIONS } from '#domain/review/review-transitions';
import { ROUND_TRANSITIONS } from '#domain/round/round-transitions';
import { SPREADSHEET_IMPORT_TRANSITIONS } from '#domain/spreadsheet-import/spreadsheet-import-transitions';
import { SHARE_TRANSITIONS } from '#domain/task/task-share';
import { TASK_TRANSITIONS } from '#domain/task/task-transitions';

/** Every transition table of the domain, by the name of its diagram. */
export const TRANSITION_TABLES = {
  programme: PROGRAMME_TRANSITIONS,
  round: ROUND_TRANSITIONS,
  obligation: OBLIGATION_TRANSITIONS,
  extension: EXTENSION_TRANSITIONS,
  plan: PLAN_TRANSITIONS,
  task: TASK_TRANSITIONS,
  'task-share': SHARE_TRANSITIONS,
  delegation: DELEGATION_TRANSITIONS,
  review: REVIEW_TRANSITIONS,
  packet: PACKET_TRANSITIONS,
  paper: PAPER_TRANSITIONS,
  direction: DIRECTION_TRANSITIONS,
  obstacle: OBSTACLE_TRANSITIONS,
  inspection: INSPECTION_TRANSITIONS,
  recommendation: RECOMMENDATION_TRANSITIONS,
  mail: MAIL_TRANSITIONS,
  attachment: ATTACHMENT_TRANSITIONS,
  'spreadsheet-import': SPREADSHEET_IMPORT_TRANSITIONS,
} as const satisfies Record<string, readonly Transition<string>[]>;

/** The diagrams as they should be checked in: file name below `infra/docs/diagrams/` → Mermaid text. */
export function stateDiagrams(): Map<string, string> {
  return new Map(Object.entries(TRANSITION_TABLES).map(([name, table]) => [`${name}.mmd`, `${stateDiagram(table)}\n`]));
}
