import type { Language } from '#domain/error/sentence';
import type { ColumnSpec, Columns } from '#domain/spreadsheet-import/column';
import { kindSpec } from '#domain/spreadsheet-import/kind-specs';
import type { ImportKind } from '#domain/spreadsheet-import/spreadsheet-import';
import type { CellRule, WorkbookCell, WorkbookSheet } from '../spreadsheet/workbook.js';
import { writeSpreadsheet } from '../spreadsheet/write-spreadsheet.js';

const WORDS = {
  guide: { vi: 'Hướng dẫn', en: 'Guide' },
  choices: { vi: 'Danh mục', en: 'Choices' },
  column: { vi: 'Cột', en: 'Column' },
  needed: { vi: 'Bắt buộc', en: 'Needed' },
  example: { vi: 'Ví dụ', en: 'Example' },
  note: { vi: 'Ghi chú', en: 'Note' },
  yes: { vi: 'có', en: 'yes' },
  oneOf: { vi: 'cần một trong số đó', en: 'one of these' },
  pick: { vi: 'Chọn trong danh sách.', en: 'Choose from the list.' },
} as const satisfies Record<string, Record<Language, string>>;

/** How many rows below the headers offer the list of a choice. */
const RULED_ROWS = 5000;

/**
 * An empty sheet for a kind, as an .xlsx file: the headers alone on the first sheet, so that nothing in it is taken for a
 * row; what each column is, with an example, on the second; lists to choose from on a hidden third.
 */
export function importTemplate(kind: ImportKind, columns: Columns, language: Language): Promise<Buffer> {
  const { title, oneOf } = kindSpec(kind);
  const specs = Object.entries(columns);
  const choosing = specs.flatMap(([key, spec], column) => (spec.choices ? [{ key, spec, column }] : []));
  const lists = choosing.map(({ spec }) => choiceWords(spec, language));
  const choicesName = WORDS.choices[language];
  const rules = choosing.map(
    ({ column }, index): CellRule => ({
      kind: 'list',
      row: 1,
      column,
      rows: RULED_ROWS,
      prompt: WORDS.pick[language],
      sheet: choicesName,
      fromRow: 0,
      count: lists[index]!.length,
      fromColumn: index,
    }),
  );
  const rows: WorkbookSheet = {
    name: title[language],
    columns: specs.map(() => ({ width: 24 })),
    rows: [specs.map(([, spec]) => ({ value: spec.header[language], heading: true }))],
    frozenRows: 1,
    rules,
  };
  const sheets = [rows, guide(specs, oneOf, language)];
  return writeSpreadsheet(lists.length === 0 ? sheets : [...sheets, choiceSheet(choicesName, lists)]);
}

function guide(
  specs: readonly (readonly [string, ColumnSpec])[],
  oneOf: readonly string[],
  language: Language,
): WorkbookSheet {
  const heading = (word: keyof typeof WORDS): WorkbookCell => ({ value: WORDS[word][language], heading: true });
  const text = (value: string): WorkbookCell => ({ value, wrap: true });
  return {
    name: WORDS.guide[language],
    columns: [{ width: 24 }, { width: 16 }, { width: 36 }, { width: 60 }],
    rows: [
      (['column', 'needed', 'example', 'note'] as const).map(heading),
      ...specs.map(([key, spec]) => [
        text(spec.header[language]),
        text(spec.required ? WORDS.yes[language] : oneOf.includes(key) ? WORDS.oneOf[language] : ''),
        text(spec.example),
        text([spec.note?.[language], spec.choices && choiceWords(spec, language).join(', ')].filter(Boolean).join(' ')),
      ]),
    ],
    frozenRows: 1,
  };
}

const choiceSheet = (name: string, lists: readonly (readonly string[])[]): WorkbookSheet => ({
  name,
  columns: lists.map(() => ({ width: 24 })),
  rows: Array.from({ length: Math.max(...lists.map(({ length }) => length)) }, (_, row) =>
    lists.map((words) => ({ value: words[row] ?? null })),
  ),
  hidden: true,
});

/** The word that stands for each choice: the first Vietnamese one, or the value itself in English. */
const choiceWords = ({ choices = {} }: ColumnSpec, language: Language) =>
  Object.entries(choices).map(([value, words]) => (language === 'vi' ? (words[0] ?? value) : value));
