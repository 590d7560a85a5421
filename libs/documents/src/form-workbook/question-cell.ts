import type { Answer, Scalar } from '#domain/form/answers';
import type { FormField, TableColumn } from '#domain/form/field';
import { fold } from '#domain/spreadsheet-import/fold';
import { type Cell, isFailedFormula } from '../spreadsheet/cell.js';
import { dateOf, numberOf, textOf, yesOrNoOf } from '../spreadsheet/cell-value.js';
import type { CellRule, WorkbookCell } from '../spreadsheet/workbook.js';
import { KEY_SHEET, LISTS_COLUMN } from './form-key.js';

/** One question with one answer: a field, or a column of a table. */
export type Question = Omit<TableColumn, 'type'> & { readonly type: TableColumn['type'] | 'indicator' };

export const YES_OR_NO = ['Có', 'Không'];
export const TICK = ['x'];
const MOST_TEXT = 20_000;

/** Whether the field is one question with one answer in one cell. */
export const isQuestion = (field: FormField): field is FormField & Question =>
  field.type !== 'table' && field.type !== 'evidence' && !(field.type === 'choice' && field.several);

/** What may be chosen for the question, as it stands in a list; nothing for any other question. */
export function listOf({ type, choices }: Question): readonly string[] | undefined {
  if (type === 'choice') return choices ?? [];
  return type === 'yes-no' ? YES_OR_NO : undefined;
}

/** How the question is to be answered, in one line. */
export function guidanceOf({ type, required, min, max }: Question): string {
  const bounds = [
    ...(min === undefined ? [] : [`từ ${numberWords(min)}`]),
    ...(max === undefined ? [] : [`không quá ${numberWords(max)}`]),
  ].join(', ');
  const words: Record<Question['type'], string> = {
    number: `Ghi số${bounds && ` ${bounds}`}`,
    indicator: `Ghi số${bounds && ` ${bounds}`}`,
    percent: `Ghi số phần trăm, không ghi dấu %; ${bounds || 'từ 0, không quá 100'}`,
    text: 'Ghi nội dung',
    choice: 'Chọn trong danh sách',
    'yes-no': 'Chọn Có hoặc Không',
    date: 'Ghi ngày dạng dd/mm/yyyy',
  };
  return required ? `${words[type]}. Bắt buộc` : words[type];
}

const numberWords = (value: number) => value.toLocaleString('de-DE', { maximumFractionDigits: 6 });

/** The cell to fill in, with what is answered already. */
export function answerCell({ type }: Question, answer: Answer | undefined): WorkbookCell {
  const kind =
    type === 'date' ? 'date' : type === 'number' || type === 'percent' || type === 'indicator' ? 'number' : 'text';
  return { value: shown(answer, type), answer: kind, wrap: kind === 'text', align: kind === 'text' ? 'left' : 'right' };
}

/** An answer as it stands in a cell. */
export function shown(answer: Answer | undefined, type: Question['type']): WorkbookCell['value'] {
  if (typeof answer === 'boolean') return YES_OR_NO[answer ? 0 : 1]!;
  if (typeof answer === 'number') return answer;
  if (typeof answer !== 'string' || answer === '') return null;
  return type === 'date' ? { date: answer } : answer;
}

/** What the cell takes; `lists` says where in the hidden sheet the choices stand. */
export function ruleOf(
  question: Question,
  place: { readonly row: number; readonly column: number; readonly rows?: number },
  lists: ListPlaces,
): CellRule {
  const prompt = `${guidanceOf(question)}.`;
  const list = listOf(question);
  if (list) return listRule(list, place, prompt, lists);
  if (question.type === 'date') return { ...place, kind: 'date', prompt };
  if (question.type === 'text') return { ...place, kind: 'text', most: MOST_TEXT, prompt };
  const least = question.min ?? (question.type === 'percent' ? 0 : undefined);
  const most = question.max ?? (question.type === 'percent' ? 100 : undefined);
  return { ...place, kind: 'number', least, most, prompt };
}

export function listRule(
  list: readonly string[],
  place: { readonly row: number; readonly column: number; readonly rows?: number },
  prompt: string,
  lists: ListPlaces,
): CellRule {
  return {
    ...place,
    kind: 'list',
    sheet: KEY_SHEET,
    fromColumn: LISTS_COLUMN,
    fromRow: lists.place(list),
    count: list.length,
    prompt,
  };
}

/** The choices of all lists, one below the other, each list once. */
export class ListPlaces {
  readonly all: string[] = [];
  private readonly known = new Map<string, number>();

  /** The row, from 0, at which the list begins. */
  place(list: readonly string[]): number {
    const key = JSON.stringify(list);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const at = this.all.length;
    this.known.set(key, at);
    this.all.push(...list);
    return at;
  }
}

/** What a cell cannot be taken for, and how to mend it. */
export interface CellProblem {
  readonly vi: string;
  readonly en: string;
}

const PROBLEMS = {
  formula: {
    vi: 'Công thức trong ô bị lỗi hoặc chưa được tính. Hãy ghi thẳng kết quả.',
    en: 'The formula failed or was never calculated. Write its result instead.',
  },
  number: {
    vi: 'Phải là số. Chỉ ghi chữ số, ví dụ 1.234,5; không ghi đơn vị tính.',
    en: 'Must be a number. Write digits only, such as 1.234,5, without the unit of measure.',
  },
  date: {
    vi: 'Phải là một ngày có thật. Ghi dạng dd/mm/yyyy, ví dụ 31/12/2026.',
    en: 'Must be a real day. Write dd/mm/yyyy, such as 31/12/2026.',
  },
  'yes-no': { vi: 'Hãy ghi Có hoặc Không.', en: 'Write Có (yes) or Không (no).' },
} as const satisfies Record<string, CellProblem>;

/** The answer that stands in a cell; undefined for an empty one, or what is wrong with it. */
export function answerIn(question: Question, cell: Cell, isShare: boolean): { answer?: Scalar; problem?: CellProblem } {
  if (cell === null) return {};
  if (isFailedFormula(cell)) return { problem: PROBLEMS.formula };
  switch (question.type) {
    case 'number':
    case 'percent':
    case 'indicator': {
      const number = numberOf(cell);
      if (number === undefined) return { problem: PROBLEMS.number };
      // A cell shown as 45 % holds 0.45; fifteen digits are what a spreadsheet keeps.
      return { answer: question.type === 'percent' && isShare ? Number((number * 100).toPrecision(15)) : number };
    }
    case 'date': {
      const date = dateOf(cell);
      return date === undefined ? { problem: PROBLEMS.date } : { answer: date };
    }
    case 'yes-no': {
      const yes = yesOrNoOf(cell);
      return yes === undefined ? { problem: PROBLEMS['yes-no'] } : { answer: yes };
    }
    case 'choice':
      return { answer: chosen(question.choices ?? [], textOf(cell)) };
    case 'text':
      return { answer: textOf(cell) };
  }
}

/** The choice as the form writes it, when what was typed is that but for accents, case and signs; else what was typed. */
export function chosen(choices: readonly string[], typed: string): string {
  if (choices.includes(typed)) return typed;
  const alike = choices.filter((choice) => fold(choice) === fold(typed));
  return alike.length === 1 ? alike[0]! : typed;
}
