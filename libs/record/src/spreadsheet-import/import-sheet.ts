import { createHash } from 'node:crypto';
import { InputError } from '#domain/error/input-error';
import { columnIndex } from '#domain/spreadsheet-import/cell-address';
import type { Columns } from '#domain/spreadsheet-import/column';
import {
  type ColumnMapping,
  findHeaderRow,
  guessMapping,
  headerKey,
  type MappingGuess,
  missingColumns,
} from '#domain/spreadsheet-import/column-mapping';
import { kindSpec } from '#domain/spreadsheet-import/kind-specs';
import { cellText } from '#domain/spreadsheet-import/read-cell';
import type { ImportKind } from '#domain/spreadsheet-import/spreadsheet-import';
import type { Transaction } from '#persistence/transaction';
import { targetOf } from './import-targets.js';
import type { KeptSheet } from './sheet-file.js';

/** Which sheet, which row of headers, and which column is what. */
export interface ChosenSheet extends MappingGuess {
  readonly sheet: string;
  /** Index of the row of headers. */
  readonly headerRow: number;
}

/** All columns that a sheet of the kind may have, for the programme. */
export async function columnsFor(tx: Transaction, kind: ImportKind, programmeId: string | null): Promise<Columns> {
  const own = await targetOf(kind).columns?.(tx, { programmeId });
  return { ...kindSpec(kind).columns, ...own };
}

/**
 * Chooses the sheet whose headers say most, and guesses its columns; a mapping that was given for the same headers
 * before is taken as it was.
 */
export async function chooseSheet(
  tx: Transaction,
  kind: ImportKind,
  columns: Columns,
  sheets: readonly KeptSheet[],
): Promise<ChosenSheet> {
  const { oneOf } = kindSpec(kind);
  const candidates = sheets.map(({ name, rows }) => {
    const headerRow = findHeaderRow(rows, columns) ?? 0;
    return { sheet: name, headerRow, ...guessMapping({ columns, oneOf }, headersOf(rows, headerRow)) };
  });
  const found = ({ columns: mapping, sure }: ChosenSheet) => Object.keys(mapping).length + (sure ? 0.5 : 0);
  const best = candidates.reduce((chosen, each) => (found(each) > found(chosen) ? each : chosen));
  const remembered = await recall(tx, kind, headersOf(sheetNamed(sheets, best.sheet).rows, best.headerRow));
  const known = remembered && Object.keys(remembered).every((key) => key in columns) ? remembered : undefined;
  if (!known) return best;
  const missing = missingColumns({ columns, oneOf }, known);
  const recognised = Object.fromEntries(Object.keys(known).map((key) => [key, 'remembered' as const]));
  return { ...best, columns: known, recognised, missing, sure: missing.length === 0 };
}

/** The mapping that somebody gives. Throws INPUT_INVALID with every key and column that will not do. */
export function givenMapping(
  kind: ImportKind,
  columns: Columns,
  given: Readonly<Record<string, string>>,
  headers: readonly string[],
): ColumnMapping {
  const faults: InputError['faults'][number][] = [];
  const seen = new Map<number, string>();
  const mapping: Record<string, number> = {};
  for (const [key, letters] of Object.entries(given)) {
    const at = (vi: string, en: string) => faults.push({ pointer: `/columns/${key}`, vi, en });
    const index = columnIndex(letters);
    if (!(key in columns)) at('Không có cột này.', 'There is no such column.');
    else if (index === undefined || index >= headers.length)
      at('Trang tính không có cột này.', 'The sheet has no such column.');
    else if (seen.has(index))
      at(`Cột này đã dùng cho ${seen.get(index)}.`, `The column stands for ${seen.get(index)} already.`);
    else {
      seen.set(index, key);
      mapping[key] = index;
    }
  }
  if (faults.length === 0) {
    for (const key of missingColumns({ columns, oneOf: kindSpec(kind).oneOf }, mapping)) {
      const { vi, en } = columns[key]!.header;
      faults.push({ pointer: `/columns/${key}`, vi: `Thiếu cột ${vi}.`, en: `The column ${en} is missing.` });
    }
  }
  if (faults.length > 0) throw new InputError(faults);
  return mapping;
}

/** The sheet of that name. Throws INPUT_INVALID when the file has none. */
export function sheetNamed(sheets: readonly KeptSheet[], name: string): KeptSheet {
  const found = sheets.find((sheet) => sheet.name === name);
  if (!found) throw InputError.at('/sheet', 'Tệp không có trang tính này.', 'The file has no such sheet.');
  return found;
}

/** The headers, as wide as the widest row: a column without a header can be chosen too. */
export function headersOf(rows: KeptSheet['rows'], headerRow: number): string[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, index) => cellText(rows[headerRow]?.[index]));
}

/** Keeps a mapping for the next file with the same headers. */
export async function remember(
  tx: Transaction,
  kind: ImportKind,
  headers: readonly string[],
  mapping: ColumnMapping,
): Promise<void> {
  await tx.query(
    `insert into spreadsheet_mapping (kind, header_hash, columns, saved_at) values ($1, $2, $3, $4)
     on conflict (kind, header_hash) do update set columns = excluded.columns, saved_at = excluded.saved_at`,
    [kind, hashOf(headers), JSON.stringify(mapping), new Date(tx.now)],
  );
}

async function recall(
  tx: Transaction,
  kind: ImportKind,
  headers: readonly string[],
): Promise<ColumnMapping | undefined> {
  const row = await tx.one<{ columns: ColumnMapping }>(
    `select columns from spreadsheet_mapping where kind = $1 and header_hash = $2`,
    [kind, hashOf(headers)],
  );
  return row?.columns;
}

const hashOf = (headers: readonly string[]) => createHash('sha256').update(headerKey(headers)).digest('hex');
