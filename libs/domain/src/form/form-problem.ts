/** What can be wrong with a form, with its sentence in both languages; `{…}` are filled in. */
export const FORM_PROBLEMS = {
  TWICE: { vi: '“{value}” đã có rồi.', en: '"{value}" is given already.' },
  CHOICES_MISSING: { vi: 'Trường kiểu choice phải có choices.', en: 'A field of type choice needs choices.' },
  CHOICES_NOT_USED: { vi: 'Chỉ trường kiểu choice mới có choices.', en: 'Only a field of type choice has choices.' },
  BOUNDS_NOT_USED: {
    vi: 'Chỉ trường kiểu number, percent hoặc indicator mới có min, max.',
    en: 'Only a field of type number, percent or indicator has bounds.',
  },
  BOUNDS_REVERSED: {
    vi: 'Giá trị nhỏ nhất {min} lớn hơn giá trị lớn nhất {max}.',
    en: 'The least value {min} is above the greatest {max}.',
  },
  SETTING_NOT_USED: {
    vi: 'Trường kiểu {type} không có mục “{value}”.',
    en: 'A field of type {type} has no "{value}".',
  },
  AGGREGATE_NOT_POSSIBLE: {
    vi: 'Không thể lấy {value} của trường kiểu {type}.',
    en: 'A field of type {type} has no {value}.',
  },
  COLUMNS_MISSING: { vi: 'Trường kiểu table phải có columns.', en: 'A field of type table needs columns.' },
  COLUMN_RESERVED: {
    vi: 'Khoá “row” dành cho tên dòng; hãy đặt khoá khác cho cột.',
    en: 'The key "row" names the row itself; choose another for the column.',
  },
  ROWS_FIXED_AND_COUNTED: {
    vi: 'Bảng có dòng cố định thì không đặt số dòng ít nhất, nhiều nhất.',
    en: 'A table with fixed rows has no least or greatest number of rows.',
  },
  INDICATOR_MISSING: {
    vi: 'Trường kiểu indicator phải ghi chỉ tiêu ở mục indicator.',
    en: 'A field of type indicator says which in "indicator".',
  },
  FIGURE_NOT_IN_FORM: {
    vi: '“{value}” không phải số liệu của biểu mẫu này.',
    en: '"{value}" is no figure of this form.',
  },
  FIELD_NOT_IN_FORM: { vi: 'Biểu mẫu không có trường “{value}”.', en: 'The form has no field "{value}".' },
  RULE_NAMES_TWICE: {
    vi: '“{value}” không thể so với chính nó.',
    en: '"{value}" cannot be held against itself.',
  },
  FIELD_NOT_TEXT: { vi: '“{value}” phải là trường kiểu text.', en: '"{value}" must be a field of type text.' },
  VALUE_NOT_AN_ANSWER: {
    vi: '“{value}” không phải câu trả lời có thể có của trường này.',
    en: '"{value}" is no answer that the field can have.',
  },
  PATTERN_INVALID: { vi: 'Mẫu “{value}” sai cú pháp.', en: 'The pattern "{value}" is not well formed.' },
  PATTERN_UNSAFE: {
    vi: 'Mẫu “{value}” quá phức tạp: không lặp một nhóm, không quá ba chỗ lặp.',
    en: 'The pattern "{value}" is too intricate: no repeated group, three repetitions at most.',
  },
} as const satisfies Record<string, { readonly vi: string; readonly en: string }>;

export type FormProblemCode = keyof typeof FORM_PROBLEMS;

export type ProblemPath = readonly (string | number)[];

/** One problem of a form: where in it, its stable code, its sentence. */
export interface FormProblem {
  readonly code: FormProblemCode;
  readonly path: ProblemPath;
  readonly detail: Readonly<Record<string, string | number>>;
  /** Where the same thing was said first. */
  readonly first?: ProblemPath;
  readonly vi: string;
  readonly en: string;
}

/** A problem at that place, its sentences filled in. */
export function formProblem(
  code: FormProblemCode,
  path: ProblemPath,
  detail: FormProblem['detail'] = {},
  first?: ProblemPath,
): FormProblem {
  const fill = (sentence: string) => sentence.replace(/\{(\w+)\}/g, (_, name) => String(detail[name] ?? ''));
  const { vi, en } = FORM_PROBLEMS[code];
  return { code, path, detail, ...(first && { first }), vi: fill(vi), en: fill(en) };
}

/** Remembers names and reports the second use of one. */
export class Names {
  private readonly seen = new Map<string, ProblemPath>();

  *note(value: string | undefined, path: ProblemPath): Generator<FormProblem> {
    if (value === undefined) return;
    const first = this.seen.get(value);
    if (first) yield formProblem('TWICE', path, { value }, first);
    else this.seen.set(value, path);
  }
}
