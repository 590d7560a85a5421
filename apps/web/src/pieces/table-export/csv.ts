import { looksLikeFormula, plain, type Table, type TableCell } from './table';

const field = (cell: TableCell) => {
  const value = plain(cell);
  const text = typeof value === 'string' && looksLikeFormula(value) ? `'${value}` : String(value ?? '');
  return /[",\n\r;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** A table as CSV (RFC 4180); the mark at its beginning tells spreadsheets that it is UTF-8, so that diacritics stay right. */
export const csv = ({ head, rows }: Pick<Table, 'head' | 'rows'>) =>
  `\uFEFF${[head, ...rows].map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
