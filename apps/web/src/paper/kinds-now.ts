import type { components } from '@songhanh/api';
import type { PaperKind } from '#domain/paper/paper-kind';

type Schemas = components['schemas'];

/** Papers of a plan that can be made at its stage. */
export function papersOfPlan({ stage, consultationClosedAt }: Schemas['PlanDetail']): PaperKind[] {
  if (stage === 'planned' || stage === 'cancelled') return [];
  return ['annual-plan', ...(consultationClosedAt ? (['consultation-summary'] as const) : [])];
}

/** Papers of a round: the call and its form before it closes, the list of who is late once it is open. */
export function papersOfRound({ stage }: Pick<Schemas['RoundDetail'], 'stage'>): PaperKind[] {
  if (stage === 'planned') return ['call-for-reports', 'report-form'];
  return stage === 'open' ? ['call-for-reports', 'report-form', 'late-list'] : ['late-list'];
}

/** Papers of a review: its report once it is consolidated, those of its conference as far as that has come, its conclusion. */
export function papersOfReview({
  kind,
  stage,
  consolidation,
  conference,
  conclusion,
  commendations,
}: Schemas['ReviewDetail']): PaperKind[] {
  if (stage === 'cancelled') return [];
  const offer: readonly (readonly [PaperKind, boolean])[] = [
    ['review-report', consolidation !== null],
    ['conference-programme', conference !== null],
    ['conference-invitation', conference !== null && conference.heldOn === null],
    ['conference-attendance', conference !== null],
    ['conference-minutes', conference !== null && conference.heldOn !== null],
    ['conclusion-notice', conclusion !== null],
    ['commendation-proposal', commendations.length > 0],
    ['successor-proposal', kind === 'final' && consolidation !== null],
  ];
  return offer.flatMap(([paper, now]) => (now ? [paper] : []));
}

/** Papers of an inspection: its notice once it is given, its results once there are any. */
export function papersOfInspection({ notice, results }: Schemas['InspectionDetail']): PaperKind[] {
  return [...(notice ? (['inspection-notice'] as const) : []), ...(results ? (['inspection-results'] as const) : [])];
}
