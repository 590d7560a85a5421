import type { ObstacleAnswerInput, ObstacleDetail } from '#contracts/http/obstacle';
import type { ObstacleOutcome } from '#domain/obstacle/obstacle';
import type { DrawnObstacle } from '#domain/simulation/work-draws';
import { type Instant, localDate } from '#domain/time/instant';
import type { Act } from './act.js';
import { type OfficeDesk, unlessTooLate, workingDay, workingDayFrom } from './office-desk.js';
import { type SimulatedProgramme, secretariatOf, secretariatUnit } from './simulated-programme.js';
import { completion } from './task-completion.js';
import type { TaskInHand } from './task-in-hand.js';

/** The obstacle was settled meanwhile, the task is over, its date cannot be moved, or the programme has ended. */
const TOO_LATE = ['OBSTACLE_NOT_AT_STAGE', 'TASK_NOT_AT_STATUS', 'TASK_BELONGS_TO_DIRECTION', 'PROGRAMME_NOT_IN_FORCE'];

/** Working days that the unit has which helps. */
const HELP_WITHIN = 10;

/** An obstacle on its way through the offices. */
export interface ObstacleOnDesk {
  readonly unit: string;
  /** What it stops; nothing for the programme as a whole. */
  readonly task?: TaskInHand;
  readonly course: DrawnObstacle;
  /** How often it has come to the secretariat. */
  readonly nth: number;
}

interface Answering extends ObstacleOnDesk {
  readonly id: string;
  readonly code: string;
  readonly key: string;
}

/** How the secretariat answers, as the course of the obstacle says; what comes back to it a second time it replies to. */
export async function answeredObstacle(
  desk: OfficeDesk,
  programme: SimulatedProgramme,
  answering: Answering,
  now: Instant,
): Promise<{ obstacle: ObstacleDetail; acts: Act[] } | undefined> {
  const { id, key } = answering;
  const outcome = outcomeOf(answering);
  const as = secretariatOf(programme, localDate(now));
  const call = (what: string) => ({ programme, as, path: `/obstacles/${id}/${what}` });
  const obstacle = await unlessTooLate(TOO_LATE, () =>
    outcome === 'dismissed'
      ? desk.post<ObstacleDetail>(call('dismissal'), key, { reason: 'Nội dung này thuộc thẩm quyền của đơn vị.' })
      : desk.post<ObstacleDetail>(call('answer'), key, bodyOf(programme, answering, outcome, now)),
  );
  if (!obstacle) return undefined;
  const [latest] = obstacle.answers;
  const { task } = answering;
  if (outcome === 'task-changed' && task && latest?.task?.due) task.due = latest.task.due;
  return { obstacle, acts: outcome === 'supported' ? help(desk, programme, latest!, now) : [] };
}

/** A second answer is a reply; a task that was done meanwhile is not changed any more. */
function outcomeOf({ nth, course, task }: Answering): ObstacleOutcome {
  if (nth > 1) return 'replied';
  return course.outcome === 'task-changed' && (!task || task.done) ? 'replied' : course.outcome;
}

function bodyOf(
  programme: SimulatedProgramme,
  { unit, task, course }: Answering,
  outcome: Exclude<ObstacleOutcome, 'dismissed'>,
  now: Instant,
): ObstacleAnswerInput {
  const said = { outcome, text: TEXTS[outcome], attachmentIds: [] };
  if (outcome === 'task-changed') {
    return { ...said, change: { due: workingDay(programme, unit, task!.due, course.moreWorkingDays) } };
  }
  if (outcome === 'replied') return said;
  const helper = course.helper ?? secretariatUnit(programme);
  const due = workingDayFrom(programme, helper, now, HELP_WITHIN);
  return { ...said, support: { unit: helper, title: `Hỗ trợ tháo gỡ: ${course.title}`, due } };
}

const TEXTS = {
  replied: 'Đề nghị đơn vị thực hiện theo hướng dẫn kèm theo.',
  supported: 'Đã phân công đơn vị hỗ trợ.',
  'task-changed': 'Đồng ý điều chỉnh thời hạn của nhiệm vụ.',
} as const;

/** The unit that helps has a task of its own. */
function help(
  desk: OfficeDesk,
  programme: SimulatedProgramme,
  { task }: ObstacleDetail['answers'][number],
  now: Instant,
): Act[] {
  if (!task?.unit || !task.due) return [];
  const { id, code, due, unit } = task;
  const given = { id, code, unit: unit.code, each: false, recommended: false, dated: true, due, done: false };
  return completion(desk, programme, given, now);
}
