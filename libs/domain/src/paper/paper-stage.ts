import type { RequiredApproval } from '../plan/issuance.js';

/** A paper on its way to the signature. */
export const PAPER_STAGES = ['draft', 'submitted', 'initialled', 'signed', 'withdrawn'] as const;
export type PaperStage = (typeof PAPER_STAGES)[number];

/** What is written down of a paper's life, each with its person, its time and the content it was done on. */
export const PAPER_STEPS = [
  'drafted',
  'refreshed',
  'submitted',
  'initialled',
  'returned',
  'signed',
  'numbered',
  'withdrawn',
] as const;
export type PaperStep = (typeof PAPER_STEPS)[number];

/** The role in which an office's approval is given; the unit is said beside it. */
export type PaperSignerRole = 'leader' | 'head' | 'secretariat';

/** Who has to approve a paper: in which office (initials, signature), for which unit, in which role there. */
export interface PaperSigner extends RequiredApproval {
  readonly role: PaperSignerRole;
}

/** What a file of a paper is: as it went out to be signed; come back with a digital signature; a scan of the wet-ink page. */
export const PAPER_FILE_KINDS = ['out', 'signed-pdf', 'scan'] as const;
export type PaperFileKind = (typeof PAPER_FILE_KINDS)[number];
