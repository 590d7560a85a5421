import type { components } from '@songhanh/api';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, data } from '../api/client';

export type ExchangedPaper = components['schemas']['ExchangedPaper'];
export type ExchangeAddress = components['schemas']['ExchangeAddress'];

const PAGE = 50;

/** What came in, or what went out, the latest first. */
export const useExchanged = (direction: 'in' | 'out') =>
  useInfiniteQuery({
    queryKey: ['exchanged', direction],
    queryFn: ({ pageParam }) => {
      const params = { query: { limit: PAGE, cursor: pageParam } };
      return direction === 'in'
        ? data(api.GET('/api/v1/incoming-papers', { params }))
        : data(api.GET('/api/v1/outgoing-papers', { params }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** Under which electronic codes the units exchange papers. */
export const useAddresses = () =>
  useQuery({
    queryKey: ['exchange-addresses'],
    queryFn: () => data(api.GET('/api/v1/exchange-addresses')),
  });
