import { DomainError } from '#domain/error/domain-error';
import type { PaperKind } from '#domain/paper/paper-kind';
import { PAPER_RULES } from '#domain/paper/paper-rule';
import type { PaperSigning } from '#domain/paper/paper-signing';
import type { PaperSigner } from '#domain/paper/paper-stage';
import { type Instant, type LocalDate, localDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import type { Access } from '../person/access.js';
import { hasRole, MINE, ofHeadOfOffice, ofSecretariat, registeredPaperVisible, scopeOf } from '../person/scope.js';
import type { PaperContent } from './paper-content.js';

/** A signer, and what the caller is towards that signature. */
export interface HeldSigner extends PaperSigner {
  /** Whether the caller holds the office. */
  readonly holds: boolean;
  /** Whether the caller enters, with its proof, what that office signed on paper. */
  readonly enters: boolean;
}

/** A paper held by this transaction, with all that its commands check. */
export interface LockedPaper extends PaperContent, PaperSigning<HeldSigner> {
  readonly id: string;
  readonly programmeId: string;
  readonly subjectId: string;
  readonly subjectCode: string;
  readonly issuerUnitIds: readonly string[];
  readonly contentSha256: string;
  readonly madeBy: string;
  readonly issuedAt: Date | null;
  readonly version: number;
  /** Whether the caller makes and edits it. */
  readonly edits: boolean;
  readonly headOfOffice: boolean;
  /** Business time, read once the paper's lock was held. */
  readonly now: Instant;
  readonly today: LocalDate;
}

/** SQL: whether the caller makes and edits the paper: its secretariat; of a unit's own report the unit's people. */
export const editsPaper = (paper: string) => `case when ${paper}.kind = 'unit-report'
  then ${hasRole(`any(${paper}.issuer_unit_ids)`, 'officer', 'head')} else ${ofSecretariat(`${paper}.programme_id`)} end`;

const VISIBLE_SQL = `
  with ${MINE}
  select paper.kind, paper.subject_id as "subjectId" from paper join programme p on p.id = paper.programme_id
  where paper.id = $3::uuid and ${registeredPaperVisible('paper')} for share of p`;

const FACTS_SQL = `
  with ${MINE}
  select paper.id, paper.programme_id as "programmeId", paper.kind,
    paper.subject_id as "subjectId", paper.subject_code as "subjectCode", paper.stage, paper.style,
    paper.issuer_unit_ids as "issuerUnitIds", paper.signed_by as "signedBy", paper.number, paper.symbol, paper.place,
    paper.issued_on as "issuedOn", paper.facts, paper.frame, paper.content_sha256 as "contentSha256", paper.submission,
    paper.made_by as "madeBy", array_remove(array[paper.made_by, paper.submitted_by], null) as drafters,
    paper.issued_at as "issuedAt", paper.version, ${editsPaper('paper')} as edits, ${ofHeadOfOffice('paper.programme_id')} as "headOfOffice",
    (select coalesce(jsonb_agg(jsonb_build_object('office', step.office, 'party', step.unit_id, 'submission', step.submission)), '[]')
     from paper_step step where step.paper_id = paper.id and step.step in ('initialled', 'signed') and step.office is not null) as given
  from paper where paper.id = $3::uuid`;

/** SQL: whether somebody else than the signer enters the signature: the leader's secretary, or where there is none the secretariat. */
export const entersFor = (signer: string, programmeId: string) => `(${signer}.office = 'signer' and case ${signer}.role
  when 'leader' then exists (select 1 from mine where mine.unit_id = ${signer}.unit_id and mine.role = 'leader-secretary')
    or (not exists (select 1 from membership held where held.unit_id = ${signer}.unit_id and held.role = 'leader-secretary'
        and held.valid_from <= $2::date and (held.valid_to is null or held.valid_to > $2::date))
      and exists (select 1 from party join mine on mine.unit_id = party.secretariat_unit_id and mine.role = 'secretariat'
        where party.programme_id = ${programmeId} and party.unit_id = ${signer}.unit_id))
  else exists (select 1 from mine where mine.unit_id = ${signer}.unit_id and mine.role in ('secretariat', 'officer')) end)`;

/** SQL: whether the caller holds the signer's office. */
export const holdsOffice = (signer: string) =>
  `exists (select 1 from mine where mine.unit_id = ${signer}.unit_id and mine.role = ${signer}.role)`;

const SIGNERS_SQL = `
  with ${MINE}
  select signer.office, signer.unit_id as party, signer.role, ${holdsOffice('signer')} as holds,
    ${entersFor('signer', '$4::uuid')} as enters
  from paper_signer signer where signer.paper_id = $3::uuid order by signer.ordinal`;

/**
 * Locks the programme (shared), a letter that is kept beside its paper, and the paper, in this order, and reads business
 * time after that. Throws NOT_FOUND for a paper that does not exist or is not the caller's to see: one answer for both.
 */
export async function lockPaper(tx: Transaction, access: Access, id: string): Promise<LockedPaper> {
  const parameters = [...scopeOf(tx, access), id];
  const visible = await tx.one<{ kind: PaperKind; subjectId: string }>(VISIBLE_SQL, parameters);
  if (!visible) throw new DomainError('NOT_FOUND', { what: 'registered paper' });
  if (visible.kind === 'urging-letter') {
    await tx.query(`select 1 from urging_letter where id = $1 for update`, [visible.subjectId]);
  }
  await tx.query(`select 1 from paper where id = $1 for update`, [id]);
  // Statements of their own: they see what was committed while the lock was waited for.
  const facts = await tx.one(FACTS_SQL, parameters);
  const signers = await tx.query<HeldSigner>(SIGNERS_SQL, [...parameters, facts.programmeId]);
  const now = await tx.readClock();
  return { ...facts, signers, now, today: localDate(now) };
}

/** The same, for a command of whoever makes and edits it on the version that was read. Throws NOT_ALLOWED, VERSION_STALE. */
export async function lockPaperToEdit(
  tx: Transaction,
  access: Access,
  id: string,
  version: number,
): Promise<LockedPaper> {
  const paper = await lockPaper(tx, access, id);
  if (!paper.edits) throw new DomainError('NOT_ALLOWED', { role: 'secretariat' });
  if (paper.version !== version) throw new DomainError('VERSION_STALE');
  return paper;
}

/** Throws PAPER_SIGNED_ELSEWHERE for a paper whose approvals are given where its subject is kept. */
export function requireOwnChain({ kind }: Pick<LockedPaper, 'kind'>): void {
  const { follows } = PAPER_RULES[kind];
  if (follows) throw new DomainError('PAPER_SIGNED_ELSEWHERE', { what: follows });
}
