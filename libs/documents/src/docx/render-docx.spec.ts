import { STATE_STYLE } from '../house-style/state-style.js';
import { allOf, attribute, inside, partTree, valueIn, wordsOf } from '../measure/docx-file.js';
import { DocxLooks } from '../measure/docx-looks.js';
import { type MeasuredDocx, measureDocx, paragraphsIn } from '../measure/docx-measures.js';
import type { Block } from '../model/block.js';
import type { Paper } from '../model/paper.js';
import { SAMPLE_PAPERS } from '../model/sample-papers.js';
import { renderDocx } from './render-docx.js';

const paperOf = (...blocks: Block[]): Paper => ({
  title: 'Kế hoạch <năm> 2026 & “các” phụ lục',
  author: 'Ủy ban nhân dân tỉnh',
  language: 'vi',
  made: '2026-01-05T08:00:00+07:00',
  style: STATE_STYLE,
  sections: [{ blocks }],
});
const made = async (...blocks: Block[]): Promise<MeasuredDocx> => measureDocx(await renderDocx(paperOf(...blocks)));
const plan = async () => measureDocx(await renderDocx(SAMPLE_PAPERS.plan));

test('the page number stands in the middle at the top from page 2, the footer on every page', async () => {
  const { parts, sections, document } = await plan();
  expect(sections.map(({ firstPageApart }) => firstPageApart)).toEqual([true, false]);
  const targetOf = new Map(
    partTree(parts, 'word/_rels/document.xml.rels').children.map((one) => [
      attribute(one, 'Id'),
      attribute(one, 'Target'),
    ]),
  );
  const partFor = (kind: 'headerReference' | 'footerReference', type: string) => {
    const reference = allOf(document, kind).find((one) => attribute(one, 'type') === type);
    return partTree(parts, `word/${targetOf.get(attribute(reference, 'id'))}`);
  };
  const header = partFor('headerReference', 'default');
  expect(allOf(header, 'instrText').map(({ text }) => text)).toEqual(['PAGE']);
  const looks = new DocxLooks(partTree(parts, 'word/styles.xml'));
  const [paragraph] = paragraphsIn(header, looks, { from: 0, room: 165 });
  expect(paragraph).toMatchObject({ align: 'center', letters: { size: STATE_STYLE.pageNumber.size } });
  expect(allOf(partFor('headerReference', 'first'), 'instrText')).toEqual([]);
  for (const type of ['default', 'first'])
    expect(wordsOf(partFor('footerReference', type))).toBe('Bản của Văn phòng Tỉnh ủy · Mã HS-2026-014');
});

test('a draft says so across every page, what is issued does not', async () => {
  const watermarks = async (paper: Paper) => {
    const { parts } = await measureDocx(await renderDocx(paper));
    return [...parts.keys()]
      .filter((name) => /^word\/header\d+\.xml$/.test(name))
      .map((name) => attribute(allOf(partTree(parts, name), 'textpath').at(-1), 'string'));
  };
  expect(await watermarks(SAMPLE_PAPERS.letter)).toEqual(['DỰ THẢO', 'DỰ THẢO']);
  expect(await watermarks(SAMPLE_PAPERS.plan)).toEqual([undefined, undefined]);
});

test('a table repeats its head, keeps merged cells and the tones of its words, and fills the page to the twip', async () => {
  const { tables, paragraphs } = await plan();
  const [, figures, , tasks] = tables.filter(({ grid }) => grid.length > 0);
  expect(tasks!.rows.map(({ header }) => header).slice(0, 4)).toEqual([true, true, false, false]);
  expect(tasks!.rows[0]!.cells.map(({ text, columns, merge }) => [text, columns, merge])).toEqual([
    ['TT', 1, 'restart'],
    ['Nhiệm vụ', 1, 'restart'],
    ['Đơn vị thực hiện', 2, undefined],
    ['Thời hạn', 1, 'restart'],
    ['Sản phẩm', 1, 'restart'],
  ]);
  expect(tasks!.rows[1]!.cells.map(({ text, merge }) => [text, merge])).toEqual([
    ['', 'continue'],
    ['', 'continue'],
    ['Chủ trì', undefined],
    ['Phối hợp', undefined],
    ['', 'continue'],
    ['', 'continue'],
  ]);
  expect(tasks!.rows.every(({ whole }) => whole)).toBe(true);
  expect(figures!.grid.reduce((sum, width) => sum + width, 0)).toBe(9355);
  expect(tasks!.grid.reduce((sum, width) => sum + width, 0)).toBe(14_287);
  for (const { cells } of tasks!.rows) expect(cells.reduce((sum, { width }) => sum + width, 0)).toBe(14_287);
  const late = figures!.rows.flatMap(({ cells }) => cells).find(({ text }) => text === 'Chưa đạt');
  expect(late).toMatchObject({ ground: 'FBE4E4', colour: 'A5121F', align: 'center' });
  expect(paragraphs.find(({ text }) => text === 'Cộng')!.letters.bold).toBe(true);
});

