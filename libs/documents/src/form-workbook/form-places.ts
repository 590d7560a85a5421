import type { FormField } from '#domain/form/field';
import { ROW_KEY } from '#domain/form/field';
import { fold } from '#domain/spreadsheet-import/fold';
import { type Cell, cellAddress, type Sheet } from '../spreadsheet/cell.js';
import { textOf } from '../spreadsheet/cell-value.js';
import { COLUMN_KEYS, TABLE_LAYOUT } from './table-sheet.js';
import { ANSWER_HEADING, COLUMNS } from './write-form.js';

/** One cell of one sheet. */
export interface CellPlace {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** Where a table stands: its header, the sheet's column of each of its own, and the rows below. */
export interface TablePlace {
  readonly sheet: Sheet;
  readonly header: number;
  /** Column of the sheet by the table's column; that of the row's name under `row`. */
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: readonly number[];
}

/** Where the answers of a form stand in a workbook. */
export interface FormPlaces {
  readonly fields: ReadonlyMap<string, CellPlace>;
  /** The ticks of several choices, by `<field>:<place of the choice>`. */
  readonly choices: ReadonlyMap<string, CellPlace>;
  readonly tables: ReadonlyMap<string, TablePlace>;
  /** Keys of fields that are not found, or found twice. */
  readonly lost: readonly string[];
}

export const cellIn = ({ sheet, row, column }: CellPlace): Cell => sheet.rows[row]?.[column] ?? null;
export const addressOf = ({ row, column }: CellPlace) => cellAddress(row, column);

/** By the hidden keys of a workbook that was written here, wherever its rows and sheets were moved to. */
export function placesByKey(sheets: readonly Sheet[], fields: readonly FormField[]): FormPlaces {
  const found = new Finder();
  for (const sheet of sheets) {
    const [kind, key] = split(textAt(sheet, TABLE_LAYOUT.title, 0));
    if (kind === 'table' && key) {
      found.table(key, tableByKey(sheet));
      continue;
    }
    for (const [row, cells] of sheet.rows.entries()) {
      const [name, ...rest] = split(textOf(cells[COLUMNS.key] ?? null));
      const place = { sheet, row, column: COLUMNS.answer };
      if (name === 'field') found.field(rest.join(':'), place);
      if (name === 'choice') found.choice(rest.join(':'), place);
    }
  }
  return found.of(fields);
}

/** By the words of the form, in a workbook without keys: each label, word for word but for accents and case, once. */
export function placesByLabel(sheets: readonly Sheet[], fields: readonly FormField[]): FormPlaces {
  const found = new Finder();
  for (const sheet of sheets) {
    const answers = columnHeaded(sheet, ANSWER_HEADING);
    for (const [row, cells] of sheet.rows.entries()) {
      for (const field of fields) {
        if (field.type === 'table') {
          const table = tableByLabel(sheet, row, field);
          if (table) found.table(field.key, table);
        }
        if (
          answers !== undefined &&
          row > answers.row &&
          cells.some((cell, column) => column < answers.column && says(cell, field.label))
        ) {
          found.field(field.key, { sheet, row, column: answers.column });
          for (const [index, choice] of (field.several ? (field.choices ?? []) : []).entries()) {
            const below = row + 1 + index;
            if (sheet.rows[below]?.some((cell) => says(cell, choice)))
              found.choice(`${field.key}:${index}`, { sheet, row: below, column: answers.column });
          }
        }
      }
    }
  }
  return found.of(fields);
}

/** Gathers what is found; what is found twice is lost. */
class Finder {
  private readonly fields = new Map<string, CellPlace[]>();
  private readonly choices = new Map<string, CellPlace[]>();
  private readonly tables = new Map<string, TablePlace[]>();

  field = (key: string, place: CellPlace) => add(this.fields, key, place);
  choice = (key: string, place: CellPlace) => add(this.choices, key, place);
  table = (key: string, place: TablePlace) => add(this.tables, key, place);

  of(fields: readonly FormField[]): FormPlaces {
    const lost = fields.filter(({ key, type, several, choices = [] }) => {
      if (type === 'evidence') return false;
      if (type === 'table') return this.tables.get(key)?.length !== 1;
      const ticks = several ? choices.map((_, index) => this.choices.get(`${key}:${index}`)?.length) : [];
      return this.fields.get(key)?.length !== 1 || ticks.some((count) => count !== 1);
    });
    const once = <Place>(map: Map<string, Place[]>) => new Map([...map].map(([key, [place]]) => [key, place!]));
    return {
      fields: once(this.fields),
      choices: once(this.choices),
      tables: once(this.tables),
      lost: lost.map(({ key }) => key),
    };
  }
}

function add<Place>(map: Map<string, Place[]>, key: string, place: Place): void {
  map.set(key, [...(map.get(key) ?? []), place]);
}

function tableByKey(sheet: Sheet): TablePlace {
  const keys = sheet.rows.findIndex((cells) => cells[0] === COLUMN_KEYS);
  const columns = new Map(
    (sheet.rows[keys] ?? []).flatMap((cell, column) =>
      column > 0 && cell !== null ? [[textOf(cell), column] as const] : [],
    ),
  );
  const rows = [...sheet.rows.keys()].filter((row) => textAt(sheet, row, 0).startsWith('row:'));
  return { sheet, header: keys + 1, columns, rows };
}

/** The table whose columns all stand in that row, with or without their unit of measure. */
function tableByLabel(sheet: Sheet, row: number, field: FormField): TablePlace | undefined {
  const cells = sheet.rows[row]!;
  // The hidden row of keys, in a copy that lost only the hidden sheet: keys may read like the labels.
  if (cells[0] === COLUMN_KEYS) return undefined;
  const places = (field.columns ?? []).map(({ key, label, unit }) => {
    const column = cells.findIndex(
      (cell) => says(cell, label) || (unit !== undefined && says(cell, `${label} (${unit})`)),
    );
    return [key, column] as const;
  });
  if (places.length === 0 || places.some(([, column]) => column < 0)) return undefined;
  const first = Math.min(...places.map(([, column]) => column));
  const columns = new Map([[ROW_KEY, first - 1], ...places]);
  const rows = [...sheet.rows.keys()].slice(row + 1);
  return { sheet, header: row, columns, rows };
}

function columnHeaded(sheet: Sheet, heading: string): { readonly row: number; readonly column: number } | undefined {
  for (const [row, cells] of sheet.rows.entries()) {
    const column = cells.findIndex((cell) => says(cell, heading));
    if (column >= 0) return { row, column };
  }
  return undefined;
}

/** Whether the cell says that, but for accents, case, signs and the mark of what is required. */
const says = (cell: Cell, words: string) => typeof cell === 'string' && fold(cell) === fold(words);

const textAt = (sheet: Sheet, row: number, column: number) => textOf(sheet.rows[row]?.[column] ?? null);

const split = (text: string) => text.split(':');
