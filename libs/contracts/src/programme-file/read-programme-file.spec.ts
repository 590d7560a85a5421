import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readProgrammeFile } from './read-programme-file.js';
import type { FaultCode } from './reading/fault.js';
import { FAULT_SENTENCES } from './reading/fault-sentences.js';

const guide = readFileSync(new URL('../../../../infra/docs/programme-file.md', import.meta.url), 'utf8');
const EXAMPLE = /```yaml\n([\s\S]*?)```/.exec(guide)![1]!;

const faultsOf = (text: string, name = 'x.yaml') => {
  const read = readProgrammeFile(text, name);
  return 'faults' in read ? read.faults : [];
};
/** The line, from 1, on which the marker first stands. */
const lineOf = (text: string, marker: string) => {
  const offset = text.indexOf(marker);
  if (offset < 0) throw new Error(`${marker} is not in the text`);
  return text.slice(0, offset).split('\n').length;
};
/** The example with one piece replaced. */
const changed = (from: string, to: string) => {
  if (!EXAMPLE.includes(from)) throw new Error(`${from} is not in the example`);
  return EXAMPLE.replace(from, () => to);
};

test('the documented example reads without fault, its defaults filled in', () => {
  const read = readProgrammeFile(EXAMPLE, 'example.yaml');
  expect(read).toMatchObject({
    file: {
      organisation: { units: [{ code: 'BDV', calendar: 'vn-state' }, {}, {}, {}, {}] },
      programme: {
        number: '01-CTr/BDV-UBND',
        reporting: [{ mode: 'signed', returnWorkingDays: 3, period: { opensAtTime: '08:00' } }],
        reminders: { rungs: [{ at: '08:00' }, {}, { at: '09:00' }] },
      },
      simulation: { profiles: { 'chac-chan': { never: 0 } }, early: { workingDays: [0, 3] } },
    },
  });
});

test.each([
  ['spaces', 2],
  ['tabs', '\t'],
  ['nothing', undefined],
])('its JSON twin, indented with %s, reads as the same file', (_, indent) => {
  const twin = JSON.stringify(parse(EXAMPLE), null, indent);
  expect(readProgrammeFile(twin, 'example.json')).toEqual(readProgrammeFile(EXAMPLE, 'example.yaml'));
});

