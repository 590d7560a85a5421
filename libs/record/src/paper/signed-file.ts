import type { X509Certificate } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { checkSignedPdf } from '#documents/signature/check-signed-pdf';
import { signaturePlaces } from '#documents/signature/signature-places';
import { type FoundSignature, type SignedPdfCheck, UnreadablePdf } from '#documents/signature/signed-pdf';
import { DomainError } from '#domain/error/domain-error';
import { InputError } from '#domain/error/input-error';
import { isoLocal } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import type { FileStore } from '#platform/file-store/file-store';
import type { Access } from '../person/access.js';
import { attachmentVisible, MINE, scopeOf } from '../person/scope.js';

/** The PDF as it went out to be signed. */
export interface OutFile {
  readonly sha256: string;
  readonly contentSha256: string;
  readonly bytes: Buffer;
}

/** A file that somebody brought back, as the store knows it. */
export interface BroughtFile {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
}

/** What it turned out to be. */
export interface ExaminedFile {
  readonly kind: 'signed-pdf' | 'scan';
  readonly found: SignedPdfCheck | null;
}

const PDF = 'application/pdf';

/** The attachment that the caller names: one brought by the caller, or else within the caller's scope. Throws INPUT_INVALID at `/attachment` for one that is not the caller's to see, or no page. */
export async function broughtBy(tx: Transaction, access: Access, attachment: string): Promise<BroughtFile> {
  const file = await tx.one<BroughtFile>(
    `with ${MINE} select a.name, a.media_type as "mediaType", a.size::int as size, a.sha256 from attachment a
     where a.id = $3::uuid and (a.uploaded_by = $1::uuid or ${attachmentVisible('a')})`,
    [...scopeOf(tx, access), attachment],
  );
  if (!file) throw InputError.at('/attachment', 'Không có tệp này.', 'There is no such file.');
  if (file.mediaType !== PDF && !file.mediaType.startsWith('image/')) {
    throw InputError.at('/attachment', 'Phải là tệp PDF hoặc ảnh quét.', 'It must be a PDF or a scanned picture.');
  }
  return file;
}

/** Its bytes; a PDF's, for only these are looked into. */
export async function readBrought(files: FileStore, { mediaType, sha256 }: BroughtFile): Promise<Buffer> {
  if (mediaType !== PDF) return Buffer.alloc(0);
  return buffer(await files.open(sha256));
}

/**
 * Looks into what came back. A PDF with signatures is held against what went out: each must hold, and the words be the
 * same. One without, or a picture, is a scan, unless it is but what went out.
 */
export async function examineBrought(
  out: OutFile | undefined,
  { mediaType, bytes }: BroughtFile & { readonly bytes: Buffer },
  at: Date,
  roots: readonly X509Certificate[],
): Promise<ExaminedFile> {
  if (mediaType !== PDF) return { kind: 'scan', found: null };
  const isSigned = signaturePlaces(bytes).length > 0;
  if (!out) {
    if (isSigned) throw new DomainError('PAPER_NOT_OUT');
    return { kind: 'scan', found: null };
  }
  const found = await checkSignedPdf(out.bytes, bytes, at, roots).catch((error) => {
    if (error instanceof UnreadablePdf) throw new DomainError('PAPER_FILE_UNREADABLE');
    throw error;
  });
  if (!isSigned) {
    if (found.unchanged !== 'changed') throw new DomainError('PAPER_FILE_UNSIGNED');
    return { kind: 'scan', found: null };
  }
  if (found.signatures.some(({ digestOk }) => !digestOk)) throw new DomainError('PAPER_SIGNATURE_BROKEN');
  if (found.unchanged === 'changed') throw new DomainError('PAPER_FILE_CHANGED');
  return { kind: 'signed-pdf', found: { ...found, signatures: found.signatures.map(asLocal) } };
}

/** Moments as people read them here, with +07:00. */
const asLocal = (found: FoundSignature): FoundSignature => ({
  ...found,
  signedAt: local(found.signedAt),
  validFrom: local(found.validFrom),
  validUntil: local(found.validUntil),
});

const local = (moment: string | null) => (moment === null ? null : isoLocal(Date.parse(moment)));
