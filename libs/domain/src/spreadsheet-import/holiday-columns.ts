import type { Columns } from './column.js';

/** Days off of a year, as its notice gives them. */
export const HOLIDAY_COLUMNS = {
  date: {
    header: { vi: 'Ngày', en: 'Date' },
    synonyms: ['Ngày nghỉ', 'Ngày tháng', 'Thời gian', 'Day'],
    required: true,
    type: 'date',
    example: '02/09/2026',
  },
  kind: {
    header: { vi: 'Loại ngày', en: 'Kind' },
    synonyms: ['Loại', 'Hình thức', 'Type'],
    required: true,
    type: 'choice',
    choices: {
      holiday: ['Nghỉ lễ', 'Lễ', 'Nghỉ', 'Nghỉ tết', 'Tết', 'Ngày nghỉ'],
      substitute: ['Nghỉ bù', 'Bù'],
      'swap-off': ['Nghỉ hoán đổi', 'Hoán đổi', 'Nghỉ hoán đổi ngày làm việc'],
      'swap-work': ['Làm bù', 'Đi làm bù'],
      ordinary: ['Ngày thường', 'Bỏ', 'Không nghỉ'],
    },
    example: 'Nghỉ lễ',
  },
  name: {
    header: { vi: 'Tên ngày', en: 'Name' },
    synonyms: ['Tên', 'Tên ngày lễ', 'Ngày lễ', 'Dịp', 'Nội dung', 'Holiday'],
    required: true,
    type: 'text',
    example: 'Quốc khánh',
  },
  source: {
    header: { vi: 'Căn cứ', en: 'Source' },
    synonyms: ['Văn bản', 'Nguồn', 'Thông báo', 'Theo văn bản'],
    required: true,
    type: 'text',
    example: 'Thông báo số 12/TB-BNV ngày 15/11/2025',
  },
} as const satisfies Columns;
