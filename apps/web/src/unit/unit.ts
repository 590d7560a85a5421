import type { components } from '@songhanh/api';
import { useQuery } from '@tanstack/react-query';
import { api, data } from '../api/client';

export type UnitAhead = components['schemas']['UnitAhead'];
export type Owed = UnitAhead['owed'][number];

/** What a unit owes now and what will be asked of it. */
export const useUnitAhead = (unit: string) =>
  useQuery({
    queryKey: ['unit', unit, 'ahead'],
    queryFn: () => data(api.GET('/api/v1/units/{unit}/ahead', { params: { path: { unit } } })),
  });

/** Where one thing owed is opened. */
export function addressOf({ kind, id, code, programmeId }: Owed): string {
  if (kind === 'report') return `/duties/${id}`;
  if (kind === 'opinion') return `/programmes/${programmeId}/plan?year=${code}`;
  return kind === 'task' ? `/work/tasks/${id}` : `/work/directions/${id}`;
}
