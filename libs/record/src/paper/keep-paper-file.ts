import type { SignedPdfCheck } from '#documents/signature/signed-pdf';
import type { PaperFileKind } from '#domain/paper/paper-stage';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import type { Access } from '../person/access.js';
import type { LockedPaper } from './lock-paper.js';

/** A file of a paper: its bytes, or the attachment that holds them. */
export interface PaperFileToKeep {
  readonly kind: PaperFileKind;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly bytes?: Buffer;
  readonly attachmentId?: string;
  /** What was checked of a signed PDF. */
  readonly found?: SignedPdfCheck | null;
  /** Digest of the content it was held against, when that is not the paper's present one. */
  readonly contentSha256?: string;
}

/** Keeps a file of a held paper, for ever. */
export async function keepPaperFile(
  tx: Transaction,
  paper: LockedPaper,
  access: Access,
  file: PaperFileToKeep,
): Promise<void> {
  await tx.query(
    `insert into paper_file (id, paper_id, ordinal, kind, content_sha256, name, media_type, size, sha256, bytes, attachment_id, found, by, at)
     select $1, $2::uuid, coalesce(max(ordinal), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10::uuid, $11, $12, $13 from paper_file where paper_id = $2`,
    [
      uuid(),
      paper.id,
      file.kind,
      file.contentSha256 ?? paper.contentSha256,
      file.name,
      file.mediaType,
      file.size,
      file.sha256,
      file.bytes && !file.attachmentId ? file.bytes : null,
      file.attachmentId ?? null,
      file.found ? JSON.stringify(file.found) : null,
      access.personId,
      new Date(paper.now),
    ],
  );
}
