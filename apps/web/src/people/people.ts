import type { components, paths } from '@songhanh/api';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, data } from '../api/client';
import { queries } from '../api/queries';
import { day } from '../language/format';

export type PersonRecord = components['schemas']['PersonRecord'];
export type PersonDetail = components['schemas']['PersonDetail'];
export type HeldRole = components['schemas']['HeldRole'];
export type OneTimePassword = components['schemas']['OneTimePassword'];
type Query = NonNullable<paths['/api/v1/administration/people']['get']['parameters']['query']>;
export type PeopleFilter = Pick<Query, 'search' | 'unit' | 'role' | 'account'>;

export const ROLES = ['officer', 'head', 'secretariat', 'leader', 'leader-secretary', 'administrator'] as const;
export const ACCOUNT_STATES = ['active', 'none', 'one-time', 'locked', 'disabled', 'on-paper'] as const;

const PAGE = 50;
const MOST = 200;

const page = (query: Query) => data(api.GET('/api/v1/administration/people', { params: { query } }));

/** Words in the address that mean nothing narrow nothing. */
export function peopleFilter(address: URLSearchParams): PeopleFilter {
  return {
    search: address.get('q')?.trim() || undefined,
    unit: address.get('unit') ?? undefined,
    role: ROLES.find((role) => role === address.get('role')),
    account: ACCOUNT_STATES.find((state) => state === address.get('account')),
  };
}

/** Everybody whom the filter leaves, page by page. */
export const usePeople = (filter: PeopleFilter) =>
  useInfiniteQuery({
    queryKey: ['people', filter],
    queryFn: ({ pageParam }) => page({ ...filter, limit: PAGE, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: (before) => before,
  });

/** All of them at once, for a file. */
export async function allPeople(filter: PeopleFilter): Promise<PersonRecord[]> {
  const people: PersonRecord[] = [];
  let cursor: string | undefined;
  do {
    const { items, next } = await page({ ...filter, limit: MOST, cursor });
    people.push(...items);
    cursor = next ?? undefined;
  } while (cursor !== undefined);
  return people;
}

export const usePerson = (id: string) =>
  useQuery({
    queryKey: ['person', id],
    queryFn: () => data(api.GET('/api/v1/administration/people/{id}', { params: { path: { id } } })),
  });

/** What follows when a person has changed: their page, and every list. */
export function usePersonChanged(id: string): (person?: PersonDetail) => Promise<void> {
  const client = useQueryClient();
  return async (person) => {
    if (person) client.setQueryData(['person', id], person);
    else await client.invalidateQueries({ queryKey: ['person', id] });
    await peopleChanged();
  };
}

/** The lists of people are read again. */
export async function peopleChanged(): Promise<void> {
  await queries.invalidateQueries({ queryKey: ['people'] });
  await queries.invalidateQueries({ queryKey: ['persons'] });
}

/** Words of the room, by their key. */
export type Words = (key: string, facts?: Record<string, unknown>) => string;

/** From when until when, in words. */
export function termOf(t: Words, { from, until, state }: HeldRole): string {
  if (state === 'withdrawn') return t('term.withdrawn', { from: day(from) });
  return until ? t('term.until', { from: day(from), until: day(until) }) : t('term.open', { from: day(from) });
}

/** How an account stands, as a pill has it; somebody without one is told apart by whether they sign in at all. */
export function accountStands({ account, signsIn }: PersonRecord): { readonly word: string; readonly tone: string } {
  if (!account) return signsIn ? { word: 'none', tone: 'tone-amber' } : { word: 'on-paper', tone: 'tone-grey' };
  if (account.state === 'disabled') return { word: 'disabled', tone: 'tone-grey' };
  if (account.lockedUntil) return { word: 'locked', tone: 'tone-red' };
  return account.mustChangePassword ? { word: 'one-time', tone: 'tone-amber' } : { word: 'active', tone: 'tone-green' };
}
