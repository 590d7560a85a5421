import { crc32, deflateRawSync } from 'node:zlib';

/** A small PDF: `objects` stand in its body as they are, `text` makes its bytes its own. */
export function pdf(text: string, objects = ''): Buffer {
  const body = Buffer.from(`%PDF-1.7\n% ${text}\n1 0 obj << /Type /Catalog >> endobj\n${objects}\n`);
  const end = `xref\n0 1\n0000000000 65535 f \ntrailer << /Size 2 /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.concat([body, Buffer.from(end)]);
}

export interface ZipPart {
  readonly name: string;
  readonly content: string | Buffer;
  /** Said in the directory instead of the truth. */
  readonly claims?: { readonly size?: number; readonly crc?: number; readonly encrypted?: boolean };
}

/** A zip of those parts, deflated (APPNOTE 6.3). */
export function zip(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, claims = {} } of parts) {
    const bytes = Buffer.from(content as string);
    const packed = deflateRawSync(bytes);
    const label = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(claims.encrypted ? 0x0801 : 0x0800, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(claims.crc ?? crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(claims.size ?? bytes.length, 18);
    fields.writeUInt16LE(label.length, 22);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), fields, label, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), fields, rest, label]));
    locals.push(local);
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, listed, end]);
}

const MAIN = {
  docx: ['wordprocessingml.document', 'word/document.xml'],
  xlsx: ['spreadsheetml.sheet', 'xl/workbook.xml'],
  pptx: ['presentationml.presentation', 'ppt/presentation.xml'],
} as const;

/** The least office file of that kind, with `body` in its main part. */
export function openXml(kind: keyof typeof MAIN, body = '', others: readonly ZipPart[] = []): Buffer {
  const [type, part] = MAIN[kind];
  return zip([
    {
      name: '[Content_Types].xml',
      content: `<Types><Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`,
    },
    { name: part, content: `<w:document><w:body>${body}</w:body></w:document>` },
    ...others,
  ]);
}

/** The least OpenDocument text. */
export const odt = (others: readonly ZipPart[] = []): Buffer =>
  zip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
    { name: 'content.xml', content: '<office:text><text:p>Báo cáo</text:p></office:text>' },
    { name: 'META-INF/manifest.xml', content: '<manifest:manifest/>' },
    ...others,
  ]);

/** An OLE compound file as far as its header and its directory's names. */
export function ole(...streams: string[]): Buffer {
  const header = Buffer.alloc(512);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  const entries = streams.map((name) => {
    const entry = Buffer.alloc(128);
    entry.write(name, 'utf16le');
    return entry;
  });
  return Buffer.concat([header, ...entries]);
}

/** Pictures of one pixel or so, whole. */
export const PICTURES = {
  jpg: Buffer.from(
    'ffd8ffe000104a46494600010100000100010000ffc0000b080001000101011100ffda0008010100003f00d2cf20ffd9',
    'hex',
  ),
  png: Buffer.from(
    '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000b49444154789c6360000200000500017a5eab3f0000000049454e44ae426082',
    'hex',
  ),
  webp: Buffer.from('5249464612000000574542505650384c060000002f0000000000', 'hex'),
  heic: Buffer.concat([
    Buffer.from('00000018667479706865696300000000', 'hex'),
    Buffer.from('heicmif1'),
    Buffer.alloc(8),
  ]),
  tiff: Buffer.from('49492a00080000000000000000000000', 'hex'),
} as const;
