import type { Issuance } from './plan.js';

/** The offices that a paper passes, in this order: nobody signs before the heads of office have approved. */
export const OFFICES = ['head-of-office', 'signer'] as const;
export type Office = (typeof OFFICES)[number];

/** One approval that a paper asks for. A party is named by any stable key: its id in the record, its code elsewhere. */
export interface RequiredApproval {
  readonly office: Office;
  readonly party: string;
}

/** A paper of the plan; a joint one belongs to no single party. */
export interface PlannedPaper {
  readonly ordinal: number;
  readonly party: string | null;
}

/** The papers on which a plan is issued: one for all parties, one each, or one of `by` (the first party unless said). */
export function papersOf(issuance: Issuance, parties: readonly string[], by: string | null = null): PlannedPaper[] {
  if (issuance === 'jointly') return [{ ordinal: 1, party: null }];
  if (issuance === 'each') return parties.map((party, index) => ({ ordinal: index + 1, party }));
  return [{ ordinal: 1, party: by ?? parties[0] ?? null }];
}

/** What a paper asks for, in order: the head of office of each party it binds, then the signer of each. */
export function requiredApprovals(paper: Pick<PlannedPaper, 'party'>, parties: readonly string[]): RequiredApproval[] {
  const bound = paper.party === null ? parties : [paper.party];
  return OFFICES.flatMap((office) => bound.map((party) => ({ office, party })));
}

/** What the paper waits for now: those of the first office that has not wholly approved; nothing when all have. */
export function awaitedApprovals(
  required: readonly RequiredApproval[],
  given: readonly RequiredApproval[],
): RequiredApproval[] {
  const missing = required.filter((each) => !given.some((other) => isSame(each, other)));
  return missing.filter(({ office }) => office === missing[0]?.office);
}

export const isSame = (a: RequiredApproval, b: RequiredApproval) => a.office === b.office && a.party === b.party;
