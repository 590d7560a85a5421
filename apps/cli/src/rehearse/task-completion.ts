import { completionOf } from '#domain/simulation/office-draws';
import { type Instant, localDate } from '#domain/time/instant';
import type { Act } from './act.js';
import { verification } from './inspection-follow-up.js';
import { hourOf, type OfficeDesk, officeAct, unlessTooLate, workingDay } from './office-desk.js';
import type { SimulatedProgramme } from './simulated-programme.js';
import type { TaskInHand } from './task-in-hand.js';

/** The task went on in the next plan, or the programme is over. */
export const NOT_OPEN = ['TASK_NOT_AT_STATUS', 'TASK_SHARE_NOT_AT_STATUS', 'PROGRAMME_NOT_IN_FORCE'];

/** The unit does the task, as drawn: before or after the date that is in force by then, or never. */
export function completion(desk: OfficeDesk, programme: SimulatedProgramme, task: TaskInHand, now: Instant): Act[] {
  const { unit, code } = task;
  const days = completionOf(programme.simulation, unit, code);
  if (days === null) return [];
  const about = `task/${code}`;
  const when = { day: workingDay(programme, unit, task.due, days), hour: hourOf(programme, unit, about), now };
  return [
    officeAct(programme, 'complete-task', unit, about, when, async (at) => {
      const today = localDate(at);
      const as = programme.roster.actor(unit, today);
      if (!as) return [];
      // More time was given meanwhile, and is used.
      if (workingDay(programme, unit, task.due, days) > today) return completion(desk, programme, task, at);
      const done = await unlessTooLate(NOT_OPEN, () =>
        desk.post({ programme, as, path: `/tasks/${task.id}/completion` }, `${about}/${unit}/completion`, {
          note: 'Đã hoàn thành, có sản phẩm kèm theo.',
          paperNumber: desk.papers.next(unit, 'BC', today),
          paperDate: today,
          attachmentIds: [],
          ...(task.each && { unit }),
        }),
      );
      task.done = true;
      return done && task.recommended ? [verification(desk, programme, code, at)] : [];
    }),
  ];
}
