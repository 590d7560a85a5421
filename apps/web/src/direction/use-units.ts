import type { components } from '@songhanh/api';
import { useQuery } from '@tanstack/react-query';
import { api, data } from '../api/client';

export type Unit = components['schemas']['UnitItem'];

const PAGE = 200;

/** Every unit that the caller may know of, by code; read whole, so that one can look for it with or without marks. */
export const useUnits = (enabled = true) =>
  useQuery({
    queryKey: ['units', 'all'],
    enabled,
    staleTime: 600_000,
    queryFn: async () => {
      const units: Unit[] = [];
      let cursor: string | undefined;
      do {
        const page = await data(api.GET('/api/v1/units', { params: { query: { limit: PAGE, cursor } } }));
        units.push(...page.items);
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      return units;
    },
  });
