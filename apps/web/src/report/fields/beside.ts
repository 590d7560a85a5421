import type { components } from '@songhanh/api';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, data } from '../../api/client';
import { type Answer, type Duty, isOwed } from '../duty';

type Offered = components['schemas']['Offers']['items'][number]['answers'][number];

/** What stands beside one field to help whoever fills it in. */
export interface Beside {
  readonly previous?: { readonly name: string; readonly answer: Answer | undefined };
  readonly yearBefore?: { readonly name: string; readonly answer: Answer | undefined };
  readonly soFar?: Duty['soFar'][number];
  readonly cumulative?: Duty['cumulative'][number];
  readonly indicator?: Duty['indicators'][number];
  readonly offers: readonly Offered[];
}

const NOTHING: readonly Offered[] = [];

/** By the key of the field: last period, the year so far, the indicator, what other programmes were told. */
export function useBeside(duty: Duty): ReadonlyMap<string, Beside> {
  const id = duty.obligationId;
  const writes = (duty.mine.officer || duty.mine.head) && isOwed(duty);
  const offers = useQuery({
    queryKey: ['offers', id],
    queryFn: () => data(api.GET('/api/v1/obligations/{id}/offers', { params: { path: { id } } })),
    enabled: writes,
    staleTime: 600_000,
  });
  return useMemo(() => {
    const of = <Each extends { figure: string }>(list: readonly Each[], key: string) =>
      list.find(({ figure }) => figure === key);
    const earlier = (report: Duty['previous'], key: string) =>
      report ? { name: report.roundName, answer: report.answers[key] } : undefined;
    return new Map(
      duty.fields.map(({ key }): [string, Beside] => [
        key,
        {
          previous: earlier(duty.previous, key),
          yearBefore: earlier(duty.yearBefore, key),
          soFar: of(duty.soFar, key),
          cumulative: of(duty.cumulative, key),
          indicator: of(duty.indicators, key),
          offers: of(offers.data?.items ?? [], key)?.answers ?? NOTHING,
        },
      ]),
    );
  }, [duty, offers.data]);
}
