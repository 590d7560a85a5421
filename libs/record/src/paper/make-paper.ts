import type { PaperInput } from '#contracts/http/paper';
import { DomainError } from '#domain/error/domain-error';
import { InputError } from '#domain/error/input-error';
import { PAPER_KINDS, type PaperKind } from '#domain/paper/paper-kind';
import { PAPER_RULES } from '#domain/paper/paper-rule';
import { paperSigners } from '#domain/paper/paper-signers';
import { writtenNumber } from '#domain/paper/written-number';
import { type PlannedPaper, papersOf } from '#domain/plan/issuance';
import type { Issuance } from '#domain/plan/plan';
import { sqlState } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import { businessDay } from '../local-time.js';
import type { Access } from '../person/access.js';
import { hasRole, MINE, ofSecretariat, scopeOf } from '../person/scope.js';
import { houseStyleOn } from '../template/house-style.queries.js';
import { issuerUnits, offeredFrame, styleOfIssuers } from './first-frame.js';
import { followPlan } from './follow-plan.js';
import { issueIfDone } from './issue-paper.js';
import { type IssuingBody, issuingUnit, namedBodies, signingBodies } from './issuing-bodies.js';
import { keepSigners } from './keep-signers.js';
import { lockPaper } from './lock-paper.js';
import { contentDigest, type PaperContent } from './paper-content.js';
import { type SubjectOfPaper, subjectOf } from './paper-subject.js';
import { readFacts } from './read-facts.js';
import { auditPaper, takePaperStep } from './take-paper-step.js';

/** What one snapshot said of a paper that is to be made. */
export interface PaperToMake {
  readonly input: PaperInput;
  readonly part: number;
  readonly subject: SubjectOfPaper;
  readonly bodies: readonly IssuingBody[];
  readonly content: PaperContent;
}

/**
 * Reads in this snapshot all that the paper will say. Throws NOT_FOUND for a subject that does not exist or whose papers
 * are not the caller's to make, PAPER_KIND_NOT_MADE, PAPER_NOTHING_TO_TELL, INPUT_INVALID.
 */
export async function readToMake(tx: Transaction, access: Access, input: PaperInput): Promise<PaperToMake> {
  const { kind } = input;
  const subject = await subjectOf(tx, kind, input.subject);
  if (!subject || !(await mayMake(tx, access, kind, subject)))
    throw new DomainError('NOT_FOUND', { what: 'paper subject' });
  const { part, bodies } = await issuersOf(tx, access, input, subject);
  const { facts, made } = await readFacts(tx, kind, input.subject);
  const style = styleOfIssuers(kind, bodies);
  const { signedBy } = PAPER_RULES[kind];
  const houseStyle = await houseStyleOn(tx, style, subject.signed?.date ?? businessDay(tx));
  const { unitIds, programmeId } = subject;
  const offered = await offeredFrame(tx, kind, bodies, { style: houseStyle, signedBy, unitIds, programmeId });
  const number = subject.signed ? writtenNumber(subject.signed.number, houseStyle.number.joint) : null;
  const { issuers, recipients, signatures, texts, symbol, place } = offered;
  return {
    input,
    part,
    subject,
    bodies,
    content: {
      kind,
      style,
      number: number?.number ?? null,
      symbol: number ? number.symbol : symbol,
      place,
      issuedOn: subject.signed?.date ?? null,
      facts,
      frame: { issuers, addressees: [], recipients, signatures, texts, made, houseStyle, offered },
    },
  };
}

/** A unit's own report is made by the unit's people, everything else by a secretariat of the programme. */
async function mayMake(
  tx: Transaction,
  access: Access,
  kind: PaperKind,
  { programmeId, unitId }: SubjectOfPaper,
): Promise<boolean> {
  const own = PAPER_KINDS[kind].issuer === 'unit' ? unitId : null;
  const allowed = await tx.one<{ allowed: boolean }>(
    `with ${MINE} select case when $4::uuid is not null then ${hasRole('$4::uuid', 'officer', 'head')}
       else ${ofSecretariat('$3::uuid')} end as allowed where $2::date is not null`,
    [...scopeOf(tx, access), programmeId, own],
  );
  return allowed?.allowed === true;
}

async function issuersOf(
  tx: Transaction,
  access: Access,
  input: PaperInput,
  subject: SubjectOfPaper,
): Promise<{ part: number; bodies: readonly IssuingBody[] }> {
  const { kind, parties } = input;
  if (PAPER_KINDS[kind].issuer === 'unit') return { part: 1, bodies: await issuingUnit(tx, subject.unitId!) };
  const all = await signingBodies(tx, subject.programmeId, access.personId);
  if (PAPER_RULES[kind].follows === 'plan') return partOfPlan(tx, input, all);
  if (parties) return { part: 1, bodies: namedBodies(all, parties) };
  if (PAPER_KINDS[kind].issuer === 'parties') return { part: 1, bodies: all };
  return { part: 1, bodies: all.filter(({ mine }) => mine).slice(0, 1) };
}

