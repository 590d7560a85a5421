import type { ModelView } from '#contracts/http/commendation';
import type { ReviewDetail } from '#contracts/http/review';
import { respondentsOf } from '#contracts/programme-file/respondents';
import { modelOf, presentAt } from '#domain/simulation/office-draws';
import { type Instant, type LocalDate, localDate } from '#domain/time/instant';
import { type Act, compareCodes } from './act.js';
import type { DirectionOffices, Given } from './direction-offices.js';
import { directionsOf, type FileDirection, fileReview } from './file-directions.js';
import { afternoon, hourOf, morning, type OfficeDesk, officeAct, workingDay, workingDayFrom } from './office-desk.js';
import type { SeenStage } from './seen-stages.js';
import { type SimulatedProgramme, secretariatOf, secretariatUnit } from './simulated-programme.js';

/** Working days from the outline to the registration of a model, from the consolidated report to the grades that people change. */
const MODEL_AFTER = 3;
const SETTLED_AFTER = 1;
/** From the conclusion to the entry of a note that a leader wrote upon it. */
const NOTE_AFTER = 1;

/** What the offices do about reviews: models, grades, the conference, the notice of conclusions. */
export class ReviewOffices {
  constructor(
    private readonly desk: OfficeDesk,
    private readonly directions: DirectionOffices,
  ) {}

  /** What follows from a stage that the product's process has brought about. */
  async actsOn(programme: SimulatedProgramme, { id, key, stage }: SeenStage, now: Instant): Promise<Act[]> {
    if (stage === 'self-assessing') return this.registrations(programme, key, now);
    if (stage !== 'consolidated') return [];
    const review = await this.desk.get<ReviewDetail>(secretariatOf(programme, localDate(now)), `/reviews/${id}`);
    return [
      this.settling(programme, review, now),
      ...this.conference(programme, review, now),
      this.conclusion(programme, review, now),
    ];
  }

  /** A few of the reporting units register a model while they assess their year. */
  private registrations(programme: SimulatedProgramme, code: string, now: Instant): Act[] {
    const review = fileReview(programme, code);
    if (review?.kind !== 'annual') return [];
    const { file, simulation } = programme;
    const units = new Set(file.programme.reporting.flatMap((rule) => respondentsOf(file, rule)));
    return [...units].sort(compareCodes).flatMap((unit) => {
      const title = modelOf(simulation, unit, review.year);
      const day = workingDayFrom(programme, unit, now, MODEL_AFTER);
      if (title === undefined || !programme.roster.actor(unit, day)) return [];
      const about = `model/${review.year}`;
      return [
        officeAct(
          programme,
          'register-model',
          unit,
          about,
          { day, hour: hourOf(programme, unit, about), now },
          async (at) => {
            const as = programme.roster.actor(unit, localDate(at));
            const call = { programme, as: as!, path: `/programmes/${programme.id}/models` };
            await this.desk.post(call, `${about}/${unit}`, { unit, title: `${title} (${review.year})` });
            return [];
          },
        ),
      ];
    });
  }

  /** Once the report is consolidated: grades that people change; at an annual review models are recognised and units commended. */
  private settling(programme: SimulatedProgramme, review: ReviewDetail, now: Instant): Act {
    const unit = secretariatUnit(programme);
    const when = afternoon(workingDayFrom(programme, unit, now, SETTLED_AFTER), now);
    return officeAct(programme, 'settle-review', unit, `review/${review.code}`, when, async (at) => {
      const as = secretariatOf(programme, localDate(at));
      for (const { unit: rated, grade, reason, review: code } of programme.simulation.reviews.ratings) {
        if (code !== review.code) continue;
        const call = { programme, as, path: `/reviews/${review.id}/ratings/${rated}` };
        await this.desk.put(call, `review/${code}/rating/${rated}`, { grade, reason });
      }
      if (review.kind === 'annual') await this.commend(programme, review, as);
      return [];
    });
  }

