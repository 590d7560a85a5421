import type { components } from '@songhanh/api';
import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { api, data } from '../api/client';

export type Me = components['schemas']['Me'];

/** Who is signed in, and as what today. */
export const useWhoAmI = () =>
  useQuery({ queryKey: ['me'], queryFn: () => data(api.GET('/api/v1/me')), staleTime: 300_000 });

export const MeContext = createContext<Me | undefined>(undefined);

/** The caller; only below the gate, where somebody is signed in. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error('nobody is signed in here');
  return me;
}

/** Whether the caller holds one of the roles today, in any unit. */
export const holds = (me: Me, ...roles: string[]) => me.roles.some(({ role }) => roles.includes(role));
