import type { SignedFileInput } from '#contracts/http/paper';
import { DomainError } from '#domain/error/domain-error';
import { InputError } from '#domain/error/input-error';
import { needsSecondPerson } from '#domain/paper/paper-rule';
import { requirePaperMove, signersInTurn, stageAfter } from '#domain/paper/paper-signing';
import type { Transaction } from '#persistence/transaction';
import { joinUnitName } from '../unit-name.js';
import type { HeldSigner, LockedPaper } from './lock-paper.js';
import type { Signature } from './sign-paper.js';
import type { ExaminedFile, OutFile } from './signed-file.js';

/**
 * Which awaited signatures a file that came back bears, and the stage after them; `undefined` for a paper that is signed:
 * then the file is only kept beside it. A certificate that leads to a trusted root is a second person by itself; what
 * proves less is entered by another person than the drafter.
 */
export async function signatureBorne(
  tx: Transaction,
  paper: LockedPaper,
  input: SignedFileInput,
  examined: ExaminedFile,
  out: OutFile | undefined,
  personId: string,
): Promise<Signature | undefined> {
  await requireAsGivenOut(tx, paper, examined, out);
  const own = paper.signers.filter(({ office, holds, enters }) => office === 'signer' && (holds || enters));
  if (paper.stage === 'signed') {
    if (own.length === 0 && !paper.edits) throw new DomainError('NOT_ALLOWED', { role: 'secretariat' });
    return undefined;
  }
  const given = await named(tx, paper, signersInTurn(paper), input);
  const proves = provesItself(examined);
  for (const signer of given) requireMayBring(paper, signer, proves, personId);
  await requireAsManySignatures(tx, paper, examined, given.length);
  const stage = stageAfter(paper, given);
  requirePaperMove(paper.stage, stage, 'signPaper');
  return { given, stage, enteredFor: !given.every(({ holds }) => holds) };
}

/** What was signed must be what the paper says: now, or when it was signed. */
async function requireAsGivenOut(
  tx: Transaction,
  paper: LockedPaper,
  { kind }: ExaminedFile,
  out: OutFile | undefined,
): Promise<void> {
  if (kind === 'scan' || !out || out.contentSha256 === paper.contentSha256) return;
  const signedThen =
    paper.stage === 'signed' &&
    (await tx.one(`select 1 from paper_step where paper_id = $1 and step = 'signed' and content_sha256 = $2 limit 1`, [
      paper.id,
      out.contentSha256,
    ]));
  if (!signedThen) throw new DomainError('PAPER_CHANGED_SINCE_OUT');
}

/** The awaited signers that the caller names by their bodies' codes; all of them unless said. Throws INPUT_INVALID at `/units`. */
async function named(
  tx: Transaction,
  paper: LockedPaper,
  awaited: readonly HeldSigner[],
  { units }: SignedFileInput,
): Promise<HeldSigner[]> {
  if (!units) return [...awaited];
  const codes = await tx.query<{ id: string; code: string }>(
    `select one.id, named.code from unnest($1::uuid[]) as one(id) ${joinUnitName('one.id', 'named')}`,
    [awaited.map(({ party }) => party), paper.today],
  );
  const idOf = new Map(codes.map(({ id, code }) => [code, id]));
  const unknown = units.findIndex((code) => !idOf.has(code));
  if (unknown >= 0) {
    throw InputError.at(
      `/units/${unknown}`,
      'Không chờ chữ ký của cơ quan này.',
      'No signature of this body is awaited.',
    );
  }
  const wanted = new Set(units.map((code) => idOf.get(code)));
  return awaited.filter(({ party }) => wanted.has(party));
}

/** Whether every signature in it was made with a certificate that this office trusts, valid when it signed. */
const provesItself = ({ found }: ExaminedFile): boolean =>
  found?.signatures.every(({ trusted, validThen }) => trusted && validThen) ?? false;

function requireMayBring(paper: LockedPaper, signer: HeldSigner, proves: boolean, personId: string): void {
  if (proves && paper.edits) return;
  if (!signer.holds && !signer.enters) throw new DomainError('NOT_ALLOWED', { role: 'leader or leader-secretary' });
  if (needsSecondPerson(paper.signedBy) && paper.drafters.includes(personId)) {
    throw new DomainError('PAPER_NEEDS_SECOND_PERSON');
  }
}

/** A file that is signed for two bears two signatures, besides those it came back with before. */
async function requireAsManySignatures(
  tx: Transaction,
  paper: LockedPaper,
  { found }: ExaminedFile,
  given: number,
): Promise<void> {
  if (!found) return;
  const before = await tx.one<{ count: number }>(
    `select jsonb_array_length(found -> 'signatures') as count from paper_file
     where paper_id = $1 and kind = 'signed-pdf' and content_sha256 = $2 order by ordinal desc limit 1`,
    [paper.id, paper.contentSha256],
  );
  if (found.signatures.length >= (before?.count ?? 0) + given) return;
  throw InputError.at(
    '/units',
    `Tệp có ${found.signatures.length} chữ ký; hãy nêu đó là chữ ký của cơ quan nào.`,
    `The file bears ${found.signatures.length} signatures; say whose.`,
  );
}