/** The fault's code, what is replaced, by what, a marker of the line it must point at, and faults that follow from it. */
const SINGLE_FAULTS: [FaultCode, string, string, string, ...FaultCode[]][] = [
  // Shape
  ['KEY_MISSING', '  signedOn: 2022-01-10\n', '', 'programme:'],
  ['KEY_MISSING', 'lead: PNV', 'Lead: PNV', '- number: "1.2"', 'KEY_UNKNOWN'],
  ['KEY_UNKNOWN', '  signedAt: H', '  signedat: H', 'signedat'],
  ['KEY_UNKNOWN', 'workingDays: -10, from: due }', 'workingDays: -10, from: due, at: 1 }', 'workingDays: -10'],
  ['QUOTES_MISSING', 'number: "1.2"', 'number: 1.20', '1.20'],
  ['NOT_TEXT', 'title: Niêm yết công khai thủ tục hành chính', 'title: [a]', 'title: [a]'],
  ['NOT_NUMBER', 'seed: 7', 'seed: bảy', 'seed: bảy'],
  ['NOT_WHOLE', 'seed: 7', 'seed: 7.5', 'seed: 7.5'],
  [
    'NOT_YES_NO',
    '      nothingToReport: true',
    '      nothingToReport: có',
    'nothingToReport: có',
    'NOTHING_TO_REPORT_REFUSED',
  ],
  ['NOT_LIST', 'roles: [leader, head]', 'roles: leader', 'roles: leader'],
  ['NOT_OBJECT', '    quiet: { from: "20:00", until: "06:30" }', '    quiet: đêm', 'quiet: đêm'],
  ['VALUE_NOT_ALLOWED', 'kind: annual', 'kind: anual', 'kind: anual'],
  ['VALUE_NOT_ALLOWED', 'songhanh/programme@1', 'songhanh/programme@9', 'programme@9'],
  ['FORMAT_WRONG', 'due: { day: 20, monthOffset: 0 }', 'due: ngày 20', 'due: ngày 20'],
  ['FORMAT_WRONG', 'cutOffDay: 14', 'cutOffDay: cuối', 'cutOffDay: cuối'],
  ['DATE_FORMAT', 'signedOn: 2022-01-10', 'signedOn: 2022-02-30', '2022-02-30'],
  ['TIME_FORMAT', 'at: "09:00"', 'at: "9:00"', 'at: "9:00"'],
  ['MONTH_DAY_FORMAT', 'issue: 01-31', 'issue: 31-01', '31-01'],
  ['ROUND_CODE_FORMAT', 'round: 2022-Q3', 'round: Q3', 'round: Q3'],
  ['EMAIL_FORMAT', 'email: vp@xa-1.example', 'email: vp', 'email: vp'],
  ['TEXT_EMPTY', 'signedAt: Huyện lỵ', 'signedAt: " "', 'signedAt'],
  ['TEXT_TOO_LONG', 'signedAt: Huyện lỵ', `signedAt: ${'x'.repeat(4001)}`, 'signedAt'],
  ['LIST_TOO_SHORT', 'to: [officer] }', 'to: [] }', 'to: []'],
  ['NUMBER_TOO_SMALL', 'moreWorkingDays: 3', 'moreWorkingDays: 0', 'moreWorkingDays: 0'],
  ['NUMBER_TOO_LARGE', 'monthOffset: 0', 'monthOffset: 13', 'monthOffset: 13'],
  ['KEY_TWICE', '  seed: 7\n', '  seed: 7\n  seed: 8\n', 'seed: 8'],

  // Names
  [
    'UNIT_UNKNOWN',
    'kind: department, level: district, parent: UBND',
    'kind: department, level: district, parent: UB',
    'code: PNV',
  ],
  ['UNIT_UNKNOWN', 'unit: XA-1, roles: [head]', 'unit: XA-9, roles: [head]', 'XA-9', 'UNIT_UNSTAFFED'],
  ['UNIT_UNKNOWN', 'lead: PNV', 'lead: PNVV', 'PNVV'],
  ['UNIT_UNKNOWN', '[BDV, XA-1, XA-2]', '[BDV, XA-1, XA-3]', 'XA-3]'],
  ['UNIT_UNKNOWN', 'secretariat: PNV', 'secretariat: VP', 'secretariat: VP'],
  ['UNIT_UNKNOWN', 'units: { XA-2: that-thuong }', 'units: { XA-7: that-thuong }', 'XA-7'],
  ['UNIT_UNKNOWN', '{ unit: XA-1, round', '{ unit: XA-8, round', 'XA-8'],
  ['FORM_UNKNOWN', 'form: BM-QUY', 'form: BM-QUI', 'BM-QUI'],
  ['INDICATOR_UNKNOWN', 'indicator: CT-DOI-THOAI', 'indicator: CT-DOITHOAI', 'indicator: CT-DOITHOAI'],
  ['CADENCE_UNKNOWN', 'cadence: QUY', 'cadence: hourly', 'hourly'],
  ['CONTENT_UNKNOWN', 'content: 1,', 'content: 4,', 'content: 4'],
  ['TASK_UNKNOWN', 'tasks: ["1.1"]', 'tasks: ["1.9"]', 'tasks: ["1.9"]'],
  ['ROUND_UNKNOWN', '2022-Q3, 2022-Q4]', '2022-Q3, 2021-Q4]', '2021-Q4'],
  ['ROUND_UNKNOWN', 'round: 2022-Q3', 'round: 2025-Q3', '2025-Q3'],
  ['PROFILE_UNKNOWN', 'defaultProfile: chac-chan', 'defaultProfile: chac', 'defaultProfile'],
  ['PROFILE_UNKNOWN', 'XA-2: that-thuong', 'XA-2: thatthuong', 'thatthuong'],
  ['FIELD_UNKNOWN', '    doi-thoai: { min: 0, max: 8 }', '    doithoai: { min: 0, max: 8 }', 'doithoai'],
  ['FIELD_UNKNOWN', '    ket-qua: [Đ', '    ketquaa: [Đ', 'ketquaa'],
  ['TWICE', 'code: PNV', 'code: UBND', 'name: Phòng Nội vụ', 'UNIT_UNKNOWN', 'UNIT_UNKNOWN', 'UNIT_UNKNOWN'],
  ['TWICE', 'code: xa-1-cv', 'code: xa-1-ct', 'Công chức xã Thứ Nhất'],
  ['TWICE', 'number: "1.2"', 'number: "1.1"', 'number: "1.1"\n          title: Niêm yết'],
  ['TWICE', 'code: after-5', 'code: after-1', 'at: "09:00"'],
  ['TWICE', '[XA-1, XA-2]\n      nothing', '[XA-1, XA-2, XA-1]\n      nothing', '[XA-1, XA-2, XA-1]'],
  ['TWICE', 'key: ket-qua', 'key: doi-thoai', 'Kết quả nổi bật'],
  ['CODE_FORMAT', 'code: truong-ban', 'code: trưởng-ban', 'trưởng-ban'],

  // Dates, parties, forms
  [
    'PARENT_CYCLE',
    'level: district, parent: null, from: 2021-01-01 }\n    - { code: PNV',
    'level: district, parent: PNV, from: 2021-01-01 }\n    - { code: PNV',
    'code: UBND',
  ],
  ['DATES_REVERSED', 'period: { from: 2022-01-10', 'period: { from: 2032-01-10', '2032-01-10'],
  ['DATES_REVERSED', 'from: 2022-04-04, until: 2022-04-15', 'from: 2022-04-24, until: 2022-04-15', '2022-04-24'],
  [
    'PERSON_OUTSIDE_UNIT',
    'roles: [officer], from: 2021-01-01, until: 2024-12-31',
    'roles: [officer], from: 2021-01-01, until: 2025-12-31',
    '2025-12-31',
  ],
  ['SIGNED_AFTER_END', 'signedOn: 2022-01-10', 'signedOn: 2025-01-10', 'signedOn: 2025-01-10'],
  ['LEGAL_BASIS_LATER', 'date: 2021-11-26', 'date: 2022-11-26', '2022-11-26'],
  ['DATE_OUTSIDE_PROGRAMME', 'due: 2022-06-30', 'due: 2027-06-30', '2027-06-30'],
  ['YEAR_OUTSIDE_PROGRAMME', '{ year: 2023, theme', '{ year: 2033, theme', 'year: 2033'],
  ['LEAD_ALSO_COORDINATES', '[BDV, XA-1, XA-2]', '[BDV, UBND, XA-2]', '[BDV, UBND, XA-2]'],
  ['PROGRAMME_NAMES_ITSELF', '  signedAt: Huyện lỵ', '  succeeds: 01-CTr/BDV-UBND', 'succeeds'],
  [
    'LIST_TOO_SHORT',
    '    - { unit: UBND, secretariat: PNV, signer: Chủ tịch Uỷ ban nhân dân huyện }\n',
    '',
    'parties:',
    'OUTCOME_NOT_A_REQUEST',
  ],
  [
    'TWICE',
    '{ unit: UBND, secretariat',
    '{ unit: BDV, secretariat',
    'Chủ tịch Uỷ ban nhân dân huyện }',
    'OUTCOME_NOT_A_REQUEST',
  ],
  ['CHOICES_MISSING', ', choices: [Tốt, Khá, Yếu]', '', 'tu-danh-gia'],
  ['CHOICES_NOT_USED', 'type: text, required: true', 'type: text, choices: [a, b]', 'choices: [a, b]'],
  ['BOUNDS_NOT_USED', 'type: text, required: true', 'type: text, max: 3', 'max: 3'],
  ['AGGREGATE_NOT_POSSIBLE', 'type: text, required: true', 'type: text, aggregate: sum', 'type: text, aggregate'],

  // Reporting and reminders
  ['DUE_BEFORE_CUT_OFF', 'due: { day: 20, monthOffset: 0 }', 'due: { day: 5, monthOffset: 0 }', 'day: 5'],
  ['LOCK_BEFORE_DUE', 'lock: { workingDays: 10, from: due }', 'lock: { day: 15, monthOffset: 0 }', 'lock:'],
  ['CUSTOM_MISSING', 'kind: quarter', 'kind: custom', 'period:\n        kind'],
  [
    'CUSTOM_NOT_USED',
    '        cutOffDay: 14',
    '        custom: [{ code: T1, name: Đợt 1, from: 01-01, cutOff: 02-01 }]\n        cutOffDay: 14',
    'custom:',
  ],
  [
    'RESPONDENT_NOT_IN_FORCE',
    'from: 2021-01-01, until: 2024-12-31 }\n  people',
    'from: 2021-01-01, until: 2021-12-31 }\n  people',
    'respondents: [XA-1, XA-2]',
    'PERSON_OUTSIDE_UNIT',
  ],
  ['RUNG_DOUBLED', '[secretariat, urging-letter]', '[secretariat, secretariat]', '[secretariat, secretariat]'],
  [
    'STUCK_NOT_FOR_UNIT',
    'workingDays: 2, to: [secretariat]',
    'workingDays: 2, to: [head]',
    'workingDays: 2, to: [head]',
  ],
  ['RUNG_IN_QUIET_HOURS', 'at: "09:00"', 'at: "22:00"', '22:00'],

  ['CODE_RESERVED', '- code: QUY', '- code: yearly', '- code: yearly', 'CADENCE_UNKNOWN'],

  [
    'PERIOD_CODE_FORMAT',
    'kind: quarter\n',
    'kind: quarter\n        custom: [{ code: T-1, name: Đợt, from: 01-01, cutOff: 02-01 }]\n',
    'T-1',
    'CUSTOM_NOT_USED',
  ],
  [
    'LIST_TOO_LONG',
    '    rungs:\n',
    `    rungs:\n${Array.from({ length: 48 }, (_, nth) => `      - { code: r${nth}, workingDays: ${nth + 50}, to: [head] }\n`).join('')}`,
    '    rungs:',
  ],

  // Plans; reviews and offices are in read-reviews.spec.ts
  ['ISSUER_MISSING', '    by: BDV\n', '', 'planCalendar:'],
  ['ISSUER_NOT_USED', 'issuance: one', 'issuance: each', 'by: BDV'],
  ['ISSUER_NOT_A_PARTY', 'by: BDV', 'by: PNV', 'by: PNV'],

  // Simulation
  ['WEIGHTS_ALL_ZERO', '{ onTime: 9, late: 1 }', '{ onTime: 0 }', 'onTime: 0'],
  ['RANGE_REVERSED', 'lateness: { workingDays: [1, 6] }', 'lateness: { workingDays: [6, 1] }', '[6, 1]'],
  ['BOUNDS_REVERSED', '{ min: 0, max: 8 }', '{ min: 9, max: 8 }', 'min: 9'],
  ['FIGURES_NONE', '{ min: 0, max: 8 }', '{ min: 0.2, max: 0.8 }', '0.2'],
  ['FIGURES_NOT_TAKEN', '{ min: 0, max: 8 }', '{ min: 0, max: 80 }', 'max: 80'],
  ['NOT_A_RESPONDENT', '{ unit: XA-1, round', '{ unit: PNV, round', 'unit: PNV, round'],
  ['NOTHING_TO_REPORT_REFUSED', '      nothingToReport: true\n', '', 'behaviour: nothing-to-report'],
  ['REPORTS_AFTER_LOCK', '[1, 6]', '[1, 11]', '[1, 11]'],
  ['UNIT_UNSTAFFED', 'unit: XA-1, roles: [head]', 'unit: XA-1, roles: [leader]', 'respondents: [XA-1'],
  ['SECRETARIAT_UNSTAFFED', 'roles: [secretariat]', 'roles: [officer]', 'parties:'],
];

