import fc from 'fast-check';
import { PARTY_STYLE } from '../house-style/party-style.js';
import { STATE_STYLE } from '../house-style/state-style.js';
import { measurePdf } from '../measure/pdf-pages.js';
import type { Block } from '../model/block.js';
import type { Paper } from '../model/paper.js';
import { renderPdf } from './render-pdf.js';

const paperOf = (blocks: readonly Block[], style = STATE_STYLE): Paper => ({
  title: '#panic("title")',
  author: '\\ $ # ]',
  language: 'vi',
  made: '2026-01-05T08:00:00+07:00',
  style,
  footer: '',
  sections: [{ blocks }],
});

/** All letters of the pages in order without spaces, which a line's end may add or take; page numbers left out. */
async function lettersOf(paper: Paper): Promise<string> {
  const { pages } = await measurePdf(await renderPdf(paper));
  return pages
    .flatMap(({ words }) => words.filter(({ baseline }) => baseline > paper.style.page.top).map(({ text }) => text))
    .join('')
    .replace(/\s+/g, '');
}

const said = (content: string): Block => ({ kind: 'paragraph', content });
const bare = (text: string) => text.replace(/\s+/g, '');

describe('what somebody wrote shows as it is', () => {
  test.each([
    [
      'the typesetter’s marks',
      '#panic("x") $x^2$ *bold* _italic_ `raw` = heading - list + list / term: @label <label> \\ \\u{41} ~ [ ] { } // /* */ --- ...',
    ],
    ['quotes of every kind', '"a" \'b\' “c” ‘d’ «e» \\" \\\''],
    ['markup of the web', '<script>alert(1)</script> &amp; &#35; ]]> <!-- -->'],
    ['what a program would fill in', '$(x) {{x}} %s #{x} #sys.version #include "/etc/passwd" #read("/papers.json")'],
    ['many spaces and figures', '1.234.567,89   −5 %  ½ × ≥ ≤ → ● ○ ■'],
  ])('%s', async (_, text) => {
    expect(await lettersOf(paperOf([said(text)]))).toBe(bare(text));
  });

  test('in every place of a paper', async () => {
    const text = (place: string) => `#${place} $]\\*"`;
    const letters = await lettersOf(
      paperOf([
        {
          kind: 'letterhead',
          issuers: [{ superior: text('LÊN'), name: text('TÊN') }],
          number: text('số'),
          symbol: text('kh'),
          place: text('nơi'),
          date: text('ngày'),
          about: text('vv'),
        },
        { kind: 'type', type: text('LOẠI'), summary: text('yếu'), note: text('phụ') },
        { kind: 'addressees', to: [text('gửi1'), text('gửi2')] },
        { kind: 'bases', items: [text('căn')], lastEnds: ';' },
        { kind: 'heading', level: 2, number: text('I'), text: text('mục'), anchor: text('neo') },
        { kind: 'heading', level: 1, number: text('PL'), text: text('ANH'), annex: true },
        {
          kind: 'paragraph',
          number: text('1'),
          content: [
            { text: text('đoạn'), to: text('neo') },
            { text: text('đến'), to: 'no such place' },
            { text: text('chỉ'), address: 'javascript:alert(1)' },
          ],
        },
        { kind: 'list', mark: 'letter', items: [text('điểm')] },
        { kind: 'quote', text: text('lời'), source: text('nguồn') },
        {
          kind: 'table',
          caption: text('biểu'),
          columns: [{ width: 1 }, { width: 1 }],
          head: [{ cells: [text('đầu'), ''] }],
          rows: [
            { anchor: text('hàng'), cells: [{ content: text('ô'), anchor: text('ô'), tone: 'red' }, text('cạnh')] },
          ],
        },
        {
          kind: 'foot',
          recipients: [text('nhận')],
          signatures: [{ authority: [text('TM')], post: text('CHỨC'), name: text('ai'), mark: text('dấu') }],
        },
      ]),
    );
    const places = [
      'LÊN',
      'TÊN',
      'số',
      'kh',
      'nơi',
      'ngày',
      'vv',
      'LOẠI',
      'yếu',
      'phụ',
      'gửi1',
      'gửi2',
      'căn',
      'I',
      'mục',
      'PL',
      'ANH',
      '1',
      'đoạn',
      'đến',
      'chỉ',
      'điểm',
      'lời',
      'nguồn',
      'biểu',
      'đầu',
      'ô',
      'cạnh',
      'nhận',
      'TM',
      'CHỨC',
      'ai',
      'dấu',
    ];
    for (const place of places) expect(letters).toContain(bare(text(place)));
  });

  test('words without a space, 100,000 letters long, stay within the page, none lost', async () => {
    const word = 'Điđầuđếnđích'.repeat(8334).slice(0, 100_000);
    const { pages } = await measurePdf(await renderPdf(paperOf([said(word)])));
    const words = pages.flatMap((page) => page.words).filter(({ baseline }) => baseline > 20);
    expect(words.map(({ text }) => text).join('')).toBe(word);
    expect(Math.max(...words.map(({ right }) => right))).toBeLessThan(195.5);
  });

  test('a long word in a narrow column goes on in the next line', async () => {
    const address = `https://songhanh.example.vn/${'a1b2c3d4'.repeat(12)}`;
    const table: Block = {
      kind: 'table',
      columns: [{ width: 1 }, { width: 9 }],
      head: [],
      rows: [{ cells: [address, 'bên'] }],
    };
    const { pages } = await measurePdf(await renderPdf(paperOf([table])));
    const words = pages[0]!.words.filter(({ text }) => text !== 'bên');
    expect(words.map(({ text }) => text).join('')).toBe(address);
    expect(Math.max(...words.map(({ right }) => right))).toBeLessThan(30 + 16.5 + 1);
  });

  test('what has no picture in the face shows that it stood there, and makes no file that breaks the rule of PDF/A', async () => {
    const letters = await lettersOf(paperOf([said('Tốt 👍🏽 中文 \ud800 a\u0000b 𝐁𝐚𝐧 ✓ \uf0b7 שלום')]));
    expect(letters).toBe('Tốt□□□□�abBan√•שלום');
  });

  test('marks that turn the order of writing round are not obeyed', async () => {
    expect(await lettersOf(paperOf([said('số \u202e123\u202c đúng \u2067abc\u2069')]))).toBe('số123đúngabc');
  });
});

