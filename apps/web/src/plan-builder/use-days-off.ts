import { useQueries } from '@tanstack/react-query';
import { api, data } from '../api/client';
import type { DayOff } from './day-off';

const SELDOM = 600_000;

/** The programme's days off around a year; the days before New Year count for a date just after it. */
export function useDaysOff(programme: string, year: number): readonly DayOff[] {
  return useQueries({
    queries: [year - 1, year, year + 1].map((each) => ({
      queryKey: ['programme', programme, 'calendar', each],
      staleTime: SELDOM,
      queryFn: () =>
        data(
          api.GET('/api/v1/programmes/{id}/calendar', { params: { path: { id: programme }, query: { year: each } } }),
        ),
    })),
    combine: (years) => years.flatMap(({ data: found }) => found?.daysOff ?? []),
  });
}
