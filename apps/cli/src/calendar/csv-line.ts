/** A field of a CSV line (RFC 4180), trimmed, and the column in which it begins, from 1. */
export interface CsvField {
  readonly value: string;
  readonly column: number;
}

/** The fields of one line; a quoted field may hold commas and doubled quotes, but no line break. */
export function fieldsOfLine(line: string): CsvField[] {
  const fields: CsvField[] = [];
  const pattern = /\s*(?:"((?:[^"]|"")*)"|([^,]*?))\s*(,|$)/y;
  while (pattern.lastIndex <= line.length) {
    const column = pattern.lastIndex + 1;
    const match = pattern.exec(line);
    if (!match) return [...fields, { value: line.slice(column - 1), column }];
    fields.push({ value: match[1]?.replaceAll('""', '"').trim() ?? match[2] ?? '', column });
    if (match[3] === '') break;
  }
  return fields;
}