test('all words come out in order, whatever they are', async () => {
  const word = fc.oneof(
    fc.string({ minLength: 1, maxLength: 30 }),
    fc.constantFrom('Ủy', 'ban', 'nhân', 'dân', 'xã', 'Hòa', 'Bình', '#let', '$x$', '[a]', '"', '*', '_', '\\', '`'),
  );
  const words = fc
    .array(word, { minLength: 1, maxLength: 40 })
    .map((all) => all.join(' ').replace(/[^\x20-\x7e\u1ea0-\u1ef9]/g, ''));
  await fc.assert(
    fc.asyncProperty(
      fc.array(words, { minLength: 1, maxLength: 6 }),
      fc.constantFrom(STATE_STYLE, PARTY_STYLE),
      async (texts, style) => {
        const blocks = texts.flatMap((text): Block[] => [
          said(text),
          {
            kind: 'table',
            columns: [{ width: 1 }],
            head: [{ cells: [text] }],
            rows: [{ cells: [{ content: [text, { text, bold: true }] }] }],
          },
          { kind: 'list', mark: 'dash', items: [text] },
          { kind: 'quote', text, source: text },
        ]);
        const expected = texts.map((text) => [text, text, text, text, `-${text}`, text, `—${text}`].join('')).join('');
        expect(await lettersOf(paperOf(blocks, style))).toBe(bare(expected));
      },
    ),
    { numRuns: 40 },
  );
}, 60_000);
