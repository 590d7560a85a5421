/** What is wrong with an answer, kind by kind, for people; `{…}` are filled in. */
const FAULTS = {
  'unknown-field': { vi: 'Biểu mẫu không có trường này.', en: 'The form has no such field.' },
  required: { vi: 'Hãy điền “{label}”.', en: 'Fill in "{label}".' },
  'not-a-number': { vi: 'Phải là số.', en: 'Must be a number.' },
  'not-a-text': {
    vi: 'Phải là văn bản, không quá {most} ký tự.',
    en: 'Must be text of at most {most} characters.',
  },
  'not-a-choice': { vi: 'Hãy chọn một trong: {choices}.', en: 'Choose one of: {choices}.' },
  'not-choices': { vi: 'Hãy chọn trong số: {choices}.', en: 'Choose among: {choices}.' },
  'chosen-twice': { vi: '“{value}” đã chọn rồi.', en: '"{value}" is chosen twice.' },
  'not-yes-or-no': { vi: 'Hãy chọn có hoặc không.', en: 'Choose yes or no.' },
  'not-a-date': { vi: 'Phải là một ngày có thật, dạng YYYY-MM-DD.', en: 'Must be a real day, YYYY-MM-DD.' },
  'too-small': { vi: 'Không được nhỏ hơn {least}.', en: 'Must be at least {least}.' },
  'too-large': { vi: 'Không được lớn hơn {most}.', en: 'Must be at most {most}.' },
  'not-files': { vi: 'Phải là danh sách tệp minh chứng.', en: 'Must be a list of files.' },
  'file-twice': { vi: 'Tệp này đã đính kèm ở đây rồi.', en: 'This file is attached here already.' },
  'too-few-files': { vi: 'Cần ít nhất {least} tệp.', en: 'At least {least} files are needed.' },
  'too-many-files': { vi: 'Không quá {most} tệp.', en: 'At most {most} files.' },
  'not-rows': { vi: 'Phải là danh sách các dòng.', en: 'Must be a list of rows.' },
  'too-few-rows': { vi: 'Cần ít nhất {least} dòng.', en: 'At least {least} rows are needed.' },
  'too-many-rows': { vi: 'Không quá {most} dòng.', en: 'At most {most} rows.' },
  'unknown-column': { vi: 'Bảng không có cột này.', en: 'The table has no such column.' },
  'unknown-row': { vi: 'Bảng chỉ có các dòng: {choices}.', en: 'The table has only the rows: {choices}.' },
  'row-twice': { vi: 'Dòng “{value}” ghi hai lần.', en: 'The row "{value}" is given twice.' },
  'row-missing': { vi: 'Thiếu dòng “{value}”.', en: 'The row "{value}" is missing.' },
} as const satisfies Record<string, { readonly vi: string; readonly en: string }>;

export type AnswerFaultCode = keyof typeof FAULTS;

/** What is wrong with one answer. */
export interface AnswerFault {
  readonly field: string;
  /** Of a table: the row, from 0, and its column; of files and several choices: which one, from 0. */
  readonly row?: number;
  readonly column?: string;
  readonly code: AnswerFaultCode;
  readonly vi: string;
  readonly en: string;
}

/** Where a fault lies. */
export type FaultPlace = Pick<AnswerFault, 'field' | 'row' | 'column'>;

/** A fault at that place, its sentences filled in. */
export function fault(
  place: FaultPlace,
  code: AnswerFaultCode,
  detail: Readonly<Record<string, string | number>> = {},
): AnswerFault {
  const fill = (sentence: string) => sentence.replace(/\{(\w+)\}/g, (_, name) => String(detail[name] ?? ''));
  return { ...place, code, vi: fill(FAULTS[code].vi), en: fill(FAULTS[code].en) };
}
