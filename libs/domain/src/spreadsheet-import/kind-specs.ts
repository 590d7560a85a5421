import type { Language } from '../error/sentence.js';
import type { Columns } from './column.js';
import { CONCLUSION_COLUMNS } from './conclusion-columns.js';
import { HOLIDAY_COLUMNS } from './holiday-columns.js';
import { PERSON_COLUMNS } from './person-columns.js';
import { RESULT_COLUMNS } from './result-columns.js';
import type { ImportKind } from './spreadsheet-import.js';
import { TASK_COLUMNS } from './task-columns.js';
import { UNIT_COLUMNS } from './unit-columns.js';

/** What a kind of sheet is, and who may bring it in. */
export interface KindSpec {
  readonly title: Readonly<Record<Language, string>>;
  readonly columns: Columns;
  /** Columns of which a row needs at least one, besides those that are required. */
  readonly oneOf: readonly string[];
  /**
   * The administrator for what the whole installation shares: an office that could make people would make itself
   * another unit's head. The programme's secretariat for what belongs to a programme.
   */
  readonly by: 'administrator' | 'secretariat';
}

export const KIND_SPECS = {
  units: {
    title: { vi: 'Đơn vị', en: 'Units' },
    columns: UNIT_COLUMNS,
    oneOf: ['code', 'officialCode'],
    by: 'administrator',
  },
  people: {
    title: { vi: 'Người dùng', en: 'People' },
    columns: PERSON_COLUMNS,
    oneOf: [],
    by: 'administrator',
  },
  tasks: {
    title: { vi: 'Nhiệm vụ', en: 'Tasks' },
    columns: TASK_COLUMNS,
    oneOf: [],
    by: 'secretariat',
  },
  holidays: {
    title: { vi: 'Ngày nghỉ', en: 'Holidays' },
    columns: HOLIDAY_COLUMNS,
    oneOf: [],
    by: 'administrator',
  },
  results: {
    title: { vi: 'Kết quả kỳ trước', en: 'Earlier results' },
    columns: RESULT_COLUMNS,
    oneOf: [],
    by: 'secretariat',
  },
  conclusions: {
    title: { vi: 'Kết luận chưa hoàn thành', en: 'Open conclusions' },
    columns: CONCLUSION_COLUMNS,
    oneOf: [],
    by: 'secretariat',
  },
} as const satisfies Record<ImportKind, KindSpec>;

export const kindSpec = (kind: ImportKind): KindSpec => KIND_SPECS[kind];
