import { DomainError } from '#domain/error/domain-error';
import { mayMove } from '#domain/process/transition';
import type { ColumnMapping } from '#domain/spreadsheet-import/column-mapping';
import type { ImportKind, ImportState } from '#domain/spreadsheet-import/spreadsheet-import';
import { SPREADSHEET_IMPORT_TRANSITIONS } from '#domain/spreadsheet-import/spreadsheet-import-transitions';
import type { LocalDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import type { MovedDate } from '../calendar/import-calendar-moves.js';
import { MINE } from '../person/scope.js';
import { importScopeOf, importVisible } from './import-authority.js';
import type { ImportAccess, ImportScope } from './import-target.js';
import type { KeptSheet } from './sheet-file.js';

/** An import held by this transaction. */
export interface HeldImport {
  readonly id: string;
  readonly kind: ImportKind;
  readonly programmeId: string | null;
  readonly year: number | null;
  readonly calendar: string | null;
  readonly state: ImportState;
  readonly sha256: string;
  readonly sheets: readonly KeptSheet[] | null;
  readonly sheet: string;
  readonly headerRow: number;
  readonly columns: ColumnMapping;
  readonly asOf: LocalDate | null;
  readonly moves: readonly MovedDate[] | null;
  readonly version: number;
}

/** Locks an import. Throws NOT_FOUND for one that does not exist or is not the caller's. */
export async function holdImport(tx: Transaction, access: ImportAccess, id: string): Promise<HeldImport> {
  const held = await tx.one<HeldImport>(
    `with ${MINE}
     select i.id, i.kind, i.programme_id as "programmeId", i.year, i.calendar, i.state, i.sha256, i.sheets, i.sheet, i.header_row as "headerRow",
       i.columns, i.as_of as "asOf", i.moves, i.version
     from spreadsheet_import i where i.id = $3 and ($4::boolean or ${importVisible('i')}) for update of i`,
    [...importScopeOf(tx, access), id, access === null],
  );
  if (!held) throw new DomainError('NOT_FOUND', { what: 'spreadsheet import' });
  return held;
}

/** Throws IMPORT_NOT_AT_STATE unless the table of transitions has the move. */
export function requireImportMove({ state }: HeldImport, to: ImportState, by: string): void {
  if (mayMove(SPREADSHEET_IMPORT_TRANSITIONS, state, to, by)) return;
  throw new DomainError('IMPORT_NOT_AT_STATE', { state });
}

/** What a held import is about, from that day. */
export const scopeOfImport = (
  { id, programmeId, year, calendar }: HeldImport,
  access: ImportAccess,
  asOf: LocalDate,
): ImportScope => ({ importId: id, programmeId, year, calendar, access, asOf });
