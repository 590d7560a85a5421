import { kindSpec } from '#domain/spreadsheet-import/kind-specs';
import type { MatchedRow } from '#domain/spreadsheet-import/matched-row';
import { readRows } from '#domain/spreadsheet-import/sheet-rows';
import { countRows } from '#domain/spreadsheet-import/spreadsheet-import';
import type { LocalDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import type { MovedDate } from '../calendar/import-calendar-moves.js';
import { businessDay } from '../local-time.js';
import { insertRows } from '../programme/import-insert-rows.js';
import { type HeldImport, scopeOfImport } from './held-import.js';
import { columnsFor, sheetNamed } from './import-sheet.js';
import type { ImportAccess, Matched } from './import-target.js';
import { targetOf } from './import-targets.js';

/** Holds every row of the sheet against the record, as of that day. Writes nothing of it. */
export async function matchImport(
  tx: Transaction,
  access: ImportAccess,
  held: HeldImport,
  asOf: LocalDate,
): Promise<Matched<unknown>> {
  const columns = await columnsFor(tx, held.kind, held.programmeId);
  const { rows } = sheetNamed(held.sheets ?? [], held.sheet);
  const read = readRows(rows, {
    columns,
    oneOf: kindSpec(held.kind).oneOf,
    mapping: held.columns,
    headerRow: held.headerRow,
  });
  return targetOf(held.kind).match(tx, scopeOfImport(held, access, asOf), read);
}

/** The dry run: what each row would do is kept, to be read and to be held against when it is applied. */
export async function checkImport(tx: Transaction, access: ImportAccess, held: HeldImport): Promise<void> {
  const asOf = businessDay(tx);
  const { rows, moves = [] } = await matchImport(tx, access, held, asOf);
  await tx.query(`delete from spreadsheet_import_row where import_id = $1`, [held.id]);
  await insertRows(
    tx,
    'spreadsheet_import_row',
    rows.map(({ row, name, state, changes, faults }) => ({
      import_id: held.id,
      row_number: row,
      name,
      state,
      changes,
      faults,
    })),
  );
  await tx.query(
    `update spreadsheet_import set state = 'checked', as_of = $2, counts = $3, moves = $4, checked_at = $5, version = version + 1 where id = $1`,
    [held.id, asOf, JSON.stringify(countRows(rows)), JSON.stringify(moves), new Date(tx.now)],
  );
}

type Outcome = Pick<MatchedRow, 'row' | 'state' | 'changes' | 'faults'>;

/**
 * The rows that would now do something else than the dry run said, each as `row (then → now)`. What is compared is all
 * that a person read there.
 */
export async function movedRows(tx: Transaction, importId: string, now: readonly MatchedRow[]): Promise<string[]> {
  const then = await tx.query<Outcome>(
    `select row_number as row, state, changes, faults from spreadsheet_import_row where import_id = $1`,
    [importId],
  );
  const before = new Map(then.map((row) => [row.row, row]));
  return now.flatMap((row) => {
    const known = before.get(row.row);
    if (known && wordsOf(known) === wordsOf(row)) return [];
    return [`${row.row} (${known?.state ?? '–'} → ${row.state})`];
  });
}

/** The dates of rounds that would now move otherwise than the dry run said. */
export function movedDates(then: readonly MovedDate[], now: readonly MovedDate[]): string[] {
  const words = ({ programme, round, what, rung, from, to }: MovedDate) =>
    [programme, round, what, rung ?? '', from, '→', to].filter(Boolean).join(' ');
  const before = new Set(then.map(words));
  const after = new Set(now.map(words));
  return [...after].filter((each) => !before.has(each)).concat([...before].filter((each) => !after.has(each)));
}

const wordsOf = ({ state, changes, faults }: Outcome) =>
  JSON.stringify([
    state,
    changes.map(({ field, from, to }) => [field, from, to]),
    faults.map(({ cell, en }) => [cell, en]),
  ]);
