import {
  FILE_KINDS,
  type FileExtension,
  type FileKind,
  type FileRemark,
  type FileStructure,
} from '#domain/attachment/file-kind';
import { examineOpenDocument, examineOpenXml } from './examine-archive.js';
import { examineHeif, examineJpeg, examinePng, examineTiff, examineWebp } from './examine-image.js';
import { examineOle } from './examine-ole.js';
import { examinePdf } from './examine-pdf.js';
import { examineText } from './examine-text.js';
import type { FileBytes } from './file-bytes.js';

/** Looks at the content and answers what a reader should know of it. Throws what is wrong with it. */
type Examination = (file: FileBytes, kind: FileKind, ending: string) => Promise<FileRemark[]>;

const EXAMINATIONS = {
  pdf: examinePdf,
  'open-xml': examineOpenXml,
  'open-document': examineOpenDocument,
  ole: examineOle,
  jpeg: examineJpeg,
  png: examinePng,
  webp: examineWebp,
  heif: examineHeif,
  tiff: examineTiff,
  text: examineText,
} as const satisfies Record<FileStructure, Examination>;

/**
 * Whether the content is what the ending says, whole, and nothing that runs; answers what a reader should know of it.
 * Throws FILE_NOT_WHAT_IT_SAYS, FILE_DAMAGED, FILE_HAS_MACRO, FILE_HAS_SCRIPT, FILE_LOCKED, FILE_UNPACKS_TOO_LARGE or
 * FILE_TEXT_NOT_UNICODE.
 */
export function examineFile(file: FileBytes, ending: FileExtension): Promise<FileRemark[]> {
  const kind: FileKind = FILE_KINDS[ending];
  return EXAMINATIONS[kind.structure](file, kind, ending);
}
