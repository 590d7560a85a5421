import type { CellValue, ColumnSpec, ColumnType, SheetCell } from './column.js';
import { fold, tidy } from './fold.js';
import { readDate } from './read-date.js';
import { readNumber } from './read-number.js';
import { type RowFault, rowFault } from './row-fault.js';

type Place = Pick<RowFault, 'column' | 'cell'>;
type Read = { readonly value: CellValue } | { readonly fault: RowFault };

const MOST_LETTERS = 4000;
const CODE = /^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,63}$/u;
const EMAIL = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?\.[A-Za-z]{2,}$/;
const WORDS = new WeakMap<ColumnSpec, ReadonlyMap<string, string>>();
const YES = new Set(['co', 'yes', 'y', 'x', 'true', '1', 'dung']);
const NO = new Set(['khong', 'no', 'n', 'false', '0', 'k']);

const READERS: Readonly<Record<ColumnType, (text: string, cell: SheetCell, place: Place, spec: ColumnSpec) => Read>> = {
  text: (text, _, place) =>
    text.length <= MOST_LETTERS
      ? { value: text }
      : { fault: rowFault('TEXT_TOO_LONG', place, { length: text.length, most: MOST_LETTERS }) },
  code: (text, _, place) => readCode(text, place),
  codes: (text, _, place) => {
    const codes = text.split(/[;,\n]+/).flatMap((part) => tidy(part) || []);
    const wrong = codes.map((code) => readCode(code, place)).find((read) => 'fault' in read);
    return wrong ?? { value: codes };
  },
  email: (text, _, place) =>
    EMAIL.test(text) && !text.includes('..')
      ? { value: text.toLowerCase() }
      : { fault: rowFault('EMAIL_INVALID', place, { value: text }) },
  date: (text, cell, place) => {
    const value = readDate(typeof cell === 'number' ? cell : text);
    return value === undefined ? { fault: rowFault('DATE_INVALID', place, { value: text }) } : { value };
  },
  number: (text, cell, place) => {
    const value = typeof cell === 'number' ? cell : readNumber(text);
    if (value === 'ambiguous') return { fault: rowFault('NUMBER_AMBIGUOUS', place, { value: text }) };
    return value === undefined ? { fault: rowFault('NUMBER_INVALID', place, { value: text }) } : { value };
  },
  'yes-no': (text, _, place) => {
    const folded = fold(text);
    if (YES.has(folded)) return { value: true };
    return NO.has(folded) ? { value: false } : { fault: rowFault('YES_NO_INVALID', place, { value: text }) };
  },
  choice: (text, _, place, spec) => {
    const value = wordsOf(spec).get(fold(text));
    if (value !== undefined) return { value };
    const listed = Object.entries(spec.choices ?? {}).map(([known, words]) => `${words[0] ?? known} (${known})`);
    return { fault: rowFault('CHOICE_UNKNOWN', place, { value: text, choices: listed.join(', ') }) };
  },
};

/** What a cell says, typed as its column wants it; null for an empty one; or what is wrong with it. */
export function readCell(cell: SheetCell, spec: ColumnSpec, place: Place): Read | null {
  const text = cellText(cell);
  return text === '' ? null : READERS[spec.type](text, cell, place, spec);
}

/** A cell as text. */
export const cellText = (cell: SheetCell | undefined): string => (cell == null ? '' : tidy(String(cell)));

function readCode(text: string, place: Place): Read {
  return CODE.test(text) ? { value: text } : { fault: rowFault('CODE_INVALID', place, { value: text }) };
}

/** The value that each folded word of a choice stands for; a value itself goes before every other's word. */
function wordsOf(spec: ColumnSpec): ReadonlyMap<string, string> {
  const known = WORDS.get(spec);
  if (known) return known;
  const choices = Object.entries(spec.choices ?? {});
  const words = new Map([
    ...choices.flatMap(([value, meant]) => meant.map((word) => [fold(word), value] as const)).reverse(),
    ...choices.map(([value]) => [fold(value), value] as const),
  ]);
  WORDS.set(spec, words);
  return words;
}
