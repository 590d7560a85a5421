import { createHash } from 'node:crypto';
import { STATE_STYLE } from '../house-style/state-style.js';
import { measurePdf, textOf } from '../measure/pdf-pages.js';
import type { Block } from '../model/block.js';
import type { Paper } from '../model/paper.js';
import { SAMPLE_PAPERS } from '../model/sample-papers.js';
import { renderPdf } from './render-pdf.js';

const paperOf = (blocks: readonly Block[], more: Partial<Paper> = {}): Paper => ({
  title: 'Thử',
  author: 'Văn phòng',
  language: 'vi',
  made: '2026-01-05T08:00:00+07:00',
  style: STATE_STYLE,
  sections: [{ blocks }],
  ...more,
});

const measured = async (paper: Paper) => measurePdf(await renderPdf(paper));

const said = (content: string): Block => ({ kind: 'paragraph', content });

describe('the file', () => {
  test.each(Object.entries(SAMPLE_PAPERS))(
    '%s says that it is a tagged PDF/A-2a and names its title',
    async (_, paper) => {
      const { tagged, pdfa, title } = await measured(paper);
      expect({ tagged, pdfa, title }).toEqual({ tagged: true, pdfa: '2A', title: paper.title });
    },
  );

  test('the same paper makes the same bytes, whatever was made in between', async () => {
    const digest = async (paper: Paper) =>
      createHash('sha256')
        .update(await renderPdf(paper))
        .digest('hex');
    const first = await digest(SAMPLE_PAPERS.plan);
    await digest(SAMPLE_PAPERS.joint);
    expect(await digest(SAMPLE_PAPERS.plan)).toBe(first);
  });

  test('every letter is of a face that is in the file, also those of pictures, and none of the machine’s own', async () => {
    const file = await renderPdf(SAMPLE_PAPERS.plan);
    const raw = file.toString('latin1');
    const faces = [
      ...raw.matchAll(/\/FontDescriptor\b[\s\S]*?\/FontName \/([A-Z]{6}\+)?([\w-]+)[\s\S]*?(\/FontFile[23])/g),
    ];
    expect(new Set(faces.map(([, , name]) => name))).toEqual(
      new Set(['Tinos-Regular', 'Tinos-Bold', 'Tinos-Italic', 'Tinos-BoldItalic']),
    );
    const { pages } = await measurePdf(file);
    const fonts = new Set(pages.flatMap(({ words }) => words.map(({ font }) => font.split('-')[0])));
    expect(fonts).toEqual(new Set(['Tinos']));
  });

  test('headings of levels 1 and 2 are its bookmarks', async () => {
    const { bookmarks } = await measured(SAMPLE_PAPERS.plan);
    expect(bookmarks).toEqual([
      {
        title: 'I. Công tác lãnh đạo, chỉ đạo',
        below: [
          { title: '1. Công tác tuyên truyền', below: [] },
          { title: '2. Khó khăn, vướng mắc', below: [] },
        ],
      },
      { title: 'Phụ lục I Phân công nhiệm vụ', below: [] },
    ]);
  });

  test('a search finds Vietnamese words however the writer’s machine composed them', async () => {
    const text = textOf(await measured(paperOf([said('Ủy ban nhân dân phường Đổng Khê'.normalize('NFD'))])));
    expect(text).toContain('Ủy ban nhân dân phường Đổng Khê'.normalize('NFC'));
  });
});

describe('pages', () => {
  test('turned sections lie, numbers stand in the middle at the top from page 2, the footer on every page', async () => {
    const { pages } = await measured(SAMPLE_PAPERS.plan);
    const sizes = pages.map(({ width, height }) => `${Math.round(width)}×${Math.round(height)}`);
    expect(sizes.slice(0, 3)).toEqual(['210×297', '210×297', '210×297']);
    expect(sizes[3]).toBe('297×210');
    for (const [at, { words, width }] of pages.entries()) {
      const above = words.filter(({ baseline }) => baseline < STATE_STYLE.page.top);
      expect(above.map(({ text, size }) => [text, Math.round(size)])).toEqual(at === 0 ? [] : [[String(at + 1), 13]]);
      for (const { left, right } of above) {
        const { left: before, right: after } = STATE_STYLE.page;
        expect((left + right) / 2).toBeCloseTo((before + width - after) / 2, 0);
      }
      expect(words.some(({ text }) => text.includes('Mã HS-2026-014'))).toBe(true);
    }
  });

  test('nothing stands outside the margins', async () => {
    for (const paper of Object.values(SAMPLE_PAPERS)) {
      const { top, bottom, left, right } = paper.style.page;
      for (const { words, width, height } of (await measured({ ...paper, draft: false, footer: '' })).pages)
        for (const word of words.filter(({ baseline }) => baseline > top)) {
          expect(word.left).toBeGreaterThan(left - 0.1);
          expect(word.right).toBeLessThan(width - right + 0.5);
          expect(word.baseline).toBeLessThan(height - bottom + 0.1);
        }
    }
  });

  test('a long table repeats its head on every page', async () => {
    const { pages } = await measured({ ...SAMPLE_PAPERS.plan, sections: SAMPLE_PAPERS.plan.sections.slice(1) });
    expect(pages.length).toBeGreaterThan(2);
    for (const { words } of pages) expect(words.filter(({ text }) => text === 'Sản phẩm')).toHaveLength(1);
  });

  test('an annex begins on a page of its own, and no page stays empty', async () => {
    const { pages } = await measured(
      paperOf([
        said('Lời đầu.'),
        { kind: 'heading', level: 1, number: 'Phụ lục I', text: 'Danh sách', annex: true },
        said('Một.'),
        { kind: 'page-break' },
        { kind: 'heading', level: 1, number: 'Phụ lục II', text: 'Biểu', annex: true },
      ]),
    );
    expect(pages.map(({ words }) => words.find(({ baseline }) => baseline > 20)?.text)).toEqual([
      'Lời đầu.',
      'Phụ lục I',
      'Phụ lục II',
    ]);
  });

  test('a paper without a word, and blocks that hold nothing, are set all the same', async () => {
    const nothing: Block[] = [
      { kind: 'heading', level: 1, text: '' },
      { kind: 'list', mark: 'dash', items: [] },
      { kind: 'table', columns: [{ width: 0 }], head: [], rows: [{ cells: [] }] },
      { kind: 'contents', title: '', levels: 2 },
      { kind: 'foot', recipients: [], signatures: [] },
    ];
    for (const sections of [[], [{ blocks: [] }], [{ blocks: nothing }]])
      expect((await measured(paperOf([], { sections }))).pages).toHaveLength(1);
  });

  test('a draft says so across each page, a paper that is issued does not', async () => {
    const drafts = async (draft: boolean) =>
      (await measured({ ...SAMPLE_PAPERS.letter, draft })).pages.map(({ words }) =>
        words.some(({ text, size }) => size > 60 && 'DỰ THẢO'.includes(text.trim())),
      );
    expect(await drafts(true)).toEqual([true]);
    expect(await drafts(false)).toEqual([false]);
  });
});