test('no column is so narrow that a date or a number is broken', async () => {
  const rows = Array.from({ length: 3 }, (_, at) => ({
    cells: [`1.${at + 10}`, 'Tuyên truyền '.repeat(30), '25/12/2026'],
  }));
  const columns = [{ width: 1 }, { width: 60 }, { width: 4 }];
  const { tables } = await made({ kind: 'table', columns, head: [], rows });
  const [number, words, date] = tables[0]!.grid;
  // 12 points: 25/12/2026 is 54 points wide, 1.12 is 21.
  expect(number).toBeGreaterThan(21 * 20);
  expect(date).toBeGreaterThan(54 * 20);
  expect(number! + words! + date!).toBe(9355);
});

test('anchors are bookmarks that every link and entry finds, with names that Word takes', async () => {
  for (const paper of Object.values(SAMPLE_PAPERS)) {
    const { bookmarks, targets, document } = await measureDocx(await renderDocx(paper));
    expect(new Set(bookmarks).size).toBe(bookmarks.length);
    for (const name of bookmarks) expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9_]{0,39}$/);
    expect(targets.filter((target) => !bookmarks.includes(target))).toEqual([]);
    const ids = allOf(document, 'bookmarkStart').map((mark) => attribute(mark, 'id'));
    expect(new Set(ids).size).toBe(ids.length);
    expect(
      allOf(document, 'bookmarkEnd')
        .map((mark) => attribute(mark, 'id'))
        .sort(),
    ).toEqual(ids.sort());
  }
  const { targets } = await plan();
  expect(targets).toContain('phu_luc_1');
});

test('a link to what the paper lacks stands as words, a dangerous address too', async () => {
  const { document, paragraphs } = await made({
    kind: 'paragraph',
    content: [
      { text: 'Phụ lục IX', to: 'phu-luc-9' },
      { text: ' và trang', address: 'javascript:alert(1)' },
    ],
  });
  expect(paragraphs[0]!.text).toBe('Phụ lục IX và trang');
  expect(allOf(document, 'hyperlink')).toEqual([]);
});

test('anchors that differ only in what Word cannot tell apart stay apart', async () => {
  const anchors = ['đơn vị', 'Đơn-vị', 'a-b', 'A_b', '1', 'x'.repeat(60)];
  const blocks = anchors.flatMap((anchor): Block[] => [
    { kind: 'paragraph', content: anchor, anchor },
    { kind: 'paragraph', content: { text: 'về', to: anchor } },
  ]);
  const { bookmarks, targets } = await made(...blocks);
  expect(targets).toEqual(bookmarks);
  expect(new Set(bookmarks.map((name) => name.toLowerCase())).size).toBe(anchors.length);
});

test('a picture is a vector with dots for older readers, and says what it shows', async () => {
  const { parts, document } = await plan();
  const media = [...parts.keys()].filter((name) => name.startsWith('word/media/')).map((name) => name.slice(-3));
  expect(media.sort()).toEqual(['png', 'svg']);
  expect(attribute(allOf(document, 'docPr')[0], 'descr')).toBe(
    'Tỷ lệ báo cáo đúng hạn tăng từ 72,4% năm 2021 lên 96% năm 2025.',
  );
  const size = inside(allOf(document, 'inline')[0], 'extent');
  expect(Number(attribute(size, 'cx')) / 36_000).toBeCloseTo(150, 0);
  expect(Number(attribute(size, 'cy')) / 36_000).toBeCloseTo(70, 0);
});

