import fc from 'fast-check';
import { PAPER_KINDS, type PaperKind } from '#domain/paper/paper-kind';
import { docxParts } from '../measure/docx-file.js';
import { packZip } from '../spreadsheet/zip.js';
import { readTemplate } from './read-template.js';
import { bareLine, plainWords, type TemplateBlock } from './template-block.js';
import { blocksOfKind, blocksOfLetterhead } from './template-blocks.js';
import { fieldFault } from './template-fault.js';
import { writeTemplate } from './write-template.js';

const KINDS = Object.keys(PAPER_KINDS) as PaperKind[];
const LETTER = blocksOfKind('extension-decision');
const HEAD = blocksOfLetterhead({
  name: 'Văn phòng Ban Dân vận',
  superior: 'Ban Dân vận Tỉnh ủy',
  bodies: [{ code: 'BDVTU', name: 'Ban Dân vận Tỉnh ủy', superior: 'Tỉnh ủy Vĩnh Lộc' }],
});
const written = (blocks: readonly TemplateBlock[], texts: Readonly<Record<string, string>> = {}) =>
  writeTemplate({ title: 'Thử', office: 'Văn phòng', blocks, texts, made: '2026-01-05T08:00:00.000+07:00' });
const own = (blocks: readonly TemplateBlock[]) => Object.fromEntries(blocks.map((block) => [block.key, block.own]));

/** The file with its main part, or its other parts, changed as a word processor or an enemy may. */
async function changed(bytes: Buffer, change: (xml: string) => string, more: Record<string, string> = {}) {
  const parts = await docxParts(bytes);
  const main = change(parts.get('word/document.xml')!.toString());
  return packZip(new Map<string, Buffer | string>([...parts, ['word/document.xml', main], ...Object.entries(more)]));
}
const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
/** A template of these paragraphs and no others. */
const ofParagraphs = async (...inner: string[]) =>
  changed(await written(LETTER), (xml) => xml.replace(/<w:body>.*<w:sectPr/s, `<w:body>${inner.join('')}<w:sectPr`));
const refusal = async (bytes: Buffer) => {
  const { faults } = await readTemplate(bytes, LETTER);
  return faults.map(({ fault, block, paragraph: at }) => [fault, block, at]);
};

test.each(KINDS)('what went out for %s comes back as it is: the product’s own words', async (kind) => {
  const blocks = blocksOfKind(kind);
  expect(await readTemplate(await written(blocks), blocks)).toEqual({ texts: own(blocks), faults: [] });
});

test('the letterhead names the office, each body whose papers it keeps, and the place', async () => {
  expect(await readTemplate(await written(HEAD), HEAD)).toEqual({ texts: own(HEAD), faults: [] });
  expect(HEAD.map(({ key }) => key)).toEqual([
    'letterhead/superior',
    'letterhead/name',
    'letterhead/superior/BDVTU',
    'letterhead/name/BDVTU',
    'letterhead/place',
  ]);
});

test('no block of a kind has the key of another', () => {
  const keys = KINDS.flatMap((kind) => blocksOfKind(kind).map(({ key }) => key));
  expect(new Set(keys).size).toBe(keys.length);
});

