import { deflateSync } from 'node:zlib';
import { type FileExtension, UNPACKING } from '#domain/attachment/file-kind';
import { examineFile } from '#record/attachment/examining/examine-file';
import { bytesInMemory } from '#record/attachment/examining/file-bytes';
import { saysSecret } from '#record/attachment/secrecy-tripwire';
import { NOTE_SCAN } from '../../apps/cli/src/rehearse/note-scan.js';
import { odt, ole, openXml, PICTURES, pdf, zip } from '../support/sample-files.js';

const examine = (bytes: Buffer, ending: FileExtension) => examineFile(bytesInMemory(bytes), ending);
const packed = (objects: string) => {
  const stream = deflateSync(Buffer.from(objects));
  return `2 0 obj << /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${stream.length} >> stream\n${stream.toString('latin1')}\nendstream endobj`;
};
/** The objects as bytes, for a packed stream is no UTF-8. */
const pdfOf = (objects: string) =>
  Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from(objects, 'latin1'), Buffer.from('\nstartxref\n9\n%%EOF\n')]);

const megabytes = (count: number) => Buffer.alloc(count * 1024 * 1024);
/** Text that packs to a seventh or so, as honest text does. */
const utf16 = (text: string) => Buffer.concat([Buffer.from('fffe', 'hex'), Buffer.from(text, 'utf16le')]);

test.each<[FileExtension, Buffer]>([
  ['pdf', pdf('a')],
  ['pdf', NOTE_SCAN],
  ['docx', openXml('docx')],
  ['xlsx', openXml('xlsx')],
  ['pptx', openXml('pptx')],
  ['odt', odt()],
  ['doc', ole('Root Entry', 'WordDocument')],
  ['xls', ole('Root Entry', 'Workbook')],
  ['ppt', ole('Root Entry', 'PowerPoint Document')],
  ['jpg', PICTURES.jpg],
  ['png', PICTURES.png],
  ['webp', PICTURES.webp],
  ['heic', PICTURES.heic],
  ['tiff', PICTURES.tiff],
  ['txt', Buffer.from('Báo cáo quý I\n')],
  ['csv', utf16('đơn vị;số\n')],
])('an honest .%s is taken', async (ending, bytes) => expect(await examine(bytes, ending)).toEqual([]));

const ENDINGS: FileExtension[] = ['pdf', 'docx', 'odt', 'doc', 'jpg', 'png', 'webp', 'heic', 'tiff', 'txt'];

test.each(ENDINGS)('a program that calls itself .%s is refused', async (ending) => {
  const program = Buffer.concat([Buffer.from('MZ\u0090\u0000', 'latin1'), megabytes(1)]);
  await expect(examine(program, ending)).rejects.toMatchObject({
    code: ending === 'txt' ? 'FILE_TEXT_NOT_UNICODE' : 'FILE_NOT_WHAT_IT_SAYS',
  });
});

test.each<[string, FileExtension, Buffer, string]>([
  ['a workbook that calls itself a text', 'docx', openXml('xlsx'), 'FILE_NOT_WHAT_IT_SAYS'],
  ['an archive that calls itself a document', 'docx', zip([{ name: 'a.exe', content: 'MZ' }]), 'FILE_NOT_WHAT_IT_SAYS'],
  ['a document that calls itself a sheet', 'ods', odt(), 'FILE_NOT_WHAT_IT_SAYS'],
  ['a .doc that calls itself a .xls', 'xls', ole('WordDocument'), 'FILE_NOT_WHAT_IT_SAYS'],
  ['a NUL in a text', 'txt', Buffer.from('a\0b'), 'FILE_NOT_WHAT_IT_SAYS'],
  ['a text of an old code page', 'csv', Buffer.from([0x42, 0xe1, 0x6f]), 'FILE_TEXT_NOT_UNICODE'],
  ['a PDF cut short', 'pdf', pdf('a').subarray(0, -20), 'FILE_DAMAGED'],
  ['a picture cut short', 'png', PICTURES.png.subarray(0, 40), 'FILE_DAMAGED'],
  ['a picture without a frame', 'jpg', Buffer.from('ffd8ffda0008010100003f00ffd9', 'hex'), 'FILE_DAMAGED'],
  ['a document cut short', 'docx', openXml('docx').subarray(0, -30), 'FILE_DAMAGED'],
  [
    'a part that is not what its sum says',
    'docx',
    openXml('docx', '', [{ name: 'a', content: 'b', claims: { crc: 7 } }]),
    'FILE_DAMAGED',
  ],
  ['a part that climbs out', 'docx', openXml('docx', '', [{ name: '../../evil', content: 'b' }]), 'FILE_DAMAGED'],
  ['macros in a .docx', 'docx', openXml('docx', '', [{ name: 'word/vbaProject.bin', content: 'x' }]), 'FILE_HAS_MACRO'],
  ['macros in an .odt', 'odt', odt([{ name: 'Basic/Standard/Module1.xml', content: 'x' }]), 'FILE_HAS_MACRO'],
  ['macros in a .doc', 'doc', ole('WordDocument', '_VBA_PROJECT'), 'FILE_HAS_MACRO'],
  [
    'macros of an embedded workbook',
    'docx',
    openXml('docx', '', [
      { name: 'word/embeddings/a.xlsx', content: openXml('xlsx', '', [{ name: 'xl/vbaProject.bin', content: 'x' }]) },
    ]),
    'FILE_HAS_MACRO',
  ],
  ['a document behind a password', 'docx', ole('EncryptedPackage', 'EncryptionInfo'), 'FILE_LOCKED'],
  [
    'an encrypted part',
    'docx',
    openXml('docx', '', [{ name: 'a', content: 'b', claims: { encrypted: true } }]),
    'FILE_LOCKED',
  ],
  [
    'a script in a PDF',
    'pdf',
    pdf('a', '3 0 obj << /S /JavaScript /JS (app.alert\\(1\\)) >> endobj'),
    'FILE_HAS_SCRIPT',
  ],
  ['a script whose name is masked', 'pdf', pdf('a', '3 0 obj << /S /J#61vaScript >> endobj'), 'FILE_HAS_SCRIPT'],
  ['a program that a PDF starts', 'pdf', pdf('a', '3 0 obj << /S /Launch /F (cmd.exe) >> endobj'), 'FILE_HAS_SCRIPT'],
  ['a script packed away', 'pdf', pdfOf(packed('3 0 << /S /JavaScript >>')), 'FILE_HAS_SCRIPT'],
])('%s is refused, and told how to mend it', async (_, ending, bytes, code) => {
  await expect(examine(bytes, ending)).rejects.toMatchObject({ code, detail: { ending } });
});

