import fc from 'fast-check';
import { PARTY_STYLE } from '../house-style/party-style.js';
import { STATE_STYLE } from '../house-style/state-style.js';
import { docxParts, partTree, wordsOf } from '../measure/docx-file.js';
import type { Block, Table, TableCell } from '../model/block.js';
import { type Inlines, plainText } from '../model/inline.js';
import { blocksOf, type Paper } from '../model/paper.js';
import { cellOf } from '../model/write.js';
import { elementTree } from '../xml/element-tree.js';
import { writable } from './letters.js';
import { renderDocx } from './render-docx.js';

const HOSTILE = [
  '\u0000',
  '\u0008\u000b\u001b',
  '<w:t>',
  ']]>',
  '&amp;&#0;',
  '"\'',
  '\ud800',
  '\udc00x',
  '\ufffe\uffff',
  '\u202e',
  'שלום',
  'مرحبا',
  '{dash-1}',
  '\r\n',
  '\t',
  '𝐁🎉',
  'a'.repeat(300),
  'PAGEREF _Toc1 \\h',
  'o\u0302\u0301',
];
const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('Ủy ban', 'nhân dân', 'tỉnh', 'báo cáo', '96%', 'kế hoạch 2026', '') },
  { weight: 2, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);
const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
const anchor = fc.option(fc.oneof(fc.constantFrom('a', 'b', 'muc-1'), text), { nil: undefined, freq: 3 });
const run = fc.record(
  {
    text,
    bold: fc.boolean(),
    small: fc.boolean(),
    tone: fc.constantFrom('green', 'amber', 'red', 'grey'),
    to: fc.constantFrom('a', 'b', 'muc-1', 'không có'),
    address: fc.oneof(fc.webUrl(), fc.constantFrom('mailto:a@b.vn', 'javascript:x', 'không phải địa chỉ')),
  },
  { requiredKeys: ['text'] },
);
const words: fc.Arbitrary<Inlines> = fc.oneof(text, run, fc.array(fc.oneof(text, run), { maxLength: 4 }));
const cell: fc.Arbitrary<TableCell> = fc.oneof(
  text,
  fc.record(
    {
      content: words,
      columns: fc.integer({ min: 1, max: 4 }),
      rows: fc.integer({ min: 1, max: 4 }),
      align: fc.constantFrom('left', 'centre', 'right'),
      anchor,
    },
    { requiredKeys: ['content'] },
  ),
);
const rows = (most: number) =>
  fc.array(fc.record({ cells: fc.array(cell, { maxLength: 5 }), anchor, strong: fc.boolean() }), { maxLength: most });
