import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { CALENDAR_DAY_KINDS } from '#domain/calendar/calendar';
import type { NoticeDay } from '#record/calendar/import-calendar-write';
import { fieldsOfLine } from './csv-line.js';
import type { NoticeFault } from './notice-fault.js';

const COLUMNS = ['date', 'kind', 'name', 'source'] as const;
type Column = (typeof COLUMNS)[number];
const KINDS: readonly string[] = [...CALENDAR_DAY_KINDS, 'ordinary'];

/** A cell as it was written, and where. */
interface Cell {
  readonly value: string;
  readonly line: number;
  readonly column: number;
}
type Written = Readonly<Record<Column, Cell>>;

export type ReadNotice = { readonly days: NoticeDay[] } | { readonly faults: NoticeFault[] };

/**
 * Reads a year's notice on days off: CSV with the header `date,kind,name,source`, or a YAML list of days with the same
 * keys when the name ends in `.yaml` or `.yml`. Answers with the days or with every fault. Pure.
 */
export function readNotice(text: string, fileName: string): ReadNotice {
  const read = /\.ya?ml$/i.test(fileName) ? yamlRows(text) : csvRows(text.replace(/^\uFEFF/, ''));
  const faults = [...read.faults];
  const seen = new Set<string>();
  for (const { date, ...row } of read.rows) {
    const at = (cell: Cell, code: NoticeFault['code'], value = cell.value) =>
      faults.push({ line: cell.line, column: cell.column, code, value });
    if (!isDay(date.value)) at(date, 'DATE');
    else if (seen.has(date.value)) at(date, 'TWICE');
    seen.add(date.value);
    if (!KINDS.includes(row.kind.value)) at(row.kind, 'KIND');
    for (const column of ['name', 'source'] as const) if (row[column].value === '') at(row[column], 'TEXT', column);
  }
  if (faults.length === 0 && read.rows.length === 0) faults.push({ line: 1, column: 1, code: 'EMPTY' });
  if (faults.length > 0) return { faults: faults.sort((a, b) => a.line - b.line || a.column - b.column) };
  return {
    days: read.rows.map((row) => ({
      date: row.date.value,
      kind: row.kind.value as NoticeDay['kind'],
      name: row.name.value,
      source: row.source.value,
    })),
  };
}

interface Rows {
  readonly rows: Written[];
  readonly faults: NoticeFault[];
}

function csvRows(text: string): Rows {
  const [header = '', ...lines] = text.split(/\r?\n/);
  if (header.trim().toLowerCase() !== COLUMNS.join(','))
    return { rows: [], faults: [{ line: 1, column: 1, code: 'HEADER' }] };
  const rows: Written[] = [];
  const faults: NoticeFault[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const cells = fieldsOfLine(line).map((field) => ({ ...field, line: index + 2 }));
    const [date, kind, name, source, extra] = cells;
    if (!date || !kind || !name || !source || extra) faults.push({ line: index + 2, column: 1, code: 'FIELDS' });
    else rows.push({ date, kind, name, source });
  }
  return { rows, faults };
}

function yamlRows(text: string): Rows {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, schema: 'failsafe' });
  const at = (offset = 0) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  if (document.errors.length > 0) {
    const syntax = document.errors.map(({ pos, message }) => ({
      ...at(pos[0]),
      code: 'SYNTAX' as const,
      value: message,
    }));
    return { rows: [], faults: syntax };
  }
  if (!isSeq(document.contents)) return { rows: [], faults: [{ line: 1, column: 1, code: 'EMPTY' }] };
  const rows: Written[] = [];
  const faults: NoticeFault[] = [];
  for (const item of document.contents.items) {
    if (!isMap(item)) {
      faults.push({ ...at((item as { range?: number[] }).range?.[0]), code: 'FIELDS' });
      continue;
    }
    const cell = (column: Column): Cell => {
      const node = item.get(column, true);
      return isScalar(node)
        ? { value: String(node.value).trim(), ...at(node.range?.[0]) }
        : { value: '', ...at(item.range?.[0]) };
    };
    rows.push({ date: cell('date'), kind: cell('kind'), name: cell('name'), source: cell('source') });
  }
  return { rows, faults };
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
