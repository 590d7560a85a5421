import type { PlanDetail, PlanSigning } from '#contracts/http/plan';
import { addWorkingDays, workingDaysBetween } from '#domain/calendar/working-days';
import { answerToOpinion, opinionOf } from '#domain/simulation/office-draws';
import { type Instant, localDate } from '#domain/time/instant';
import type { Act } from './act.js';
import {
  afternoon,
  hourOf,
  morning,
  type OfficeDesk,
  officeAct,
  unlessTooLate,
  workingDayFrom,
} from './office-desk.js';
import { signingActs } from './plan-signing.js';
import type { SeenStage } from './seen-stages.js';
import { calendarOf, type SimulatedProgramme, secretariatOf, secretariatUnit } from './simulated-programme.js';

/** How many working days the units get when the planned reply-by date is over already. */
const LEAST_TO_REPLY = 5;

/** The consultation is closed. */
const TOO_LATE = ['PLAN_NOT_AT_STAGE', 'PLAN_CONSULTATION_OVER'];

/** What the offices do about annual plans: the draft goes out, is commented on, answered, and submitted for signature. */
export class PlanOffices {
  private readonly answered = new Set<string>();

  constructor(private readonly desk: OfficeDesk) {}

  /** What follows from a stage that the product's process has brought about. */
  async actsOn(programme: SimulatedProgramme, { id, key, stage }: SeenStage, now: Instant): Promise<Act[]> {
    if (stage === 'drafting') return [await this.openConsultation(programme, id, now)];
    if (stage !== 'revising' || this.answered.has(id)) return []; // a signer's return has its own sequel
    this.answered.add(id);
    return [this.answerOpinions(programme, id, Number(key), now)];
  }

  private async openConsultation(programme: SimulatedProgramme, id: string, now: Instant): Promise<Act> {
    const unit = secretariatUnit(programme);
    const plan = await this.read(programme, id, now);
    const about = `plan/${plan.year}`;
    const when = morning(plan.draftOn, now);
    return officeAct(programme, 'open-consultation', unit, about, when, async (at) => {
      const today = localDate(at);
      const replyBy = plan.replyBy > today ? undefined : workingDayFrom(programme, unit, at, LEAST_TO_REPLY);
      const call = { programme, as: secretariatOf(programme, today), path: `/plans/${id}/consultation` };
      await this.desk.post(call, `${about}/consultation`, replyBy ? { replyBy } : {});
      return this.opinions(programme, await this.read(programme, id, at), at);
    });
  }

  /** What each unit that is asked is going to say, and when. Who has no account stays silent. */
  private opinions(programme: SimulatedProgramme, plan: PlanDetail, now: Instant): Act[] {
    const today = localDate(now);
    return plan.opinions.flatMap(({ unit: { code: unit }, status }) => {
      const calendar = calendarOf(programme, unit);
      const days = workingDaysBetween(calendar, today, plan.replyBy);
      const opinion = opinionOf(programme.simulation, unit, plan.year, days);
      const day = addWorkingDays(calendar, today, opinion.after);
      if (opinion.kind === 'silent' || status !== 'asked' || !programme.roster.actor(unit, day)) return [];
      const about = `plan/${plan.year}`;
      const when = { day, hour: hourOf(programme, unit, about), now };
      return [
        officeAct(programme, 'give-opinion', unit, about, when, async (at) => {
          const as = programme.roster.actor(unit, localDate(at));
          if (!as) return [];
          const body = { agrees: opinion.kind === 'agree', unit, ...(opinion.text && { text: opinion.text }) };
          const call = { programme, as, path: `/plans/${plan.id}/opinion` };
          // A suspension may have taken the days that were left.
          await unlessTooLate(TOO_LATE, () => this.desk.put(call, `${about}/opinion/${unit}`, body));
          return [];
        }),
      ];
    });
  }

  /** Once the opinions are in, each comment gets its answer; then the plan is submitted. */
  private answerOpinions(programme: SimulatedProgramme, id: string, year: number, now: Instant): Act {
    const { plans } = programme.simulation;
    const unit = secretariatUnit(programme);
    const about = `plan/${year}`;
    const when = morning(workingDayFrom(programme, unit, now, plans.workingDays.answering), now);
    return officeAct(programme, 'answer-opinions', unit, about, when, async (at) => {
      const as = secretariatOf(programme, localDate(at));
      for (const commented of (await this.read(programme, id, at)).unanswered) {
        const outcome = answerToOpinion(programme.simulation, commented, year);
        const call = { programme, as, path: `/plans/${id}/opinions/${commented}/answer` };
        await this.desk.post(call, `${about}/opinion/${commented}/answer`, { outcome });
      }
      return [this.submission(programme, id, about, 1, at)];
    });
  }

  private submission(programme: SimulatedProgramme, id: string, about: string, nth: number, now: Instant): Act {
    const unit = secretariatUnit(programme);
    const day = workingDayFrom(programme, unit, now, programme.simulation.plans.workingDays.submission);
    return officeAct(programme, 'submit-plan', unit, about, afternoon(day, now), async (at) => {
      const call = { programme, as: secretariatOf(programme, localDate(at)), path: `/plans/${id}/submission` };
      const plan = await this.desk.post<PlanSigning>(call, `${about}/submission/${nth}`);
      return signingActs(this.desk, programme, plan, at, (again) =>
        this.submission(programme, id, about, nth + 1, again),
      );
    });
  }

  private read(programme: SimulatedProgramme, id: string, now: Instant): Promise<PlanDetail> {
    return this.desk.get(secretariatOf(programme, localDate(now)), `/plans/${id}`);
  }
}
