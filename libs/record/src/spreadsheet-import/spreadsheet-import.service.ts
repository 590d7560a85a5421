import { createHash } from 'node:crypto';
import type {
  ImportApplication,
  ImportApplicationInput,
  ImportDetail,
  ImportMappingInput,
  ImportUploadQuery,
} from '#contracts/http/spreadsheet-import';
import { DomainError } from '#domain/error/domain-error';
import type { Language } from '#domain/error/sentence';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import { bytesInMemory } from '../attachment/examining/file-bytes.js';
import { saysSecret } from '../attachment/secrecy-tripwire.js';
import { lineIsStamp } from '../attachment/secrecy-words.js';
import { command } from '../command.js';
import { applyImport } from './apply-import.js';
import { checkImport } from './check-import.js';
import { holdImport, requireImportMove } from './held-import.js';
import { requireImporter } from './import-authority.js';
import { chooseSheet, columnsFor, givenMapping, headersOf, remember, sheetNamed } from './import-sheet.js';
import type { ImportAccess } from './import-target.js';
import { type KeptSheet, readSheets } from './sheet-file.js';
import { importDetail } from './spreadsheet-import.queries.js';

/** A file as it was uploaded, and what it is for. */
export interface SheetUpload extends Pick<ImportUploadQuery, 'kind' | 'programme' | 'year' | 'calendar' | 'name'> {
  readonly bytes: Buffer;
}

/** A stamp stands above the table. */
const STAMP_ROWS = 20;

/** Sheets into the record: uploaded, mapped, checked row by row, and applied in one transaction. */
export class SpreadsheetImportService {
  constructor(private readonly database: Database) {}

  /**
   * Reads a file and recognises its columns; when they are sure, the rows are checked at once. The file itself is not
   * kept. Throws NOT_ALLOWED, NOT_FOUND for a programme out of scope, FILE_REFUSED for one that says it is secret,
   * INPUT_INVALID for what is no sheet.
   */
  async upload(actor: Actor, access: ImportAccess, upload: SheetUpload, language: Language): Promise<ImportDetail> {
    const { kind, programme = null, bytes, name } = upload;
    await this.database.snapshot(actor, (tx) => requireImporter(tx, access, kind, programme));
    if (bytes.length === 0) throw new DomainError('FILE_REFUSED', { reason: 'empty' });
    if (await saysSecret(name, bytesInMemory(bytes))) return this.refuseSecret(actor, programme);
    const sheets = await readSheets(name, bytes);
    if (sheets.some(isStamped)) return this.refuseSecret(actor, programme);
    return command(this.database, actor, async (tx) => {
      await requireImporter(tx, access, kind, programme);
      const { importId, sure } = await this.keep(tx, access, upload, sheets);
      if (sure) await checkImport(tx, access, await holdImport(tx, access, importId));
      return importDetail(tx, access, importId, language);
    });
  }

  /** Says which column is which, and checks every row anew; the next file with the same headers is read alike. */
  setMapping(
    actor: Actor,
    access: ImportAccess,
    id: string,
    input: ImportMappingInput,
    expected: number,
    language: Language,
  ): Promise<ImportDetail> {
    return command(this.database, actor, async (tx) => {
      const held = await holdImport(tx, access, id);
      requireImportMove(held, 'checked', 'setMapping');
      if (held.version !== expected) throw new DomainError('VERSION_STALE');
      const { name, rows } = sheetNamed(held.sheets ?? [], input.sheet ?? held.sheet);
      const headerRow = input.headerRow === undefined ? held.headerRow : input.headerRow - 1;
      const headers = headersOf(rows, headerRow);
      const known = await columnsFor(tx, held.kind, held.programmeId);
      const columns = givenMapping(held.kind, known, input.columns, headers);
      await remember(tx, held.kind, headers, columns);
      const recognised = Object.fromEntries(Object.keys(columns).map((key) => [key, 'given']));
      await tx.query(
        `update spreadsheet_import set sheet = $2, header_row = $3, columns = $4, recognised = $5 where id = $1`,
        [id, name, headerRow, JSON.stringify(columns), JSON.stringify(recognised)],
      );
      await this.check(tx, access, id, 'setMapping');
      return importDetail(tx, access, id, language);
    });
  }

  /** Checks every row anew, after the record has moved. */
  checkAgain(actor: Actor, access: ImportAccess, id: string, language: Language): Promise<ImportDetail> {
    return command(this.database, actor, async (tx) => {
      await this.check(tx, access, id, 'check');
      return importDetail(tx, access, id, language);
    });
  }

  /**
   * Applies what the check said, all of it or nothing; with `skipErrors` the sound rows. One that was applied before
   * answers what it did then. Throws IMPORT_HAS_ERRORS, and IMPORT_RECORD_MOVED when a row would now do something else.
   */
  apply(
    actor: Actor,
    access: ImportAccess,
    id: string,
    { skipErrors }: ImportApplicationInput,
  ): Promise<ImportApplication> {
    return command(this.database, actor, (tx) => applyImport(tx, access, id, skipErrors));
  }

  private async check(tx: Transaction, access: ImportAccess, id: string, by: 'setMapping' | 'check'): Promise<void> {
    const held = await holdImport(tx, access, id);
    await requireImporter(tx, access, held.kind, held.programmeId);
    requireImportMove(held, 'checked', by);
    await checkImport(tx, access, held);
  }

  private async keep(
    tx: Transaction,
    access: ImportAccess,
    { kind, programme, year, calendar, name, bytes }: SheetUpload,
    sheets: readonly KeptSheet[],
  ): Promise<{ readonly importId: string; readonly sure: boolean }> {
    const columns = await columnsFor(tx, kind, programme ?? null);
    const chosen = await chooseSheet(tx, kind, columns, sheets);
    const importId = uuid();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await tx.query(
      `insert into spreadsheet_import (id, kind, programme_id, year, calendar, state, file_name, sha256, size, sheets, sheet, header_row,
         columns, recognised, uploaded_by, uploaded_at)
       values ($1, $2, $3, $4, $5, 'uploaded', $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [
        importId,
        kind,
        programme ?? null,
        kind === 'tasks' ? (year ?? null) : null,
        kind === 'holidays' ? (calendar ?? null) : null,
        name,
        sha256,
        bytes.length,
        JSON.stringify(sheets),
        chosen.sheet,
        chosen.headerRow,
        JSON.stringify(chosen.columns),
        JSON.stringify(chosen.recognised),
        access?.personId ?? null,
        new Date(tx.now),
      ],
    );
    await tx.audit({
      action: 'spreadsheet-import.uploaded',
      subjectKind: 'spreadsheet-import',
      subjectId: importId,
      detail: { kind, sha256, size: bytes.length },
    });
    return { importId, sure: chosen.sure };
  }

  private async refuseSecret(actor: Actor, programmeId: string | null): Promise<never> {
    await this.database.write({ ...actor, idempotency: undefined }, (tx) =>
      tx.audit({
        action: 'spreadsheet-import.refused',
        subjectKind: 'programme',
        subjectId: programmeId,
        detail: { reason: 'state secret' },
      }),
    );
    throw new DomainError('FILE_REFUSED', { reason: 'state secret' });
  }
}

const isStamped = ({ rows }: KeptSheet) =>
  rows.slice(0, STAMP_ROWS).some((row) => row.some((cell) => typeof cell === 'string' && lineIsStamp(cell)));
