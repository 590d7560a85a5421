import type { components } from '@songhanh/api';
import { useQuery } from '@tanstack/react-query';
import { api, data } from '../api/client';
import { useMe } from '../session/session';

export type Programme = components['schemas']['ProgrammeDetail'];
export type ProgrammeSummary = components['schemas']['ProgrammeSummary'];
export type Rates = components['schemas']['ReportingRates'];
export type Ahead = components['schemas']['Ahead'];
export type PlanSummary = components['schemas']['PlanSummary'];
export type TaskItem = components['schemas']['TaskItem'];

/** Rates are looked at while reports come in. */
const LIVE = 30_000;
const MOST = 200;

export const useProgrammes = () =>
  useQuery({
    queryKey: ['programmes'],
    queryFn: () => data(api.GET('/api/v1/programmes', { params: { query: { limit: MOST } } })),
  });

export const useProgramme = (id: string) =>
  useQuery({
    queryKey: ['programme', id],
    queryFn: () => data(api.GET('/api/v1/programmes/{id}', { params: { path: { id } } })),
  });

export const useAhead = (id: string) =>
  useQuery({
    queryKey: ['programme', id, 'ahead'],
    queryFn: () => data(api.GET('/api/v1/programmes/{id}/ahead', { params: { path: { id } } })),
  });

export type RatesBy = Rates['by'];

export const useRates = (id: string, by: RatesBy) =>
  useQuery({
    queryKey: ['programme', id, 'rates', by],
    queryFn: () => data(api.GET('/api/v1/programmes/{id}/rates', { params: { path: { id }, query: { by } } })),
    refetchInterval: LIVE,
  });

export const useTrend = (id: string) =>
  useQuery({
    queryKey: ['programme', id, 'trend'],
    queryFn: () => data(api.GET('/api/v1/programmes/{id}/trend', { params: { path: { id } } })),
  });

export const useOwing = (id: string) =>
  useQuery({
    queryKey: ['programme', id, 'owing'],
    queryFn: () => data(api.GET('/api/v1/owed/units', { params: { query: { programme: id, limit: 10 } } })),
  });

/** All units that owe something, the one that owes most first. */
export async function allOwing(programme: string): Promise<components['schemas']['OwedUnit'][]> {
  const units: components['schemas']['OwedUnit'][] = [];
  let cursor: string | undefined;
  do {
    const page = await data(api.GET('/api/v1/owed/units', { params: { query: { programme, limit: MOST, cursor } } }));
    units.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return units;
}

export const usePlans = (id: string) =>
  useQuery({
    queryKey: ['plans', id],
    queryFn: () => data(api.GET('/api/v1/plans', { params: { query: { programme: id, limit: MOST } } })),
  });

export const usePlan = (id: string | undefined) =>
  useQuery({
    queryKey: ['plan', id],
    queryFn: () => data(api.GET('/api/v1/plans/{id}', { params: { path: { id: id! } } })),
    enabled: id !== undefined,
  });

/** Every task of the programme, read whole: a programme has some hundreds, and one looks for them with or without marks. */
export const useTasks = (programme: string) =>
  useQuery({
    queryKey: ['tasks', 'of', programme],
    queryFn: async () => {
      const tasks: TaskItem[] = [];
      let cursor: string | undefined;
      do {
        const page = await data(api.GET('/api/v1/tasks', { params: { query: { programme, limit: MOST, cursor } } }));
        tasks.push(...page.items);
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      return tasks;
    },
  });

/** Whether the caller works in the secretariat of one of its parties: only such a one reminds and gives more time. */
export function useIsSecretariat(id: string | undefined): boolean {
  const me = useMe();
  const { data: programme } = useQuery({
    queryKey: ['programme', id],
    queryFn: () => data(api.GET('/api/v1/programmes/{id}', { params: { path: { id: id! } } })),
    enabled: id !== undefined,
  });
  return (programme?.parties ?? []).some(({ secretariat }) =>
    me.roles.some(({ role, unit }) => role === 'secretariat' && unit.id === secretariat.id),
  );
}

/** 0.7847 as 78 %, in the way of writing of the language; a dash while nothing was owed. */
export const percent = (share: number | null) => (share === null ? '–' : `${Math.round(share * 100)}%`);
