import type { TaskItem } from '#contracts/http/task';
import { type Instant, localDate } from '#domain/time/instant';
import { type Act, compareCodes } from './act.js';
import { obstacleOn } from './obstacle-offices.js';
import { morning, type OfficeDesk, officeAct, unlessTooLate, workingDayFrom } from './office-desk.js';
import { type SimulatedProgramme, secretariatOf } from './simulated-programme.js';
import { completion, NOT_OPEN } from './task-completion.js';
import { moreTimeFor } from './task-extension-offices.js';
import { inHand, type TaskInHand } from './task-in-hand.js';

/** Working days from the issuance of the plan until a head names the person. */
const NAMED_AFTER = 2;

/**
 * What the units do about the tasks of a plan that was issued now: each head names the person for the first task that the
 * unit leads; tasks with a due date are done as the file lets them be. Directions are answered elsewhere.
 */
export async function issuedTasks(
  desk: OfficeDesk,
  programme: SimulatedProgramme,
  year: number,
  now: Instant,
): Promise<Act[]> {
  const as = secretariatOf(programme, localDate(now));
  const issued = await desk.all<TaskItem>(as, `/tasks?programme=${programme.id}&year=${year}`);
  const open = issued.filter(({ status, planId }) => status === 'open' && planId !== null);
  const led = open.sort((a, b) => compareCodes(a.code, b.code));
  const first = new Map<string, TaskItem>();
  for (const task of led) if (task.lead && !first.has(task.lead.code)) first.set(task.lead.code, task);
  const acts = [...first].map(([unit, task]) => naming(desk, programme, unit, task, now));
  for (const task of led) acts.push(...(await workOnTask(desk, programme, task, now)));
  return acts;
}

/** The same for one task: what each of its units does that has it in hand. */
export async function workOnTask(
  desk: OfficeDesk,
  programme: SimulatedProgramme,
  task: TaskItem,
  now: Instant,
): Promise<Act[]> {
  const hands = await inHand(desk, programme, task, now);
  return hands.flatMap((each) => workOn(desk, programme, each, now));
}

function naming(desk: OfficeDesk, programme: SimulatedProgramme, unit: string, task: TaskItem, now: Instant): Act {
  const when = morning(workingDayFrom(programme, unit, now, NAMED_AFTER), now);
  return officeAct(programme, 'name-person', unit, `task/${task.code}`, when, async (at) => {
    const staff = programme.roster.staffOf(unit, localDate(at));
    if (!staff) return [];
    const call = { programme, as: staff.head, path: `/tasks/${task.id}/person` };
    await unlessTooLate(NOT_OPEN, () =>
      desk.put(call, `task/${task.code}/${unit}/person`, { person: staff.officer, unit }),
    );
    return [];
  });
}

/** What a unit does about a task with a date: it meets with an obstacle, asks for more time, and does it, as drawn. */
function workOn(desk: OfficeDesk, programme: SimulatedProgramme, task: TaskInHand, now: Instant): Act[] {
  if (!programme.roster.actor(task.unit, task.due)) return [];
  const obstacle = obstacleOn(desk, programme, task, now);
  const stops = obstacle.length > 0 ? obstacle : moreTimeFor(desk, programme, task, now);
  return [...stops, ...completion(desk, programme, task, now)];
}
