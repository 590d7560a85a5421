import { DomainError } from '#domain/error/domain-error';
import { answerFaults } from '#domain/form/answer-faults';
import { type Answer, type Answers, isEmptyRow, type Scalar, type TableRow } from '#domain/form/answers';
import { type FormField, ROW_KEY } from '#domain/form/field';
import { type Cell, cellAddress, type Sheet } from '../spreadsheet/cell.js';
import { textOf } from '../spreadsheet/cell-value.js';
import type { FormIdentity } from './form-facts.js';
import { checkKey, KEY_SHEET } from './form-key.js';
import {
  addressOf,
  type CellPlace,
  cellIn,
  type FormPlaces,
  placesByKey,
  placesByLabel,
  type TablePlace,
} from './form-places.js';
import { answerIn, type CellProblem, chosen, isQuestion, type Question } from './question-cell.js';

/** What is wrong in a cell, and how to mend it. */
export interface CellFault extends CellProblem {
  readonly sheet: string;
  /** Its address, such as `E9`. */
  readonly cell: string;
}

export interface ReadForm {
  readonly answers: Answers;
  readonly faults: readonly CellFault[];
}

/**
 * The answers that stand in a workbook of that form, and every fault with its cell; `complete` also asks for what is
 * required. `evidence` are the answers that no workbook can hold: files. Throws a conflict for the form of another unit or
 * round, of an older version, for one that was altered, and for a file in which the form is not found. Pure.
 */
export function readForm(
  sheets: readonly Sheet[],
  expected: FormIdentity,
  { evidence = {}, complete }: { readonly evidence?: Answers; readonly complete: boolean },
): ReadForm {
  const { fields } = expected;
  const keyed = checkKey(sheets, expected);
  const shown = sheets.filter(({ name }) => name.toLowerCase() !== KEY_SHEET);
  const places = keyed ? placesByKey(shown, fields) : placesByLabel(shown, fields);
  if (places.lost.length > 0) {
    throw new DomainError('WORKBOOK_NOT_RECOGNISED', { missing: places.lost.length, fields: fields.length });
  }
  const reading = new Reading(places);
  const answers: Record<string, Answer> = {};
  for (const field of fields) {
    const answer = field.type === 'evidence' ? evidence[field.key] : reading.answer(field);
    if (answer !== undefined) answers[field.key] = answer;
  }
  const unread = new Set(reading.faults.map(({ sheet, cell }) => `${sheet} ${cell}`));
  const broken = answerFaults(fields, answers, complete).map(({ field, row, column, vi, en }) => ({
    ...reading.placeOf(field, row, column),
    vi,
    en,
  }));
  // A cell that could not be read is not said to be empty too.
  return {
    answers,
    faults: [...reading.faults, ...broken.filter(({ sheet, cell }) => !unread.has(`${sheet} ${cell}`))],
  };
}

/** Reads field by field, and keeps where each row of a table came from. */
class Reading {
  readonly faults: CellFault[] = [];
  private readonly rowsOfTables = new Map<string, readonly number[]>();

  constructor(private readonly places: FormPlaces) {}

  answer(field: FormField): Answer | undefined {
    if (field.type === 'table') return this.table(field, this.places.tables.get(field.key)!);
    const place = this.places.fields.get(field.key)!;
    if (isQuestion(field)) return this.scalar(field, place);
    return this.several(field);
  }

  /** Where a fault of the answers is shown: the cell itself, the header of a table for the whole of it. */
  placeOf(field: string, row: number | undefined, column: string | undefined): { sheet: string; cell: string } {
    const table = this.places.tables.get(field);
    if (table) {
      const sheetRow = row === undefined ? table.header : (this.rowsOfTables.get(field)?.[row] ?? table.header);
      const sheetColumn = table.columns.get(column ?? ROW_KEY) ?? [...table.columns.values()][0] ?? 0;
      return { sheet: table.sheet.name, cell: cellAddress(sheetRow, sheetColumn) };
    }
    const place = this.places.fields.get(field);
    return place ? { sheet: place.sheet.name, cell: addressOf(place) } : { sheet: '', cell: '' };
  }

  private scalar(question: Question, place: CellPlace): Scalar | undefined {
    const { answer, problem } = answerIn(question, cellIn(place), place.sheet.shares.has(addressOf(place)));
    if (problem) this.faults.push({ sheet: place.sheet.name, cell: addressOf(place), ...problem });
    return answer;
  }

  private several({ key, choices = [] }: FormField): readonly string[] | undefined {
    const ticked = choices.filter((_, index) => {
      const place = this.places.choices.get(`${key}:${index}`)!;
      return isTick(cellIn(place));
    });
    return ticked.length > 0 ? ticked : undefined;
  }

  private table(field: FormField, table: TablePlace): readonly TableRow[] | undefined {
    const read: TableRow[] = [];
    const from: number[] = [];
    for (const row of table.rows) {
      const cells = this.tableRow(field, table, row);
      if (isEmptyRow(cells)) continue;
      read.push(cells);
      from.push(row);
    }
    this.rowsOfTables.set(field.key, from);
    return read.length > 0 ? read : undefined;
  }

  private tableRow(field: FormField, { sheet, columns }: TablePlace, row: number): TableRow {
    const before = this.faults.length;
    const cells: Record<string, Scalar> = {};
    for (const column of field.columns ?? []) {
      const at = columns.get(column.key);
      const answer = at === undefined ? undefined : this.scalar(column, { sheet, row, column: at });
      if (answer !== undefined) cells[column.key] = answer;
    }
    const filled = Object.keys(cells).length > 0 || this.faults.length > before;
    if (field.rows?.fixed && filled) {
      const name = textOf(sheet.rows[row]?.[columns.get(ROW_KEY) ?? -1] ?? null);
      cells[ROW_KEY] = chosen(field.rows.fixed, name);
    }
    return cells;
  }
}

/** Anything that stands in the cell of a choice ticks it, but a plain no. */
const isTick = (cell: Cell) => cell !== null && cell !== false && !/^(không|khong|no|0)$/i.test(textOf(cell));