const letters = fc
  .array(fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạỳỷỹýỵAĐ0129 ,.;:“”"()/-–&<>%#*'), { maxLength: 60 })
  .map((some) => some.join(''));
const wordsFor = ({ shape, fields, empty }: TemplateBlock) => {
  const field = fields.length > 0 ? fc.constantFrom(...fields).map((name) => `{${name}}`) : fc.constant('');
  const line = fc.tuple(letters, field, letters).map((parts) => bareLine(plainWords(parts.join(''))));
  const lines = fc.array(line, { minLength: 0, maxLength: shape === 'line' ? 1 : 4 });
  return lines
    .map((all) => plainWords(all.join('\n')))
    .map((text) => (text === '' && empty === undefined ? 'Câu.' : text))
    .filter((text) => !/[{$#%@=]\{/.test(text));
};

test('whatever an office words, read(write(texts)) is texts', async () => {
  const texts = fc.record(Object.fromEntries(LETTER.map((block) => [block.key, wordsFor(block)])));
  await fc.assert(
    fc.asyncProperty(texts, async (said) => {
      expect(await readTemplate(await written(LETTER, said), LETTER)).toEqual({ texts: said, faults: [] });
    }),
    { numRuns: 25 },
  );
});

test('runs split by the spelling check, bookmarks, fonts and proofing marks do not matter; only letters are taken', async () => {
  const messy = `<w:p><w:pPr><w:rPr><w:b/></w:rPr></w:pPr><w:bookmarkStart w:id="1" w:name="_GoBack"/><w:r><w:rPr><w:b/><w:rFonts w:ascii="Arial"/></w:rPr><w:t>Hạn ban </w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>đ</w:t></w:r><w:r><w:t xml:space="preserve">ầu\u00a0“vẫn” </w:t></w:r><w:bookmarkEnd w:id="1"/><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:t>được</w:t><w:noBreakHyphen/><w:tab/><w:t>lưu.</w:t></w:r><w:commentRangeStart w:id="2"/></w:p>`;
  const file = await ofParagraphs(paragraph('[[extension-decision/original]] Về hạn ban đầu'), messy);
  expect(await readTemplate(file, LETTER)).toEqual({
    texts: { 'extension-decision/original': 'Hạn ban đầu “vẫn” được- lưu.' },
    faults: [],
  });
});

test('a field is known however it was spaced, capitalised or composed; it is kept as the block names it', async () => {
  const spaced = '{ Cơ  quan ban hành } thông báo'.normalize('NFD');
  const file = await ofParagraphs(paragraph('[[extension-decision/closing]]'), paragraph(spaced));
  expect((await readTemplate(file, LETTER)).texts).toEqual({
    'extension-decision/closing': '{cơ quan ban hành} thông báo',
  });
});

test('a list is a line a paragraph, without the dashes that a paper sets itself; one in a table is read too', async () => {
  const table = `<w:tbl><w:tr><w:tc>${paragraph('- Như trên;')}</w:tc><w:tc>${paragraph('Lưu: VT, TH')}</w:tc></w:tr></w:tbl>`;
  const file = await ofParagraphs(paragraph('[[extension-decision/recipients]]'), table);
  expect((await readTemplate(file, LETTER)).texts).toEqual({
    'extension-decision/recipients': 'Như trên;\nLưu: VT, TH',
  });
});

const OPENING = paragraph('[[extension-decision/granted]] Đồng ý');
const IN_BLOCK = 'extension-decision/granted';
test.each<[string, string[], unknown[]]>([
  ['an unknown key', [paragraph('[[extension-decision/nonsense]]')], ['unknown-key', 'extension-decision/nonsense', 0]],
  ['a doubled key', [OPENING, paragraph('A.'), OPENING, paragraph('B.')], ['doubled-key', IN_BLOCK, 0]],
  ['a block without words', [OPENING], ['no-words', IN_BLOCK, 0]],
  ['an unknown field', [OPENING, paragraph('A.'), paragraph('Gửi {tên lạ}.')], ['unknown-field', IN_BLOCK, 2]],
  ['a brace that is not closed', [OPENING, paragraph('Hết ngày {ngày mới.')], ['unclosed-brace', IN_BLOCK, 1]],
  ['a brace that was not opened', [OPENING, paragraph('Hết ngày ngày mới}.')], ['unopened-brace', IN_BLOCK, 1]],
  ['a doubled brace', [OPENING, paragraph('Hết ngày {{ngày mới}}.')], ['expression', IN_BLOCK, 1]],
  ['a filter', [OPENING, paragraph('Hết ngày {ngày mới | upper}.')], ['expression', IN_BLOCK, 1]],
  ['a loop', [OPENING, paragraph('{#each units}')], ['expression', IN_BLOCK, 1]],
  ['a sum', [OPENING, paragraph('{1+1}')], ['expression', IN_BLOCK, 1]],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what somebody wrote
  ['a call in front', [OPENING, paragraph('${ngày mới}')], ['expression', IN_BLOCK, 1]],
  ['a marker that is not closed', [OPENING, paragraph('A.'), paragraph('[[extension')], ['marker-broken', IN_BLOCK, 2]],
  ['a marker within words', [OPENING, paragraph(`A. [[${IN_BLOCK}]]`)], ['marker-broken', IN_BLOCK, 1]],
  [
    'two lines of what is one',
    [paragraph('[[extension-decision/symbol]]'), paragraph('A'), paragraph('B')],
    ['one-line', 'extension-decision/symbol', 2],
  ],
  ['too many letters', [OPENING, paragraph('x'.repeat(4001))], ['too-long', IN_BLOCK, 1]],
  [
    'inserted words that nobody accepted',
    [OPENING, '<w:p><w:ins w:id="1" w:author="a"><w:r><w:t>A</w:t></w:r></w:ins></w:p>'],
    ['tracked', IN_BLOCK, 1],
  ],
  [
    'deleted words that nobody accepted',
    [OPENING, '<w:p><w:r><w:t>A</w:t></w:r><w:del w:id="1"><w:r><w:delText>B</w:delText></w:r></w:del></w:p>'],
    ['tracked', IN_BLOCK, 1],
  ],
  [
    'a paragraph mark inserted',
    [OPENING, '<w:p><w:pPr><w:rPr><w:ins w:id="1"/></w:rPr></w:pPr><w:r><w:t>A</w:t></w:r></w:p>'],
    ['tracked', IN_BLOCK, 1],
  ],
  [
    'a picture',
    [OPENING, '<w:p><w:r><w:t>A</w:t><w:drawing><a:t>x</a:t></w:drawing></w:r></w:p>'],
    ['picture', IN_BLOCK, 1],
  ],
  ['an object', [OPENING, '<w:p><w:r><w:t>A</w:t><w:object/></w:r></w:p>'], ['object', IN_BLOCK, 1]],
  [
    'a link',
    [OPENING, '<w:p><w:hyperlink r:id="rId9"><w:r><w:t>vanphong@example.vn</w:t></w:r></w:hyperlink></w:p>'],
    ['link', IN_BLOCK, 1],
  ],
  [
    'a field code',
    [
      OPENING,
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DDEAUTO c:\\\\x </w:instrText></w:r><w:r><w:t>A</w:t></w:r></w:p>',
    ],
    ['field-code', IN_BLOCK, 1],
  ],
  ['a footnote', [OPENING, '<w:p><w:r><w:t>A</w:t><w:footnoteReference w:id="2"/></w:r></w:p>'], ['note', IN_BLOCK, 1]],
  ['no marker at all', [paragraph('Kính gửi các đơn vị')], ['no-marker', null, null]],
])('%s is refused at its place', async (_, inner, expected) => {
  expect(await refusal(await ofParagraphs(...inner))).toEqual([expected]);
});

test('every mistake is told at once, each with its block, its paragraph and the words around', async () => {
  const file = await ofParagraphs(OPENING, paragraph('Hết ngày {ngày lạ} của {'), paragraph('[[x/y]]'));
  const { faults } = await readTemplate(file, LETTER);
  expect(faults.map(fieldFault)).toEqual([
    {
      pointer: '/extension-decision~1granted/1',
      vi: 'Khối [[extension-decision/granted]], đoạn 1 (“Hết ngày {ngày lạ} của {”): Không có trường này ở đây. Được dùng: {cơ quan ban hành}, {ngày mới}.',
      en: 'Block [[extension-decision/granted]], paragraph 1 ("Hết ngày {ngày lạ} của {"): There is no such field here. Allowed: {cơ quan ban hành}, {ngày mới}.',
    },
    expect.objectContaining({ pointer: '/extension-decision~1granted/1', vi: expect.stringContaining('chưa đóng') }),
    expect.objectContaining({ pointer: '/x~1y/0', vi: expect.stringContaining('không có khối “x/y”') }),
  ]);
});

const RELATIONSHIPS = (mode: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="https://evil.example/t.dotm" TargetMode="${mode}"/></Relationships>`;
test.each<[string, () => Promise<Buffer>, string]>([
  ['nothing', async () => Buffer.alloc(0), 'empty'],
  ['words that are no file', async () => Buffer.from('Kính gửi'), 'not-docx'],
  ['an old .doc', async () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'old-or-locked'],
  ['half a file', async () => (await written(LETTER)).subarray(0, 3000), 'broken'],
  ['a zip of something else', async () => packZip(new Map([['xl/workbook.xml', '<x/>']])), 'not-docx'],
  ['more than a template weighs', async () => Buffer.concat([Buffer.from('PK'), Buffer.alloc(2 ** 21)]), 'too-large'],
  [
    'a zip that bursts',
    async () => changed(await written(LETTER), (xml) => xml, { 'word/x.xml': ' '.repeat(17 * 2 ** 20) }),
    'too-large',
  ],
  ['a macro', async () => changed(await written(LETTER), (xml) => xml, { 'word/vbaProject.bin': 'x' }), 'macro'],
  [
    'an embedded object',
    async () => changed(await written(LETTER), (xml) => xml, { 'word/embeddings/oleObject1.bin': 'x' }),
    'object',
  ],
  [
    'a picture in a header',
    async () => changed(await written(LETTER), (xml) => xml, { 'word/media/image1.png': 'x' }),
    'picture',
  ],
  [
    'a template elsewhere',
    async () =>
      changed(await written(LETTER), (xml) => xml, { 'word/_rels/settings.xml.rels': RELATIONSHIPS('External') }),
    'link',
  ],
  [
    'a DOCTYPE',
    async () =>
      changed(await written(LETTER), (xml) => xml.replace('<w:document', '<!DOCTYPE x [<!ENTITY a "b">]><w:document')),
    'broken',
  ],
  [
    'markup that does not close',
    async () => changed(await written(LETTER), (xml) => xml.replace('</w:body>', '')),
    'broken',
  ],
  [
    'elements ten thousand deep',
    async () => changed(await written(LETTER), (xml) => xml.replace('<w:body>', `<w:body>${'<w:sdt>'.repeat(10_000)}`)),
    'broken',
  ],
  [
    'half a million letters',
    async () =>
      changed(await written(LETTER), (xml) => xml.replace('</w:body>', `${paragraph('x'.repeat(500_000))}</w:body>`)),
    'too-large',
  ],
])('%s is refused as a whole, at once', async (_, file, fault) => {
  const bytes = await file();
  const began = performance.now();
  const { faults } = await readTemplate(bytes, LETTER);
  expect(faults.map(({ fault: each, block }) => [each, block])).toEqual([[fault, null]]);
  expect(performance.now() - began).toBeLessThan(5000);
});

test('a file of noise is refused and never hangs or breaks the reader', async () => {
  const good = await written(LETTER);
  const parts = await docxParts(good);
  const main = parts.get('word/document.xml')!.toString();
  const cut = fc.tuple(fc.nat(main.length), fc.nat(200), fc.string({ maxLength: 30 }));
  await fc.assert(
    fc.asyncProperty(cut, async ([at, length, noise]) => {
      const xml = main.slice(0, at) + noise + main.slice(at + length);
      const read = await readTemplate(
        packZip(new Map<string, Buffer | string>([...parts, ['word/document.xml', xml]])),
        LETTER,
      );
      for (const { fault } of read.faults) expect(typeof fault).toBe('string');
    }),
    { numRuns: 200 },
  );
});

test('the same words make the same bytes', async () => {
  expect((await written(LETTER)).equals(await written(LETTER))).toBe(true);
});
