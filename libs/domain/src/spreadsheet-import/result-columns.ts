import type { ColumnSpec, Columns } from './column.js';

/** Figures of earlier periods. Beside these, a sheet may have a column for every figure of the programme. */
export const RESULT_COLUMNS = {
  unit: {
    header: { vi: 'Mã đơn vị', en: 'Unit code' },
    synonyms: ['Đơn vị', 'Mã', 'Cơ quan', 'Unit'],
    required: true,
    type: 'code',
    example: 'XA-00001',
  },
  period: {
    header: { vi: 'Kỳ', en: 'Period' },
    synonyms: ['Năm', 'Kỳ báo cáo', 'Kỳ số liệu', 'Year'],
    required: true,
    type: 'code',
    example: '2025',
  },
  field: {
    header: { vi: 'Chỉ tiêu', en: 'Indicator' },
    synonyms: ['Mã chỉ tiêu', 'Tên chỉ tiêu', 'Nội dung số liệu', 'Field', 'Figure'],
    required: false,
    type: 'text',
    example: 'meetings',
    note: {
      vi: 'Mỗi dòng một chỉ tiêu, hoặc mỗi chỉ tiêu một cột mang tên chỉ tiêu đó.',
      en: 'One indicator a row; or a column for each, with its name as the header.',
    },
  },
  value: {
    header: { vi: 'Kết quả', en: 'Result' },
    synonyms: ['Giá trị', 'Số liệu', 'Thực hiện', 'Kết quả thực hiện', 'Value'],
    required: false,
    type: 'number',
    example: '12',
  },
  source: {
    header: { vi: 'Văn bản nguồn', en: 'Source paper' },
    synonyms: ['Nguồn', 'Căn cứ', 'Báo cáo số', 'Văn bản', 'Source'],
    required: true,
    type: 'text',
    example: 'Báo cáo số 120/BC-UBND ngày 10/12/2025',
  },
} as const satisfies Columns;

/** A figure of the programme, as its forms and indicators know it. */
export interface KnownFigure {
  readonly key: string;
  readonly label: string;
}

const FIGURE = 'figure:';

/** The columns of a sheet that has one for each figure of the programme. */
export function figureColumns(figures: readonly KnownFigure[]): Columns {
  const spec = (label: string, key: string): ColumnSpec => ({
    header: { vi: label, en: label },
    synonyms: [key],
    required: false,
    type: 'number',
    example: '12',
  });
  return Object.fromEntries(figures.map(({ key, label }) => [`${FIGURE}${key}`, spec(label, key)]));
}

/** The figure of such a column; `undefined` for any other. */
export const figureOf = (column: string) => (column.startsWith(FIGURE) ? column.slice(FIGURE.length) : undefined);