  private async commend(programme: SimulatedProgramme, { id, code }: ReviewDetail, as: string): Promise<void> {
    const path = `/programmes/${programme.id}/models?status=registered`;
    const models = (await this.desk.all<ModelView>(as, path)).sort(
      (a, b) => compareCodes(a.unit.code, b.unit.code) || compareCodes(a.title, b.title),
    );
    for (const model of models.slice(0, programme.simulation.reviews.commendations)) {
      const key = `review/${code}/${model.unit.code}/${model.title}`;
      await this.desk.post({ programme, as, path: `/reviews/${id}/recognitions` }, `${key}/recognition`, {
        modelId: model.id,
      });
      await this.desk.post({ programme, as, path: `/reviews/${id}/commendations` }, `${key}/commendation`, {
        unit: model.unit.code,
        model: model.id,
        form: 'Bằng khen',
        merit: `Mô hình “${model.title}” được công nhận và nhân rộng`,
      });
    }
  }

  /** On its day, in the afternoon: who was there, that it was held, and what the leaders directed at it. */
  private conference(programme: SimulatedProgramme, review: ReviewDetail, now: Instant): Act[] {
    const { conference, code, id } = review;
    if (!conference) return [];
    const unit = secretariatUnit(programme);
    const when = afternoon(conference.date, now);
    return [
      officeAct(programme, 'hold-conference', unit, `review/${code}`, when, async (at) => {
        const today = localDate(at);
        const as = secretariatOf(programme, today);
        const path = `/reviews/${id}/conference`;
        const points = conference.points.map(({ unit: { code: point } }) => ({
          unit: point,
          present: presentAt(programme.simulation, point, code),
        }));
        if (points.length > 0)
          await this.desk.post({ programme, as, path: `${path}/attendance` }, `review/${code}/attendance`, { points });
        await this.desk.post({ programme, as, path: `${path}/held` }, `review/${code}/held`, { heldOn: today });
        return directionsOf(programme, code, 'conference').map((direction) =>
          this.entering(programme, direction, { reviewId: id }, today, at),
        );
      }),
    ];
  }

  /** The office of the giving party enters what its leader said at the conference, or wrote by hand. */
  private entering(
    programme: SimulatedProgramme,
    direction: FileDirection,
    given: Given,
    day: LocalDate,
    now: Instant,
  ): Act {
    const { secretariat } = programme.file.programme.parties.find(({ unit }) => unit === direction.party)!;
    const when = afternoon(day, now);
    return officeAct(programme, 'enter-direction', secretariat, direction.about, when, async (at) => {
      const as = programme.roster.secretariatOfParty(direction.party, localDate(at));
      return as ? this.directions.give(programme, direction, as, given, at) : [];
    });
  }

  /** Some working days after the review's day: decisions on commendations, then the notice with the tasks ahead. */
  private conclusion(programme: SimulatedProgramme, review: ReviewDetail, now: Instant): Act {
    const { code, id, concludesOn } = review;
    const unit = secretariatUnit(programme);
    const { workingDays } = programme.simulation.reviews;
    const when = morning(workingDay(programme, unit, concludesOn, workingDays.conclusion), now);
    return officeAct(programme, 'conclude-review', unit, `review/${code}`, when, async (at) => {
      const today = localDate(at);
      const as = secretariatOf(programme, today);
      const { commendations } = await this.desk.get<ReviewDetail>(as, `/reviews/${id}`);
      for (const { ordinal } of commendations) {
        const call = { programme, as, path: `/reviews/${id}/commendations/${ordinal}/decision` };
        const number = this.desk.papers.next(unit, 'QĐ', today);
        await this.desk.post(call, `review/${code}/commendation/${ordinal}`, { number, decidedOn: today });
      }
      await this.desk.post({ programme, as, path: `/reviews/${id}/conclusion` }, `review/${code}/conclusion`, {
        number: this.desk.papers.next(unit, 'TB', today),
        date: today,
        text: 'Thống nhất đánh giá kết quả; các đơn vị thực hiện nhiệm vụ và ý kiến chỉ đạo kèm theo.',
        tasksAhead: tasksAheadOf(programme, code),
      });
      return directionsOf(programme, code, 'note').map((direction) => {
        const entered = workingDayFrom(programme, unit, at, NOTE_AFTER);
        return this.entering(programme, direction, {}, entered, at);
      });
    });
  }
}

/** What the notice gives; a task of which the file does not say who leads goes to the first party. */
function tasksAheadOf(programme: SimulatedProgramme, code: string): { title: string; lead: string; due?: string }[] {
  const lead = programme.file.programme.parties[0]!.unit;
  return (fileReview(programme, code)?.tasksAhead ?? []).map((task) =>
    typeof task === 'string' ? { title: task, lead } : task,
  );
}
