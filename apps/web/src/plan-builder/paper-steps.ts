import type { RequiredApproval } from '#domain/plan/issuance';
import type { Paper, Plan } from '../plan/plan';

export type Given = Paper['approvals'][number];

/** One approval of a paper: given, sent back, awaited now, or to come after others. */
export interface PaperStep extends RequiredApproval {
  readonly state: 'done' | 'returned' | 'now' | 'later';
  readonly given?: Given;
}

/** Where a paper is on its way through the offices; only the last submission counts, for the text may have changed. */
export function stepsOf(
  { submission }: Pick<Plan, 'submission'>,
  paper: Pick<Paper, 'approvals' | 'awaited'>,
  required: readonly RequiredApproval[],
): PaperStep[] {
  return required.map(({ office, party }) => {
    const isIts = (each: { office: string; party: { code: string } }) =>
      each.office === office && each.party.code === party;
    const given = paper.approvals.findLast((each) => each.submission === submission && isIts(each));
    if (given) return { office, party, given, state: given.decision === 'approved' ? 'done' : 'returned' };
    return { office, party, state: paper.awaited.some(isIts) ? 'now' : 'later' };
  });
}
