import type { PlanPaper, PlanSigning } from '#contracts/http/plan';
import { type Instant, type LocalDate, localDate } from '#domain/time/instant';
import type { Act } from './act.js';
import { afternoon, morning, type OfficeDesk, officeAct, workingDayFrom } from './office-desk.js';
import type { SimulatedProgramme } from './simulated-programme.js';
import { issuedTasks } from './task-offices.js';

/** A plan on its way through the offices, as long as this submission of it stands. */
interface Submission {
  readonly desk: OfficeDesk;
  readonly programme: SimulatedProgramme;
  readonly id: string;
  readonly year: number;
  readonly nth: number;
  readonly issueBy: LocalDate;
  /** Whose turn has been seen: nobody is asked twice. */
  readonly asked: Set<string>;
  /** Sent back: whoever has it on the desk leaves it. */
  returned: boolean;
  again(now: Instant): Act;
}

/** What follows from a submission for signature, to the number; `again` makes the next submission when it is sent back. */
export function signingActs(
  desk: OfficeDesk,
  programme: SimulatedProgramme,
  { id, year, submission, issueBy, papers }: PlanSigning,
  now: Instant,
  again: (now: Instant) => Act,
): Act[] {
  const asked = new Set<string>();
  const state: Submission = { desk, programme, id, year, nth: submission, issueBy, asked, returned: false, again };
  return papers.flatMap((paper) => nextOf(state, paper, now));
}

/** Those whose turn it is now, or the number once everybody has signed. */
function nextOf(state: Submission, paper: PlanPaper, now: Instant): Act[] {
  if (paper.signed) return [numbering(state, paper, now)];
  return paper.awaited.flatMap(({ office, party }) => {
    const key = `${paper.ordinal}/${office}/${party.code}`;
    if (state.asked.has(key)) return [];
    state.asked.add(key);
    return [approval(state, paper.ordinal, office, party.code, now)];
  });
}

function approval(
  state: Submission,
  ordinal: number,
  office: PlanPaper['awaited'][number]['office'],
  party: string,
  now: Instant,
): Act {
  const { desk, programme, id, year, nth } = state;
  const { plans } = programme.simulation;
  const signs = office === 'signer';
  const unit = signs ? party : programme.file.programme.parties.find((each) => each.unit === party)!.secretariat;
  const days = signs ? plans.workingDays.signer : plans.workingDays.headOfOffice;
  const when = morning(workingDayFrom(programme, unit, now, days), now);
  const about = `plan/${year}/${ordinal}`;
  return officeAct(programme, signs ? 'sign-paper' : 'approve-paper', unit, about, when, async (at) => {
    const as = programme.roster.holder(unit, signs ? 'leader' : 'head', localDate(at));
    if (!as || state.returned) return []; // nobody holds the office: the plan stays there
    const key = `${about}/${nth}/${office}/${party}`;
    const reason = signs ? returnReason(state, party) : undefined;
    if (reason !== undefined) {
      state.returned = true;
      await desk.post({ programme, as, path: `/plans/${id}/papers/${ordinal}/return` }, key, {
        reason,
        submission: nth,
      });
      return [state.again(at)];
    }
    const call = { programme, as, path: `/plans/${id}/papers/${ordinal}/approval` };
    const { papers } = await desk.post<PlanSigning>(call, key, { submission: nth });
    return nextOf(state, papers.find((each) => each.ordinal === ordinal)!, at);
  });
}

/** Why that signer sends the plan back: only the first submission, and only where the file says so. */
function returnReason({ programme, year, nth }: Submission, party: string): string | undefined {
  const meant = programme.simulation.plans.returns.find((each) => each.year === year);
  const by = meant?.party ?? programme.file.programme.parties[0]!.unit;
  return nth === 1 && by === party ? meant?.reason : undefined;
}

/** The secretariat of the paper's party enters number and date: as the file has them, else on the day it should be issued. */
function numbering(state: Submission, { ordinal, party }: PlanPaper, now: Instant): Act {
  const { desk, programme, id, year, nth, issueBy } = state;
  const { parties, planCalendar } = programme.file.programme;
  const issuer = parties.find(({ unit }) => unit === party?.code) ?? parties[0]!;
  const known = ordinal === 1 ? planCalendar?.years.find((each) => each.year === year) : undefined;
  const about = `plan/${year}/${ordinal}`;
  const when = afternoon(later(known?.issuedOn ?? issueBy, localDate(now)), now);
  return officeAct(programme, 'number-paper', issuer.secretariat, about, when, async (at) => {
    const today = localDate(at);
    const as = programme.roster.secretariatOfParty(issuer.unit, today);
    if (!as || state.returned) return [];
    const number = known?.number ?? desk.papers.next(issuer.unit, 'KH', today);
    const issuedOn = known?.issuedOn !== undefined && known.issuedOn <= today ? known.issuedOn : today;
    const call = { programme, as, path: `/plans/${id}/papers/${ordinal}/number` };
    const { stage } = await desk.post<PlanSigning>(call, `${about}/${nth}/number`, { number, issuedOn });
    return stage === 'issued' ? issuedTasks(desk, programme, year, at) : [];
  });
}

const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);
