import type { ObligationItem } from '#contracts/http/obligation';
import type { RoundSummary } from '#contracts/http/round';
import type { TaskDetail } from '#contracts/http/task';
import type { GivenTask, GivenTime, Leave, RemindedByHand } from '#domain/simulation/work-habits';
import { type Instant, type LocalDate, localDate } from '#domain/time/instant';
import type { OfficeAct } from './act.js';
import { morning, type OfficeDesk, officeAct, unlessTooLate, workingDay } from './office-desk.js';
import { type SimulatedProgramme, secretariatOf, secretariatUnit } from './simulated-programme.js';
import { workOnTask } from './task-offices.js';

/** The round is not open on that day, or the programme is suspended or over. */
const NOT_NOW = ['ROUND_NOT_OPEN', 'ROUND_LOCKED', 'PROGRAMME_NOT_IN_FORCE', 'DELEGATION_OVERLAPS'];

/** What the file has people do on a day of its own: more time for many, reminding by hand, tasks outside the plans, leaves. */
export function actsOfFile(desk: OfficeDesk, programme: SimulatedProgramme, now: Instant): OfficeAct[] {
  const { moreTime = [], remindedByHand = [], singleTasks = [], leaves = [] } = programme.simulation;
  const ahead = (day: LocalDate) => day >= localDate(now);
  return [
    ...moreTime.filter(({ on }) => ahead(on)).map((given) => giving(desk, programme, given, now)),
    ...remindedByHand.filter(({ on }) => ahead(on)).map((given) => reminding(desk, programme, given, now)),
    ...singleTasks
      .map((task, index) => ({ task, index }))
      .filter(({ task: { on } }) => ahead(on))
      .map(({ task, index }) => givingTask(desk, programme, task, index + 1, now)),
    ...leaves.filter(({ from }) => ahead(from)).map((leave) => handingOn(desk, programme, leave, now)),
  ];
}

async function openRound(
  desk: OfficeDesk,
  programme: SimulatedProgramme,
  code: string,
  at: Instant,
): Promise<RoundSummary | undefined> {
  const as = secretariatOf(programme, localDate(at));
  const open = await desk.all<RoundSummary>(as, `/rounds?programme=${programme.id}&stage=open`);
  return open.find((round) => round.code === code);
}

/** To those who still owe a report then, or those of the file: from the round's due date. */
function giving(desk: OfficeDesk, programme: SimulatedProgramme, given: GivenTime, now: Instant): OfficeAct {
  const office = secretariatUnit(programme);
  const about = `round/${given.round}`;
  return officeAct(programme, 'give-more-time', office, about, morning(given.on, now), async (at) => {
    const round = await openRound(desk, programme, given.round, at);
    if (!round) return [];
    const as = secretariatOf(programme, localDate(at));
    const duties = await desk.all<ObligationItem>(as, `/rounds/${round.id}/obligations`);
    const owing = duties
      .filter(({ status }) => status === 'open' || status === 'returned')
      .map(({ unit }) => unit.code);
    const units = given.units?.filter((unit) => owing.includes(unit)) ?? owing;
    if (units.length === 0) return [];
    const due = workingDay(programme, office, round.due, given.moreWorkingDays);
    const call = { programme, as, path: `/rounds/${round.id}/extensions` };
    await unlessTooLate(NOT_NOW, () =>
      desk.post(call, `${about}/more-time/${given.on}`, { units: [...units].sort(), due, reason: given.reason }),
    );
    return [];
  });
}

function reminding(desk: OfficeDesk, programme: SimulatedProgramme, given: RemindedByHand, now: Instant): OfficeAct {
  const office = secretariatUnit(programme);
  const about = `round/${given.round}`;
  return officeAct(programme, 'remind-by-hand', office, about, morning(given.on, now), async (at) => {
    const round = await openRound(desk, programme, given.round, at);
    if (!round) return [];
    const call = { programme, as: secretariatOf(programme, localDate(at)), path: `/rounds/${round.id}/reminders` };
    await unlessTooLate(NOT_NOW, () =>
      desk.post(call, `${about}/by-hand/${given.on}`, { ...(given.note && { note: given.note }) }),
    );
    return [];
  });
}

function givingTask(
  desk: OfficeDesk,
  programme: SimulatedProgramme,
  { on, title, due, lead, units }: GivenTask,
  nth: number,
  now: Instant,
): OfficeAct {
  const office = secretariatUnit(programme);
  const about = `single-task/${String(nth).padStart(3, '0')}`;
  return officeAct(programme, 'give-task', office, about, morning(on, now), async (at) => {
    const call = {
      programme,
      as: secretariatOf(programme, localDate(at)),
      path: `/programmes/${programme.id}/tasks`,
    };
    const whose = units ? { tracking: 'each-unit', units } : { tracking: 'lead', lead };
    const task = await unlessTooLate(NOT_NOW, () => desk.post<TaskDetail>(call, about, { title, due, ...whose }));
    return task ? workOnTask(desk, programme, task, at) : [];
  });
}

/** On the first day of the leave the head says that it stands in; what comes to the officer comes to the head as well. */
function handingOn(
  desk: OfficeDesk,
  programme: SimulatedProgramme,
  { unit, from, until }: Leave,
  now: Instant,
): OfficeAct {
  return officeAct(programme, 'hand-on-work', unit, `leave/${from}`, morning(from, now), async (at) => {
    const today = localDate(at);
    const officer = programme.roster.holder(unit, 'officer', today);
    const head = programme.roster.holder(unit, 'head', today);
    if (!officer || !head || officer === head || until < today) return [];
    const call = { programme, as: head, path: '/delegations' };
    await unlessTooLate(NOT_NOW, () =>
      desk.post(call, `leave/${unit}/${from}`, {
        to: head,
        from: today,
        until,
        person: officer,
        unit,
        note: 'Nghỉ phép.',
      }),
    );
    return [];
  });
}
