import type { TaskExtension } from '#contracts/http/extension';
import { type DrawnTaskExtension, taskExtensionOf } from '#domain/simulation/work-draws';
import { type Instant, localDate } from '#domain/time/instant';
import type { Act } from './act.js';
import { morning, type OfficeDesk, officeAct, unlessTooLate, workingDay, workingDayFrom } from './office-desk.js';
import { type SimulatedProgramme, secretariatOf, secretariatUnit } from './simulated-programme.js';
import { dueToday, type TaskInHand } from './task-in-hand.js';

/** The task was done meanwhile, went on in the next plan, or its date had been moved that far already. */
const TOO_LATE = [
  'TASK_NOT_AT_STATUS',
  'TASK_SHARE_NOT_AT_STATUS',
  'PROGRAMME_NOT_IN_FORCE',
  'EXTENSION_PENDING',
  'EXTENSION_NOT_PENDING',
  'EXTENSION_DATE_INVALID',
];

/** The unit asks for more time for its task, if the file lets it; the secretariat decides, and an offer is taken. */
export function moreTimeFor(desk: OfficeDesk, programme: SimulatedProgramme, task: TaskInHand, now: Instant): Act[] {
  const { unit, code } = task;
  const drawn = taskExtensionOf(programme.simulation, unit, code);
  const day = drawn && workingDay(programme, unit, task.due, -drawn.askWorkingDaysBefore);
  if (!task.dated || !drawn || !day || day <= localDate(now)) return [];
  const about = `task/${code}`;
  return [
    officeAct(programme, 'ask-task-extension', unit, about, morning(day, now), async (at) => {
      const as = programme.roster.actor(unit, localDate(at));
      if (!as || task.done) return [];
      task.due = await dueToday(desk, programme, task, at);
      const call = { programme, as, path: `/tasks/${task.id}/extensions` };
      const requestedDue = workingDay(programme, unit, task.due, drawn.moreWorkingDays);
      const asked = await unlessTooLate(TOO_LATE, () =>
        desk.post<TaskExtension>(call, `${about}/${unit}/extension`, { requestedDue, reason: drawn.reason, unit }),
      );
      return asked ? [decision(desk, programme, task, drawn, asked, at)] : [];
    }),
  ];
}

function decision(
  desk: OfficeDesk,
  programme: SimulatedProgramme,
  task: TaskInHand,
  drawn: DrawnTaskExtension,
  { id }: TaskExtension,
  now: Instant,
): Act {
  const office = secretariatUnit(programme);
  const about = `task/${task.code}/${task.unit}`;
  const when = morning(workingDayFrom(programme, office, now, drawn.decisionAfterWorkingDays), now);
  return officeAct(programme, 'decide-task-extension', office, about, when, async (at) => {
    const as = secretariatOf(programme, localDate(at));
    const due = workingDay(programme, task.unit, task.due, drawn.given);
    const body = {
      granted: { decision: 'grant' },
      refused: { decision: 'refuse' },
      offered: { decision: 'offer', due },
    };
    const decided = await unlessTooLate(TOO_LATE, () =>
      desk.post<TaskExtension>(
        { programme, as, path: `/tasks/${task.id}/extensions/${id}/decision` },
        `${about}/extension-decision`,
        body[drawn.decision],
      ),
    );
    if (decided?.status === 'granted') task.due = decided.decidedDue!;
    return decided?.status === 'offered' ? [taking(desk, programme, task, decided, at)] : [];
  });
}

function taking(
  desk: OfficeDesk,
  programme: SimulatedProgramme,
  task: TaskInHand,
  { id }: TaskExtension,
  now: Instant,
): Act {
  const { unit, code } = task;
  const when = morning(localDate(now), now);
  return officeAct(programme, 'take-task-offer', unit, `task/${code}`, when, async (at) => {
    const as = programme.roster.actor(unit, localDate(at));
    if (!as) return [];
    const taken = await unlessTooLate(TOO_LATE, () =>
      desk.post<TaskExtension>(
        { programme, as, path: `/tasks/${task.id}/extensions/${id}/answer` },
        `task/${code}/${unit}/extension-answer`,
        { accept: true },
      ),
    );
    if (taken) task.due = taken.decidedDue!;
    return [];
  });
}
