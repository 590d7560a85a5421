import { addDays, type LocalDate } from '../time/instant.js';
import type { CellValue } from './column.js';
import { fold } from './fold.js';
import { faulty, type MatchedRow, matched } from './matched-row.js';
import { figureOf, type KnownFigure, RESULT_COLUMNS } from './result-columns.js';
import { type RowFault, rowFault } from './row-fault.js';
import type { SheetRow } from './sheet-rows.js';
import type { FieldChange } from './spreadsheet-import.js';

/** A figure that is recorded of an earlier period. */
export interface RecordedResult {
  readonly unit: string;
  readonly period: string;
  readonly field: string;
  readonly value: number;
  readonly source: string;
}

export interface ResultsContext {
  readonly recorded: readonly RecordedResult[];
  readonly figures: readonly KnownFigure[];
  /** Codes of the units that have to do with the programme. */
  readonly units: ReadonlySet<string>;
  readonly asOf: LocalDate;
}

/** The figures of one row. */
export interface ResultWrite {
  readonly unit: string;
  readonly period: string;
  readonly source: string;
  readonly figures: readonly { readonly field: string; readonly value: number }[];
}

interface Given {
  readonly field: string;
  readonly value: number;
  readonly column: string;
}

/** Holds figures of earlier periods against those recorded. */
export function matchResults(rows: readonly SheetRow[], context: ResultsContext): MatchedRow<ResultWrite>[] {
  const recorded = new Map(context.recorded.map((result) => [keyOf(result.unit, result.period, result.field), result]));
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const unit = text(row.values.unit);
    const period = periodCode(text(row.values.period));
    const name = [unit, period].filter((part) => part !== null).join(' ');
    const { given, faults: figureFaults } = figuresIn(row, context.figures);
    const faults = [...row.faults, ...placeFaults(row, unit, period, context), ...figureFaults];
    for (const { field, column } of given) {
      const key = keyOf(unit ?? '', period ?? '', field);
      const other = seen.get(key);
      if (other === undefined) seen.set(key, row.row);
      else {
        const detail = { value: `${name} ${field}`, other, column: RESULT_COLUMNS.field.header };
        faults.push(rowFault('TWICE', row.at(column), detail));
      }
    }
    if (faults.length > 0) return faulty(row.row, name, faults);
    return matchResult(
      row,
      { unit: unit!, period: period!, source: text(row.values.source)!, figures: given },
      recorded,
    );
  });
}

function matchResult(
  row: SheetRow,
  write: ResultWrite,
  recorded: ReadonlyMap<string, RecordedResult>,
): MatchedRow<ResultWrite> {
  const { unit, period, source } = write;
  let fresh = true;
  const changes: FieldChange[] = [];
  for (const { field, value } of write.figures) {
    const known = recorded.get(keyOf(unit, period, field));
    if (known) fresh = false;
    if (!known || known.value !== value) {
      changes.push({ field, from: known ? String(known.value) : null, to: String(value) });
    }
    if (known && known.source !== source && !changes.some((change) => change.field === 'source')) {
      changes.push({ field: 'source', from: known.source, to: source });
    }
  }
  const state = fresh ? 'new' : changes.length > 0 ? 'changed' : 'same';
  const figures = write.figures.map(({ field, value }) => ({ field, value }));
  return matched(row.row, `${unit} ${period}`, state, changes, { ...write, figures });
}

function figuresIn(row: SheetRow, figures: readonly KnownFigure[]): { given: Given[]; faults: RowFault[] } {
  const given: Given[] = [];
  const faults: RowFault[] = [];
  for (const [column, value] of Object.entries(row.values)) {
    const field = figureOf(column);
    if (field !== undefined && typeof value === 'number') given.push({ field, value, column });
  }
  const named = text(row.values.field);
  const value = row.values.value;
  if (named !== null && typeof value === 'number') {
    const figure = figures.find(({ key }) => key === named) ?? figures.find(({ label }) => fold(label) === fold(named));
    if (figure) given.push({ field: figure.key, value, column: 'value' });
    else faults.push(rowFault('FIELD_UNKNOWN', row.at('field'), { value: named }));
  }
  if (given.length === 0 && faults.length === 0 && row.faults.length === 0) {
    faults.push(rowFault('NOTHING_GIVEN', row.at('value')));
  }
  return { given, faults };
}

function placeFaults(
  row: SheetRow,
  unit: string | null,
  period: string | null,
  { units, asOf }: ResultsContext,
): RowFault[] {
  const faults: RowFault[] = [];
  if (unit !== null && !units.has(unit)) {
    faults.push(rowFault('UNIT_NOT_OF_PROGRAMME', row.at('unit'), { value: unit }));
  }
  if (period === null) return faults;
  const last = lastDayOf(period);
  if (last === undefined) faults.push(rowFault('PERIOD_INVALID', row.at('period'), { value: period }));
  else if (last >= asOf) faults.push(rowFault('PERIOD_NOT_PAST', row.at('period'), { value: period }));
  return faults;
}

/** A year alone is the yearly period: `2025` and `2025-Y` are one. */
const periodCode = (period: string | null) => (period !== null && /^\d{4}$/.test(period) ? `${period}-Y` : period);

const MONTHS: Readonly<Record<string, number>> = { Q1: 3, Q2: 6, Q3: 9, H1: 6, '9M': 9 };

/** The last calendar day of a period; one of the programme's own may last all year. `undefined` for what is no period. */
function lastDayOf(period: string): LocalDate | undefined {
  const [, year, part] = /^(\d{4})-([A-Za-z0-9]{1,16})$/.exec(period) ?? [];
  if (year === undefined || part === undefined) return undefined;
  const month = MONTHS[part] ?? Number(/^M(0[1-9]|1[0-2])$/.exec(part)?.[1] ?? 12);
  return addDays(month === 12 ? `${Number(year) + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`, -1);
}

const keyOf = (unit: string, period: string, field: string) => JSON.stringify([unit, period, field]);

const text = (value: CellValue | null | undefined) => (typeof value === 'string' ? value : null);
