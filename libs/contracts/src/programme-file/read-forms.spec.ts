import { readFileSync } from 'node:fs';
import { readProgrammeFile } from './read-programme-file.js';
import type { FaultCode } from './reading/fault.js';

const guide = readFileSync(new URL('../../../../infra/docs/programme-file.md', import.meta.url), 'utf8');
const EXAMPLE = /```yaml\n([\s\S]*?)```/.exec(guide)![1]!;

// The example's form, with a field of every newer type and a rule of every kind.
const FORM = `
        - { key: tong, label: Tổng số, type: number, aggregate: sum }
        - { key: nam, label: Nam, type: number }
        - { key: luy-ke, label: Luỹ kế, type: number }
        - { key: giai-trinh, label: Giải trình, type: text }
        - { key: ngay, label: Ngày họp, type: date }
        - { key: hinh-thuc, label: Hình thức, type: choice, choices: [Trực tiếp, Trực tuyến], several: true }
        - { key: chi-tieu, label: Chỉ tiêu, type: indicator, indicator: CT-DOI-THOAI }
        - { key: minh-chung, label: Minh chứng, type: evidence, files: { min: 1, max: 3 } }
        - key: theo-xa
          label: Theo xã
          type: table
          rows: { fixed: [Xã A, Xã B] }
          columns:
            - { key: ho, label: Số hộ, type: number, aggregate: sum }
            - { key: ghi-chu, label: Ghi chú, type: text }
      rules:
        - { code: tong, kind: sum-of, total: tong, parts: [nam, theo-xa.ho] }
        - { code: tran, kind: not-more-than, figure: nam, limit: tong, severity: warning }
        - { code: can, kind: required-when, field: giai-trinh, when: { field: hinh-thuc, equals: Trực tuyến } }
        - { code: khong-giam, kind: cumulative-not-less, figure: luy-ke }
        - { code: cong-don, kind: cumulative-equals, figure: luy-ke, ofPeriod: tong }
        - { code: bien-dong, kind: change-within, figure: tong, percent: 50, explanation: giai-trinh, severity: warning }
        - { code: mau, kind: pattern, field: giai-trinh, pattern: '.+' }
`;
const LAST_FIELD = /\n[^\n]*key: ket-qua,[^\n]*\n/.exec(EXAMPLE)![0];
const RICH = EXAMPLE.replace(LAST_FIELD, () => `${LAST_FIELD.trimEnd()}${FORM}`);

const lineOf = (text: string, marker: string) => {
  const offset = text.indexOf(marker);
  if (offset < 0) throw new Error(`${marker} is not in the text`);
  return text.slice(0, offset).split('\n').length;
};

test('a form with every type of field and every kind of rule reads without fault, errors by default', () => {
  const read = readProgrammeFile(RICH, 'x.yaml');
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  const [form] = read.file.programme.forms;
  expect(form!.rules.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
    'tong error',
    'tran warning',
    'can error',
    'khong-giam error',
    'cong-don error',
    'bien-dong warning',
    'mau error',
  ]);
  expect(form!.fields.at(-1)).toMatchObject({ columns: [{ key: 'ho', required: false, aggregate: 'sum' }, {}] });
});

test.each<[FaultCode, string, string, string]>([
  ['FIGURE_NOT_IN_FORM', 'parts: [nam, theo-xa.ho]', 'parts: [nam, theo-xa.hoo]', 'code: tong,'],
  ['FIELD_NOT_IN_FORM', 'field: giai-trinh, when', 'field: giaitrinh, when', 'code: can'],
  ['VALUE_NOT_AN_ANSWER', 'equals: Trực tuyến', 'equals: Qua mạng', 'code: can'],
  ['VALUE_NOT_ALLOWED', 'kind: cumulative-not-less', 'kind: cumulative', 'code: khong-giam'],
  ['KEY_UNKNOWN', 'figure: luy-ke }', 'figure: luy-ke, than: 1 }', 'code: khong-giam'],
  ['PATTERN_UNSAFE', "pattern: '.+'", "pattern: '(.+)+'", 'code: mau'],
  ['TWICE', 'code: tran', 'code: tong', 'kind: not-more-than'],
  ['TWICE', '[Xã A, Xã B]', '[Xã A, Xã A]', 'rows:'],
  ['COLUMN_RESERVED', 'key: ghi-chu', 'key: row', 'label: Ghi chú'],
  ['VALUE_NOT_ALLOWED', 'label: Số hộ, type: number', 'label: Số hộ, type: table', 'key: ho'],
  ['INDICATOR_MISSING', ', indicator: CT-DOI-THOAI }\n        - { key: minh', ' }\n        - { key: minh', 'chi-tieu'],
  ['SETTING_NOT_USED', 'type: date }', 'type: date, several: true }', 'key: ngay'],
])('%s: %j → %j', (code, from, to, marker) => {
  if (!RICH.includes(from)) throw new Error(`${from} is not in the form`);
  const text = RICH.replace(from, () => to);
  const read = readProgrammeFile(text, 'x.yaml');
  const faults = 'faults' in read ? read.faults : [];
  expect(faults.map((fault) => [fault.code, fault.line])).toContainEqual([code, lineOf(text, marker)]);
  for (const { message, messageEn } of faults) expect(message + messageEn).not.toMatch(/[{}]|undefined/);
});
