import type { PaperChangeInput } from '#contracts/http/paper';
import { InputError, pointerSegment } from '#domain/error/input-error';
import { PAPER_KINDS } from '#domain/paper/paper-kind';
import { PAPER_RULES } from '#domain/paper/paper-rule';
import { paperSigners } from '#domain/paper/paper-signers';
import type { Transaction } from '#persistence/transaction';
import type { Access } from '../person/access.js';
import { houseStyleOn } from '../template/house-style.queries.js';
import { bodiesAmong, issuerUnits, offeredFrame } from './first-frame.js';
import { type IssuingBody, issuingUnit, signingBodies } from './issuing-bodies.js';
import { keepSigners } from './keep-signers.js';
import type { LockedPaper } from './lock-paper.js';
import { lookOf } from './paper-content.js';
import { requireIssuedBy } from './require-issued-by.js';

/**
 * The held paper with what the office changed around its facts; whom it passes is kept anew when another signs. Throws
 * INPUT_INVALID at the field.
 */
export async function changedPaper(
  tx: Transaction,
  access: Access,
  paper: LockedPaper,
  input: PaperChangeInput,
): Promise<LockedPaper> {
  requireOwnTexts(paper, input);
  requireIssuedBy(paper.today, input.issuedOn);
  const { addressees, recipients, signatures, texts, signedBy, ...columns } = input;
  const next = { ...paper, ...columns };
  const isRedated = paper.stage === 'draft' && (input.style !== undefined || input.issuedOn !== undefined);
  const houseStyle = isRedated ? await houseStyleOn(tx, next.style, next.issuedOn ?? paper.today) : lookOf(paper);
  const frame = {
    ...paper.frame,
    ...(isRedated && { houseStyle }),
    ...(addressees && { addressees }),
    ...(recipients && { recipients }),
    ...(signatures && { signatures }),
    ...(texts && { texts }),
  };
  if (!signedBy && !input.style) return requireSignatures({ ...next, frame }, input);
  const bodies = await bodiesOf(tx, access, paper);
  const now = signedBy ?? paper.signedBy;
  const anew = await offeredFrame(tx, paper.kind, bodies, {
    style: houseStyle,
    signedBy: now,
    unitIds: [],
    programmeId: paper.programmeId,
  });
  const offered = signatures ?? anew.signatures;
  if (!signedBy) return requireSignatures({ ...next, frame: { ...frame, signatures: offered } }, input);
  requireChoiceOfSigner(paper);
  await keepSigners(tx, paper.id, paperSigners(signedBy, bodies));
  // What the leader signs is the body's own paper, what the head of office signs the office's.
  const { issuers } = anew;
  const issuerUnitIds = issuerUnits(paper.kind, signedBy, bodies);
  return requireSignatures(
    { ...next, signedBy, issuerUnitIds, frame: { ...frame, issuers, signatures: offered } },
    input,
  );
}

/** The bodies that issue it, as they are called now. */
export async function bodiesOf(tx: Transaction, access: Access, paper: LockedPaper): Promise<IssuingBody[]> {
  if (PAPER_KINDS[paper.kind].issuer === 'unit') return issuingUnit(tx, paper.issuerUnitIds[0]!);
  const all = await signingBodies(tx, paper.programmeId, access.personId);
  // An office that serves several bodies may issue for one of them: its name stands there once.
  return bodiesAmong(all, paper.issuerUnitIds).slice(0, paper.frame.issuers.length);
}

/** As many sign as issue it: a joint paper has a signature of each body. */
function requireSignatures(next: LockedPaper, { signatures }: PaperChangeInput): LockedPaper {
  if (signatures && signatures.length !== next.frame.issuers.length) {
    const count = next.frame.issuers.length;
    throw InputError.at('/signatures', `Văn bản này có ${count} chữ ký.`, `This paper has ${count} signatures.`);
  }
  return next;
}

function requireChoiceOfSigner({ kind }: LockedPaper): void {
  const { signedBy, follows } = PAPER_RULES[kind];
  if (follows || signedBy === 'unit-head' || signedBy === 'secretariat') {
    throw InputError.at('/signedBy', 'Loại văn bản này không đổi người ký.', 'This kind is always signed by the same.');
  }
}

/** Sentences are worded by the keys of that kind of paper. */
function requireOwnTexts({ kind }: LockedPaper, { texts = {} }: PaperChangeInput): void {
  const wrong = Object.keys(texts).find(
    (key) => !/^[a-z][a-z-]*\/[a-z][a-z0-9-]*$/.test(key) || !key.startsWith(`${kind}/`),
  );
  if (wrong === undefined) return;
  throw InputError.at(
    `/texts/${pointerSegment(wrong)}`,
    `Khoá phải có dạng ${kind}/<chỗ>.`,
    `The key must be ${kind}/<place>.`,
  );
}