test.each<[string, Buffer]>([
  ['by its size', openXml('docx', '', [{ name: 'a', content: megabytes(UNPACKING.megabytes) }])],
  ['by its ratio', openXml('docx', '', [{ name: 'a', content: megabytes(20) }])],
  [
    'by the number of its parts',
    openXml(
      'docx',
      '',
      Array.from({ length: UNPACKING.entries }, (_, n) => ({ name: `p/${n}`, content: 'a' })),
    ),
  ],
  [
    'by a file in a file in a file',
    openXml('docx', '', [{ name: 'a', content: zip([{ name: 'b', content: zip([{ name: 'c', content: 'c' }]) }]) }]),
  ],
])('what unpacks without end is refused %s', async (_, bytes) => {
  await expect(examine(bytes, 'docx')).rejects.toMatchObject({ code: 'FILE_UNPACKS_TOO_LARGE' });
});

test('a part that unpacks to more than its directory says is refused before it is all there', async () => {
  const lying = openXml('docx', '', [{ name: 'a', content: megabytes(40), claims: { size: 10 } }]);
  await expect(examine(lying, 'docx')).rejects.toMatchObject({ code: 'FILE_DAMAGED' });
});

test.each<[string, FileExtension, Buffer, string[]]>([
  ['a PDF with a file in it', 'pdf', pdf('a', '3 0 obj << /Type /EmbeddedFile >> endobj'), ['embedded-file']],
  ['an encrypted PDF', 'pdf', pdf('a', 'trailer << /Encrypt 4 0 R >>'), ['encrypted']],
  [
    'a document with a chart’s workbook',
    'docx',
    openXml('docx', '', [{ name: 'word/embeddings/a.xlsx', content: openXml('xlsx') }]),
    ['embedded-file'],
  ],
])('%s is taken, and a reader is told', async (_, ending, bytes, remarks) => {
  expect(await examine(bytes, ending)).toEqual(remarks);
});

test.each<[string, string, Buffer, boolean]>([
  [
    'the title of a PDF, packed away',
    'a.pdf',
    pdfOf(packed('3 0 << /Title (M\\341\\272\\255t) /Subject (TOI) >>')),
    true,
  ],
  [
    'a slide',
    'a.pptx',
    openXml('pptx', '', [{ name: 'ppt/slides/slide1.xml', content: '<a:p><a:t>MẬT</a:t></a:p>' }]),
    true,
  ],
  [
    'a cell',
    'a.xlsx',
    openXml('xlsx', '', [{ name: 'xl/sharedStrings.xml', content: '<si><t>TUYỆT MẬT</t></si>' }]),
    true,
  ],
  ['an old document', 'a.doc', Buffer.concat([ole('WordDocument'), Buffer.from('\rTỐI MẬT\r', 'utf16le')]), true],
  [
    'an ordinary cell',
    'a.xlsx',
    openXml('xlsx', '', [{ name: 'xl/sharedStrings.xml', content: '<si><t>Mật độ</t></si>' }]),
    false,
  ],
])('the tripwire reads %s', async (_, name, bytes, expected) => {
  expect(await saysSecret(name, bytesInMemory(bytes))).toBe(expected);
});
