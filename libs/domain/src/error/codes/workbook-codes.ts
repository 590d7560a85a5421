import type { ErrorSpec } from '../error-spec.js';

/** Refusals about a form that comes back as a workbook. */
export const WORKBOOK_CODES = {
  WORKBOOK_OF_ANOTHER_UNIT: {
    kind: 'conflict',
    vi: 'Tệp này là biểu của đơn vị {given}, không phải của {expected}. Không có gì được ghi nhận. Hãy chọn đúng tệp.',
    en: 'This file is the form of unit {given}, not of {expected}. Nothing was taken over. Choose the right file.',
  },
  WORKBOOK_OF_ANOTHER_ROUND: {
    kind: 'conflict',
    vi: 'Tệp này là biểu của đợt {given}, không phải của đợt {expected}. Không có gì được ghi nhận. Hãy tải biểu của đợt {expected}.',
    en: 'This file is the form of round {given}, not of {expected}. Nothing was taken over. Download the form of round {expected}.',
  },
  WORKBOOK_OF_OLDER_FORM: {
    kind: 'conflict',
    vi: 'Tệp này là biểu mẫu phiên bản {given}; đợt này dùng phiên bản {expected}. Không có gì được ghi nhận. Hãy tải biểu mới rồi chép số liệu sang.',
    en: 'This file has version {given} of the form; the round takes version {expected}. Nothing was taken over. Download the form anew and copy the answers.',
  },
  WORKBOOK_ALTERED: {
    kind: 'conflict',
    vi: 'Phần ẩn của tệp đã bị sửa nên không biết chắc là biểu nào. Không có gì được ghi nhận. Hãy tải lại biểu rồi chép số liệu sang.',
    en: 'The hidden part of the file was changed, so that nobody knows which form it is. Nothing was taken over. Download the form anew and copy the answers.',
  },
  WORKBOOK_NOT_RECOGNISED: {
    kind: 'conflict',
    vi: 'Không nhận ra biểu trong tệp: {missing} trong {fields} mục không tìm thấy nguyên văn, hoặc có mục xuất hiện hai lần. Hãy dùng biểu tải từ hệ thống.',
    en: 'The form is not recognised in the file: {missing} of its {fields} questions are not found word for word, or one stands there twice. Use the form downloaded here.',
  },
} as const satisfies Record<string, ErrorSpec>;
