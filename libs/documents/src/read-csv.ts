/**
 * The rows of a CSV text (RFC 4180): quoted fields may hold separators, doubled quotes and line breaks. The separator is
 * the one of comma, semicolon and tab that the first line has most of: a Vietnamese spreadsheet writes semicolons.
 */
export function readCsv(text: string): string[][] {
  const source = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(source);
  const field = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator}\\r\\n]*))(${separator}|\\r\\n|\\n|\\r|$)`, 'y');
  const rows: string[][] = [];
  let row: string[] = [];
  while (field.lastIndex < source.length) {
    const at = field.lastIndex;
    const match = field.exec(source);
    if (!match) {
      // A quote that does not close its field is a letter like any other.
      const end = lineEnd(source, at);
      row.push(source.slice(at, end));
      rows.push(row);
      row = [];
      field.lastIndex = Math.min(end + 1, source.length);
      continue;
    }
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === separator) continue;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push([...row, '']);
  return rows;
}

function separatorOf(text: string): string {
  const line = text.slice(0, lineEnd(text, 0)).replace(/"(?:[^"]|"")*"/g, '');
  const counted = [',', ';', '\t'].map((sign) => ({ sign, times: line.split(sign).length }));
  return counted.reduce((best, each) => (each.times > best.times ? each : best)).sign;
}

function lineEnd(text: string, from: number): number {
  const end = text.slice(from).search(/[\r\n]/);
  return end < 0 ? text.length : from + end;
}
