import type { components } from '@songhanh/api';
import { useQuery } from '@tanstack/react-query';
import { api, data } from '../api/client';

export type Plan = components['schemas']['PlanDetail'];
export type Paper = Plan['papers'][number];
export type Opinion = Plan['opinions'][number];

/** A plan with its tasks, opinions and papers, as far as the caller may see them. */
export const usePlan = (id: string) =>
  useQuery({
    queryKey: ['plan', id],
    queryFn: () => data(api.GET('/api/v1/plans/{id}', { params: { path: { id } } })),
  });

/** Titles of the contents by number: the plan's own, or those of its programme where it has none of its own. */
export function useContentTitles({ programmeId, contents }: Plan): ReadonlyMap<number, string> {
  const programme = useQuery({
    queryKey: ['programme', programmeId],
    enabled: contents.length === 0,
    queryFn: () => data(api.GET('/api/v1/programmes/{id}', { params: { path: { id: programmeId } } })),
  });
  const those = contents.length > 0 ? contents : (programme.data?.contents ?? []);
  return new Map(those.map(({ number, title }) => [Number(number), title]));
}

/** Ordinals of the plan's papers that wait for the caller's own approval. */
export function useMyPapers(id: string): readonly number[] {
  const work = useQuery({ queryKey: ['work'], queryFn: () => data(api.GET('/api/v1/work')), staleTime: 20_000 });
  return (work.data?.signings.items ?? []).filter(({ planId }) => planId === id).map(({ paper }) => paper);
}

export const PLAN_TONE = {
  planned: 'tone-grey',
  drafting: 'tone-grey',
  consulting: 'tone-amber',
  revising: 'tone-amber',
  signing: 'tone-amber',
  issued: 'tone-green',
  cancelled: 'tone-grey',
} as const satisfies Record<Plan['stage'], string>;

export const OPINION_TONE = {
  asked: 'tone-grey',
  agreed: 'tone-green',
  commented: 'tone-amber',
  silent: 'tone-grey',
} as const satisfies Record<Opinion['status'], string>;