test('a picture wider than the page is drawn as wide as the page', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 5"><rect width="10" height="5"/></svg>';
  const { document } = await made({ kind: 'picture', svg, widthMm: 330, heightMm: 165, alternative: 'Ô đen' });
  const size = inside(allOf(document, 'inline')[0], 'extent');
  expect(Number(attribute(size, 'cx')) / 36_000).toBeCloseTo(165, 0);
  expect(Number(attribute(size, 'cy')) / 36_000).toBeCloseTo(82.5, 0);
});

test('the table of contents lists its headings with their pages already, and nobody is asked to renew it', async () => {
  const { document, parts } = await plan();
  const contents = allOf(document, 'sdt')[0]!;
  const entries = allOf(contents, 'hyperlink').map((entry) => wordsOf(entry));
  expect(entries).toEqual([
    'I. Công tác lãnh đạo, chỉ đạo1',
    '1. Công tác tuyên truyền1',
    '2. Khó khăn, vướng mắc2',
    'Phụ lục I Phân công nhiệm vụ4',
  ]);
  expect(allOf(contents, 'instrText')[0]!.text).toContain('TOC');
  expect(allOf(document, 'fldChar').filter((mark) => attribute(mark, 'dirty') !== undefined)).toEqual([]);
  expect(allOf(partTree(parts, 'word/settings.xml'), 'updateFields')).toEqual([]);
});

test('each list counts anew, by itself', async () => {
  const list: Block = { kind: 'list', mark: 'number', items: ['một', 'hai'] };
  const { document, parts } = await made(list, { kind: 'paragraph', content: 'giữa' }, list);
  const used = allOf(document, 'numPr').map((one) => valueIn(one, 'numId'));
  expect(used).toHaveLength(4);
  expect(used[0]).toBe(used[1]);
  expect(used[2]).not.toBe(used[0]);
  const lists = allOf(partTree(parts, 'word/numbering.xml'), 'num');
  for (const id of new Set(used)) {
    const found = lists.find((one) => attribute(one, 'numId') === id);
    expect(valueIn(inside(found, 'lvlOverride'), 'startOverride')).toBe('1');
  }
});

test('words that look like the mark of a list are left as they are', async () => {
  const { paragraphs } = await made(
    { kind: 'list', mark: 'dash', items: ['một'] },
    { kind: 'paragraph', content: '{dash-1} {\u2066dash-1}' },
  );
  expect(paragraphs[1]!.text).toBe('{dash-1} {dash-1}');
});

test('the text is marked as Vietnamese, the file bears its title, its office and its own moment', async () => {
  const { title, author, parts, paragraphs } = await made({ kind: 'paragraph', content: 'Kính trình' });
  expect(title).toBe('Kế hoạch <năm> 2026 & “các” phụ lục');
  expect(author).toBe('Ủy ban nhân dân tỉnh');
  expect(paragraphs[0]!.letters.language).toBe('vi-VN');
  const core = partTree(parts, 'docProps/core.xml');
  expect(['created', 'modified'].map((name) => inside(core, name)!.text)).toEqual(
    Array(2).fill('2026-01-05T01:00:00Z'),
  );
});

test('the last words go with the signature, and a group’s head with the group', async () => {
  const { paragraphs } = await measureDocx(await renderDocx(SAMPLE_PAPERS.letter));
  expect(paragraphs.find(({ text }) => text.startsWith('Đề nghị các đơn vị'))!.keepNext).toBe(true);
  expect((await plan()).paragraphs.find(({ text }) => text.startsWith('Nội dung 2'))!.keepNext).toBe(true);
});

test('a line that somebody ended is not stretched to the margin', async () => {
  const { parts, paragraphs } = await made({ kind: 'quote', text: 'một\nhai', source: 'Xã A' });
  expect(paragraphs[0]).toMatchObject({ text: '“một\nhai”', align: 'both' });
  expect(allOf(partTree(parts, 'word/settings.xml'), 'doNotExpandShiftReturn')).toHaveLength(1);
});

test('a row that is higher than half a page may go on on the next, others stay whole', async () => {
  const { tables } = await made({
    kind: 'table',
    columns: [{ width: 1 }, { width: 5 }],
    head: [],
    rows: [{ cells: ['1', 'ngắn'] }, { cells: ['2', 'Đoạn văn dài. '.repeat(300)] }],
  });
  expect(tables[0]!.rows.map(({ whole }) => whole)).toEqual([true, false]);
});
