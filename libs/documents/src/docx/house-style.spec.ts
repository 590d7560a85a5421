import type { Setting } from '../house-style/house-style.js';
import { PARTY_STYLE } from '../house-style/party-style.js';
import { STATE_STYLE } from '../house-style/state-style.js';
import { type DocxParagraph, type MeasuredDocx, measureDocx } from '../measure/docx-measures.js';
import { SAMPLE_PAPERS } from '../model/sample-papers.js';
import { wordsWidth } from '../pdf/tinos.js';
import { renderDocx } from './render-docx.js';

const MM_IN_POINT = 25.4 / 72;
type Name = keyof typeof SAMPLE_PAPERS;
const measured = {} as Record<Name, MeasuredDocx>;
beforeAll(async () => {
  for (const name of Object.keys(SAMPLE_PAPERS) as Name[])
    measured[name] = await measureDocx(await renderDocx(SAMPLE_PAPERS[name]));
});

const all = (name: Name, style: string) => measured[name].paragraphs.filter(({ styleName }) => styleName === style);
function one(name: Name, style: string): DocxParagraph {
  const [found] = all(name, style);
  if (!found) throw new Error(`${name} has no ${style}`);
  return found;
}
/** The paragraph that follows the first of the style. */
const after = (name: Name, style: string) =>
  measured[name].paragraphs[measured[name].paragraphs.indexOf(one(name, style)) + 1]!;

const settingOf = ({ size, bold, italic, underline, capitals }: Setting) => ({
  size,
  bold: bold ?? false,
  italic: italic ?? false,
  underline: underline ?? false,
  capitals: capitals ?? false,
});

