import type { FileKind, FileRemark } from '#domain/attachment/file-kind';
import { DomainError } from '#domain/error/domain-error';
import { beginsWith, type FileBytes, OLE_MAGIC } from './file-bytes.js';
import { oleStreams } from './ole-streams.js';

const MACROS = '_VBA_PROJECT';

/** .doc, .xls, .ppt of 1997–2003: its stream says its kind, and it holds no macros. */
export async function examineOle(file: FileBytes, kind: FileKind, ending: string): Promise<FileRemark[]> {
  if (!(await beginsWith(file, OLE_MAGIC))) throw new DomainError('FILE_NOT_WHAT_IT_SAYS', { ending });
  const found = await oleStreams(file, [kind.mark ?? '', MACROS]);
  if (found.includes(MACROS)) throw new DomainError('FILE_HAS_MACRO', { ending });
  if (found.length === 0) throw new DomainError('FILE_NOT_WHAT_IT_SAYS', { ending });
  return [];
}
