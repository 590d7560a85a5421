import type { ObligationState } from '../report/obligation.js';
import type { LocalDate } from '../time/instant.js';

/** What one cell of the matrix units × periods says of one unit's report; `by` is its one letter on the wire. */
export interface MatrixCellSpec {
  readonly by: string;
  readonly vi: string;
  readonly en: string;
}

/** Every state a cell can be in; a unit that was not asked in a period has `not-asked`. */
export const MATRIX_CELLS = {
  'not-asked': { by: '.', vi: 'không phải nộp', en: 'not asked' },
  open: { by: 'o', vi: 'chưa nộp, còn hạn', en: 'owed, in time' },
  overdue: { by: '!', vi: 'chưa nộp, quá hạn', en: 'owed, overdue' },
  returned: { by: 'r', vi: 'trả lại, còn hạn', en: 'returned, in time' },
  'returned-overdue': { by: 'R', vi: 'trả lại, quá hạn', en: 'returned, overdue' },
  'sent-on-time': { by: 's', vi: 'đã nộp đúng hạn, chờ duyệt', en: 'sent in time, waiting for a ruling' },
  'sent-late': { by: 'S', vi: 'đã nộp muộn, chờ duyệt', en: 'sent late, waiting for a ruling' },
  'accepted-on-time': { by: 'a', vi: 'đã duyệt, nộp đúng hạn', en: 'accepted, sent in time' },
  'accepted-late': { by: 'A', vi: 'đã duyệt, nộp muộn', en: 'accepted, sent late' },
  missing: { by: 'x', vi: 'đợt đã khoá, không nộp', en: 'the round closed without it' },
} as const satisfies Record<string, MatrixCellSpec>;
export type MatrixCell = keyof typeof MATRIX_CELLS;

/** What decides a cell. */
export interface ReportedDuty {
  readonly status: ObligationState;
  /** The due date in force. */
  readonly due: LocalDate;
  readonly timely: boolean | null;
  readonly roundClosed: boolean;
}

/** The cell of one duty on that day. */
export function matrixCell({ status, due, timely, roundClosed }: ReportedDuty, today: LocalDate): MatrixCell {
  if (status === 'accepted') return timely === false ? 'accepted-late' : 'accepted-on-time';
  if (status === 'submitted') return timely === false ? 'sent-late' : 'sent-on-time';
  if (roundClosed) return 'missing';
  const overdue = today > due;
  if (status === 'returned') return overdue ? 'returned-overdue' : 'returned';
  return overdue ? 'overdue' : 'open';
}

/** The sign of a period's place, counted from 1: what a cell is sent with, so that a row needs no sorting in the record. */
export const PLACE_BASE = 0x100;

/** A unit's row, one letter a period, from its cells in any order: each is the sign of its place and its letter. */
export function matrixRow(width: number, cells: string): string {
  const row = Array<string>(width).fill(MATRIX_CELLS['not-asked'].by);
  for (let at = 0; at < cells.length; at += 2) row[cells.charCodeAt(at) - PLACE_BASE - 1] = cells[at + 1]!;
  return row.join('');
}
