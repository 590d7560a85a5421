import type { components } from '@songhanh/api';
import { useQuery } from '@tanstack/react-query';
import { api, data } from '../api/client';

export type DirectionItem = components['schemas']['DirectionItem'];
export type DirectionDetail = components['schemas']['DirectionDetail'];

const MOST = 200;

/** Directions and requests as far as the caller may see them, in the order in which they were given. */
export const useDirections = (programme?: string) =>
  useQuery({
    queryKey: ['directions', programme ?? 'all'],
    queryFn: () => data(api.GET('/api/v1/directions', { params: { query: { programme, limit: MOST } } })),
  });

/** One direction with its steps, answers and tasks. */
export const useDirection = (id: string) =>
  useQuery({
    queryKey: ['direction', id],
    queryFn: () => data(api.GET('/api/v1/directions/{id}', { params: { path: { id } } })),
  });

/** How a direction stands looks; its word is `stage.<stage>`, or `overdue`. */
export const STAGE_TONE: Readonly<Record<DirectionItem['stage'], string>> = {
  proposed: 'tone-amber',
  open: 'tone-grey',
  refused: 'tone-red',
  answered: 'tone-green',
};

/** What is open first, the most pressing of it before; what was answered after it, the latest first. */
export const mostPressing = (directions: readonly DirectionItem[]) =>
  directions.toSorted(
    (a, b) =>
      Number(a.stage === 'answered') - Number(b.stage === 'answered') ||
      (a.stage === 'answered'
        ? b.answeredAt!.localeCompare(a.answeredAt ?? '')
        : (a.due ?? '9').localeCompare(b.due ?? '9')),
  );
