import type { ObstacleDetail } from '#contracts/http/obstacle';
import { courseOf, obstacleDayOf, obstacleOnTask } from '#domain/simulation/work-draws';
import type { ObstacleCase } from '#domain/simulation/work-habits';
import { type Instant, type LocalDate, localDate } from '#domain/time/instant';
import type { Act, OfficeAct } from './act.js';
import { answeredObstacle, type ObstacleOnDesk } from './obstacle-answers.js';
import {
  afternoon,
  morning,
  type OfficeDesk,
  officeAct,
  unlessTooLate,
  workingDay,
  workingDayFrom,
} from './office-desk.js';
import { type SimulatedProgramme, secretariatOf, secretariatUnit } from './simulated-programme.js';
import { dueToday, type TaskInHand } from './task-in-hand.js';

/** The programme, or the task, is over. */
const OVER = ['PROGRAMME_NOT_IN_FORCE', 'OBSTACLE_NOT_AT_STAGE', 'TASK_NOT_AT_STATUS'];

/** The obstacle that a unit meets with on a task it has in hand: as the file tells of it, or as drawn. */
export function obstacleOn(desk: OfficeDesk, programme: SimulatedProgramme, task: TaskInHand, now: Instant): Act[] {
  const { simulation } = programme;
  const { unit, code } = task;
  const told = simulation.obstacles?.cases.find((each) => each.unit === unit && each.task === code);
  const course = told ? courseOf(simulation, unit, code, told) : obstacleOnTask(simulation, unit, code);
  const before = simulation.obstacles?.workingDays.beforeDue ?? 0;
  const day = told?.on ?? workingDay(programme, unit, task.due, -before);
  if (!course || day < localDate(now)) return [];
  return [raising(desk, programme, { unit, task, course, nth: 1 }, code, day, now)];
}

/** Obstacles on the programme as a whole: those of the file, and those that units are drawn to raise each year. */
export function obstaclesOfProgramme(desk: OfficeDesk, programme: SimulatedProgramme, now: Instant): OfficeAct[] {
  const { simulation, file } = programme;
  if (!simulation.obstacles) return [];
  const told = simulation.obstacles.cases.filter(({ task }) => task === undefined);
  const reporting = reportingUnits(programme);
  const { from, until } = file.programme.period;
  const years: number[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(until.slice(0, 4)); year++) years.push(year);
  const drawn = years.flatMap((year) =>
    reporting.flatMap((unit) => {
      const on = obstacleDayOf(simulation, unit, year);
      return on === undefined ? [] : [{ unit, on, about: String(year), case: undefined as ObstacleCase | undefined }];
    }),
  );
  return [...told.map((each) => ({ unit: each.unit, on: each.on, about: each.on, case: each })), ...drawn].flatMap(
    ({ unit, on, about, case: said }) => {
      if (on < localDate(now) || on > until) return [];
      const course = courseOf(simulation, unit, about, said);
      return [raising(desk, programme, { unit, course, nth: 1 }, about, on, now)];
    },
  );
}

/** Units with an officer, the signing parties and their secretariats apart. */
function reportingUnits({ file }: SimulatedProgramme): string[] {
  const askers = new Set(file.programme.parties.flatMap(({ unit, secretariat }) => [unit, secretariat]));
  const staffed = file.organisation.people.filter(({ roles, account }) => account && roles.includes('officer'));
  return [...new Set(staffed.map(({ unit }) => unit))].filter((unit) => !askers.has(unit)).sort();
}

