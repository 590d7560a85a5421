import type { HouseStyle } from '#documents/house-style/house-style';
import type { Issuer, Signature } from '#documents/model/block';
import { issuingStyle } from '#domain/paper/issuing-style';
import { PAPER_KINDS, type PaperKind } from '#domain/paper/paper-kind';
import { PAPER_RULES, type PaperSignedBy } from '#domain/paper/paper-rule';
import { signatureLines } from '#domain/paper/signature-lines';
import type { Transaction } from '#persistence/transaction';
import { businessDay } from '../local-time.js';
import { type HeadedBody, inOfficeWords, type OfferedFrame, wordsOfOffices } from '../template/offered-words.js';
import { joinUnitName } from '../unit-name.js';
import type { IssuingBody } from './issuing-bodies.js';

/** More units than this are not named one by one. */
const MOST_NAMED = 10;

/** The house style of those who issue; of a joint paper the first's, whose register gives the number. */
export function styleOfIssuers(kind: PaperKind, bodies: readonly IssuingBody[]): string {
  const first = bodies[0];
  return issuingStyle((PAPER_KINDS[kind].issuer === 'secretariat' ? first?.officeKinds : first?.kinds) ?? []);
}

/** Whether the office issues it in its own name: not what the leader signs, nor what the bodies themselves issue. */
const isOfOffice = (kind: PaperKind, signedBy: PaperSignedBy): boolean =>
  PAPER_KINDS[kind].issuer === 'secretariat' && signedBy !== 'leader';

/** The units whose paper it is: whose names stand at its head, the first's register gives its number. */
export const issuerUnits = (kind: PaperKind, signedBy: PaperSignedBy, bodies: readonly IssuingBody[]): string[] => [
  ...new Set(bodies.map((body) => (isOfOffice(kind, signedBy) ? body.secretariatUnitId : body.unitId))),
];

/** The bodies of a paper among the programme's: those whose names, or whose offices' names, stand at its head. */
export const bodiesAmong = (bodies: readonly IssuingBody[], issuerUnitIds: readonly string[]): IssuingBody[] =>
  bodies.filter(({ unitId, secretariatUnitId }) =>
    issuerUnitIds.some((id) => id === unitId || id === secretariatUnitId),
  );

/** Whether the office that keeps its papers is the body itself. */
export const isOwnOffice = ({ unitId, secretariatUnitId }: IssuingBody): boolean => unitId === secretariatUnitId;

/** Whose name stands at the head: the office's under its body's, or the body's own. */
export const issuerAtHead = (each: IssuingBody, ofOffice: boolean): Issuer =>
  ofOffice && !isOwnOffice(each)
    ? { superior: each.body, name: each.office }
    : { ...(each.above !== null && { superior: each.above }), name: each.body };

/** The lines above each signature, as the record has them. */
function offeredSignatures(
  kind: PaperKind,
  signedBy: PaperSignedBy,
  bodies: readonly IssuingBody[],
  { authorities }: HouseStyle,
): readonly Signature[] {
  return bodies.map((each) => {
    const officeIsBody = !isOfOffice(kind, signedBy) || isOwnOffice(each);
    return signatureLines(signedBy, { ...each, officeIsBody }, authorities, bodies.length > 1);
  });
}

/** Under whose name, and in which office's words, each body stands at the head. */
const headedBy = (kind: PaperKind, signedBy: PaperSignedBy, body: IssuingBody): HeadedBody => ({
  officeId: body.secretariatUnitId,
  body: isOfOffice(kind, signedBy) || isOwnOffice(body) ? undefined : body.code,
});

/**
 * What is offered around the facts: issuers, signatures and recipients as the record has them on the business day, in the
 * words of the offices that set their own. The office edits it on the paper.
 */
export async function offeredFrame(
  tx: Transaction,
  kind: PaperKind,
  bodies: readonly IssuingBody[],
  facts: {
    readonly style: HouseStyle;
    readonly signedBy: PaperSignedBy;
    readonly unitIds: readonly string[];
    readonly programmeId: string;
  },
): Promise<OfferedFrame> {
  const { signedBy, style, unitIds } = facts;
  const programme = await tx.one<{ place: string | null }>(
    `select signed_at_place as place from programme where id = $1`,
    [facts.programmeId],
  );
  const words = await wordsOfOffices(
    tx,
    kind,
    bodies.map(({ secretariatUnitId }) => secretariatUnitId),
  );
  const isLetter = PAPER_KINDS[kind].type === null;
  const units = isLetter && words.size === 0 ? [] : await unitsNamed(tx, unitIds);
  const offered: OfferedFrame = {
    issuers: bodies.map((body) => issuerAtHead(body, isOfOffice(kind, signedBy))),
    // A letter says by itself whom it goes to: `Như trên`.
    recipients: isLetter ? [] : [...units, 'Lưu: VT'],
    signatures: offeredSignatures(kind, signedBy, bodies, style),
    texts: {},
    symbol: null,
    place: programme?.place ?? null,
  };
  return inOfficeWords(kind, offered, {
    bodies: bodies.map((body) => headedBy(kind, signedBy, body)),
    words,
    units,
    // An office words the signature of whoever signs that kind; another signer has lines of the record.
    usualSigner: signedBy === PAPER_RULES[kind].signedBy,
  });
}

async function unitsNamed(tx: Transaction, unitIds: readonly string[]): Promise<string[]> {
  if (unitIds.length === 0) return [];
  if (unitIds.length > MOST_NAMED) return ['Các đơn vị liên quan'];
  const named = await tx.query<{ name: string }>(
    `select named.name from unnest($1::uuid[]) as one(id) ${joinUnitName('one.id', 'named')} order by named.code`,
    [unitIds, businessDay(tx)],
  );
  return named.map(({ name }) => name);
}
