import type { ImportDetail, ImportRow } from '#contracts/http/spreadsheet-import';
import type { Language } from '#domain/error/sentence';
import { ROW_STATES, type RowState } from '#domain/spreadsheet-import/spreadsheet-import';
import type { Actor } from '#persistence/actor';
import type { ImportAccess } from '#record/spreadsheet-import/import-target';
import type { SpreadsheetImportQueries } from '#record/spreadsheet-import/spreadsheet-import.queries';
import type { Words } from '../language.js';

const STATES: Readonly<Record<RowState, Words>> = {
  new: { vi: 'mới', en: 'new' },
  changed: { vi: 'thay đổi', en: 'changed' },
  same: { vi: 'như cũ', en: 'same' },
  error: { vi: 'lỗi', en: 'error' },
};
const SHOWN = 200;

/** Every row of an import. */
export async function allRows(
  queries: SpreadsheetImportQueries,
  actor: Actor,
  access: ImportAccess,
  id: string,
  language: Language,
): Promise<ImportRow[]> {
  const rows: ImportRow[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await queries.rows(actor, access, id, { cursor, limit: 1000 }, language);
    rows.push(...page.items);
    if (page.next === null) return rows;
    cursor = page.next;
  }
}

/** A table of what will happen: a line a row that brings something, up to so many. */
export function outcomeLines(rows: readonly ImportRow[], language: Language): string[] {
  const told = rows.filter(({ state }) => state === 'new' || state === 'changed');
  const lines = told.slice(0, SHOWN).map(({ row, name, state, changes }) => {
    const fields =
      state === 'changed' ? changes.map(({ field, from, to }) => `${field}: ${from ?? '–'} → ${to ?? '–'}`) : [];
    return `${String(row).padStart(6)}  ${STATES[state][language].padEnd(8)}  ${[name, ...fields].join('  ')}`;
  });
  const more = told.length - lines.length;
  return more > 0 ? [...lines, { vi: `… và ${more} dòng nữa`, en: `… and ${more} more rows` }[language]] : lines;
}

/** How many rows do what, and which dates move with them. */
export function summaryLines({ counts, moves }: ImportDetail, language: Language): string[] {
  const counted = ROW_STATES.map((state) => `${STATES[state][language]} ${counts?.[state] ?? 0}`).join(', ');
  return [
    ...moves.map(
      ({ programme, round, what, rung, from, to }) => `${programme} ${round}: ${rung ?? what} ${from} → ${to}`,
    ),
    { vi: `Tổng số dòng: ${counted}.`, en: `Rows: ${counted}.` }[language],
  ];
}

/** One line a fault, with its cell. */
export const faultLines = (rows: readonly ImportRow[], fileName: string): string[] =>
  rows.flatMap(({ row, faults }) => faults.map(({ cell, message }) => `${fileName}:${cell ?? row}: ${message}`));
