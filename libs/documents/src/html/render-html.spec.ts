import fc from 'fast-check';
import { validateXML } from 'xmllint-wasm';
import { STATE_STYLE } from '../house-style/state-style.js';
import type { Block, Picture, Table } from '../model/block.js';
import type { Paper } from '../model/paper.js';
import { SAMPLE_PAPERS } from '../model/sample-papers.js';
import { renderHtml } from './render-html.js';

const paperOf = (blocks: readonly Block[], more: Partial<Paper> = {}): Paper => ({
  title: 'Kế hoạch năm 2026',
  author: 'Văn phòng',
  language: 'vi',
  made: '2026-01-05T08:00:00+07:00',
  style: STATE_STYLE,
  sections: [{ blocks }],
  ...more,
});

const bodyOf = (paper: Paper) => /<main>(.*)<\/main>/s.exec(renderHtml(paper))![1]!;
const tagsOf = (page: string) => (page.match(/<[^<>]*>/g) ?? []).map((tag) => tag.replace(/\s.*/s, '>'));
const found = (page: string, pattern: RegExp) => [...page.matchAll(pattern)].map(([, one]) => one!);

describe.each(Object.entries(SAMPLE_PAPERS))('the sample “%s”', (_, paper) => {
  const page = renderHtml(paper);

  test('is well-formed', async () => {
    const { errors } = await validateXML({ xml: page, normalization: 'format' });
    expect(errors).toEqual([]);
  });

  test('needs nothing from outside and runs nothing', () => {
    expect(page).not.toMatch(/<(?:script|link|img|iframe|object|embed|base|form|audio|video)\b/i);
    expect(page).not.toMatch(/\s(?:src|srcset|style|on\w+|xlink:href)=/i);
    expect(page).not.toMatch(/@import|url\(|expression\(/i);
    expect(page.match(/<style>/g)).toHaveLength(1);
  });

  test('has one title, headings without a gap, and links that lead somewhere', () => {
    const levels = found(page, /<h([1-6])[\s>]/g).map(Number);
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [at, level] of levels.slice(1).entries()) expect(level - levels[at]!).toBeLessThanOrEqual(1);
    const ids = found(page, / id="([^"]*)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of found(page, / href="#([^"]*)"/g)) expect(ids).toContain(decodeURIComponent(link));
  });

  test('is the same whenever it is made', () => expect(renderHtml(structuredClone(paper))).toBe(page));
});

test('the page is A4 with the margins of the house style, turned where the paper is, and numbered from its second page', () => {
  const page = renderHtml(SAMPLE_PAPERS.plan);
  expect(page).toContain('@page { size: A4; margin: 20mm 15mm 20mm 30mm; @top-center { content: counter(page);');
  expect(page).toContain('@page turned { size: A4 landscape; margin: 20mm 15mm 20mm 30mm; }');
  expect(page).toContain('@page :first { @top-center { content: none; } }');
  expect(page.match(/<section class="turned">/g)).toHaveLength(1);
  expect(page).toContain('<html lang="vi"');
});

test('a draft says so over every page, and a signed paper does not', () => {
  expect(renderHtml(SAMPLE_PAPERS.letter)).toContain('<div class="draft"><span>DỰ THẢO</span></div>');
  expect(renderHtml(SAMPLE_PAPERS.plan)).not.toContain('class="draft"');
});

test('a paper without a type has its title for those who hear the page', () => {
  expect(bodyOf(SAMPLE_PAPERS.letter)).toContain('<h1 class="unseen">Công văn đôn đốc báo cáo</h1>');
});

const everyBlock = (words: string): Block[] => [
  {
    kind: 'letterhead',
    issuers: [{ superior: words, name: words }],
    number: words,
    symbol: words,
    place: words,
    date: words,
    about: words,
  },
  { kind: 'type', type: words, summary: words, note: words },
  { kind: 'addressees', to: [words, words] },
  { kind: 'bases', items: [words], lastEnds: '.' },
  { kind: 'contents', title: words, levels: 2 },
  { kind: 'heading', level: 1, number: words, text: words, anchor: `a${words}` },
  { kind: 'paragraph', content: [words, { text: words, bold: true, tone: 'red', to: `a${words}` }], number: words },
  { kind: 'paragraph', content: { text: words, address: 'https://songhanh.example.vn/' }, as: 'none' },
  { kind: 'list', mark: 'letter', items: [words] },
  { kind: 'quote', text: words, source: words },
  {
    kind: 'table',
    caption: words,
    columns: [{ width: 1 }],
    head: [{ cells: [words] }],
    rows: [{ cells: [{ content: words, anchor: `c${words}` }], anchor: `r${words}` }],
  },
  {
    kind: 'picture',
    svg: '<svg viewBox="0 0 1 1"><text>x</text></svg>',
    widthMm: 1,
    heightMm: 1,
    alternative: words,
    caption: words,
  },
  { kind: 'foot', recipients: [words], signatures: [{ authority: [words], post: words, name: words, mark: words }] },
];

/** They become breaks, and rightly so. */
const LINE_ENDS = /[\n\v\f\r\u0085\u2028\u2029]/;

