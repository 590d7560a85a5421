/** How the units' figures are rolled up over a round. */
export const AGGREGATES = ['sum', 'average', 'none'] as const;
export type Aggregate = (typeof AGGREGATES)[number];

/** How a figure is counted over several rounds. */
export const OVER_PERIODS = ['sum', 'average', 'last'] as const;
export type OverPeriods = (typeof OVER_PERIODS)[number];

interface FieldSpec {
  readonly vi: string;
  readonly en: string;
  /** How it can be rolled up. */
  readonly aggregates: readonly Aggregate[];
  /** How it can be counted over several rounds. */
  readonly overPeriods: readonly OverPeriods[];
  /** The settings that mean something for it; any other is a mistake. */
  readonly settings: readonly ('choices' | 'several' | 'min' | 'max' | 'columns' | 'rows' | 'files')[];
  /** Whether it can be a column of a table. */
  readonly inTable: boolean;
}

/** Every type of a field: the one list, from which the programme file, the wire and the checks take theirs. */
export const FIELD_SPECS = {
  number: {
    vi: 'số',
    en: 'number',
    aggregates: ['sum', 'average', 'none'],
    overPeriods: ['sum', 'average', 'last'],
    settings: ['min', 'max'],
    inTable: true,
  },
  text: { vi: 'văn bản', en: 'text', aggregates: ['none'], overPeriods: [], settings: [], inTable: true },
  choice: {
    vi: 'lựa chọn',
    en: 'choice',
    aggregates: ['none'],
    overPeriods: [],
    settings: ['choices', 'several'],
    inTable: true,
  },
  'yes-no': { vi: 'có/không', en: 'yes or no', aggregates: ['none'], overPeriods: [], settings: [], inTable: true },
  percent: {
    vi: 'tỷ lệ %',
    en: 'percent',
    aggregates: ['average', 'none'],
    overPeriods: ['average', 'last'],
    settings: ['min', 'max'],
    inTable: true,
  },
  date: { vi: 'ngày', en: 'date', aggregates: ['none'], overPeriods: [], settings: [], inTable: true },
  table: {
    vi: 'bảng',
    en: 'table',
    aggregates: ['none'],
    overPeriods: [],
    settings: ['columns', 'rows'],
    inTable: false,
  },
  indicator: {
    vi: 'chỉ tiêu',
    en: 'indicator',
    aggregates: ['sum', 'average', 'none'],
    overPeriods: ['sum', 'average', 'last'],
    settings: ['min', 'max'],
    inTable: false,
  },
  evidence: {
    vi: 'minh chứng',
    en: 'evidence',
    aggregates: ['none'],
    overPeriods: [],
    settings: ['files'],
    inTable: false,
  },
} as const satisfies Record<string, FieldSpec>;

export type FieldType = keyof typeof FIELD_SPECS;
export const FIELD_TYPES = Object.keys(FIELD_SPECS) as [FieldType, ...FieldType[]];

export type ColumnType = Exclude<FieldType, 'table' | 'indicator' | 'evidence'>;
export const COLUMN_TYPES = FIELD_TYPES.filter((type) => FIELD_SPECS[type].inTable) as [ColumnType, ...ColumnType[]];

/** What a field and a column of a table have in common: one question, one answer. */
interface Question {
  readonly key: string;
  readonly label: string;
  readonly unit?: string;
  readonly required?: boolean;
  readonly choices?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  readonly aggregate?: Aggregate;
  /** By default as `aggregate` says, and `last` for what exists at a moment. */
  readonly overPeriods?: OverPeriods;
  readonly indicator?: string;
}

/** A column of a table; a report's figure of it is the sum over its rows. */
export interface TableColumn extends Question {
  readonly type: ColumnType;
}

/** Rows with names of their own, each once; or as many as the unit has, within bounds. */
export interface TableRows {
  readonly fixed?: readonly string[];
  readonly min?: number;
  readonly max?: number;
}

/** How many files prove something. */
export interface EvidenceFiles {
  readonly min?: number;
  readonly max?: number;
}

/** A field of a report form. */
export interface FormField extends Question {
  readonly type: FieldType;
  /** Only for a choice: whether more than one may be chosen. */
  readonly several?: boolean;
  readonly columns?: readonly TableColumn[];
  readonly rows?: TableRows;
  readonly files?: EvidenceFiles;
}

/** The key under which a row of a table with fixed rows says which it is; no column bears it. */
export const ROW_KEY = 'row';

/** Most rows of a table, whatever the form says: what one person can still read. */
export const MOST_ROWS = 2000;
/** Most files in one field. */
export const MOST_FILES = 20;
