import type { FileKind, FileRemark } from '#domain/attachment/file-kind';
import { DomainError } from '#domain/error/domain-error';
import type { FileBytes } from './file-bytes.js';
import { pdfTexts, plainNames } from './pdf-texts.js';

/** Readers look for the header and the end within the first and last kilobyte (ISO 32000-1, annex H.3). */
const HEADER_WITHIN = 1_024;
const END_WITHIN = 2_048;

const RUNS = /\/(?:JavaScript|Launch)\b/;

/** A PDF that is whole and runs nothing; files within it and its encryption are said, not refused. */
export async function examinePdf(file: FileBytes, _: FileKind, ending: string): Promise<FileRemark[]> {
  const head = (await file.read(0, HEADER_WITHIN)).toString('latin1');
  if (!/%PDF-\d\.\d/.test(head)) throw new DomainError('FILE_NOT_WHAT_IT_SAYS', { ending });
  const from = Math.max(0, file.size - END_WITHIN);
  const end = (await file.read(from, END_WITHIN)).toString('latin1');
  if (!/startxref\s+\d+\s+%%EOF/.test(end)) throw new DomainError('FILE_DAMAGED', { ending });
  const remarks = new Set<FileRemark>();
  for await (const text of pdfTexts(file)) {
    const names = plainNames(text);
    if (RUNS.test(names)) throw new DomainError('FILE_HAS_SCRIPT', { ending });
    if (/\/EmbeddedFile\b/.test(names)) remarks.add('embedded-file');
    if (/\/Encrypt\b/.test(names)) remarks.add('encrypted');
  }
  return [...remarks].toSorted();
}
