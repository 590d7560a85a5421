import type { components } from '@songhanh/api';
import { useQuery } from '@tanstack/react-query';
import { api, data } from '../api/client';

export type Model = components['schemas']['Model'];

const PAGE = 200;

export const MODEL_TONE: Readonly<Record<Model['status'], string>> = {
  registered: 'tone-grey',
  recognised: 'tone-green',
};

/** The models of a programme that the caller may see, by unit and title; read whole. */
export const useModels = (programme: string) =>
  useQuery({
    queryKey: ['models', programme],
    queryFn: async () => {
      const models: Model[] = [];
      let cursor: string | undefined;
      do {
        const page = await data(
          api.GET('/api/v1/programmes/{id}/models', {
            params: { path: { id: programme }, query: { limit: PAGE, cursor } },
          }),
        );
        models.push(...page.items);
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      return models;
    },
  });
