import type { Language } from '#domain/error/sentence';
import { IMPORT_KINDS, type ImportKind } from '#domain/spreadsheet-import/spreadsheet-import';
import { CommandFault } from '../command-fault.js';
import type { Words } from '../language.js';

const LISTED = IMPORT_KINDS.join(', ');

export const KIND_WORDS: Words = { vi: `loại dữ liệu: ${LISTED}`, en: `what the sheet holds: ${LISTED}` };

/** The kind of that name; throws a fault that lists them all. */
export function requireKind(name: string, language: Language): ImportKind {
  const kind = IMPORT_KINDS.find((each) => each === name);
  if (kind) return kind;
  const words = {
    vi: `không có loại “${name}”; hãy chọn: ${LISTED}`,
    en: `there is no kind "${name}"; use one of: ${LISTED}`,
  };
  throw new CommandFault(words[language]);
}
