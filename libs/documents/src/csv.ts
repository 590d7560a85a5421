/** What a spreadsheet would take for a formula is told to be text. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * Rows as a spreadsheet opens them: RFC 4180 with CRLF, UTF-8 with its mark so that Vietnamese reads right. Words that a
 * spreadsheet would run as a formula get an apostrophe before them; numbers are written as they are.
 */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${csvRows(rows)}`;
}

/** Rows that come after others. */
export const csvRows = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
