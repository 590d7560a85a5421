import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from './problem';

/** What was read stays for a minute; a refusal is final, a lost line is tried again. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      retry: (failures, error) =>
        failures < 3 && (!(error instanceof ProblemError) || error.isOffline || error.problem.status >= 502),
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
