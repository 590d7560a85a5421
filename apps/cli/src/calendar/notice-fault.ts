import type { Words } from '../language.js';

/** What can be wrong with a notice's file; `{value}` is filled in. */
export const NOTICE_FAULTS = {
  HEADER: {
    vi: 'dòng đầu phải là: date,kind,name,source',
    en: 'the first line must be: date,kind,name,source',
  },
  FIELDS: { vi: 'phải có bốn cột: date,kind,name,source', en: 'there must be four columns: date,kind,name,source' },
  DATE: { vi: '“{value}” không phải ngày dạng YYYY-MM-DD', en: '"{value}" is not a day written YYYY-MM-DD' },
  KIND: {
    vi: '“{value}” không phải loại ngày: holiday, substitute, swap-off, swap-work, ordinary',
    en: '"{value}" is not a kind of day: holiday, substitute, swap-off, swap-work, ordinary',
  },
  TEXT: { vi: 'thiếu {value}', en: 'the {value} is missing' },
  TWICE: { vi: 'ngày {value} đã có ở trên', en: 'the day {value} stands above already' },
  EMPTY: { vi: 'không có ngày nào', en: 'there are no days' },
  SYNTAX: { vi: 'không đọc được: {value}', en: 'cannot be read: {value}' },
} as const satisfies Record<string, Words>;

/** One fault and where it stands, from 1. */
export interface NoticeFault {
  readonly line: number;
  readonly column: number;
  readonly code: keyof typeof NOTICE_FAULTS;
  readonly value?: string;
}