test('nobody’s words become markup, wherever they stand', async () => {
  const plain = tagsOf(renderHtml(paperOf(everyBlock('chữ'), { footer: 'chữ' })));
  const pages: string[] = [];
  fc.assert(
    fc.property(
      fc.oneof(
        fc.constantFrom(
          '</style><script>alert(1)</script>',
          '"><img src=x onerror=alert(1)>',
          "' onload='x",
          ']]>',
          '\\"; } a { ',
        ),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
      ),
      (given) => {
        const words = `c${given.replace(/[\p{Cc}\u2028\u2029]/gu, (each) => (LINE_ENDS.test(each) ? '' : each))}`;
        const page = renderHtml(
          paperOf(everyBlock(words), { title: words, author: words, footer: words, made: words }),
        );
        expect(tagsOf(page)).toEqual(plain);
        pages.push(page);
      },
    ),
    { numRuns: 25 },
  );
  // All at once: each call of the checker costs a thread.
  const { errors } = await validateXML({
    xml: pages.map((contents, page) => ({ fileName: `${page}.html`, contents })),
    normalization: 'format',
  });
  expect(errors).toEqual([]);
});

test('a footer cannot end the style sheet', () => {
  const page = renderHtml(paperOf([], { footer: '"; } </style><b>' }));
  expect(page).toContain('content: "\\22 \\3b  \\7d  \\3c \\2f style\\3e \\3c b\\3e "');
});

test('a link leads to an anchor of the paper or to an address; any other stands as words', () => {
  const link = (more: object) =>
    bodyOf(paperOf([{ kind: 'paragraph', content: { text: 'đây', ...more }, anchor: 'có' }]));
  expect(link({ to: 'có' })).toContain('<a href="#c%C3%B3">đây</a>');
  expect(link({ to: 'không có' })).toContain('>đây</p>');
  expect(link({ address: 'mailto:a@b.vn' })).toContain('<a href="mailto:a@b.vn">');
  for (const address of ['javascript:alert(1)', 'data:text/html,x', '//xấu.vn', ' https://x', 'vbscript:x'])
    expect(link({ address })).not.toContain('href');
});

test('a table has a caption, heads with what they head, groups of rows, and its merged cells', () => {
  const table: Table = {
    kind: 'table',
    caption: 'Biểu 1',
    columns: [{ width: 1, align: 'centre' }, { width: 3 }, { width: 2, align: 'right' }],
    head: [
      {
        cells: [
          { content: 'TT', rows: 2 },
          { content: 'Kết quả', columns: 2 },
        ],
      },
      { cells: ['Số cuộc', 'Tỷ lệ'] },
    ],
    rows: [
      { cells: [{ content: 'Nội dung 1', columns: 3 }], strong: true },
      { cells: [{ content: '1', rows: 2 }, 'a', '5'] },
      { cells: ['b', { content: 'Đạt', tone: 'green' }], anchor: 'hàng' },
    ],
  };
  const body = bodyOf(paperOf([table]));
  expect(body).toContain('<caption>Biểu 1</caption>');
  expect(body).toContain(
    '<th scope="col" class="centre" rowspan="2">TT</th><th scope="colgroup" class="centre" colspan="2">',
  );
  expect(body).toContain('<th scope="rowgroup" class="centre" colspan="3">Nội dung 1</th>');
  expect(body).toContain('<td class="centre" rowspan="2">1</td><td>a</td><td class="right">5</td>');
  expect(body).toContain('<tr id="hàng"><td>b</td><td class="right tone ground green">Đạt</td></tr>');
  expect(found(body, /<col class="w(\d+)"\/>/g)).toEqual(['17', '50', '33']);
});

describe('a picture', () => {
  const drawn = (svg: string) => {
    const picture: Picture = {
      kind: 'picture',
      svg,
      widthMm: 100,
      heightMm: 50,
      alternative: 'Tỷ lệ tăng',
      caption: 'Hình 1',
    };
    return bodyOf(paperOf([picture]));
  };

  test('stands in the page with its words for those who do not see it', () => {
    const body = drawn(
      '<svg viewBox="0 0 10 5" width="9"><g fill="#123456"><text x="1" font-size="3">A &amp; B</text></g></svg>',
    );
    expect(body).toContain(
      '<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="Tỷ lệ tăng" width="100mm" height="50mm" viewBox="0 0 10 5">',
    );
    expect(body).toContain('<g fill="#123456"><text x="1" font-size="3">A &amp; B</text></g></svg>');
    expect(body).toContain('<figcaption>Hình 1</figcaption>');
  });

  test.each([
    ['a script', '<script>alert(1)</script>'],
    ['what runs', '<rect width="1" onload="alert(1)" onclick="x"/>'],
    ['a way out', '<a href="https://x.vn"><text>x</text></a><image href="https://x.vn/a.png"/><use xlink:href="#a"/>'],
    ['another language', '<foreignObject><b>x</b></foreignObject>'],
    ['a style', '<style>* { color: red }</style><rect style="fill: red" class="a"/>'],
    ['what is fetched', '<rect fill="url(https://x.vn#a)" stroke="URL(#b)"/>'],
    ['another picture', '<svg viewBox="0 0 1 1"><script>x</script></svg>'],
  ])('loses %s', (_, inside) => {
    const body = drawn(`<svg viewBox="0 0 1 1">${inside}<circle r="1"/></svg>`);
    expect(body).toContain('<circle r="1"></circle></svg>');
    expect(body).not.toMatch(/script|alert|on(?:load|click)|href|foreign|<style|style=|class="a"|url|<b>|<image|<use/i);
    expect(body.match(/<svg/g)).toHaveLength(1);
  });

  test.each(['không phải hình', '<svg viewBox="0 0 1 1"><g></svg>', '<svg', '<!DOCTYPE x><svg/>', '<g></g>', ''])(
    'that is none (%j) is told in words',
    (svg) => {
      const body = drawn(svg);
      expect(body).not.toContain('<svg');
      expect(body).toContain('<p class="none">Tỷ lệ tăng</p>');
    },
  );
});
