import type { ErrorSpec } from '../error-spec.js';

/** Refusals about sheets on their way into the record. */
export const SPREADSHEET_IMPORT_CODES = {
  IMPORT_NOT_AT_STATE: {
    kind: 'conflict',
    vi: 'Lần nhập này đang ở bước {state}.',
    en: 'The import is {state}.',
  },
  IMPORT_HAS_ERRORS: {
    kind: 'conflict',
    vi: 'Còn {count} dòng lỗi ({rows}). Hãy sửa tệp rồi tải lên lại, hoặc chọn bỏ qua các dòng lỗi.',
    en: '{count} rows are faulty ({rows}). Mend the file and upload it again, or choose to skip them.',
  },
  IMPORT_RECORD_MOVED: {
    kind: 'conflict',
    vi: 'Dữ liệu đã thay đổi từ lần kiểm tra: {count} dòng nay cho kết quả khác ({rows}). Chưa ghi gì; hãy kiểm tra lại.',
    en: 'The record has moved since the check: {count} rows would now do something else ({rows}). Nothing is written; check again.',
  },
} as const satisfies Record<string, ErrorSpec>;
