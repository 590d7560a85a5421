import type { components } from '@songhanh/api';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { api, data } from '../api/client';
import { peopleChanged } from './people';

export type Missing = components['schemas']['MissingAccounts'];
export type NewAccount = components['schemas']['NewAccount'];

/** A password takes a moment of the server's on purpose: so many at once, that one sees it going on. */
const AT_ONCE = 40;

/** Who has no account, of those units or of all. */
export const useMissing = (units: readonly string[]) =>
  useQuery({
    queryKey: ['people', 'missing', units],
    queryFn: () =>
      data(
        api.GET('/api/v1/administration/accounts/missing', {
          params: { query: units.length > 0 ? { units: units.join(',') } : {} },
        }),
      ),
  });

/** Accounts in the making: what was made stays here, whatever becomes of the rest. */
export interface Making {
  readonly begun: boolean;
  readonly made: readonly NewAccount[];
  /** How many there are to come; null before it is known. */
  readonly left: number | null;
  readonly error: unknown;
  readonly begin: () => void;
}

export function useMakeAccounts(units: readonly string[]): Making {
  const [begun, setBegun] = useState(false);
  const [made, setMade] = useState<readonly NewAccount[]>([]);
  const [left, setLeft] = useState<number | null>(null);
  const [error, setError] = useState<unknown>();
  const begin = useCallback(() => {
    setBegun(true);
    setError(undefined);
    const body = { most: AT_ONCE, ...(units.length > 0 && { units: [...units] }) };
    const go = async () => {
      for (;;) {
        const answer = await data(api.POST('/api/v1/administration/accounts', { body }));
        setMade((before) => [...before, ...answer.items]);
        setLeft(answer.left);
        // Whoever cannot get one, because the name is taken meanwhile, must not keep us asking.
        if (answer.left === 0 || answer.items.length === 0) return;
      }
    };
    void go()
      .catch(setError)
      .finally(() => {
        setBegun(false);
        void peopleChanged();
      });
  }, [units]);
  useEffect(() => {
    if (made.length === 0) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [made.length]);
  return { begun, made, left, error, begin };
}
