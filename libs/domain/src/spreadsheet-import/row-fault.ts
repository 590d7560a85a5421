import type { Language } from '../error/sentence.js';
import { ROW_FAULTS, type RowFaultCode } from './row-fault-words.js';

/** What is wrong with a row: where, what, and how to mend it. */
export interface RowFault {
  readonly code: RowFaultCode;
  /** The column's key; null when the row as a whole is wrong. */
  readonly column: string | null;
  /** The cell, such as `C12`; null when the sheet has no such column. */
  readonly cell: string | null;
  readonly vi: string;
  readonly en: string;
}

type Detail = Readonly<Record<string, string | number | Readonly<Record<Language, string>>>>;

/** The fault with its sentences filled in. */
export function rowFault(
  code: RowFaultCode,
  { column, cell }: Pick<RowFault, 'column' | 'cell'>,
  detail: Detail = {},
): RowFault {
  const fill = (language: Language) =>
    ROW_FAULTS[code][language].replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = detail[name] ?? '';
      return typeof value === 'object' ? value[language] : String(value);
    });
  return { code, column, cell, vi: fill('vi'), en: fill('en') };
}
