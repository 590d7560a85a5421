import type { components } from '@songhanh/api';
import { useQuery } from '@tanstack/react-query';
import { api, data } from '../api/client';

export type Preferences = components['schemas']['Preferences'];
export type Preference = Preferences['items'][number];
export type Delegation = components['schemas']['Delegation'];

export const usePreferences = () =>
  useQuery({ queryKey: ['preferences'], queryFn: () => data(api.GET('/api/v1/me/preferences')) });

const MOST = 200;

/** Who stands in for whom, as far as the caller has to do with it; the latest first. */
export const useDelegations = () =>
  useQuery({
    queryKey: ['delegations'],
    queryFn: () => data(api.GET('/api/v1/delegations', { params: { query: { limit: MOST } } })),
  });

export const useFeeds = () =>
  useQuery({ queryKey: ['calendar-feeds'], queryFn: () => data(api.GET('/api/v1/me/calendar-feeds')) });

export const useTokens = () =>
  useQuery({ queryKey: ['api-tokens'], queryFn: () => data(api.GET('/api/v1/api-tokens')) });
