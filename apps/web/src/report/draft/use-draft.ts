import { useQuery } from '@tanstack/react-query';
import { api, data } from '../../api/client';
import { useKeeper } from '../../pieces/draft/use-keeper';
import { useMe } from '../../session/session';
import type { Draft, Duty } from '../duty';
import { draftIo, keptDraft } from './draft-io';
import { DraftKeeper } from './draft-keeper';
import type { DraftState, KeptDraft } from './draft-state';

export interface OpenedDraft {
  readonly server: Draft;
  readonly kept: KeptDraft | null;
}

/** The draft of the record as it is now, and what this machine kept of it. */
export function useOpenedDraft(duty: Duty) {
  const me = useMe();
  return useQuery({
    queryKey: ['draft', duty.obligationId],
    queryFn: async (): Promise<OpenedDraft> => {
      const path = { id: duty.obligationId };
      const [server, kept] = await Promise.all([
        data(api.GET('/api/v1/obligations/{id}/draft', { params: { path } })),
        keptDraft(me.id, duty.obligationId),
      ]);
      return { server, kept };
    },
    // Read once for each opening: from then on the keeper knows best.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

/** The draft that saves itself while it is open. */
export function useDraft(duty: Duty, { server, kept }: OpenedDraft): readonly [DraftKeeper, DraftState] {
  const me = useMe();
  return useKeeper(() => new DraftKeeper(draftIo(me.id, duty), server, kept ?? undefined));
}
