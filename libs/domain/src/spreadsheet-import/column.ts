import type { Language } from '../error/sentence.js';

export type ColumnType = 'text' | 'code' | 'codes' | 'email' | 'date' | 'number' | 'yes-no' | 'choice';

/** What a cell of a sheet holds, dates as `YYYY-MM-DD`; null is an empty cell. */
export type SheetCell = string | number | boolean | null;

/** One column that a kind of sheet may have. */
export interface ColumnSpec {
  readonly header: Readonly<Record<Language, string>>;
  /** Other headers that mean the same, in any writing: they are compared without case and diacritics. */
  readonly synonyms: readonly string[];
  readonly required: boolean;
  readonly type: ColumnType;
  /** For a choice: the values and the words that stand for each. */
  readonly choices?: Readonly<Record<string, readonly string[]>>;
  readonly example: string;
  readonly note?: Readonly<Record<Language, string>>;
}

export type Columns = Readonly<Record<string, ColumnSpec>>;

type TypedValue<Type extends ColumnType> = Type extends 'codes'
  ? readonly string[]
  : Type extends 'number'
    ? number
    : Type extends 'yes-no'
      ? boolean
      : string;

export type CellValue = string | number | boolean | readonly string[];

/** A row's values by column; null for an empty cell or a column that the sheet does not have. */
export type ValuesOf<Known extends Columns> = { readonly [Key in keyof Known]: TypedValue<Known[Key]['type']> | null };
