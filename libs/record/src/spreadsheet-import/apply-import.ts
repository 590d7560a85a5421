import type { ImportApplication } from '#contracts/http/spreadsheet-import';
import { DomainError } from '#domain/error/domain-error';
import { countRows } from '#domain/spreadsheet-import/spreadsheet-import';
import type { Transaction } from '#persistence/transaction';
import { IMPORT_LOCK } from '../programme/import-programme.js';
import { matchImport, movedDates, movedRows } from './check-import.js';
import { holdImport, requireImportMove, scopeOfImport } from './held-import.js';
import { requireImporter } from './import-authority.js';
import { headersOf, remember, sheetNamed } from './import-sheet.js';
import type { ImportAccess } from './import-target.js';
import { targetOf } from './import-targets.js';
import { importItem } from './spreadsheet-import.queries.js';

const NAMED_ROWS = 10;

/** Does what the dry run said, in this transaction; see `SpreadsheetImportService.apply`. */
export async function applyImport(
  tx: Transaction,
  access: ImportAccess,
  id: string,
  skipErrors: boolean,
): Promise<ImportApplication> {
  // Imports take turns: what one reads of the organisation no other changes until it is written.
  await tx.query(`select pg_advisory_xact_lock(${IMPORT_LOCK})`);
  const held = await holdImport(tx, access, id);
  await requireImporter(tx, access, held.kind, held.programmeId);
  if (held.state === 'applied') return { ...(await importItem(tx, access, id)), skipped: await faultyRows(tx, id) };
  requireImportMove(held, 'applied', 'apply');
  const asOf = held.asOf!;
  const { rows, moves = [] } = await matchImport(tx, access, held, asOf);
  const moved = await movedRows(tx, id, rows);
  moved.push(...movedDates(held.moves ?? [], moves));
  if (moved.length > 0) throw new DomainError('IMPORT_RECORD_MOVED', named(moved));
  const faulty = rows.filter(({ state }) => state === 'error').map(({ row }) => row);
  if (faulty.length > 0 && !skipErrors) throw new DomainError('IMPORT_HAS_ERRORS', named(faulty.map(String)));
  const writes = rows.flatMap(({ write }) => (write === null ? [] : [write]));
  if (writes.length > 0) await targetOf(held.kind).write(tx, scopeOfImport(held, access, asOf), writes);
  const { rows: sheet } = sheetNamed(held.sheets ?? [], held.sheet);
  await remember(tx, held.kind, headersOf(sheet, held.headerRow), held.columns);
  // What the rows did is kept; the sheet itself, which may name people, is not.
  await tx.query(
    `update spreadsheet_import set state = 'applied', applied_at = $2, applied_by = $3, sheets = null, version = version + 1 where id = $1`,
    [id, new Date(tx.now), access?.personId ?? null],
  );
  await tx.audit({
    action: 'spreadsheet-import.applied',
    subjectKind: 'spreadsheet-import',
    subjectId: id,
    detail: { kind: held.kind, sha256: held.sha256, counts: countRows(rows), skipped: faulty.length },
  });
  return { ...(await importItem(tx, access, id)), skipped: faulty };
}

const named = (rows: readonly string[]) => ({
  count: rows.length,
  rows: [...rows.slice(0, NAMED_ROWS), ...(rows.length > NAMED_ROWS ? ['…'] : [])].join(', '),
});

async function faultyRows(tx: Transaction, id: string): Promise<number[]> {
  const rows = await tx.query<{ row: number }>(
    `select row_number as row from spreadsheet_import_row where import_id = $1 and state = 'error' order by row_number`,
    [id],
  );
  return rows.map(({ row }) => row);
}
