import type { InspectionDetail, InspectionItem } from '#contracts/http/inspection';
import type { TaskItem } from '#contracts/http/task';
import { addWorkingDays, workingDaysBetween } from '#domain/calendar/working-days';
import { recommendationTo, selfReportDays } from '#domain/simulation/work-draws';
import { USUAL_WORK } from '#domain/simulation/work-habits';
import { type Instant, type LocalDate, localDate } from '#domain/time/instant';
import { type Act, compareCodes, type OfficeAct } from './act.js';
import {
  afternoon,
  hourOf,
  morning,
  type OfficeDesk,
  officeAct,
  unlessTooLate,
  workingDay,
  workingDayFrom,
} from './office-desk.js';
import { calendarOf, type SimulatedProgramme, secretariatOf, secretariatUnit } from './simulated-programme.js';
import { workOnTask } from './task-offices.js';

/** The inspection is over, or the programme has ended. */
const OVER = ['PROGRAMME_NOT_IN_FORCE', 'INSPECTION_NOT_AT_STAGE'];

/** What its office knows of an inspection of the plan. */
type Planned = Pick<InspectionItem, 'id' | 'code' | 'startsOn' | 'endsOn'> & { readonly units: readonly string[] };

/** The inspections of the file, each carried out on its days: team, notice, self-reports, minutes, results. */
export async function inspectionsOfPlan(
  desk: OfficeDesk,
  programme: SimulatedProgramme,
  now: Instant,
): Promise<OfficeAct[]> {
  if ((programme.file.programme.inspections ?? []).length === 0) return [];
  const as = secretariatOf(programme, localDate(now));
  const planned = await desk.all<InspectionItem>(as, `/programmes/${programme.id}/inspections`);
  return planned
    .filter(({ startsOn }) => startsOn > localDate(now))
    .sort((a, b) => compareCodes(a.code, b.code))
    .map(({ units, ...rest }) => ({ ...rest, units: units.map(({ code }) => code).sort() }))
    .map((inspection) => decision(desk, programme, inspection, now));
}

const habitsOf = ({ simulation }: SimulatedProgramme) => simulation.inspections ?? USUAL_WORK.inspections;

/** Does one of the secretariat's steps; answers `undefined` where it comes too late. */
function step<T = InspectionDetail>(
  desk: OfficeDesk,
  programme: SimulatedProgramme,
  { id, code }: Planned,
  what: string,
  key: string,
  body: unknown,
  at: Instant,
): Promise<T | undefined> {
  const call = { programme, as: secretariatOf(programme, localDate(at)), path: `/inspections/${id}/${what}` };
  const natural = `inspection/${code}/${key}`;
  return unlessTooLate(OVER, () =>
    what === 'team' ? desk.put<T>(call, natural, body) : desk.post<T>(call, natural, body),
  );
}

function decision(desk: OfficeDesk, programme: SimulatedProgramme, inspection: Planned, now: Instant): OfficeAct {
  const office = secretariatUnit(programme);
  const { team } = habitsOf(programme).workingDays;
  const when = morning(workingDay(programme, office, inspection.startsOn, -team), now);
  return officeAct(programme, 'decide-team', office, `inspection/${inspection.code}`, when, async (at) => {
    const today = localDate(at);
    const body = {
      decisionNumber: desk.papers.next(office, 'QĐ', today),
      decisionDate: today,
      members: membersOf(programme, today),
      attachmentIds: [],
    };
    const decided = await step(desk, programme, inspection, 'team', 'team', body, at);
    return decided ? [notice(desk, programme, inspection, at)] : [];
  });
}

/** The head of office leads the team, whoever keeps each party's papers belongs to it. */
function membersOf({ file, roster }: SimulatedProgramme, today: LocalDate) {
  const [first] = file.programme.parties;
  const head = roster.holder(first!.secretariat, 'head', today);
  const others = file.programme.parties.flatMap(({ secretariat }) => {
    const person = roster.holder(secretariat, 'secretariat', today);
    return person && person !== head ? [{ role: 'member' as const, unit: secretariat, person }] : [];
  });
  const leads = head ? { person: head } : { office: 'Trưởng đoàn' };
  const seen = new Set<string>();
  return [
    { role: 'head' as const, unit: first!.secretariat, ...leads },
    ...others.filter(({ person }) => !seen.has(person) && seen.add(person)),
  ];
}

function notice(desk: OfficeDesk, programme: SimulatedProgramme, inspection: Planned, now: Instant): Act {
  const office = secretariatUnit(programme);
  const { workingDays } = habitsOf(programme);
  const when = morning(workingDay(programme, office, inspection.startsOn, -workingDays.notice), now);
  return officeAct(programme, 'notice-inspection', office, `inspection/${inspection.code}`, when, async (at) => {
    const today = localDate(at);
    const meant = workingDay(programme, office, inspection.startsOn, -workingDays.selfReport);
    const selfReportDue = [meant, today].sort()[1]!;
    const body = {
      number: desk.papers.next(office, 'TB', today),
      date: today,
      outline: 'Kết quả lãnh đạo, chỉ đạo; kết quả thực hiện từng nội dung; hạn chế, nguyên nhân; kiến nghị.',
      selfReportDue,
      attachmentIds: [],
    };
    if (!(await step(desk, programme, inspection, 'notice', 'notice', body, at))) return [];
    return [
      ...inspection.units.flatMap((unit) => selfReport(desk, programme, inspection, unit, selfReportDue, at)),
      ...inspection.units.map((unit, index) => minutes(desk, programme, inspection, unit, index, at)),
      results(desk, programme, inspection, at),
    ];
  });
}

