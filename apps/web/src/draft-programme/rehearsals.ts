import { useQuery } from '@tanstack/react-query';
import { api, data } from '../api/client';
import { queries } from '../api/queries';
import type { Rehearsal, RehearsalInput } from './draft';

/** While one runs its page looks again this often. */
const LOOK_MS = 2_000;

export const isOpen = ({ state }: Rehearsal) => state === 'queued' || state === 'running';

export const REHEARSAL_TONE: Readonly<Record<Rehearsal['state'], string>> = {
  queued: 'tone-grey',
  running: 'tone-amber',
  done: 'tone-green',
  failed: 'tone-red',
  cancelled: 'tone-grey',
};

const key = (draft: string) => ['programme-draft', draft, 'rehearsals'];

/** The rehearsals of a draft, the latest first; read again while one is under way. */
export const useRehearsals = (draft: string) =>
  useQuery({
    queryKey: key(draft),
    queryFn: () => data(api.GET('/api/v1/programmes/drafts/{draft}/rehearsals', { params: { path: { draft } } })),
    refetchInterval: ({ state }) => (state.data?.items.some(isOpen) ? LOOK_MS : false),
  });

export const askRehearsal = (draft: string, body: RehearsalInput) =>
  data(api.POST('/api/v1/programmes/drafts/{draft}/rehearsals', { params: { path: { draft } }, body }));

export const cancelRehearsal = (draft: string, id: string) =>
  data(api.POST('/api/v1/programmes/drafts/{draft}/rehearsals/{id}/cancellation', { params: { path: { draft, id } } }));

export const rehearsalsMoved = (draft: string) => queries.invalidateQueries({ queryKey: key(draft) });

export const timelineAddress = (draft: string, id: string) =>
  `/api/v1/programmes/drafts/${draft}/rehearsals/${id}/timeline`;
