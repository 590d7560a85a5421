import fc from 'fast-check';
import { DomainError } from '#domain/error/domain-error';
import type { Answer, Answers } from '#domain/form/answers';
import type { FormField, TableColumn } from '#domain/form/field';
import { readSpreadsheet } from '../spreadsheet/read-spreadsheet.js';
import { writeSpreadsheet } from '../spreadsheet/write-spreadsheet.js';
import { packZip, unpackZip } from '../spreadsheet/zip.js';
import type { FormFacts } from './form-facts.js';
import { readForm } from './read-form.js';
import { SAMPLE_FORM } from './sample-form.js';
import { formWorkbook } from './write-form.js';

const written = async (facts: FormFacts) => readSpreadsheet(await writeSpreadsheet(formWorkbook(facts)));

const BLANK: FormFacts = { ...SAMPLE_FORM, answers: {} };

/** A workbook in whose cells a person has typed, as a spreadsheet program saves it: `<sheet from 1>!<address>` → what stands there. */
async function typed(facts: FormFacts, cells: Record<string, string | number>) {
  const parts = new Map<string, Buffer | string>(
    await unpackZip(await writeSpreadsheet(formWorkbook(facts)), () => true, { entries: 100, unpackedBytes: 1e8 }),
  );
  for (const [place, value] of Object.entries(cells)) {
    const [sheet, address] = place.split('!');
    const name = `xl/worksheets/sheet${sheet}.xml`;
    const xml = String(parts.get(name));
    const cell = new RegExp(`<c r="${address}"([^<>]*?)(?: t="s")?(?:/>|>.*?</c>)`);
    if (!cell.test(xml)) throw new Error(`no cell ${place}`);
    const content =
      typeof value === 'number'
        ? `><v>${value}</v></c>`
        : ` t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;
    parts.set(name, xml.replace(cell, `<c r="${address}"$1${content}`));
  }
  return readSpreadsheet(packZip(parts));
}

const text = fc
  .string({ unit: fc.constantFrom(...'ăâđêôơưạẫệữ ab1=+-@"<>&\n_x'), minLength: 1, maxLength: 20 })
  .map((each) => each.normalize('NFC').trim())
  .filter((each) => each !== '' && !/^#[A-Z0-9/]+[!?]?$/.test(each));
const day = fc
  .date({ min: new Date('1950-01-01T00:00:00Z'), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, min: -1e9, max: 1e9 })).map((each) => each + 0);
const CHOICES = ['Có', 'Không, vì lý do khác', '=1+1', 'một; hai', '12', 'x'.repeat(300)];

const ANSWER = {
  number,
  indicator: number,
  percent: fc.double({ noNaN: true, min: 0, max: 100 }).map((each) => each + 0),
  text,
  choice: fc.constantFrom(...CHOICES),
  'yes-no': fc.boolean(),
  date: day,
} as const;
type Simple = keyof typeof ANSWER;
const SIMPLE = Object.keys(ANSWER) as Simple[];
const COLUMN_TYPES = SIMPLE.filter((type) => type !== 'indicator');

const simpleField = (type: Simple, key: string) => ({
  key,
  label: `Câu hỏi ${key}`,
  type,
  ...(type === 'choice' && { choices: CHOICES }),
});

const tableAndAnswer = fc
  .record({ types: fc.array(fc.constantFrom(...COLUMN_TYPES), { minLength: 1, maxLength: 4 }), fixed: fc.boolean() })
  .chain(({ types, fixed }) => {
    const columns = types.map((type, index) => simpleField(type, `c${index}`) as TableColumn);
    const cells = Object.fromEntries(types.map((type, index) => [`c${index}`, ANSWER[type] as fc.Arbitrary<unknown>]));
    const row = fc.record(cells, { requiredKeys: ['c0'] });
    const names = ['Đất đai', '=Môi trường', '1.2'];
    const rows = fixed
      ? fc.subarray(names).chain((some) => fc.tuple(...some.map((name) => row.map((each) => ({ ...each, row: name })))))
      : fc.array(row, { maxLength: 5 });
    return fc.record({
      field: fc.constant({ type: 'table' as const, columns, rows: fixed ? { fixed: names } : { max: 8 } }),
      answer: rows.map((given) => (given.length > 0 ? (given as Answer) : undefined)),
    });
  });

const fieldAndAnswer: fc.Arbitrary<{ field: Omit<FormField, 'key' | 'label'>; answer: Answer | undefined }> = fc.oneof(
  ...SIMPLE.map((type) =>
    fc.record({
      field: fc.constant({ type, ...(type === 'choice' && { choices: CHOICES }) }),
      answer: fc.option(ANSWER[type] as fc.Arbitrary<Answer>, { nil: undefined }),
    }),
  ),
  fc.subarray(CHOICES).map((chosen) => ({
    field: { type: 'choice' as const, several: true, choices: CHOICES },
    answer: chosen.length > 0 ? chosen : undefined,
  })),
  tableAndAnswer,
);

test('whatever was answered is read back the same, whatever the form', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fieldAndAnswer, { minLength: 1, maxLength: 6 }), async (asked) => {
      const fields = asked.map(
        ({ field }, index) => ({ ...field, key: `f${index}`, label: `Mục ${index}` }) as FormField,
      );
      const answers = Object.fromEntries(
        asked.flatMap(({ answer }, index) => (answer === undefined ? [] : [[`f${index}`, answer]])),
      ) as Answers;
      const facts = { ...SAMPLE_FORM, fields, answers, previous: null, targets: [] };
      expect(readForm(await written(facts), facts, { complete: false })).toEqual({ answers, faults: [] });
    }),
    { numRuns: 60 },
  );
});

test('the sample, with a field of every type, comes back whole; its evidence is what was attached before', async () => {
  const evidence = { 'van-ban': ['0197a000-0000-7000-8000-000000000001'] };
  const { answers, faults } = readForm(await written(SAMPLE_FORM), SAMPLE_FORM, { evidence, complete: true });
  expect(answers).toEqual({ ...SAMPLE_FORM.answers, ...evidence });
  // The table asks for all of its rows, and one of them is empty.
  expect(faults).toEqual([
    {
      sheet: 'Kết quả theo lĩnh vực',
      cell: 'B4',
      vi: 'Thiếu dòng “Môi trường”.',
      en: 'The row "Môi trường" is missing.',
    },
  ]);
});

test('the form shows what the unit has to know: programme, unit, dates, last period beside', () => {
  const texts = formWorkbook(SAMPLE_FORM)[0]!
    .rows.flat()
    .map((cell) => cell?.value);
  expect(texts).toContain('Đơn vị báo cáo: Uỷ ban nhân dân xã Hoà Bình (mã H-HOABINH)');
  expect(texts).toContain(
    'Số liệu từ 15/12/2025, chốt 14/03/2026; hạn gửi 19/03/2026; khoá 31/03/2026; chốt hồ sơ trình 03/04/2026',
  );
  expect(texts).toContain('Kỳ trước: Quý IV năm 2025');
  expect(texts).toContain(9);
  expect(texts).toContain('Ghi số từ 0, không quá 50. Chỉ tiêu: Mô hình “Dân vận khéo”, cả chương trình phấn đấu 120');
});

test('answers typed by hand are taken as they were meant', async () => {
  const sheets = await typed(BLANK, {
    '1!E7': '1.234',
    '1!E8': '85,5%',
    '1!E10': 'Đã làm',
    '1!E11': 'HOAN THANH TOT',
    '1!E12': 'x',
    '1!E13': '10/3/2026',
    '1!E16': 'X',
    '2!C5': 4,
    '3!C5': 'Mô hình A',
    '3!D7': '01/02/2026',
  });
  expect(readForm(sheets, BLANK, { complete: false })).toEqual({
    answers: {
      'tiep-dan': 1234,
      'hai-long': 85.5,
      'ket-qua': 'Đã làm',
      'muc-do': 'Hoàn thành tốt',
      'quy-che': true,
      'ngay-hop': '2026-03-10',
      'doi-tuong': ['Phụ nữ'],
      'theo-linh-vuc': [{ row: 'Đất đai', 'so-vu': 4 }],
      'mo-hinh-moi': [{ ten: 'Mô hình A' }, { ngay: '2026-02-01' }],
    },
    faults: [],
  });
});

test('every fault is named with its sheet and cell, and how to mend it, all at once', async () => {
  const sheets = await typed(BLANK, {
    '1!E7': 'khoảng 10',
    '1!E8': 120,
    '1!E11': 'Xuất sắc',
    '1!E13': '31/02/2026',
    '2!C6': -1,
    '3!E9': 'nhiều',
  });
  const { faults } = readForm(sheets, BLANK, { complete: false });
  expect(faults.map(({ sheet, cell }) => `${sheet} ${cell}`).sort()).toEqual([
    'Báo cáo E11',
    'Báo cáo E13',
    'Báo cáo E7',
    'Báo cáo E8',
    'Kết quả theo lĩnh vực C6',
    'Mô hình mới đăng ký E9',
  ]);
  expect(faults.find(({ cell }) => cell === 'E7')!.vi).toContain('ví dụ 1.234,5');
  expect(faults.find(({ cell }) => cell === 'E11')!.en).toContain('Hoàn thành tốt');
});

test('what is required is asked for when the report is sent, and not while it is drafted', async () => {
  const sheets = await written(BLANK);
  expect(readForm(sheets, BLANK, { complete: false }).faults).toEqual([]);
  expect(readForm(sheets, BLANK, { complete: true }).faults).toContainEqual({
    sheet: 'Báo cáo',
    cell: 'E7',
    vi: 'Hãy điền “Số cuộc tiếp xúc, đối thoại với Nhân dân”.',
    en: 'Fill in "Số cuộc tiếp xúc, đối thoại với Nhân dân".',
  });
});

describe('a file that is another one is refused, and says which it is', () => {
  const refusal = async (sheets: Parameters<typeof readForm>[0], expected: FormFacts): Promise<DomainError> => {
    try {
      readForm(sheets, expected, { complete: false });
    } catch (error) {
      if (error instanceof DomainError) return error;
      throw error;
    }
    throw new Error('it was taken');
  };

  test.each([
    ['another unit’s', { unit: 'H-KHAC' }, 'WORKBOOK_OF_ANOTHER_UNIT', 'H-HOABINH'],
    ['another round’s', { round: '2026-Q2' }, 'WORKBOOK_OF_ANOTHER_ROUND', '2026-Q1 (85-CTr/BDVTU-BCSĐUBND)'],
    ['another programme’s', { programme: '01-CTr' }, 'WORKBOOK_OF_ANOTHER_ROUND', '2026-Q1 (85-CTr/BDVTU-BCSĐUBND)'],
    ['of an older version', { formVersion: 3 }, 'WORKBOOK_OF_OLDER_FORM', 'dan-van-quy/2'],
  ])('%s', async (_, change, code, given) => {
    expect(await refusal(await written(BLANK), { ...BLANK, ...change })).toMatchObject({ code, detail: { given } });
  });

  test('one whose hidden sheet was changed', async () => {
    const fields = BLANK.fields.map((field) => ({ ...field, label: `${field.label}!` }));
    expect(await refusal(await written(BLANK), { ...BLANK, fields })).toMatchObject({ code: 'WORKBOOK_ALTERED' });
  });

  test('one from which a question was taken out', async () => {
    const sheets = (await written(BLANK)).map((sheet) => ({
      ...sheet,
      rows: sheet.rows.filter((row) => row[0] !== 'field:hai-long'),
    }));
    expect(await refusal(sheets, BLANK)).toMatchObject({
      code: 'WORKBOOK_NOT_RECOGNISED',
      detail: { missing: 1, fields: 11 },
    });
  });
});

describe('a file without the hidden sheet', () => {
  /** The same sheets as somebody copies them by hand: no key anywhere. */
  const copied = async (facts: FormFacts) =>
    (await written(facts))
      .filter(({ name }) => !name.startsWith('_'))
      .map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => [null, ...row.slice(1)]) }));

  test('is matched by the words of its questions', async () => {
    const { answers, faults } = readForm(await copied(SAMPLE_FORM), SAMPLE_FORM, { complete: false });
    expect(answers).toEqual(SAMPLE_FORM.answers);
    expect(faults).toEqual([]);
  });

  test('is refused when a question stands there twice, or not at all', async () => {
    const [form, ...tables] = await copied(SAMPLE_FORM);
    const twice = { ...form!, rows: [...form!.rows, form!.rows[6]!] };
    const without = { ...form!, rows: form!.rows.filter((_, row) => row !== 6) };
    for (const changed of [twice, without]) {
      expect(() => readForm([changed, ...tables], SAMPLE_FORM, { complete: false })).toThrow(
        /WORKBOOK_NOT_RECOGNISED.*"missing":1/,
      );
    }
  });
});

test('the same form is the same bytes', async () => {
  const bytes = async () => writeSpreadsheet(formWorkbook(SAMPLE_FORM));
  expect((await bytes()).equals(await bytes())).toBe(true);
});
