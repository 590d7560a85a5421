import type { Page } from '#contracts/http/primitives';
import type {
  ImportDetail,
  ImportFilter,
  ImportItem,
  ImportRow,
  ImportRowsQuery,
} from '#contracts/http/spreadsheet-import';
import { importTemplate } from '#documents/spreadsheet-import/import-template';
import { DomainError } from '#domain/error/domain-error';
import type { Language } from '#domain/error/sentence';
import { columnLetters } from '#domain/spreadsheet-import/cell-address';
import type { ColumnMapping, MappingGuess } from '#domain/spreadsheet-import/column-mapping';
import { missingColumns } from '#domain/spreadsheet-import/column-mapping';
import { kindSpec } from '#domain/spreadsheet-import/kind-specs';
import { cellText } from '#domain/spreadsheet-import/read-cell';
import type { RowFault } from '#domain/spreadsheet-import/row-fault';
import type { ImportKind } from '#domain/spreadsheet-import/spreadsheet-import';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { decodeCursor, pageFrom } from '../cursor.js';
import { isoLocalSql } from '../local-time.js';
import { MINE } from '../person/scope.js';
import { importScopeOf, importVisible, requireImporter } from './import-authority.js';
import { columnsFor, headersOf } from './import-sheet.js';
import type { ImportAccess } from './import-target.js';
import type { KeptSheet } from './sheet-file.js';

const ITEM = `i.id, i.kind, i.state, i.programme_id as "programmeId", p.number as programme, i.year, i.calendar, i.file_name as "fileName", i.sha256,
  i.counts, ${isoLocalSql('i.uploaded_at')} as "uploadedAt", ${isoLocalSql('i.checked_at')} as "checkedAt",
  ${isoLocalSql('i.applied_at')} as "appliedAt", i.version`;
const FROM = `spreadsheet_import i left join programme p on p.id = i.programme_id`;
const VISIBLE = `($3::boolean or ${importVisible('i')})`;
const SAMPLE_ROWS = 20;

interface DetailRow extends ImportItem {
  readonly asOf: string | null;
  readonly sheets: readonly KeptSheet[] | null;
  readonly sheet: string;
  readonly headerRow: number;
  readonly columns: ColumnMapping;
  readonly recognised: MappingGuess['recognised'];
  readonly moves: ImportDetail['moves'] | null;
}

/** Imports, as far as the caller may go on with them. */
export class SpreadsheetImportQueries {
  constructor(private readonly database: Database) {}

  /** Newest first. */
  list(actor: Actor, access: ImportAccess, filter: ImportFilter): Promise<Page<ImportItem>> {
    return this.database.snapshot(actor, async (tx) => {
      const after = decodeCursor(filter.cursor, 2) ?? [null, null];
      const rows = await tx.query<ImportItem>(
        `with ${MINE} select ${ITEM} from ${FROM} where ${VISIBLE}
           and ($4::text is null or i.kind = $4) and ($5::uuid is null or i.programme_id = $5)
           and ($6::text is null or (i.uploaded_at, i.id) < ($6::timestamptz, $7::uuid))
         order by i.uploaded_at desc, i.id desc limit $8`,
        [
          ...importScopeOf(tx, access),
          access === null,
          filter.kind ?? null,
          filter.programme ?? null,
          ...after,
          filter.limit + 1,
        ],
      );
      return pageFrom(rows, filter.limit, ({ uploadedAt, id }) => [uploadedAt, id]);
    });
  }

  detail(actor: Actor, access: ImportAccess, id: string, language: Language): Promise<ImportDetail> {
    return this.database.snapshot(actor, (tx) => importDetail(tx, access, id, language));
  }

  /** An empty sheet of the kind, as .xlsx; for results with the figures of the programme. */
  template(
    actor: Actor,
    access: ImportAccess,
    kind: ImportKind,
    programmeId: string | null,
    language: Language,
  ): Promise<Buffer> {
    return this.database.snapshot(actor, async (tx) => {
      if (programmeId !== null) await requireImporter(tx, access, kind, programmeId);
      const columns = programmeId === null ? kindSpec(kind).columns : await columnsFor(tx, kind, programmeId);
      return importTemplate(kind, columns, language);
    });
  }

  /** What each row would do, or did, in the order of the sheet. */
  rows(
    actor: Actor,
    access: ImportAccess,
    id: string,
    filter: ImportRowsQuery,
    language: Language,
  ): Promise<Page<ImportRow>> {
    return this.database.snapshot(actor, async (tx) => {
      await importItem(tx, access, id);
      const [after] = decodeCursor(filter.cursor, 1) ?? [0];
      const rows = await tx.query<Omit<ImportRow, 'faults'> & { readonly faults: readonly RowFault[] }>(
        `select row_number as row, name, state, changes, faults from spreadsheet_import_row
         where import_id = $1 and row_number > $2 and ($3::text is null or state = $3) order by row_number limit $4`,
        [id, after, filter.state ?? null, filter.limit + 1],
      );
      const read = rows.map((row) => ({
        ...row,
        faults: row.faults.map(({ code, column, cell, ...words }) => ({
          code,
          column,
          cell,
          message: words[language],
        })),
      }));
      return pageFrom(read, filter.limit, ({ row }) => [row]);
    });
  }
}

/** One import in short. Throws NOT_FOUND for one that does not exist or is not the caller's. */
export async function importItem(tx: Transaction, access: ImportAccess, id: string): Promise<ImportItem> {
  const row = await tx.one<ImportItem>(`with ${MINE} select ${ITEM} from ${FROM} where ${VISIBLE} and i.id = $4`, [
    ...importScopeOf(tx, access),
    access === null,
    id,
  ]);
  if (!row) throw new DomainError('NOT_FOUND', { what: 'spreadsheet import' });
  return row;
}

/** One import with its columns and the head of its sheet. Throws NOT_FOUND like `importItem`. */
export async function importDetail(
  tx: Transaction,
  access: ImportAccess,
  id: string,
  language: Language,
): Promise<ImportDetail> {
  const row = await tx.one<DetailRow>(
    `with ${MINE} select ${ITEM}, i.as_of as "asOf", i.sheets, i.sheet, i.header_row as "headerRow", i.columns, i.recognised, i.moves
     from ${FROM} where ${VISIBLE} and i.id = $4`,
    [...importScopeOf(tx, access), access === null, id],
  );
  if (!row) throw new DomainError('NOT_FOUND', { what: 'spreadsheet import' });
  const { sheets: kept, headerRow, columns: mapping, recognised, moves, ...item } = row;
  const sheets = kept ?? [];
  const known = await columnsFor(tx, row.kind, row.programmeId);
  const rows = sheets.find(({ name }) => name === row.sheet)?.rows ?? [];
  return {
    ...item,
    headerRow: headerRow + 1,
    sheets: sheets.map((sheet) => ({ name: sheet.name, rows: sheet.rows.length })),
    headers: headersOf(rows, headerRow).map((text, index) => ({ column: columnLetters(index), text })),
    columns: Object.entries(known).map(([key, { header, required }]) => ({
      key,
      header: header[language],
      required,
      column: mapping[key] === undefined ? null : columnLetters(mapping[key]),
      recognised: recognised[key] ?? null,
    })),
    missing: missingColumns({ columns: known, oneOf: kindSpec(row.kind).oneOf }, mapping),
    sample: rows.slice(0, SAMPLE_ROWS).map((cells) => Array.from(cells, cellText)),
    moves: moves ?? [],
  };
}
