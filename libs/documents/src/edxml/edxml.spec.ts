import fc from 'fast-check';
import { InputError } from '#domain/error/input-error';
import { packZip } from '../spreadsheet/zip.js';
import { type Edxml, edxmlDocumentId } from './edxml.js';
import { readEdxml } from './read-edxml.js';
import { SAMPLE_EDXML } from './sample-edxml.js';
import { writeEdxml } from './write-edxml.js';

/** Where the faults are, and what they say in Vietnamese. */
async function faultsOf(bytes: Buffer | string, limits?: Parameters<typeof readEdxml>[1]): Promise<[string, string][]> {
  try {
    await readEdxml(Buffer.from(bytes as string), limits);
  } catch (error) {
    if (error instanceof InputError) return error.faults.map(({ pointer, vi }) => [pointer, vi]);
    throw error;
  }
  throw new Error('it was read');
}

const written = (change: Partial<Edxml> = {}) => writeEdxml({ ...SAMPLE_EDXML, ...change }).toString('utf8');

// Letters as a person writes them: what XML cannot hold is not written, and ends are trimmed on the way in.
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map((text) => text.trim())
  .filter((text) => text !== '' && !/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text));
const maybe = fc.option(words, { nil: null });
const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const count = fc.option(fc.integer({ min: 0, max: 999_999 }), { nil: null });
const organ = fc.record({
  id: fc.stringMatching(/^[0-9A-Z][0-9A-Z.]{0,33}$/),
  inCharge: maybe,
  name: words,
  address: maybe,
  email: maybe,
  telephone: maybe,
  fax: maybe,
  website: maybe,
});
const paper: fc.Arbitrary<Edxml> = fc.record({
  documentId: words,
  from: organ,
  to: fc.array(organ, { maxLength: 4 }),
  number: words,
  symbol: maybe,
  place: maybe,
  date: day,
  typeName: maybe,
  subject: words,
  content: maybe,
  signer: fc.record({ competence: maybe, position: maybe, name: maybe }),
  dueDate: fc.option(day, { nil: null }),
  toPlaces: fc.array(words, { maxLength: 4 }),
  other: fc.record({
    priority: count,
    sphere: maybe,
    typist: maybe,
    copies: count,
    pages: count,
    appendixes: fc.array(words, { maxLength: 3 }),
  }),
  responseFor: fc.array(
    fc.record({ organId: words, code: words, date: fc.option(day, { nil: null }), documentId: maybe }),
    { maxLength: 3 },
  ),
  trace: fc.array(fc.record({ organId: words, at: day.map((date) => `${date}T07:08:09+07:00`) }), { maxLength: 3 }),
  files: fc.array(
    fc.record({
      name: words,
      contentType: words,
      description: maybe,
      bytes: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});

test('what was written is read back, whatever its letters', async () => {
  await fc.assert(
    fc.asyncProperty(paper, async (each) => {
      expect(await readEdxml(writeEdxml(each))).toEqual(each);
    }),
    { numRuns: 300 },
  );
});

test('the same paper has the same bytes, in the shape that other systems read', () => {
  expect(writeEdxml(SAMPLE_EDXML)).toEqual(writeEdxml(SAMPLE_EDXML));
  const xml = written();
  expect(xml).toContain('<edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016">');
  expect(xml).toContain(
    '<edXML:Code><edXML:CodeNumber>12</edXML:CodeNumber><edXML:CodeNotation>TB-BDVTU</edXML:CodeNotation></edXML:Code>',
  );
  expect(xml).toContain('<edXML:PromulgationDate>2024/01/15</edXML:PromulgationDate>');
  expect(xml).toContain('<edXML:Timestamp>2024/01/15 16:30:05</edXML:Timestamp>');
  const order = [
    'From',
    'To',
    'Code',
    'PromulgationInfo',
    'DocumentType',
    'Subject',
    'Content',
    'SignerInfo',
    'DueDate',
    'ToPlaces',
    'OtherInfo',
    'ResponseFor',
    'SteeringType',
    'DocumentId',
  ];
  const header = xml.slice(0, xml.indexOf('</edXML:MessageHeader>'));
  const places = order.map((name) => header.indexOf(`<edXML:${name}>`));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
});

test('a paper is named by who, when and which', () => {
  expect(edxmlDocumentId(SAMPLE_EDXML)).toBe(SAMPLE_EDXML.documentId);
  expect(edxmlDocumentId({ ...SAMPLE_EDXML, symbol: null })).toBe('000.00.19.H29,2024/01/15,12');
});

describe('from other systems', () => {
  test('other prefixes, dates written otherwise, files zipped or named with cid: are read alike', async () => {
    const zipped = packZip(new Map([['7f.pdf', SAMPLE_EDXML.files[0]!.bytes]])).toString('base64');
    const xml = written()
      .replaceAll('edXML:', '')
      .replace('xmlns:edXML=', 'xmlns=')
      .replaceAll('2024/01/15', '15/01/2024')
      .replace('2024/02/01', '2024-2-1T00:00:00')
      .replace(SAMPLE_EDXML.files[0]!.bytes.toString('base64'), `\n${zipped.replace(/(.{60})/g, '$1\r\n')}\n`)
      .replace(/<ContentId>1-/, '<ContentId>cid:1-')
      .replace(/<DocumentId>[^<]*<\/DocumentId>/, '');
    expect(await readEdxml(Buffer.from(`\ufeff${xml}`))).toEqual({
      ...SAMPLE_EDXML,
      documentId: SAMPLE_EDXML.documentId,
    });
  });

  test('an office file stays the zip that it is', async () => {
    const docx = packZip(
      new Map([
        ['[Content_Types].xml', '<x/>'],
        ['word/document.xml', '<y/>'],
      ]),
    );
    const files = [{ ...SAMPLE_EDXML.files[0]!, name: 'a.docx', bytes: docx }];
    expect((await readEdxml(writeEdxml({ ...SAMPLE_EDXML, files }))).files).toEqual(files);
  });
});

describe('what cannot be read is refused with its element', () => {
  const HEADER = '/edXML/edXMLEnvelope/edXMLHeader/MessageHeader';
  const FILE = '/edXML/AttachmentEncoded/Attachment';

  test.each([
    ['the number', /<edXML:Code>.*?<\/edXML:Code>/, '', `${HEADER}/Code/CodeNumber`],
    ['the subject', /<edXML:Subject>[^<]*/, '<edXML:Subject> ', `${HEADER}/Subject`],
    [
      'the date',
      '<edXML:PromulgationDate>2024/01/15',
      '<edXML:PromulgationDate>',
      `${HEADER}/PromulgationInfo/PromulgationDate`,
    ],
    ['the sender', /<edXML:From><edXML:OrganId>[^<]*/, '<edXML:From><edXML:OrganId>', `${HEADER}/From/OrganId`],
    ['a receiver', /<edXML:To><edXML:OrganId>[^<]*/, '<edXML:To><edXML:OrganId>', `${HEADER}/To[1]/OrganId`],
    ['the name of a file', /<AttachmentName>[^<]*/, '<AttachmentName>', `${FILE}[1]/AttachmentName`],
  ])('without %s', async (_, part, instead, pointer) => {
    expect((await faultsOf(written().replace(part, instead))).map(([at]) => at)).toContain(pointer);
  });

  test.each([
    [
      'a day that there is not',
      'PromulgationDate>2024/01/15',
      'PromulgationDate>2024/02/30',
      `${HEADER}/PromulgationInfo/PromulgationDate`,
      '2024/02/30',
    ],
    ['a due date in words', 'DueDate>2024/02/01', 'DueDate>mai', `${HEADER}/DueDate`, '“mai”'],
    ['a count that is none', 'PageAmount>3', 'PageAmount>ba', `${HEADER}/OtherInfo/PageAmount`, 'số'],
    [
      'a code of 36 letters',
      'OrganId>000.00.19.H29</edXML:OrganId><edXML:OrganizationInCharge',
      `OrganId>${'1'.repeat(36)}</edXML:OrganId><edXML:OrganizationInCharge`,
      `${HEADER}/From/OrganId`,
      '35',
    ],
    [
      'content that is not Base64',
      'ContentTransferEncoded>',
      'ContentTransferEncoded>*',
      `${FILE}[1]/ContentTransferEncoded`,
      'Base64',
    ],
    [
      'a reference without its file',
      /<ContentId>[^<]*/,
      '<ContentId>other',
      '/edXML/edXMLEnvelope/edXMLBody/edXMLManifest/Reference[1]',
      'không có',
    ],
    ['no file', /<Attachment>.*<\/Attachment>/, '', FILE, 'không có tệp'],
  ] as const)('%s', async (_, part, instead, pointer, says) => {
    const faults = await faultsOf(written().replace(part, instead));
    expect(faults.find(([at]) => at === pointer)?.[1]).toContain(says);
  });

  test('every fault is named at once', async () => {
    const xml = written()
      .replace(/<edXML:Subject>.*?<\/edXML:Subject>/, '')
      .replace('PageAmount>3', 'PageAmount>x');
    expect((await faultsOf(xml)).map(([at]) => at)).toEqual([`${HEADER}/Subject`, `${HEADER}/OtherInfo/PageAmount`]);
  });

  test.each([
    ['no XML', 'Kính gửi …'],
    ['nothing', ''],
    [
      'an older draft of the format',
      written().replaceAll('http://www.mic.gov.vn/TBT/QCVN_102_2016', 'http://www.e-doc.vn/Schema/'),
    ],
    ['another document', '<html><body/></html>'],
    ['one that is cut off', written().slice(0, 900)],
    ['elements that cross', written().replace('</edXML:From>', '</edXML:To>')],
    ['entities that grow', `<!DOCTYPE x [<!ENTITY a "${'x'.repeat(99)}"><!ENTITY b "&a;&a;&a;">]>${written()}`],
    ['a file from the disk', `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${written()}`],
    ['a second root', `${written()}${written()}`],
    [
      'ten thousand elements',
      written().replace('</edXML:ToPlaces>', `${'<edXML:Place/>'.repeat(10_000)}</edXML:ToPlaces>`),
    ],
    [
      'a tower of elements',
      written().replace('</edXML:ToPlaces>', `${'<a>'.repeat(99)}${'</a>'.repeat(99)}</edXML:ToPlaces>`),
    ],
  ])('%s', async (_, xml) => {
    const [[pointer, says]] = (await faultsOf(xml)) as [[string, string]];
    expect(pointer).toBe('');
    expect(says).toContain('không phải gói tin edXML');
  });

  test('what is not UTF-8 is said to be that', async () => {
    expect(await faultsOf(Buffer.from(`\ufeff${written()}`, 'utf16le'))).toEqual([
      ['', 'Tệp không phải văn bản UTF-8.'],
    ]);
  });

  test('limits hold before anything is unpacked', async () => {
    const limits = { bytes: 1_000_000, files: 1, fileBytes: 50_000 };
    expect(await faultsOf(Buffer.alloc(1_000_001, 32), limits)).toEqual([['', expect.stringContaining('lớn hơn')]]);
    const two = [SAMPLE_EDXML.files[0]!, SAMPLE_EDXML.files[0]!];
    expect((await faultsOf(written({ files: two }), limits))[0]).toEqual([FILE, 'Gói tin có quá 1 tệp.']);
    const bomb = packZip(new Map([['x.txt', Buffer.alloc(5_000_000)]]));
    const files = [{ ...SAMPLE_EDXML.files[0]!, name: 'x.txt', bytes: bomb }];
    expect(await faultsOf(written({ files }), limits)).toEqual([
      [`${FILE}[1]/ContentTransferEncoded`, 'Các tệp trong gói tin quá lớn.'],
    ]);
  });

  test('an entity is letters and nothing else', async () => {
    const xml = written().replace('Kết luận Hội nghị', '&a; &#60;b&#62; &amp;lt;');
    expect((await readEdxml(Buffer.from(xml))).subject).toBe('&a; <b> &lt; tổng kết năm 2023');
  });
});
