import { figure } from '../vietnamese.js';
import { coverLetter } from './cover-letter.js';
import type { PacketContent } from './packet-content.js';
import { packetPaper } from './packet-paper.js';
import { samplePacket } from './sample-packet.js';

const DIGEST = 'c'.repeat(64);
const content = samplePacket(12, 5);
const paper = packetPaper(content, DIGEST);

/** The text of the page without its tags. */
const text = (page: string) => page.replace(/<style>[\s\S]*?<\/style>/, '').replace(/<[^>]+>/g, ' ');

/** Every number somewhere in the value. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(numbersIn);
}

test('every figure that is shown is in the frozen content, or is a count over it', () => {
  const counted = [
    ...content.figures.map(({ byRound }) => byRound.reduce((sum, { reports }) => sum + reports, 0)),
    ...content.units.map(({ unit }) => content.missing.filter((each) => each.unit === unit).length),
  ];
  const known = new Set([...numbersIn(content), ...counted].map(figure));
  const cells = [...paper.matchAll(/<td class="number">([\s\S]*?)<\/td>/g)].flatMap(([, cell]) =>
    [...text(cell!).matchAll(/[\d.,]*\d/g)].map(([number]) => number),
  );
  expect(cells.length).toBeGreaterThan(300);
  expect(cells.filter((cell) => !known.has(cell))).toEqual([]);
});

test('every figure leads to where its sources are listed', () => {
  for (const each of content.figures) {
    expect(paper).toContain(`href="#nguon-${each.figure}"`);
    expect(paper).toContain(`id="nguon-${each.figure}"`);
  }
  expect(paper).toContain('href="lineage.csv"');
});

test('every way within the paper leads somewhere', () => {
  const places = new Set([...paper.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  const ways = [...paper.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(ways.filter((way) => !places.has(way))).toEqual([]);
});

test('it stands by itself: no script, nothing from elsewhere', () => {
  expect(paper).not.toMatch(/<script|<img|<link|<iframe|src=|https?:|@import|url\(| on\w+=/i);
  expect([...paper.matchAll(/href="([^#][^"]*)"/g)].map(([, href]) => href)).toEqual(['lineage.csv']);
});

/** The same content with those words in place of every text. */
function filledWith<Value>(value: Value, words: string): Value {
  if (typeof value === 'string') return (/^[\w./:+-]{0,40}$/.test(value) ? value : words) as Value;
  if (Array.isArray(value)) return value.map((each) => filledWith(each, words)) as Value;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, filledWith(each, words)])) as Value;
}

/** The tags of the page, with their attributes, in order. */
const tags = (page: string) => page.match(/<[^>]+>/g)!;

test('what anybody wrote, in any place, cannot become part of the page', () => {
  const pages = (words: string) => {
    const filled = filledWith(content, words);
    const [office, coverNote, decisions] = [words, words, [words]];
    const written = { coverNote, decisions, office, signer: words, enclosed: [], releasedAt: content.frozenAt };
    return [packetPaper(filled, DIGEST), coverLetter({ content: filled, ...written })];
  };
  const harmless = pages('lời lẽ');
  for (const [index, page] of pages(`</style><script>alert(1)</script>" onload='x' <b>`).entries()) {
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(tags(page)).toEqual(tags(harmless[index]!));
  }
});

test('a colour is never alone: its word stands beside it, and the thresholds', () => {
  expect(text(paper)).toMatch(/● Xanh\s+Xanh: từ 95%; vàng: từ 80%/);
  expect(text(paper)).toMatch(/■ Đỏ\s+Xanh: không có; vàng: không quá 3/);
  expect(text(paper)).toContain('○ Chưa có');
});

test('every direction is there with what became of it', () => {
  expect(text(paper)).toMatch(/D-1[\s\S]*hạn ban đầu 30\/6\/2019[\s\S]*✓ Đã trả lời[\s\S]*31-BC\/BDVTU/);
  expect(text(paper)).toMatch(/D-2[\s\S]*… Chưa trả lời, quá hạn/);
});

test('the units are quoted by name; many texts stand in the annex, all of them', () => {
  expect(text(paper)).toMatch(/“Đã ban hành kế hoạch[\s\S]*Tỉnh uỷ 03 \(Quý I năm 2019\) và 2 báo cáo khác/);
  expect(text(paper)).toContain('12 ý kiến của 12 đơn vị');
  expect([...paper.matchAll(/<blockquote>/g)]).toHaveLength(13);
});

test('where nothing was reported it says so, and never nought', () => {
  const silent: PacketContent = {
    ...content,
    figures: content.figures.map((each) => ({
      ...each,
      value: null,
      byRound: each.byRound.map(({ round }) => ({ round, value: null, reports: 0 })),
    })),
    directions: [],
    missing: [],
    deadlines: [],
    consolidation: null,
  };
  const page = text(packetPaper(silent, DIGEST));
  expect(page).toContain('Không có ý kiến chỉ đạo hay đề nghị nào.');
  expect(page).toContain('Mọi báo cáo đến hạn đều đã gửi.');
  expect(page).toContain('Không có hạn nào thay đổi');
  expect(page).toContain('Báo cáo tổng hợp chưa có khi chốt hồ sơ.');
  expect(page).toContain('“–” là chưa đơn vị nào báo cáo');
  expect(page).not.toMatch(/NaN|undefined|null/);
});

test('it can be read with nobody in it', () => {
  expect(text(packetPaper(samplePacket(0, 1), DIGEST))).not.toMatch(/NaN|undefined|null/);
});

test('the same content makes the same paper, to the byte', () => {
  expect(packetPaper(JSON.parse(JSON.stringify(content)), DIGEST)).toBe(paper);
});

test('the cover letter says what is to be decided, and what is enclosed', () => {
  const page = text(
    coverLetter({
      content,
      coverNote: 'Kính trình.',
      decisions: ['Việc một.', 'Việc hai.'],
      releasedAt: '2020-01-03T15:20:00.000+07:00',
      office: 'Văn phòng',
      signer: 'Chánh Văn phòng',
      enclosed: [{ name: 'ho-so.html', size: 1234, sha256: DIGEST }],
    }),
  );
  expect(page).toMatch(/ngày 03 tháng 01 năm 2020[\s\S]*Việc một\.[\s\S]*Việc hai\.[\s\S]*1\.234[\s\S]*cccc/);
});
