import type { components } from '@songhanh/api';
import { useQuery } from '@tanstack/react-query';
import { api, data } from '../api/client';
import { queries } from '../api/queries';

export type Round = components['schemas']['RoundDetail'];
export type Obligation = components['schemas']['ObligationItem'];
export type MoreTime = components['schemas']['MoreTimeResult'];
export type Reminded = components['schemas']['Reminded'];

const LIVE = 30_000;
const PAGE = 200;

/** A round with its counts, read again every half minute: reports come in while one looks at it. */
export const useRound = (id: string) =>
  useQuery({
    queryKey: ['round', id],
    queryFn: () => data(api.GET('/api/v1/rounds/{id}', { params: { path: { id } } })),
    refetchInterval: LIVE,
  });

/** What every unit owes in the round; read whole, so that one can look for it with or without marks. */
export const useObligations = (id: string) =>
  useQuery({
    queryKey: ['round', id, 'obligations'],
    refetchInterval: LIVE * 4,
    queryFn: async () => {
      const all: Obligation[] = [];
      let cursor: string | undefined;
      do {
        const page = await data(
          api.GET('/api/v1/rounds/{id}/obligations', { params: { path: { id }, query: { limit: PAGE, cursor } } }),
        );
        all.push(...page.items);
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      return all;
    },
  });

/** Who would be told what and when by the reminders that are still to come. */
export const useComingReminders = (id: string, enabled: boolean) =>
  useQuery({
    queryKey: ['round', id, 'reminders-to-come'],
    enabled,
    queryFn: () =>
      data(api.GET('/api/v1/rounds/{id}/reminders/preview', { params: { path: { id }, query: { limit: PAGE } } })),
  });

/** Whether the unit still owes its report. */
export const owes = ({ status }: Pick<Obligation, 'status'>) => status === 'open' || status === 'returned';

/** After a reminder or more time, everything that shows it is read again. */
export const roundChanged = (round: string, programme: string) =>
  Promise.all([
    queries.invalidateQueries({ queryKey: ['round', round] }),
    queries.invalidateQueries({ queryKey: ['programme', programme] }),
    queries.invalidateQueries({ queryKey: ['unit'] }),
    queries.invalidateQueries({ queryKey: ['work'] }),
  ]);