/** The unit reports on itself; the secretariat enters the paper of one that has no account. */
function selfReport(
  desk: OfficeDesk,
  programme: SimulatedProgramme,
  inspection: Planned,
  unit: string,
  due: LocalDate,
  now: Instant,
): Act[] {
  const days = selfReportDays(programme.simulation, unit, inspection.code);
  if (days === null) return [];
  const about = `inspection/${inspection.code}`;
  const online = programme.roster.actor(unit, due) !== undefined;
  const office = online ? unit : secretariatUnit(programme);
  const when = { day: workingDay(programme, unit, due, days), hour: hourOf(programme, unit, about), now };
  const kind = online ? 'send-self-report' : 'enter-self-report';
  return [
    officeAct(programme, kind, office, `${about}/${unit}`, when, async (at) => {
      const today = localDate(at);
      const as = online ? programme.roster.actor(unit, today) : secretariatOf(programme, today);
      if (!as) return [];
      const call = { programme, as, path: `/inspections/${inspection.id}/self-reports` };
      await unlessTooLate(OVER, () =>
        desk.post(call, `${about}/self-report/${unit}`, {
          unit,
          text: 'Báo cáo tự kiểm tra theo đề cương.',
          paperNumber: desk.papers.next(unit, 'BC', today),
          paperDate: today,
          attachmentIds: [],
        }),
      );
      return [];
    }),
  ];
}

/** The team works with one unit after the other, a day each as far as the days go, and writes down what it found. */
function minutes(
  desk: OfficeDesk,
  programme: SimulatedProgramme,
  inspection: Planned,
  unit: string,
  index: number,
  now: Instant,
): Act {
  const office = secretariatUnit(programme);
  const calendar = calendarOf(programme, office);
  const { startsOn, endsOn, code } = inspection;
  const most = workingDaysBetween(calendar, startsOn, endsOn);
  const day = addWorkingDays(calendar, startsOn, Math.min(index, Math.max(0, most)));
  return officeAct(programme, 'inspect-unit', office, `inspection/${code}/${unit}`, afternoon(day, now), async (at) => {
    const heldOn = localDate(at);
    const text = 'Đoàn làm việc với đơn vị, kiểm tra hồ sơ, sổ sách, trao đổi với cán bộ và nhân dân.';
    const kept = { unit, heldOn, text, attachmentIds: [] };
    if (!(await step(desk, programme, inspection, 'minutes', `minutes/${unit}`, kept, at))) return [];
    const good = { unit, kind: 'strength', text: 'Cấp uỷ, lãnh đạo đơn vị quan tâm công tác dân vận.' };
    await step(desk, programme, inspection, 'findings', `finding/${unit}/1`, good, at);
    const wanting = recommendationTo(programme.simulation, unit, code);
    if (wanting === undefined) return [];
    const poor = { unit, kind: 'shortcoming', text: `Còn hạn chế: cần ${lowered(wanting)}.` };
    await step(desk, programme, inspection, 'findings', `finding/${unit}/2`, poor, at);
    return [];
  });
}

const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** The notice of results: what was found wanting becomes a recommendation, a task of its unit with a date. */
function results(desk: OfficeDesk, programme: SimulatedProgramme, inspection: Planned, now: Instant): Act {
  const office = secretariatUnit(programme);
  const { workingDays } = habitsOf(programme);
  const { code, units } = inspection;
  const when = afternoon(workingDay(programme, office, inspection.endsOn, workingDays.results), now);
  return officeAct(programme, 'conclude-inspection', office, `inspection/${code}`, when, async (at) => {
    const today = localDate(at);
    const due = workingDayFrom(programme, office, at, workingDays.recommendation);
    const recommendations = units.flatMap((unit) => {
      const text = recommendationTo(programme.simulation, unit, code);
      return text === undefined ? [] : [{ unit, text, due }];
    });
    const number = desk.papers.next(office, 'TB', today);
    const summary = 'Các đơn vị cơ bản thực hiện tốt; một số hạn chế cần khắc phục theo kiến nghị kèm theo.';
    const body = { number, date: today, summary, recommendations, attachmentIds: [] };
    const concluded = await step(desk, programme, inspection, 'results', 'results', body, at);
    if (!concluded) return [];
    if (recommendations.length === 0) await step(desk, programme, inspection, 'closing', 'closing', {}, at);
    const as = secretariatOf(programme, today);
    const acts: Act[] = [];
    for (const { taskId } of [...concluded.given].sort((a, b) => compareCodes(a.code, b.code))) {
      acts.push(...(await workOnTask(desk, programme, await desk.get<TaskItem>(as, `/tasks/${taskId}`), at)));
    }
    return acts;
  });
}
