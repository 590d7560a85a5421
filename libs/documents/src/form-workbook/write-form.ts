import { answerTo } from '#domain/form/answers';
import type { FormField } from '#domain/form/field';
import type { LocalDate } from '#domain/time/instant';
import { type CellRule, sheetNames, type WorkbookCell, type WorkbookSheet } from '../spreadsheet/workbook.js';
import type { FormFacts } from './form-facts.js';
import { KEY_SHEET, keySheet } from './form-key.js';
import { answerCell, guidanceOf, isQuestion, ListPlaces, listRule, ruleOf, shown, TICK } from './question-cell.js';
import { tableSheet } from './table-sheet.js';

/** The first sheet, and its columns: the hidden key, number, question, measure, answer, last period's, how to answer. */
export const FORM_SHEET = 'Báo cáo';
export const COLUMNS = { key: 0, label: 2, answer: 4 } as const;
export const ANSWER_HEADING = 'Trả lời';
const WIDTHS = [4, 6, 48, 14, 30, 22, 40];
const COVERED = WIDTHS.length - 1;
const HEADER_ROW = 5;

/** The form as sheets: questions on the first, a sheet for each table, and the hidden key. Pure. */
export function formWorkbook(facts: FormFacts): WorkbookSheet[] {
  const lists = new ListPlaces();
  const tables = facts.fields.filter(({ type }) => type === 'table');
  const [, ...names] = sheetNames([FORM_SHEET, ...tables.map(({ label }) => label), KEY_SHEET]);
  const sheetOf = new Map(tables.map(({ key }, index) => [key, names[index]!]));
  const rows: (WorkbookCell | null)[][] = [...heads(facts)];
  const rules: CellRule[] = [];
  for (const [index, field] of facts.fields.entries()) {
    const asked = questionRows(facts, field, index + 1, sheetOf.get(field.key), lists, rows.length);
    rows.push(...asked.rows);
    rules.push(...asked.rules);
  }
  const form: WorkbookSheet = {
    name: FORM_SHEET,
    columns: WIDTHS.map((width, index) => ({ width, ...(index === COLUMNS.key && { hidden: true }) })),
    rows,
    frozenRows: HEADER_ROW + 1,
    printTitles: { from: HEADER_ROW, to: HEADER_ROW },
    numbered: true,
    locked: true,
    landscape: true,
    rules,
  };
  const sheets = tables.map((field) =>
    tableSheet(field, sheetOf.get(field.key)!, facts.answers, facts.previous, lists),
  );
  return [form, ...sheets, keySheet(facts, lists.all)];
}

function heads(facts: FormFacts): (WorkbookCell | null)[][] {
  const { programme, programmeTitle, roundName, unit, unitName, previous } = facts;
  const line = (value: string, more: Partial<WorkbookCell> = {}): (WorkbookCell | null)[] => [
    null,
    { value, wrap: true, columns: COVERED, ...more },
  ];
  const heading = (value: string): WorkbookCell => ({ value, heading: true, align: 'center' });
  return [
    line(roundName, { bold: true, size: 16, align: 'center', height: 28 }),
    line(`Chương trình số ${programme}: ${programmeTitle}`),
    line(`Đơn vị báo cáo: ${unitName} (mã ${unit})`, { bold: true }),
    line(dates(facts)),
    line(
      'Chỉ điền các ô tô vàng; hạn là hết ngày. Không đổi tên trang, không xoá hàng, cột: hệ thống đọc lại chính tệp này.',
      { italic: true },
    ),
    [
      null,
      ...[
        'TT',
        'Nội dung',
        'Đơn vị tính',
        ANSWER_HEADING,
        previous ? `Kỳ trước: ${previous.roundName}` : 'Kỳ trước',
        'Cách ghi',
      ].map(heading),
    ],
  ];
}

function dates({ periodFrom, cutOff, due, lock, freezesOn }: FormFacts): string {
  return [
    `Số liệu từ ${day(periodFrom)}, chốt ${day(cutOff)}`,
    `hạn gửi ${day(due)}`,
    `khoá ${day(lock)}`,
    ...(freezesOn ? [`chốt hồ sơ trình ${day(freezesOn)}`] : []),
  ].join('; ');
}

const day = (date: LocalDate) => date.split('-').reverse().join('/');

interface Asked {
  readonly rows: (WorkbookCell | null)[][];
  readonly rules: CellRule[];
}

function questionRows(
  { answers, previous, targets }: FormFacts,
  field: FormField,
  number: number,
  sheet: string | undefined,
  lists: ListPlaces,
  row: number,
): Asked {
  const answer = answerTo(answers, field.key);
  const before = previous ? answerTo(previous.answers, field.key) : undefined;
  const told = (value: string): WorkbookCell => ({ value, border: true, wrap: true, italic: true });
  const frame = (
    key: string,
    answered: WorkbookCell,
    last: WorkbookCell['value'],
    how: string,
  ): (WorkbookCell | null)[] => [
    { value: key },
    { value: number, border: true, align: 'center' },
    { value: field.required ? `${field.label} *` : field.label, border: true, wrap: true },
    { value: field.unit ?? (field.type === 'percent' ? '%' : ''), border: true, align: 'center', wrap: true },
    answered,
    { value: last, border: true, wrap: typeof last === 'string', align: typeof last === 'number' ? 'right' : 'left' },
    { value: [how, target(field, targets)].filter(Boolean).join('. '), border: true, wrap: true },
  ];
  const key = `field:${field.key}`;
  if (isQuestion(field)) {
    const line = frame(key, answerCell(field, answer), shown(before, field.type), guidanceOf(field));
    return { rows: [line], rules: [ruleOf(field, { row, column: COLUMNS.answer }, lists)] };
  }
  if (field.type === 'table') return { rows: [frame(key, told(`Điền ở trang “${sheet}”`), null, '')], rules: [] };
  if (field.type === 'evidence') return { rows: [frame(key, told('Đính kèm tệp khi gửi'), null, '')], rules: [] };
  const chosen = Array.isArray(answer) ? (answer as readonly string[]) : [];
  const chosenBefore = Array.isArray(before) ? (before as readonly string[]) : [];
  const choices = field.choices ?? [];
  return {
    rows: [
      frame(key, told('Chọn ở các dòng dưới'), chosenBefore.join('; '), 'Đánh dấu x vào mỗi mục được chọn'),
      ...choices.map((choice, index) => [
        { value: `choice:${field.key}:${index}` },
        { value: '', border: true },
        { value: `– ${choice}`, border: true, wrap: true },
        { value: '', border: true },
        { value: chosen.includes(choice) ? TICK[0]! : null, answer: 'text' as const, align: 'center' as const },
        { value: '', border: true },
        { value: '', border: true },
      ]),
    ],
    rules:
      choices.length === 0
        ? []
        : [
            listRule(
              TICK,
              { row: row + 1, column: COLUMNS.answer, rows: choices.length },
              'Ghi x nếu chọn, để trống nếu không.',
              lists,
            ),
          ],
  };
}

function target(field: FormField, targets: FormFacts['targets']): string {
  const found = targets.find(({ figure }) => figure === field.key);
  if (!found) return '';
  const reach = found.target === null ? '' : `, cả chương trình phấn đấu ${found.target.toLocaleString('de-DE')}`;
  return `Chỉ tiêu: ${found.name}${reach}`;
}
