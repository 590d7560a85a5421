import type { components } from '@songhanh/api';
import { useQuery } from '@tanstack/react-query';
import { api, data } from '../api/client';

export type Inspection = components['schemas']['InspectionDetail'];
export type Recommendation = components['schemas']['RecommendationItem'];

/** An inspection with its team, papers, self-reports, minutes, findings and recommendations. */
export const useInspection = (id: string) =>
  useQuery({
    queryKey: ['inspection', id],
    queryFn: () => data(api.GET('/api/v1/inspections/{id}', { params: { path: { id } } })),
  });

/** One recommendation and where it stands. */
export const useRecommendation = (id: string) =>
  useQuery({
    queryKey: ['recommendation', id],
    queryFn: () => data(api.GET('/api/v1/recommendations/{id}', { params: { path: { id } } })),
  });

export const INSPECTION_TONE = {
  planned: 'tone-grey',
  decided: 'tone-grey',
  noticed: 'tone-amber',
  'under-way': 'tone-amber',
  concluded: 'tone-amber',
  'followed-up': 'tone-amber',
  closed: 'tone-green',
  cancelled: 'tone-grey',
} as const satisfies Record<Inspection['stage'], string>;

export const RECOMMENDATION_TONE = {
  open: 'tone-amber',
  reported: 'tone-amber',
  done: 'tone-green',
  withdrawn: 'tone-grey',
} as const satisfies Record<Recommendation['stage'], string>;

export const FINDING_TONE = {
  strength: 'tone-green',
  shortcoming: 'tone-amber',
  violation: 'tone-red',
} as const satisfies Record<Inspection['findings'][number]['kind'], string>;