/** The plan's way of being issued says whose paper each is. Throws INPUT_INVALID at `/part`. */
async function partOfPlan(tx: Transaction, { subject, part = 1 }: PaperInput, all: readonly IssuingBody[]) {
  const plan = await tx.one<{ issuance: Issuance; by: string | null }>(
    `select plan.issuance, party.unit_id as by from plan left join party on party.id = plan.by_party_id where plan.id = $1`,
    [subject],
  );
  const planned: PlannedPaper[] = papersOf(
    plan!.issuance,
    all.map(({ unitId }) => unitId),
    plan!.by,
  );
  const own = planned.find(({ ordinal }) => ordinal === part);
  if (!own) {
    throw InputError.at('/part', `Kế hoạch này có ${planned.length} bản.`, `This plan has ${planned.length} papers.`);
  }
  return { part, bodies: own.party === null ? all : all.filter(({ unitId }) => unitId === own.party) };
}

const INSERT_SQL = `
  insert into paper (id, programme_id, kind, subject_id, subject_code, part, ordinal, stage, style, issuer_unit_ids, signed_by,
    number, symbol, place, issued_on, facts, frame, content_sha256, made_by, made_at)
  select $1, $2, $3, $4, $5, $6, (select coalesce(max(ordinal), 0) + 1 from paper where kind = $3 and subject_id = $4 and part = $6),
    'draft', $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18`;

/** Keeps the paper that was read. Answers its id. Throws PAPER_ALREADY_MADE. */
export async function keepPaper(tx: Transaction, access: Access, read: PaperToMake): Promise<string> {
  const { input, part, subject, bodies, content } = read;
  const { kind } = input;
  const { signedBy, toUnits, follows } = PAPER_RULES[kind];
  const id = uuid();
  const contentSha256 = contentDigest(content);
  await requireNoneUnderWay(tx, read);
  try {
    await tx.query(INSERT_SQL, [
      id,
      subject.programmeId,
      kind,
      input.subject,
      subject.code,
      part,
      content.style,
      issuerUnits(kind, signedBy, bodies),
      signedBy,
      content.number,
      content.symbol,
      content.place,
      content.issuedOn,
      JSON.stringify(content.facts),
      JSON.stringify(content.frame),
      contentSha256,
      access.personId,
      new Date(tx.now),
    ]);
  } catch (error) {
    // Somebody else made it at the same moment.
    if (sqlState(error) === '23505') throw new DomainError('PAPER_ALREADY_MADE');
    throw error;
  }
  await keepSigners(tx, id, paperSigners(signedBy, bodies));
  if (toUnits) {
    await tx.query(`insert into paper_unit (paper_id, unit_id) select $1, unnest($2::uuid[])`, [id, subject.unitIds]);
  }
  const step = { stage: 'draft', submission: 0, contentSha256, at: tx.now } as const;
  await takePaperStep(tx, id, { ...step, step: 'drafted', personId: access.personId });
  await auditPaper(tx, { id, kind, subjectCode: subject.code }, 'paper.made', { sha256: contentSha256 });
  if (subject.signed) await signedAlready(tx, access, id);
  if (follows) await followPlan(tx, input.subject);
  return id;
}

/** What was signed and numbered where it is kept needs no second signature here. */
async function signedAlready(tx: Transaction, access: Access, id: string): Promise<void> {
  const paper = await lockPaper(tx, access, id);
  await tx.query(`update paper set stage = 'signed', signed_at = $2 where id = $1`, [id, new Date(paper.now)]);
  await takePaperStep(tx, id, { ...paper, step: 'signed', stage: 'signed', personId: null, at: paper.now });
  await issueIfDone(tx, { ...paper, stage: 'signed' });
}

/**
 * One of an office is under way at a time; what is signed with its subject, or signs it, is made once for all offices,
 * unless that one was withdrawn.
 */
async function requireNoneUnderWay(tx: Transaction, { input, part, subject, bodies }: PaperToMake): Promise<void> {
  const { kind } = input;
  const once = subject.signed !== null || PAPER_RULES[kind].follows !== undefined;
  const shared = once || kind === 'urging-letter';
  const other = await tx.one(
    `select 1 from paper where kind = $1 and subject_id = $2 and part = $3 and stage <> 'withdrawn' and ($4 or stage <> 'signed')
       and ($5 or issuer_unit_ids[1] = $6) limit 1`,
    [kind, input.subject, part, once, shared, issuerUnits(kind, PAPER_RULES[kind].signedBy, bodies)[0]],
  );
  if (other) throw new DomainError('PAPER_ALREADY_MADE');
}
