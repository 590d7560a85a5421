import type { TaskItem } from '#contracts/http/task';
import { completionOf } from '#domain/simulation/office-draws';
import { type Instant, localDate } from '#domain/time/instant';
import { type Act, compareCodes } from './act.js';
import {
  hourOf,
  morning,
  type OfficeDesk,
  officeAct,
  unlessTooLate,
  workingDay,
  workingDayFrom,
} from './office-desk.js';
import { type SimulatedProgramme, secretariatOf } from './simulated-programme.js';

/** Working days from the issuance of the plan until a head names the person. */
const NAMED_AFTER = 2;
/** The task went on in the next plan, or the programme is over. */
const NOT_OPEN = ['TASK_NOT_AT_STATUS', 'PROGRAMME_NOT_IN_FORCE'];
/** By when a task without a date is done that nobody reports on: what a conclusion gave. */
const YEAR_S_WORK_BY = '12-20';

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
  return [
    ...[...first].map(([unit, task]) => naming(desk, programme, unit, task, now)),
    ...led.flatMap((task) => completion(desk, programme, task, now)),
  ];
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

function completion(desk: OfficeDesk, programme: SimulatedProgramme, task: TaskItem, now: Instant): Act[] {
  const { lead, directionId, code, cadence, year } = task;
  const due = task.due ?? (cadence === null ? `${year}-${YEAR_S_WORK_BY}` : null);
  if (due === null || lead === null || directionId !== null) return [];
  const unit = lead.code;
  const days = completionOf(programme.simulation, unit, code);
  if (days === null || !programme.roster.actor(unit, due)) return [];
  const about = `task/${code}`;
  const when = { day: workingDay(programme, unit, due, days), hour: hourOf(programme, unit, about), now };
  return [
    officeAct(programme, 'complete-task', unit, about, when, async (at) => {
      const today = localDate(at);
      const as = programme.roster.actor(unit, today);
      if (!as) return [];
      await unlessTooLate(NOT_OPEN, () =>
        desk.post({ programme, as, path: `/tasks/${task.id}/completion` }, `${about}/completion`, {
          note: 'Đã hoàn thành, có sản phẩm kèm theo.',
          paperNumber: desk.papers.next(unit, 'BC', today),
          paperDate: today,
          attachmentIds: [],
        }),
      );
      return [];
    }),
  ];
}
