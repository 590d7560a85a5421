import { useQueries, useQuery } from '@tanstack/react-query';
import { api, data } from '../api/client';
import { type Mark, marksOf } from './marks';
import { type Programme, usePlans, useRates } from './programme';

const MOST = 200;
/** What the rules bring in a year changes only with the rules. */
const SELDOM = 600_000;

export const useRounds = (id: string) =>
  useQuery({
    queryKey: ['rounds', id],
    queryFn: () => data(api.GET('/api/v1/rounds', { params: { query: { programme: id, limit: MOST } } })),
  });

export const useReviews = (id: string) =>
  useQuery({
    queryKey: ['reviews', id],
    queryFn: () => data(api.GET('/api/v1/reviews', { params: { query: { programme: id, limit: MOST } } })),
  });

export interface Year {
  readonly year: number;
  readonly marks: readonly Mark[];
}

/** Every year of the programme with what happened in it and what is to come; without years while something is being read. */
export function useYears(programme: Programme): { years: Year[]; today: string } | { error: unknown } {
  const { id } = programme;
  const from = Number(programme.periodFrom.slice(0, 4));
  const count = Number(programme.periodUntil.slice(0, 4)) - from + 1;
  const numbers = Array.from({ length: count }, (_, at) => from + at);
  const calendars = useQueries({
    queries: numbers.map((year) => ({
      queryKey: ['programme', id, 'calendar', year],
      staleTime: SELDOM,
      queryFn: () => data(api.GET('/api/v1/programmes/{id}/calendar', { params: { path: { id }, query: { year } } })),
    })),
  });
  const beforeEntry = useQuery({
    queryKey: ['programme', id, 'before-entry'],
    staleTime: SELDOM,
    queryFn: () => data(api.GET('/api/v1/programmes/{id}/before-entry', { params: { path: { id } } })),
  });
  const roundsRead = useRounds(id);
  const plansRead = usePlans(id);
  const reviewsRead = useReviews(id);
  const ratesRead = useRates(id, 'round');
  const read = [roundsRead, plansRead, reviewsRead, ratesRead, beforeEntry];
  const [rounds, plans, reviews, today] = [roundsRead.data, plansRead.data, reviewsRead.data, ratesRead.data?.day];
  if (!today || !rounds || !plans || !reviews || !beforeEntry.data)
    return { error: read.find(({ error }) => error)?.error };
  const known = {
    today,
    programme: id,
    rounds: rounds.items,
    plans: plans.items,
    reviews: reviews.items,
    beforeEntry: new Set(beforeEntry.data.items.map(({ kind, code }) => `${kind}/${code}`)),
  };
  return {
    today,
    years: numbers.map((year, at) => ({ year, marks: marksOf(calendars[at]?.data?.dates ?? [], known) })),
  };
}
