import type { components } from '@songhanh/api';
import { useQuery } from '@tanstack/react-query';
import { api, data } from '../api/client';
import { queries } from '../api/queries';

export type Calendar = components['schemas']['Calendar'];
export type CalendarChanges = components['schemas']['CalendarChanges'];
export type CalendarChangesInput = components['schemas']['CalendarChangesInput'];
type CalendarDays = components['schemas']['CalendarDays'];
export type CalendarDay = CalendarDays['days'][number];
export type DayKind = CalendarDay['kind'];

export const STATE_CALENDAR = 'vn-state';

/** In the order in which a notice names them. */
export const DAY_KINDS = ['holiday', 'substitute', 'swap-off', 'swap-work'] as const satisfies readonly DayKind[];

export const useCalendars = () =>
  useQuery({ queryKey: ['calendars'], queryFn: () => data(api.GET('/api/v1/calendars')) });

export const useCalendarDays = (code: string, year: number) =>
  useQuery({
    queryKey: ['calendars', code, year],
    queryFn: () => data(api.GET('/api/v1/calendars/{code}/days', { params: { path: { code }, query: { year } } })),
  });

/** Deadlines hang on the days: everything that was read may have moved. */
export const calendarMoved = () => queries.invalidateQueries();

export const sendChanges = (code: string, body: CalendarChangesInput) =>
  data(api.POST('/api/v1/calendars/{code}/changes', { params: { path: { code } }, body }));
