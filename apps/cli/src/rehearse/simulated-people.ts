import { addWorkingDays } from '#domain/calendar/working-days';
import { type Instant, localDate } from '#domain/time/instant';
import type { Act, DutyAct } from './act.js';
import { ApiRefusal } from './api-client.js';
import { allConfirmed, confirmed, filledForm } from './filled-form.js';
import type { OfficeApi } from './office-api.js';
import { AFTERNOON, MORNING, type OfficeHour, officeMoment } from './office-hours.js';
import type { PaperNumbers } from './paper-numbers.js';
import { dayOf, unitAct } from './plan-duty.js';
import type { SimulatedDuty } from './simulated-duty.js';
import { type SimulatedProgramme, secretariatOf } from './simulated-programme.js';
import { unforeseen } from './unforeseen.js';

/** Refusals that people meet in earnest: they came too late. Any other refusal is a fault of the rehearsal. */
const TOO_LATE = new Set(['ROUND_NOT_OPEN', 'ROUND_LOCKED', 'PROGRAMME_NOT_IN_FORCE']);
/** The report, or another answer, came first. */
const OVERTAKEN = new Set(['REPORT_ALREADY_SUBMITTED', 'EXTENSION_NOT_PENDING', 'EXTENSION_DATE_INVALID']);

/** Officers, heads and secretariats of a rehearsal: they act through the HTTP API and know what it answers. */
export class SimulatedPeople {
  constructor(
    private readonly office: OfficeApi,
    private readonly papers: PaperNumbers,
  ) {}

  /** Does one thing about a duty; answers with what follows from it. */
  async act(act: DutyAct, now: Instant): Promise<Act[]> {
    if (act.duty.settled) return [];
    try {
      return await this[METHODS[act.kind]](act, now);
    } catch (error) {
      if (!(error instanceof ApiRefusal)) throw error;
      if (OVERTAKEN.has(error.code)) return [];
      if (!TOO_LATE.has(error.code)) throw unforeseen(error);
      return this.afterTooLate(act, now);
    }
  }

  /** A unit that is too late gives up; a secretariat that is too late to send a report back takes it as it is. */
  private async afterTooLate(act: DutyAct, now: Instant): Promise<Act[]> {
    if (act.kind === 'rule' && !act.duty.returned) {
      act.duty.returned = true;
      return this.rule(act, now);
    }
    if (act.kind === 'report' || act.kind === 'register') act.duty.settled = true;
    return [];
  }

  /** The officer drafts, the head approves, the officer sends it with its number and date; or both have nothing to report. */
  private async report({ programme, duty }: DutyAct, now: Instant): Promise<Act[]> {
    const today = localDate(now);
    const staff = programme.roster.staffOf(duty.unit, today);
    if (!staff) return this.register({ kind: 'register', programme, duty, at: now }, now);
    if (duty.behaviour.kind === 'nothing-to-report') {
      await this.office.nothingToReport(staff.officer, programme.number, duty);
    } else {
      const read = duty.sent === 0 ? 0 : (await this.office.draft(staff.officer, duty)).version;
      const answers = await filledForm(this.office, staff.officer, programme, duty);
      const saved = await this.office.saveDraft(staff.officer, programme.number, duty, answers, read);
      await this.office.approveDraft(staff.head, programme.number, duty, saved.version);
      const paper =
        duty.mode === 'signed' ? { paperNumber: this.papers.next(duty.unit, 'BC', today), paperDate: today } : {};
      const warnings = saved.findings.filter(({ severity }) => severity === 'warning').map(({ rule }) => rule);
      await this.office.submit(staff.officer, programme.number, duty, { ...paper, ...confirmed(warnings) });
    }
    return sent(programme, duty, now);
  }

  /** The unit's paper has come; the secretariat enters it with its arrival number. */
  private async register({ programme, duty }: DutyAct, now: Instant): Promise<Act[]> {
    const today = localDate(now);
    const secretariat = secretariatOf(programme, today);
    await this.office.register(secretariat, programme.number, duty, {
      arrivalNumber: this.papers.next(programme.number, 'đến', today),
      arrivalDate: today,
      paperNumber: this.papers.next(duty.unit, 'BC', today),
      paperDate: today,
      answers: await filledForm(this.office, secretariat, programme, duty),
      attachmentIds: [],
      ...allConfirmed(duty),
    });
    return sent(programme, duty, now);
  }