const TESTED_BELOW = ['NOBODY_REPORTS', 'ROUND_TWICE', 'NO_ROUNDS'];
const TESTED_IN_REVIEWS = [
  'REVIEW_CODE_FORMAT',
  'REVIEW_UNKNOWN',
  'DIRECTION_UNKNOWN',
  'GIVER_NOT_A_PARTY',
  'DIRECTION_DUE_EARLY',
  'CONFERENCE_MISSING',
  'TOPIC_MISSING',
  'REVIEW_NOT_RATED',
  'OUTCOME_NOT_A_REQUEST',
  'REDIRECTION_MISSING',
];
const TESTED_ON_TEXTS = [
  'FILE_TOO_LARGE',
  'FILE_EMPTY',
  'SYNTAX',
  'ALIASES_EXCESSIVE',
  'ALIAS_UNKNOWN',
  'ALIAS_WITHIN_ITSELF',
];

test.each(SINGLE_FAULTS)('%s: %j → %j', (code, from, to, marker, ...following) => {
  const text = changed(from, to);
  const faults = faultsOf(text);
  expect(faults.map((fault) => [fault.code, fault.line])).toContainEqual([code, lineOf(text, marker)]);
  expect(faults.map((fault) => fault.code).sort()).toEqual([code, ...following].sort());
});

