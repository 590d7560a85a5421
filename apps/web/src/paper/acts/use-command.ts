import { useQueryClient } from '@tanstack/react-query';
import { data } from '../../api/client';
import { ProblemError } from '../../api/problem';
import type { Paper } from '../paper';

/** What every command on a paper says: which one, and the version that the caller has before the eyes. */
export interface PaperParams {
  readonly path: { readonly id: string };
  readonly header: { readonly 'If-Match': string };
}

export type PaperCommand = <Answer extends Paper>(
  command: (params: PaperParams) => Promise<{ data?: Answer }>,
) => Promise<Answer>;

/**
 * Sends a command on the paper; its answer is the paper as it is now. If somebody else was quicker, the paper is read
 * again, so that what was typed can be sent on what is there now.
 */
export function usePaperCommand({ id, version }: Paper): PaperCommand {
  const queries = useQueryClient();
  return async (command) => {
    try {
      const answer = await data(command({ path: { id }, header: { 'If-Match': `"${version}"` } }));
      queries.setQueryData(['paper', id], answer);
      void queries.invalidateQueries({ queryKey: ['papers'] });
      return answer;
    } catch (error) {
      if (error instanceof ProblemError && error.problem.status === 412) {
        void queries.invalidateQueries({ queryKey: ['paper', id] });
      }
      throw error;
    }
  };
}
