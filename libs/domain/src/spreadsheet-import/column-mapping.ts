import type { ColumnSpec, Columns, SheetCell } from './column.js';
import { fold, likeness } from './fold.js';
import { cellText } from './read-cell.js';

/** How a column of the sheet was recognised. */
export const RECOGNISED = ['header', 'similar', 'remembered', 'given'] as const;

/** Which column of the sheet, from 0, is which column of the kind. */
export type ColumnMapping = Readonly<Record<string, number>>;

/** A guess at a sheet's columns. */
export interface MappingGuess {
  readonly columns: ColumnMapping;
  readonly recognised: Readonly<Record<string, (typeof RECOGNISED)[number]>>;
  /** Required columns that were not found. */
  readonly missing: readonly string[];
  /** Nothing is missing, and nothing is merely similar: it may be used without asking. */
  readonly sure: boolean;
}

export type SheetRows = readonly (readonly SheetCell[])[];

const HEADER_WITHIN = 40;
const SIMILAR = 0.8;
const LONGEST_HEADER = 80;
const EXACT = 1;
const SYNONYM = 0.95;

interface Wanted {
  readonly columns: Columns;
  readonly oneOf: readonly string[];
}

/**
 * Finds the row that holds the headers, below whatever titles stand above it: the one in which most columns are
 * recognised, the first of several. Returns its index, or `undefined` where no row has any.
 */
export function findHeaderRow(rows: SheetRows, columns: Columns): number | undefined {
  let best: { index: number; score: number } | undefined;
  for (const [index, row] of rows.slice(0, HEADER_WITHIN).entries()) {
    const headers = row.map(cellText);
    // One word that happens to be a header's is a title, unless the sheet is as narrow as that.
    const score = pairsOf(columns, headers).reduce((sum, pair) => sum + pair.score, 0);
    if (score > (best?.score ?? 0)) best = { index, score };
  }
  return best?.index;
}

/** Guesses which header is which column; every header and every column is used once, the best match first. */
export function guessMapping({ columns, oneOf }: Wanted, headers: readonly string[]): MappingGuess {
  const pairs = pairsOf(columns, headers);
  const recognised = Object.fromEntries(
    pairs.map(({ key, score }) => [key, score >= SYNONYM ? ('header' as const) : ('similar' as const)]),
  );
  const found = Object.fromEntries(pairs.map(({ key, index }) => [key, index]));
  const missing = missingColumns({ columns, oneOf }, found);
  const sure = missing.length === 0 && !Object.values(recognised).includes('similar') && !hasRivals(columns, headers);
  return { columns: found, recognised, missing, sure };
}

/** Required columns that a mapping lacks; of those of which one is enough, the first. */
export function missingColumns({ columns, oneOf }: Wanted, mapping: ColumnMapping): string[] {
  const required = Object.entries(columns).filter(([key, spec]) => spec.required && mapping[key] === undefined);
  const noneOf = oneOf.length > 0 && oneOf.every((key) => mapping[key] === undefined);
  return [...(noneOf ? oneOf.slice(0, 1) : []), ...required.map(([key]) => key)];
}

/** The headers as a later file with the same ones is recognised. */
export const headerKey = (headers: readonly string[]) => JSON.stringify(headers.map(fold));

interface Pair {
  readonly key: string;
  readonly index: number;
  readonly score: number;
}

function pairsOf(columns: Columns, headers: readonly string[]): Pair[] {
  const all = Object.entries(columns).flatMap(([key, spec], place) =>
    headers.map((header, index) => ({ key, index, place, score: scoreOf(key, spec, header) })),
  );
  const taken = { keys: new Set<string>(), headers: new Set<number>() };
  return all
    .filter(({ score }) => score >= SIMILAR * 0.9)
    .sort((a, b) => b.score - a.score || a.place - b.place || a.index - b.index)
    .filter(({ key, index }) => {
      if (taken.keys.has(key) || taken.headers.has(index)) return false;
      taken.keys.add(key);
      taken.headers.add(index);
      return true;
    })
    .map(({ key, index, score }) => ({ key, index, score }));
}

/** Whether two headers of the sheet are the same word for one column: which of them is meant only a person knows. */
function hasRivals(columns: Columns, headers: readonly string[]): boolean {
  return Object.entries(columns).some(
    ([key, spec]) => headers.filter((header) => scoreOf(key, spec, header) === EXACT).length > 1,
  );
}

function scoreOf(key: string, { header: { vi, en }, synonyms }: ColumnSpec, header: string): number {
  // A note in brackets, or a star at what must be filled in, is no part of the header.
  const [whole, bare] = [fold(header), fold(header.replace(/\([^)]*\)|\[[^\]]*\]/g, ' '))];
  if (whole === '') return 0;
  const is = (word: string) => [whole, bare].includes(fold(word));
  if (is(vi) || is(en) || is(key)) return EXACT;
  if (synonyms.some(is)) return SYNONYM;
  if (bare.length > LONGEST_HEADER) return 0;
  const nearest = Math.max(...[vi, en, ...synonyms].map((word) => likeness(fold(word), bare)));
  return nearest >= SIMILAR ? nearest * 0.9 : 0;
}
