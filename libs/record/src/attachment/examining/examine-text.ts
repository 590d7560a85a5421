import type { FileKind, FileRemark } from '#domain/attachment/file-kind';
import { DomainError } from '#domain/error/domain-error';
import type { FileBytes } from './file-bytes.js';

const PIECE_BYTES = 64 * 1024;

/** Text in UTF-8, or in UTF-16 with its mark, without a NUL: nothing else can be shown as what it is. */
export async function examineText(file: FileBytes, _: FileKind, ending: string): Promise<FileRemark[]> {
  const decoder = new TextDecoder(encodingOf(await file.read(0, 2)), { fatal: true });
  try {
    for (let at = 0; at < file.size; at += PIECE_BYTES) {
      const text = decoder.decode(await file.read(at, PIECE_BYTES), { stream: true });
      if (text.includes('\0')) throw new DomainError('FILE_NOT_WHAT_IT_SAYS', { ending });
    }
    decoder.decode();
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new DomainError('FILE_TEXT_NOT_UNICODE', { ending });
  }
  return [];
}

function encodingOf(head: Buffer): string {
  const mark = head.toString('hex');
  return mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8';
}