const STATE_LETTERS: [string, Setting, string][] = [
  ['Quốc hiệu', STATE_STYLE.motto[0]!, 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
  ['Tiêu ngữ', STATE_STYLE.motto[1]!, 'Độc lập - Tự do - Hạnh phúc'],
  ['Cơ quan ban hành', STATE_STYLE.issuer, 'Ủy ban nhân dân tỉnh Quảng Ninh'],
  ['Số, ký hiệu', STATE_STYLE.number, 'Số: 05/KH-UBND'],
  ['Địa danh, ngày tháng', STATE_STYLE.placeAndDate, 'Quảng Ninh, ngày 05 tháng 01 năm 2026'],
  ['Title', STATE_STYLE.type, 'Kế hoạch'],
  ['Subtitle', STATE_STYLE.summary, 'Thực hiện Chương trình phối hợp công tác dân vận năm 2026'],
  ['Heading 1', STATE_STYLE.headings[0], 'I. Công tác lãnh đạo, chỉ đạo'],
  ['Heading 2', STATE_STYLE.headings[1], '1. Công tác tuyên truyền'],
  ['Heading 3', STATE_STYLE.headings[2], '1.1. Đối với các xã, phường mới thành lập'],
  ['Heading 4', STATE_STYLE.headings[3], 'Ủy ban nhân dân phường Hải An'],
  ['Quyền hạn ký', STATE_STYLE.authority, 'TM. Ủy ban nhân dân'],
  ['Chức vụ người ký', STATE_STYLE.post, 'Phó Chủ tịch'],
  ['Người ký', STATE_STYLE.signer, 'Nguyễn Thị Hạnh'],
  ['Nơi nhận', STATE_STYLE.recipients.heading, 'Nơi nhận:'],
  ['Danh sách nơi nhận', STATE_STYLE.recipients.list, '- Chính phủ (để báo cáo);'],
  ['Chữ trong bảng', { size: STATE_STYLE.table.normal, bold: true }, 'TT'],
];
const PARTY_LETTERS: [string, Setting, string][] = [
  ['Quốc hiệu', PARTY_STYLE.motto[0]!, 'Đảng Cộng sản Việt Nam'],
  ['Cơ quan chủ quản', PARTY_STYLE.superior, 'Tỉnh ủy Quảng Ninh'],
  ['Cơ quan ban hành', PARTY_STYLE.issuer, 'Ban Tuyên giáo và Dân vận'],
  ['Số, ký hiệu', PARTY_STYLE.number, 'Số 05-BC/BTGDVTU'],
  ['Địa danh, ngày tháng', PARTY_STYLE.placeAndDate, 'Quảng Ninh, ngày 05 tháng 02 năm 2026'],
  ['Title', PARTY_STYLE.type, 'Báo cáo'],
  ['Kính gửi', PARTY_STYLE.addressees, 'Kính gửi:'],
  ['Quyền hạn ký', PARTY_STYLE.authority, 'K/T Trưởng ban'],
  ['Chức vụ người ký', PARTY_STYLE.post, 'Phó Trưởng ban'],
  ['Người ký', PARTY_STYLE.signer, 'Trần Văn Minh'],
  ['Nơi nhận', PARTY_STYLE.recipients.heading, 'Nơi nhận:'],
  ['Danh sách nơi nhận', PARTY_STYLE.recipients.list, '- Như trên,'],
];
const cases = [
  ...STATE_LETTERS.map(([style, setting, text]) => ['plan', style, setting, text] as const),
  ...PARTY_LETTERS.map(([style, setting, text]) => ['report', style, setting, text] as const),
];

test.each(cases)('in the %s, %s is set as its house style says', (name, style, setting, text) => {
  const found = one(name, style);
  expect(found.text).toBe(text);
  expect(found.letters).toMatchObject({ ...settingOf(setting), font: 'Times New Roman', colour: '000000' });
});

test.each(Object.keys(SAMPLE_PAPERS) as Name[])('every section of the %s has the style’s margins on A4', (name) => {
  const { top, bottom, left, right } = SAMPLE_PAPERS[name].style.page;
  SAMPLE_PAPERS[name].sections.forEach((section, at) => {
    const { width, height, margins } = measured[name].sections[at]!;
    const [across, along] = 'turned' in section ? [297, 210] : [210, 297];
    for (const [is, should] of [
      [width, across],
      [height, along],
      [margins.top, top],
      [margins.bottom, bottom],
      [margins.left, left],
      [margins.right, right],
    ] as const)
      expect(Math.abs(is - should)).toBeLessThan(0.1);
  });
});

test.each(['plan', 'report', 'joint', 'letter'] as const)(
  'in the %s the issuer stands on the left, the motto on the right',
  (name) => {
    const issuer = one(name, 'Cơ quan ban hành');
    const motto = one(name, 'Quốc hiệu');
    const room = 210 - 30 - 15;
    expect(issuer).toMatchObject({ from: 0, align: 'center' });
    expect(motto).toMatchObject({ align: 'center' });
    expect(motto.from).toBeCloseTo(issuer.room, 1);
    expect(motto.from + motto.room).toBeCloseTo(room, 0);
    expect(one(name, 'Số, ký hiệu')).toMatchObject({ from: 0, align: 'center' });
    expect(one(name, 'Địa danh, ngày tháng').from).toBeCloseTo(issuer.room, 1);
    // On one line: no more room is needed than there is.
    const widest = Math.max(
      ...all(name, 'Quốc hiệu').map(({ text, letters }) => wordsWidth(text.toUpperCase(), letters.size, true)),
    );
    expect(widest * MM_IN_POINT).toBeLessThan(motto.room);
  },
);

const ruleLength = ({ room, left, right }: DocxParagraph) => room - left - right;

test('the rule under the State’s motto is as long as its words, that under the Party’s name too', () => {
  const state = after('plan', 'Tiêu ngữ');
  expect(state.ruled).toBe(true);
  expect(Math.abs(ruleLength(state) - wordsWidth('Độc lập - Tự do - Hạnh phúc', 13, true) * MM_IN_POINT)).toBeLessThan(
    0.5,
  );
  expect(state.left).toBeCloseTo(state.right, 1);
  const party = after('report', 'Quốc hiệu');
  expect(Math.abs(ruleLength(party) - wordsWidth('ĐẢNG CỘNG SẢN VIỆT NAM', 15, true) * MM_IN_POINT)).toBeLessThan(0.5);
});

test('the rule under issuer and summary is a third to a half of their longest line', () => {
  const issuer = after('plan', 'Cơ quan ban hành');
  const line = wordsWidth('ỦY BAN NHÂN DÂN TỈNH', 13, true) * MM_IN_POINT;
  expect(issuer.ruled).toBe(true);
  expect(ruleLength(issuer) / line).toBeGreaterThanOrEqual(1 / 3);
  expect(ruleLength(issuer) / line).toBeLessThanOrEqual(1 / 2);
  const summary = after('plan', 'Subtitle');
  const words = wordsWidth(one('plan', 'Subtitle').text, 14, true) * MM_IN_POINT;
  expect(summary.ruled).toBe(true);
  expect(ruleLength(summary) / words).toBeCloseTo(STATE_STYLE.summary.ruleShare!, 1);
});

test('a Party body’s paper has a star under its name and dashes under the summary, and no rules there', () => {
  expect(after('report', 'Cơ quan ban hành')).toMatchObject({ text: '*', align: 'center', ruled: false });
  expect(after('report', 'Subtitle')).toMatchObject({ text: '-----', align: 'center', ruled: false });
});

test('the body is justified with the style’s first line, distance and line height', () => {
  const state = one('plan', 'Body Text');
  expect(state).toMatchObject({
    align: 'both',
    after: 6,
    before: 0,
    lineRule: 'auto',
    letters: { size: 14, bold: false },
  });
  expect(state.line).toBeCloseTo(1.15, 2);
  expect(state.firstLine).toBeCloseTo(12.7, 1);
  const party = one('report', 'Body Text');
  expect(party).toMatchObject({ align: 'both', after: 6, lineRule: 'exact', line: 19 });
  expect(party.firstLine).toBeCloseTo(10, 1);
});

test('the căn cứ are in italics and end with semicolons, the last as the paper says', () => {
  const bases = all('plan', 'Căn cứ');
  expect(bases.map(({ text }) => text.at(-1))).toEqual([';', ';', '.']);
  for (const { letters } of bases) expect(letters).toMatchObject({ italic: true, size: 14 });
});

test('headings have outline levels and go with what follows', () => {
  expect(
    [1, 2, 3, 4].map((level) => one('plan', `Heading ${level}`)).map(({ outline, keepNext }) => [outline, keepNext]),
  ).toEqual([
    [0, true],
    [1, true],
    [2, true],
    [3, true],
  ]);
});

test('recipients stand on the left, the signature in the middle of the right half', () => {
  const heading = one('plan', 'Nơi nhận');
  const signer = one('plan', 'Người ký');
  expect(heading.from).toBe(0);
  expect(signer.align).toBe('center');
  expect(signer.from).toBeCloseTo(heading.room, 1);
  expect(all('plan', 'Danh sách nơi nhận').map(({ text }) => text.at(-1))).toEqual([';', ';', ';', ';', '.']);
});

test('a joint paper has two issuers below each other, one number, and two signatures side by side', () => {
  expect(all('joint', 'Cơ quan ban hành').map(({ text }) => text)).toEqual([
    'Ban Tuyên giáo và Dân vận',
    'Đảng ủy Ủy ban nhân dân tỉnh',
  ]);
  expect(all('joint', 'Số, ký hiệu').map(({ text }) => text)).toEqual(['Số …-CTr/BTGDVTU-ĐUUBND']);
  expect(all('joint', 'Dấu dưới tên cơ quan').filter(({ text }) => text === '*')).toHaveLength(1);
  const posts = all('joint', 'Chức vụ người ký');
  expect(posts.map(({ text }) => text)).toEqual(['Bí thư', 'Trưởng ban']);
  expect(posts[0]!.from).toBe(0);
  expect(posts[1]!.from).toBeCloseTo(posts[0]!.room, 1);
});

test('a letter says below its number what it is about, and lists its addressees', () => {
  expect(after('letter', 'Số, ký hiệu')).toMatchObject({ styleName: 'Về việc', from: 0, letters: { size: 12 } });
  expect(all('letter', 'Kính gửi').map(({ text }) => text)).toEqual([
    'Kính gửi:',
    '- Sở Nội vụ;',
    '- Thanh tra tỉnh;',
    '- Ủy ban nhân dân các xã, phường: Hải An, Tân Lập, Hòa Bình.',
  ]);
});
