import { createHash } from 'node:crypto';
import { measurePdf, textOf } from '../measure/pdf-pages.js';
import { SAMPLE_PAPERS } from '../model/sample-papers.js';
import { joinPdfs } from './join-pdf.js';
import { readPdfFile } from './pdf-file.js';
import { renderPdf } from './render-pdf.js';
import { renderSet } from './render-set.js';

const { plan, report, letter, joint } = SAMPLE_PAPERS;
const TITLE = 'Bộ hồ sơ in <2026> & “phụ lục”';
const papers = [letter, plan, { ...joint, title: '(/ID (U1x0y0) 5 0 R \\' }, report];

describe('several papers in one file', () => {
  let set: Buffer;
  beforeAll(async () => {
    set = await renderSet(TITLE, papers);
  });

  test('hold every page of each as it is by itself, with its own page numbers', async () => {
    const alone = await Promise.all(papers.map(async (paper) => measurePdf(await renderPdf(paper))));
    const { pages } = await measurePdf(set);
    expect(pages).toEqual(alone.flatMap((one) => one.pages));
  });

  test('have a bookmark each, above those of its headings', async () => {
    const { bookmarks } = await measurePdf(set);
    expect(bookmarks.map(({ title }) => title)).toEqual(papers.map(({ title }) => title));
    const [, ofPlan] = bookmarks;
    expect(ofPlan!.below).toEqual((await measurePdf(await renderPdf(plan))).bookmarks);
  });

  test('stay a tagged PDF/A-2a, under the title of the set', async () => {
    const { title, tagged, pdfa } = await measurePdf(set);
    expect({ title, tagged, pdfa }).toEqual({ title: TITLE, tagged: true, pdfa: '2A' });
  });

  test('lead to nothing that is not in the file, and to each cell’s and place’s own name', () => {
    const { objects } = readPdfFile(set);
    const names = new Set<string>();
    for (const { number, text } of objects.values()) {
      // What people wrote is in strings; none of it leads anywhere.
      for (const [, to] of text.replace(/\((?:[^()\\]|\\.|\([^()]*\))*\)/g, '()').matchAll(/(\d+) 0 R/g))
        expect([number, objects.has(Number(to))]).toEqual([number, true]);
      for (const [, name] of text.matchAll(/\/ID \(([^)]*)\)/g)) {
        if (!/^\d+-U\d+x\d+y\d+$/.test(name!)) continue;
        expect(names.has(name!)).toBe(false);
        names.add(name!);
      }
    }
    expect(names.size).toBeGreaterThan(20);
  });

  test('are the same bytes every time', async () => {
    const digest = (file: Buffer) => createHash('sha256').update(file).digest('hex');
    expect(digest(await renderSet(TITLE, papers))).toBe(digest(set));
  });

  test('can be joined again with others', async () => {
    const more = joinPdfs('Hai bộ', [set, await renderPdf(letter)]);
    const text = textOf(await measurePdf(more));
    expect(text.match(/V\/v đôn đốc báo cáo/g)).toHaveLength(2);
  });
});

test('what is no PDF of ours is refused', () => {
  expect(() => joinPdfs('Bộ', [])).toThrow('A set of papers holds one at least.');
  expect(() => joinPdfs('Bộ', [Buffer.from('%PDF-1.4\nnothing')])).toThrow('This is no PDF of ours');
});