test('a rule without a period in its time, a rule that nobody answers, two rules with the same rounds: each has its line', () => {
  const rule = / {4}- code: QUY\n[\s\S]*?nothingToReport: true\n/.exec(EXAMPLE)![0];
  const other = rule.replace('code: QUY', 'code: QUY2');
  const never = rule.replace('code: QUY', 'code: NEVER').concat('      from: 2023-01-01\n      until: 2023-01-31\n');
  const text = EXAMPLE.replace(rule, rule + other + never).replaceAll('[officer]', '[leader]');
  const nobody = text.replaceAll('respondents: [XA-1, XA-2]', 'respondents: all');
  const lines = (code: FaultCode) => faultsOf(nobody).flatMap((fault) => (fault.code === code ? fault.line : []));
  const ruleLine = lineOf(nobody, '- code: QUY\n');
  const height = rule.split('\n').length - 1;
  expect(lines('NOBODY_REPORTS')).toEqual([0, 1, 2].map((nth) => ruleLine + 9 + nth * height));
  expect(lines('ROUND_TWICE')).toEqual([ruleLine + height + 2]);
  expect(lines('NO_ROUNDS')).toEqual([ruleLine + 2 * height + 2]);
});

test('every fault of a file comes at once, by line, each with its sentence in both languages and its path', () => {
  const text = changed('lead: PNV', 'lead: PNVV')
    .replace('kind: annual', 'kind: anual')
    .replace('  signedAt: Huyện lỵ', '  signedat: Huyện lỵ')
    .replace('round: 2022-Q3', 'round: 2029-Q3');
  const faults = faultsOf(text);
  expect(faults.map(({ code }) => code)).toEqual(['KEY_UNKNOWN', 'UNIT_UNKNOWN', 'VALUE_NOT_ALLOWED', 'ROUND_UNKNOWN']);
  expect(faults[1]).toEqual({
    line: lineOf(text, 'PNVV'),
    column: 17,
    path: 'programme.contents[0].tasks[1].lead',
    code: 'UNIT_UNKNOWN',
    message: 'Không có đơn vị nào mang mã “PNVV”. Có phải “PNV”?',
    messageEn: 'There is no unit "PNVV". Did you mean "PNV"?',
  });
  expect(faults[0]).toMatchObject({ messageEn: 'There is no key "signedat" here. Did you mean "signedAt"?' });
  expect(faults[2]!.message).toContain('Có phải “annual”?');
  for (const fault of faults) expect(fault.message + fault.messageEn).not.toMatch(/[{}]|undefined/);
});

test('every fault there is has its case here, in read-reviews.spec.ts or in text-of-file.spec.ts', () => {
  const elsewhere = [...TESTED_BELOW, ...TESTED_IN_REVIEWS, ...TESTED_ON_TEXTS];
  const tested = new Set<string>([...SINGLE_FAULTS.map(([code]) => code), ...elsewhere]);
  expect(Object.keys(FAULT_SENTENCES).filter((code) => !tested.has(code))).toEqual([]);
});

test('Party bodies are not held to the one working day of Decree 09/2019 between cut-off and due date', () => {
  const soon = ['due: { day: 20, monthOffset: 0 }', 'due: { workingDays: 0, from: cut-off }'] as const;
  expect(faultsOf(changed(...soon)).map(({ code }) => code)).toEqual(['DUE_TOO_SOON']);
  expect(faultsOf(changed(...soon).replace('kind: government', 'kind: party-committee'))).toEqual([]);
});
