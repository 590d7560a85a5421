import { useMutation } from '@tanstack/react-query';
import { api, data } from '../../api/client';
import { ProblemError } from '../../api/problem';
import type { DraftKeeper } from '../draft/draft-keeper';
import { type Draft, type Duty, dutyChanged } from '../duty';
import type { Paper } from './paper-fields';
import type { Receipted } from './receipt';

export interface Sending extends Paper {
  readonly confirmations: Readonly<Record<string, string>>;
  /** Why an accepted report is corrected. */
  readonly reason?: string;
}

/** The steps from a draft to its receipt: the head's approval and its withdrawal, and the sending itself. */
export function useSending(
  duty: Duty,
  keeper: DraftKeeper,
  on: { sent: (sent: Receipted) => void; approved: () => void },
) {
  const id = duty.obligationId;
  const params = (draft: Draft) => ({ path: { id }, header: { 'If-Match': `"${draft.version}"` } });
  const approved = async () => {
    const draft = await keeper.flush();
    if (draft.stage === 'approved') return;
    keeper.take(await data(api.POST('/api/v1/obligations/{id}/draft/approval', { params: params(draft) })));
  };
  const send = ({ reason, confirmations, ...paper }: Sending): Promise<Receipted> => {
    const body = { ...paper, confirmations: { ...confirmations } };
    const path = { id };
    return reason === undefined
      ? data(api.POST('/api/v1/obligations/{id}/submission', { params: { path }, body }))
      : data(api.POST('/api/v1/obligations/{id}/correction', { params: { path }, body: { ...body, reason } }));
  };
  /** Somebody has written or ruled meanwhile: what is shown is read again. */
  const onError = (error: unknown) =>
    error instanceof ProblemError && error.problem.status === 409 ? dutyChanged(id) : undefined;
  return {
    check: useMutation({ mutationFn: () => keeper.flush(), onError }),
    approve: useMutation({
      mutationFn: approved,
      onError,
      onSuccess: () => {
        void dutyChanged(id);
        on.approved();
      },
    }),
    withdraw: useMutation({
      mutationFn: async () => {
        const draft = await keeper.flush();
        keeper.take(await data(api.DELETE('/api/v1/obligations/{id}/draft/approval', { params: params(draft) })));
      },
      onError,
    }),
    send: useMutation({
      mutationFn: async ({ approveFirst, ...sending }: Sending & { approveFirst: boolean }) => {
        if (approveFirst) await approved();
        else await keeper.flush();
        return send(sending);
      },
      onError,
      onSuccess: on.sent,
    }),
  };
}