  /** The secretariat has read the newest version: it goes back once if it must, or is accepted. */
  private async rule({ programme, duty }: DutyAct, now: Instant): Promise<Act[]> {
    const today = localDate(now);
    const secretariat = secretariatOf(programme, today);
    const { returned } = duty.behaviour;
    if (!returned || duty.returned) {
      await this.office.accept(secretariat, programme.number, duty);
      duty.settled = true;
      return [];
    }
    const note = returned.reason === 'other' ? 'Đề nghị rà soát lại toàn bộ báo cáo.' : undefined;
    await this.office.return(secretariat, programme.number, duty, returned.reason, note);
    duty.returned = true;
    const day = addWorkingDays(duty.calendar, today, returned.resubmitAfter);
    const online = programme.roster.staffOf(duty.unit, day) !== undefined;
    return [unitAct(programme, duty, online ? 'report' : 'register', day, online ? duty.hour : AFTERNOON, now)];
  }

  private async askForTime({ programme, duty }: DutyAct, now: Instant): Promise<Act[]> {
    const { extension } = duty.behaviour;
    const today = localDate(now);
    const staff = programme.roster.staffOf(duty.unit, today);
    if (!extension || !staff || duty.sent > 0) return [];
    const requestedDue = dayOf(duty, extension.moreWorkingDays);
    const reason = extension.reason || 'Cần thêm thời gian.';
    const asked = await this.office.askForTime(staff.officer, programme.number, duty, { requestedDue, reason });
    duty.extensionId = asked.id;
    return [secretariatAct(programme, duty, 'decide-extension', extension.decideAfter, MORNING, now)];
  }

  private async decideExtension({ programme, duty }: DutyAct, now: Instant): Promise<Act[]> {
    const { extension } = duty.behaviour;
    if (!extension || duty.sent > 0) return []; // the report came first
    const decision = DECISIONS[extension.decision];
    await this.office.decideExtension(secretariatOf(programme, localDate(now)), programme.number, duty, {
      decision,
      ...(decision === 'offer' && { due: dayOf(duty, extension.dueOffset) }),
    });
    return decision === 'offer' ? [unitAct(programme, duty, 'answer-offer', localDate(now), MORNING, now)] : [];
  }

  private async takeOffer({ programme, duty }: DutyAct, now: Instant): Promise<Act[]> {
    const staff = programme.roster.staffOf(duty.unit, localDate(now));
    if (staff) await this.office.takeOffer(staff.officer, programme.number, duty);
    return [];
  }
}

const METHODS = {
  'ask-extension': 'askForTime',
  'answer-offer': 'takeOffer',
  report: 'report',
  'decide-extension': 'decideExtension',
  register: 'register',
  rule: 'rule',
} as const;

const DECISIONS = { granted: 'grant', refused: 'refuse', offered: 'offer' } as const;

/** A version has been sent: the secretariat reads it some working days later, in the afternoon. */
function sent(programme: SimulatedProgramme, duty: SimulatedDuty, now: Instant): Act[] {
  duty.sent += 1;
  const { returned, acceptAfter } = duty.behaviour;
  const after = returned && !duty.returned ? returned.returnAfter : acceptAfter;
  return [secretariatAct(programme, duty, 'rule', after, AFTERNOON, now)];
}

/** An act of the secretariat, so many of the unit's working days from now. */
function secretariatAct(
  programme: SimulatedProgramme,
  duty: SimulatedDuty,
  kind: 'rule' | 'decide-extension',
  workingDays: number,
  hour: OfficeHour,
  now: Instant,
): DutyAct {
  const day = addWorkingDays(duty.calendar, localDate(now), workingDays);
  return { kind, programme, duty, at: officeMoment(duty.calendar, day, hour, now) };
}