const table: fc.Arbitrary<Table> = fc.record(
  {
    kind: fc.constant('table' as const),
    columns: fc.array(fc.record({ width: fc.double({ min: 0, max: 9, noNaN: true }) }), { maxLength: 5 }),
    head: rows(2),
    rows: rows(6),
    caption: words,
    size: fc.constantFrom('normal', 'small', 'matrix'),
    plain: fc.boolean(),
  },
  { requiredKeys: ['kind', 'columns', 'head', 'rows'] },
);
const maybe = fc.option(text, { nil: null });
const signature = fc.record({ authority: fc.array(text, { maxLength: 2 }), post: text, name: maybe });
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    kind: fc.constant('letterhead' as const),
    issuers: fc.array(fc.record({ name: text }), { maxLength: 3 }),
    number: maybe,
    symbol: maybe,
    place: maybe,
    date: fc.oneof(maybe, fc.constant('2026-02-01')),
    about: text,
  }),
  fc.record({ kind: fc.constant('type' as const), type: text, summary: words, note: words }),
  fc.record({ kind: fc.constant('addressees' as const), to: fc.array(text, { maxLength: 3 }) }),
  fc.record({
    kind: fc.constant('bases' as const),
    items: fc.array(words, { maxLength: 3 }),
    lastEnds: fc.constantFrom(',', '.'),
  }),
  fc.record({
    kind: fc.constant('heading' as const),
    level: fc.constantFrom(1, 2, 3, 4),
    text: words,
    anchor,
    annex: fc.boolean(),
    number: text,
  }),
  fc.record({
    kind: fc.constant('paragraph' as const),
    content: words,
    anchor,
    as: fc.constantFrom('body', 'note', 'centre', 'none'),
  }),
  fc.record({
    kind: fc.constant('list' as const),
    mark: fc.constantFrom('dash', 'number', 'letter'),
    items: fc.array(words, { maxLength: 4 }),
  }),
  fc.record({ kind: fc.constant('quote' as const), text, source: words }),
  table,
  fc.record({
    kind: fc.constant('foot' as const),
    recipients: fc.array(text, { maxLength: 3 }),
    signatures: fc.array(signature, { maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('contents' as const), title: text, levels: fc.constantFrom(1, 2) }),
  fc.constantFrom<Block>({ kind: 'page-break' }, { kind: 'rule' }),
) as fc.Arbitrary<Block>;
const paper: fc.Arbitrary<Paper> = fc.record({
  title: text,
  author: text,
  language: fc.constantFrom('vi', 'en'),
  made: fc.constant('2026-01-05T08:00:00+07:00'),
  style: fc.constantFrom(STATE_STYLE, PARTY_STYLE),
  draft: fc.boolean(),
  footer: text,
  sections: fc.array(fc.record({ turned: fc.boolean(), blocks: fc.array(block, { maxLength: 6 }) }), { maxLength: 3 }),
});

/** What a block says, in the order in which the page shows it. */
function told(one: Block): Inlines[] {
  switch (one.kind) {
    case 'letterhead':
      return [...one.issuers.map(({ name }) => name), one.about ?? ''];
    case 'type':
      return [one.type, one.summary, one.note ?? ''];
    case 'heading':
      return [one.number ?? '', one.text];
    case 'paragraph':
      return [one.content];
    case 'list':
      return [...one.items];
    case 'quote':
      return [one.text, one.source];
    case 'table':
      return [
        one.caption ?? '',
        ...[...one.head, ...one.rows].flatMap((row) => row.cells.map((each) => cellOf(each).content)),
      ];
    case 'foot':
      return one.signatures.flatMap(({ authority, post, name }) => [...authority, post, name ?? '']);
    default:
      // Their marks at the ends are the renderer's; `house-style.spec.ts` holds them.
      return [];
  }
}

const bare = (letters: string) => writable(letters).replace(/\s+/g, '');

test('any paper becomes a well-formed file that says all its words in their order', async () => {
  await fc.assert(
    fc.asyncProperty(paper, async (any) => {
      const parts = await docxParts(await renderDocx(any));
      for (const [name, part] of parts)
        if (/\.(xml|rels)$/.test(name)) elementTree(part.toString(), { depth: 100, elements: 1_000_000 });
      const said = bare(wordsOf(partTree(parts, 'word/document.xml')));
      let from = 0;
      for (const one of blocksOf(any)
        .filter(({ kind }) => kind !== 'foot')
        .flatMap(told)
        .map(plainText)
        .map(bare)) {
        const found = said.indexOf(one, from);
        expect({ one, found: found >= 0 }).toEqual({ one, found: true });
        from = found + one.length;
      }
      for (const one of blocksOf(any)
        .filter(({ kind }) => kind === 'foot')
        .flatMap(told)
        .map(plainText)
        .map(bare))
        expect(said).toContain(one);
    }),
    { numRuns: 30 },
  );
}, 240_000);

const EMPTY = { title: '', author: '', language: 'vi', made: '2026-01-05T08:00:00+07:00' } as const;

test.each(HOSTILE)('%j in every place of a paper breaks nothing', async (hostile) => {
  const hostilePaper: Paper = {
    title: hostile,
    author: hostile,
    language: 'vi',
    made: '2026-01-05T08:00:00+07:00',
    style: STATE_STYLE,
    footer: hostile,
    sections: [
      {
        blocks: [
          {
            kind: 'letterhead',
            issuers: [{ name: hostile, superior: hostile }],
            number: hostile,
            symbol: hostile,
            place: hostile,
            date: hostile,
            about: hostile,
          },
          { kind: 'type', type: hostile, summary: hostile },
          { kind: 'heading', level: 1, text: hostile, anchor: hostile },
          { kind: 'paragraph', content: { text: hostile, to: hostile, address: `https://a.vn/${hostile}` } },
          { kind: 'table', columns: [{ width: 1 }], head: [], rows: [{ cells: [hostile] }] },
          { kind: 'quote', text: hostile, source: hostile },
          { kind: 'foot', recipients: [hostile], signatures: [{ authority: [hostile], post: hostile, name: hostile }] },
        ],
      },
    ],
  };
  const parts = await docxParts(await renderDocx(hostilePaper));
  for (const [name, part] of parts) {
    if (!/\.(xml|rels)$/.test(name)) continue;
    const xml = part.toString();
    elementTree(xml, { depth: 100, elements: 100_000 });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them
    expect(xml).not.toMatch(/[\p{Surrogate}\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\u202e]/u);
  }
  expect(bare(wordsOf(partTree(parts, 'word/document.xml')))).toContain(bare(hostile));
});

test('words of 20,000 letters are laid out before the test’s time is over', async () => {
  const long = 'a'.repeat(20_000);
  const blocks: Block[] = [
    { kind: 'letterhead', issuers: [{ name: long }], number: long, symbol: null, place: null, date: null },
    { kind: 'contents', title: 'Mục lục', levels: 2 },
    { kind: 'heading', level: 1, text: long },
    { kind: 'table', columns: [{ width: 1 }, { width: 9 }], head: [], rows: [{ cells: [long, 'b'] }] },
    { kind: 'foot', recipients: [long], signatures: [{ authority: [], post: long, name: null }] },
  ];
  const parts = await docxParts(await renderDocx({ ...EMPTY, style: STATE_STYLE, sections: [{ blocks }] }));
  expect(wordsOf(partTree(parts, 'word/document.xml'))).toContain(long);
}, 90_000);
