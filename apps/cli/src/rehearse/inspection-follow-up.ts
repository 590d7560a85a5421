import type { InspectionItem } from '#contracts/http/inspection';
import type { RecommendationItem } from '#contracts/http/recommendation';
import { USUAL_WORK } from '#domain/simulation/work-habits';
import { type Instant, localDate } from '#domain/time/instant';
import { type Act, compareCodes } from './act.js';
import { afternoon, type OfficeDesk, officeAct, unlessTooLate, workingDayFrom } from './office-desk.js';
import { type SimulatedProgramme, secretariatOf, secretariatUnit } from './simulated-programme.js';

/** Somebody was faster, or something is open after all. */
const NOT_YET = ['RECOMMENDATION_NOT_AT_STAGE', 'INSPECTION_NOT_AT_STAGE', 'INSPECTION_HAS_OPEN_RECOMMENDATIONS'];

/**
 * The secretariat looks at what units have reported done, some working days after one did, and closes the inspections
 * that leave nothing to follow up. `task` is what was done.
 */
export function verification(desk: OfficeDesk, programme: SimulatedProgramme, task: string, now: Instant): Act {
  const office = secretariatUnit(programme);
  const { workingDays } = programme.simulation.inspections ?? USUAL_WORK.inspections;
  const when = afternoon(workingDayFrom(programme, office, now, workingDays.verification), now);
  return officeAct(programme, 'verify-recommendations', office, `task/${task}`, when, async (at) => {
    const as = secretariatOf(programme, localDate(at));
    const path = `/recommendations?programme=${programme.id}&stage=reported`;
    const reported = await desk.all<RecommendationItem>(as, path);
    for (const { id, code } of reported.sort((a, b) => compareCodes(a.code, b.code))) {
      const call = { programme, as, path: `/recommendations/${id}/verification` };
      await unlessTooLate(NOT_YET, () => desk.post(call, `recommendation/${code}/verification`));
    }
    const followed = await desk.all<InspectionItem>(as, `/inspections?programme=${programme.id}&stage=followed-up`);
    for (const { id, code, recommendations } of followed.sort((a, b) => compareCodes(a.code, b.code))) {
      if (recommendations.open + recommendations.reported > 0) continue;
      const call = { programme, as, path: `/inspections/${id}/closing` };
      await unlessTooLate(NOT_YET, () => desk.post(call, `inspection/${code}/closing`));
    }
    return [];
  });
}
