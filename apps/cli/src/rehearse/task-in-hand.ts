import type { TaskDetail, TaskItem, TaskShare } from '#contracts/http/task';
import { type Instant, type LocalDate, localDate } from '#domain/time/instant';
import type { OfficeDesk } from './office-desk.js';
import { type SimulatedProgramme, secretariatOf } from './simulated-programme.js';

/** By when a task without a date is done that nobody reports on: what a conclusion gave. */
const YEAR_S_WORK_BY = '12-20';

/** A task, or a unit's share of it, as the people of the unit that does it know it. Its id orders nothing. */
export interface TaskInHand {
  readonly id: string;
  /** Natural key, such as `2018/1.2`, `S-1`, `O-1/1`, `I-1/2`. */
  readonly code: string;
  readonly unit: string;
  /** Whether each of its units has a share of its own. */
  readonly each: boolean;
  /** An inspection recommended it: the secretariat verifies what is done. */
  readonly recommended: boolean;
  /** Whether it has a date of its own: only such a date can be moved. */
  readonly dated: boolean;
  /** The date in force, as far as the unit knows; without one, the day on which its people mean to be through. */
  due: LocalDate;
  /** Its people are through with it. */
  done: boolean;
}

/** The task as its lead has it in hand, or each unit that has a share of it; nothing for what is answered as a direction. */
export async function inHand(
  desk: OfficeDesk,
  programme: SimulatedProgramme,
  task: TaskItem,
  now: Instant,
): Promise<TaskInHand[]> {
  const { id, code, lead, directionId, cadence, year, origin, tracking } = task;
  const due = task.due ?? (cadence === null ? `${year}-${YEAR_S_WORK_BY}` : null);
  if (due === null || directionId !== null) return [];
  // What was not done is taken up by the next plan, under another number: still to be verified.
  const recommended = origin === 'recommendation' || origin === 'carry-over';
  const of = { id, code, recommended, dated: task.due !== null, done: false };
  if (tracking === 'lead') return lead === null ? [] : [{ ...of, unit: lead.code, each: false, due }];
  const as = secretariatOf(programme, localDate(now));
  const shares = await desk.all<TaskShare>(as, `/tasks/${id}/shares?status=open`);
  return shares.map((share) => ({ ...of, unit: share.unit.code, each: true, due: share.due ?? due }));
}

/** Reads where its date stands: a suspension, an obstacle or more time may have moved it. */
export async function dueToday(
  desk: OfficeDesk,
  programme: SimulatedProgramme,
  task: TaskInHand,
  now: Instant,
): Promise<LocalDate> {
  const as = programme.roster.actor(task.unit, localDate(now)) ?? secretariatOf(programme, localDate(now));
  const { due, myShares } = await desk.get<TaskDetail>(as, `/tasks/${task.id}`);
  const share = task.each ? myShares.find(({ unit }) => unit === task.unit)?.due : undefined;
  return share ?? due ?? task.due;
}
