import { day, moment } from '../../language/format';

/** A cell as it leaves the page: text, a number, a day (`2026-11-22`) or a moment with its offset; null is empty. */
export type TableCell = string | number | null | { readonly day: string } | { readonly moment: string };

/** Rows that leave the page as a file, all of them, also those further down than one has looked. */
export interface Table {
  /** Name of the file without its ending. */
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** A day where there is one. */
export const dayCell = (date: string | null | undefined): TableCell => (date ? { day: date.slice(0, 10) } : null);

/** A moment where there is one. */
export const momentCell = (iso: string | null | undefined): TableCell => (iso ? { moment: iso } : null);

/** The cell as it is read on the page; numbers stay numbers. */
export function plain(cell: TableCell): string | number | null {
  if (cell === null || typeof cell !== 'object') return cell;
  return 'day' in cell ? day(cell.day) : moment(cell.moment);
}

/** What a spreadsheet would take for a formula begins with one of these; a name must stay a name. */
export const looksLikeFormula = (text: string) => /^[=+\-@\t\r]/.test(text);

const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]+/gu;
const LONGEST = 120;

/** A name under which any machine keeps a file; the number of a programme has strokes in it. */
export const fileName = (name: string, ending: string) =>
  `${name
    .replace(FORBIDDEN, '-')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .slice(0, LONGEST)}.${ending}`;
