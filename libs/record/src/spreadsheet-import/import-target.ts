import type { Columns } from '#domain/spreadsheet-import/column';
import type { MatchedRow } from '#domain/spreadsheet-import/matched-row';
import type { SheetRow } from '#domain/spreadsheet-import/sheet-rows';
import type { LocalDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import type { MovedDate } from '../calendar/import-calendar-moves.js';
import type { Access } from '../person/access.js';

/** Who brings a sheet in; null is the installation's own command line, which may what an administrator may. */
export type ImportAccess = Access | null;

/** What an import is about, besides its rows. */
export interface ImportScope {
  readonly importId: string;
  readonly programmeId: string | null;
  readonly year: number | null;
  readonly calendar: string | null;
  readonly access: ImportAccess;
  /** The day of the check: from it counts what names no day. */
  readonly asOf: LocalDate;
}

/** The rows held against the record, and what else would move with them. */
export interface Matched<Write> {
  readonly rows: readonly MatchedRow<Write>[];
  readonly moves?: readonly MovedDate[];
}

/** How one kind of sheet meets the record: a constant number of statements, however many rows. */
export interface ImportTarget<Write = unknown> {
  /** Columns that this import may have besides those of its kind. */
  columns?(tx: Transaction, scope: Pick<ImportScope, 'programmeId'>): Promise<Columns>;
  /** Reads what the rows speak of, locked when they are about to be written. Writes nothing. */
  match(tx: Transaction, scope: ImportScope, rows: readonly SheetRow[]): Promise<Matched<Write>>;
  write(tx: Transaction, scope: ImportScope, writes: readonly Write[]): Promise<void>;
}