function raising(
  desk: OfficeDesk,
  programme: SimulatedProgramme,
  obstacle: ObstacleOnDesk,
  about: string,
  day: LocalDate,
  now: Instant,
): OfficeAct {
  const { unit, task, course } = obstacle;
  return officeAct(programme, 'raise-obstacle', unit, `task/${about}`, morning(day, now), async (at) => {
    // What has no account, or was done early, raises none.
    const as = programme.roster.actor(unit, localDate(at));
    if (!as || task?.done) return [];
    const call = { programme, as, path: `/programmes/${programme.id}/obstacles` };
    const raised = await unlessTooLate(OVER, () =>
      desk.post<ObstacleDetail>(call, `obstacle/${about}/${unit}`, {
        unit,
        ...(task && { taskId: task.id }),
        kind: course.kind,
        title: course.title,
        text: `${course.title}; đơn vị đã chủ động tháo gỡ trong phạm vi của mình nhưng chưa đủ.`,
        attachmentIds: [],
      }),
    );
    return raised ? [triage(desk, programme, obstacle, raised, at)] : [];
  });
}

/** The secretariat says how grave it is and deals with it itself: it has the answer some working days later. */
function triage(
  desk: OfficeDesk,
  programme: SimulatedProgramme,
  obstacle: ObstacleOnDesk,
  { id, code }: ObstacleDetail,
  now: Instant,
): Act {
  const office = secretariatUnit(programme);
  const { workingDays } = programme.simulation.obstacles!;
  const when = morning(workingDayFrom(programme, office, now, workingDays.triage), now);
  return officeAct(programme, 'triage-obstacle', office, `obstacle/${code}`, when, async (at) => {
    const as = secretariatOf(programme, localDate(at));
    const call = { programme, as, path: `/obstacles/${id}/triage` };
    const party = programme.file.programme.parties[0]!.unit;
    const triaged = await unlessTooLate(OVER, () =>
      desk.post<ObstacleDetail>(call, `obstacle/${code}/triage/${obstacle.nth}`, {
        severity: obstacle.task ? 'serious' : 'minor',
        to: party === obstacle.unit ? office : party,
        answerBy: workingDayFrom(programme, office, at, Math.max(1, workingDays.answer[1])),
      }),
    );
    return triaged ? [answering(desk, programme, obstacle, triaged, at)] : [];
  });
}

function answering(
  desk: OfficeDesk,
  programme: SimulatedProgramme,
  obstacle: ObstacleOnDesk,
  { id, code }: ObstacleDetail,
  now: Instant,
): Act {
  const office = secretariatUnit(programme);
  const { course, task, nth } = obstacle;
  const when = afternoon(workingDayFrom(programme, office, now, course.answerAfter), now);
  return officeAct(programme, 'answer-obstacle', office, `obstacle/${code}`, when, async (at) => {
    if (task) task.due = await dueToday(desk, programme, task, at);
    const key = `obstacle/${code}/answer/${nth}`;
    const answered = await answeredObstacle(desk, programme, { ...obstacle, id, code, key }, at);
    if (!answered) return [];
    return [settlement(desk, programme, obstacle, answered.obstacle, at), ...answered.acts];
  });
}

/** The unit has the last word: it is content, or comes back once. */
function settlement(
  desk: OfficeDesk,
  programme: SimulatedProgramme,
  obstacle: ObstacleOnDesk,
  { id, code }: ObstacleDetail,
  now: Instant,
): Act {
  const { unit, course, nth } = obstacle;
  const comesBack = course.reopened && nth === 1;
  const day = workingDayFrom(programme, unit, now, programme.simulation.obstacles!.workingDays.settlement);
  return officeAct(programme, 'settle-obstacle', unit, `obstacle/${code}`, morning(day, now), async (at) => {
    const as = programme.roster.actor(unit, localDate(at));
    if (!as) return [];
    const what = comesBack ? 'reopening' : 'settlement';
    const said = await unlessTooLate(OVER, () =>
      desk.post<ObstacleDetail>(
        { programme, as, path: `/obstacles/${id}/${what}` },
        `obstacle/${code}/${what}`,
        comesBack ? { reason: 'Khó khăn vẫn còn, đề nghị xem xét thêm.' } : {},
      ),
    );
    return said && comesBack ? [triage(desk, programme, { ...obstacle, nth: nth + 1 }, said, at)] : [];
  });
}
