import { useQuery } from '@tanstack/react-query';
import { api, data, newCommandKey } from '../api/client';
import { queries } from '../api/queries';
import { Keeper } from '../pieces/draft/keeper';
import type { KeeperIo, KeeperState, Kept } from '../pieces/draft/keeper-state';
import { keptHere, placeHere } from '../pieces/draft/kept-here';
import { useKeeper } from '../pieces/draft/use-keeper';
import type { Plan } from '../plan/plan';
import { useMe } from '../session/session';
import { adopt, draftOf, inputOf, type PlanDraft, type SavedDraft, sameDraft, sendable } from './draft-row';
import { type DraftClash, mergeDrafts } from './merge-drafts';

export type DraftState = KeeperState<PlanDraft, SavedDraft, DraftClash>;
export type PlanKeeper = Keeper<PlanDraft, SavedDraft, DraftClash>;
type KeptPlan = Kept<PlanDraft, SavedDraft>;

const placeOf = (person: string, plan: string) => `plan/${person}/${plan}`;

/** What this machine still keeps of the draft. */
export function useKeptPlan(plan: string) {
  const me = useMe();
  return useQuery({
    queryKey: ['plan', plan, 'kept'],
    queryFn: () => keptHere<PlanDraft, SavedDraft>(placeOf(me.id, plan)),
    // Read once for each opening: from then on the keeper knows best.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

/** The draft of the plan, saving itself while it is open. */
export function usePlanDraft(plan: Plan, kept: KeptPlan | null): readonly [PlanKeeper, DraftState] {
  const me = useMe();
  return useKeeper(() => new Keeper(planIo(me.id, plan.id), draftOf(plan), kept ?? undefined));
}

function planIo(person: string, id: string): KeeperIo<PlanDraft, SavedDraft, DraftClash> {
  const path = { id };
  const read = async (sent?: PlanDraft) => {
    const plan = await data(api.GET('/api/v1/plans/{id}', { params: { path } }));
    queries.setQueryData(['plan', id], plan);
    return draftOf(plan, sent?.rows);
  };
  return {
    ...placeHere<PlanDraft, SavedDraft>(placeOf(person, id)),
    // The answer has no tasks: the ids of those that are new are read afterwards.
    put: async (draft, version, key) => {
      await api.PUT('/api/v1/plans/{id}/draft', {
        params: { path, header: { 'If-Match': `"${version}"`, 'Idempotency-Key': key } },
        body: inputOf(draft),
      });
      return read(draft);
    },
    get: () => read(),
    newKey: newCommandKey,
    sendable,
    same: sameDraft,
    join: mergeDrafts,
    adopt,
  };
}
