import type { components } from '@songhanh/api';
import { useQuery } from '@tanstack/react-query';
import { api, data } from '../api/client';

export type Obstacle = components['schemas']['ObstacleDetail'];

/** An obstacle with its steps, answers and papers. */
export const useObstacle = (id: string) =>
  useQuery({
    queryKey: ['obstacle', id],
    queryFn: () => data(api.GET('/api/v1/obstacles/{id}', { params: { path: { id } } })),
  });

export const OBSTACLE_TONE = {
  raised: 'tone-amber',
  triaged: 'tone-amber',
  answered: 'tone-green',
  dismissed: 'tone-grey',
  settled: 'tone-green',
} as const satisfies Record<Obstacle['stage'], string>;

export const SEVERITY_TONE = {
  minor: 'tone-grey',
  serious: 'tone-amber',
  blocking: 'tone-red',
} as const satisfies Record<NonNullable<Obstacle['severity']>, string>;
