import type { X509Certificate } from 'node:crypto';
import { commonName, organisationName } from './certificate-names.js';
import { readCmsSignature } from './cms-signature.js';
import { type PageShown, type ReadLimits, readPages } from './read-pages.js';
import { type SignaturePlace, signaturePlaces } from './signature-places.js';
import type { FoundSignature, SignedPdfCheck, Unchanged } from './signed-pdf.js';
import { isValidAt, leadsTo } from './trust.js';

/**
 * Holds a signed PDF against the one that was given out: which signatures it bears and whether each holds, and whether it
 * still says the same. `at`: the moment of the check. `roots`: certificates that are trusted, none by default. Never hangs:
 * throws `UnreadablePdf` for a file that cannot be read within the limits.
 */
export async function checkSignedPdf(
  original: Buffer,
  signed: Buffer,
  at: Date,
  roots: readonly X509Certificate[] = [],
  limits?: ReadLimits,
): Promise<SignedPdfCheck> {
  const [before, after] = (await readPages([original, signed], limits)) as [PageShown[], PageShown[]];
  return {
    signatures: signaturePlaces(signed).map((place) => foundSignature(place, at, roots)),
    unchanged: held(original, signed, before, after),
  };
}

const UNREADABLE: Omit<FoundSignature, 'coversWholeFile' | 'signedAt'> = {
  signer: null,
  organisation: null,
  issuer: null,
  digestOk: false,
  validFrom: null,
  validUntil: null,
  validThen: false,
  trusted: false,
};

function foundSignature(place: SignaturePlace, at: Date, roots: readonly X509Certificate[]): FoundSignature {
  const { covered, contents, coversWholeFile, claimedAt } = place;
  const cms = covered && contents ? readCmsSignature(contents, covered) : undefined;
  if (!cms) return { ...UNREADABLE, coversWholeFile, signedAt: claimedAt };
  const signedAt = cms.signedAt?.toISOString() ?? claimedAt;
  const moment = signedAt === null ? at : new Date(signedAt);
  return {
    signer: commonName(cms.certificate.subject),
    organisation: organisationName(cms.certificate.subject),
    issuer: commonName(cms.certificate.issuer),
    signedAt,
    digestOk: cms.holds,
    validFrom: new Date(cms.signer.validFrom).toISOString(),
    validUntil: new Date(cms.signer.validTo).toISOString(),
    validThen: isValidAt(cms.signer, moment),
    coversWholeFile,
    trusted: cms.holds && leadsTo(roots, cms.signer, cms.chain, moment),
  };
}

function held(original: Buffer, signed: Buffer, before: readonly PageShown[], after: readonly PageShown[]): Unchanged {
  if (before.length !== after.length || before.some(({ text }, page) => text !== after[page]!.text)) return 'changed';
  if (before.some(({ pinned }, page) => after[page]!.pinned > pinned)) return 'changed';
  const sameDrawing = before.every(({ drawing }, page) => drawing === after[page]!.drawing);
  const isPrefix = signed.length >= original.length && signed.subarray(0, original.length).equals(original);
  return isPrefix && sameDrawing ? 'prefix' : 'same-text';
}
