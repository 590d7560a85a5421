import { X509Certificate } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { SAMPLE_PAPERS } from '#documents/model/sample-papers';
import { renderPdf } from '#documents/pdf/render-pdf';
import { checkSignedPdf } from '#documents/signature/check-signed-pdf';
import { readCmsSignature } from '#documents/signature/cms-signature';
import { signaturePlaces } from '#documents/signature/signature-places';
import { UnreadablePdf } from '#documents/signature/signed-pdf';
import { rootsFromPem } from '#documents/signature/trust';
import {
  withByteFlipped,
  withContentCovered,
  withContentReplaced,
  withNotePinned,
  withPageAppended,
  withTextReplaced,
} from '../support/broken-pdf.js';
import { certified, pemOf, signedPdf, type TestSigner } from '../support/signing.js';

const SIGNED_AT = '2018-03-07T09:00:00+07:00';
const CHECKED_AT = new Date('2018-03-08T09:00:00+07:00');

let original: Buffer;
let signed: Buffer;
let root: TestSigner;
let leader: TestSigner;
let roots: X509Certificate[];

beforeAll(async () => {
  original = await renderPdf({ ...SAMPLE_PAPERS.letter, draft: false });
  root = await certified({ name: 'CA cơ yếu thử', ca: true });
  const middle = await certified({ name: 'CA con thử', ca: true, issuer: root });
  leader = await certified({ name: 'Nguyễn Thị Hạnh', organisation: 'Ủy ban nhân dân tỉnh', issuer: middle });
  roots = rootsFromPem(pemOf(root));
  signed = await signedPdf(original, leader, SIGNED_AT);
}, 60_000);

const check = (file: Buffer, trusted: X509Certificate[] = roots) => checkSignedPdf(original, file, CHECKED_AT, trusted);

test('a signature that holds is told with its signer, organisation, issuer, time and validity; the text is the one given out', async () => {
  expect(await check(signed)).toEqual({
    signatures: [
      {
        signer: 'Nguyễn Thị Hạnh',
        organisation: 'Ủy ban nhân dân tỉnh',
        issuer: 'CA con thử',
        signedAt: '2018-03-07T02:00:00.000Z',
        digestOk: true,
        validFrom: '2017-01-01T00:00:00.000Z',
        validUntil: '2027-01-01T00:00:00.000Z',
        validThen: true,
        coversWholeFile: true,
        trusted: true,
      },
    ],
    unchanged: 'prefix',
  });
});

test('without a list of roots, or with another’s, no certificate is trusted; one that names itself an issuer is none', async () => {
  expect((await check(signed, [])).signatures).toMatchObject([{ digestOk: true, trusted: false }]);
  const other = rootsFromPem(pemOf(await certified({ name: 'CA cơ yếu thử', ca: true })));
  expect((await check(signed, other)).signatures).toMatchObject([{ digestOk: true, trusted: false }]);
  const impostor = await certified({ name: 'Trưởng ban', issuer: leader });
  const forged = await signedPdf(original, impostor, SIGNED_AT);
  expect((await check(forged)).signatures).toMatchObject([{ signer: 'Trưởng ban', digestOk: true, trusted: false }]);
});

test('two who sign one after the other: both hold, the second covers the whole file', async () => {
  const second = await certified({ name: 'Phạm Quốc Tuấn', curve: true });
  const both = await signedPdf(signed, second, '2018-03-07T10:00:00+07:00');
  expect(await check(both)).toMatchObject({
    signatures: [
      { signer: 'Nguyễn Thị Hạnh', digestOk: true, coversWholeFile: false, trusted: true },
      { signer: 'Phạm Quốc Tuấn', digestOk: true, coversWholeFile: true, trusted: false },
    ],
    unchanged: 'prefix',
  });
});

test('a certificate that had expired, or was not valid yet, when it signed is told apart from a broken signature', async () => {
  const expired = await certified({ name: 'Đã hết hạn', until: '2018-01-01T00:00:00Z', issuer: root });
  const early = await certified({ name: 'Chưa hiệu lực', from: '2019-01-01T00:00:00Z', issuer: root });
  for (const signer of [expired, early]) {
    const found = await check(await signedPdf(original, signer, SIGNED_AT));
    expect(found.signatures).toMatchObject([{ digestOk: true, validThen: false, trusted: false }]);
  }
});

test('no byte that is covered can be changed: the signature does not hold any more, wherever it was', () => {
  const [place] = signaturePlaces(signed);
  const [head, tail] = place!.covered!;
  const holds = (file: Buffer) => {
    const [found] = signaturePlaces(file);
    return found?.covered && found.contents ? (readCmsSignature(found.contents, found.covered)?.holds ?? false) : false;
  };
  expect(holds(signed)).toBe(true);
  const positions = Array.from({ length: 40 }, (_, index) => Math.floor((index * (head.length - 1)) / 39));
  const behind = Array.from(
    { length: 20 },
    (_, index) => signed.length - 1 - Math.floor((index * (tail.length - 1)) / 19),
  );
  expect([...positions, ...behind].filter((at) => holds(withByteFlipped(signed, at)))).toEqual([]);
});

test.each<[string, () => Buffer]>([
  ['a page appended after signing', () => withPageAppended(signed)],
  ['the words replaced after signing', () => withContentReplaced(signed, 'BT /F1 12 Tf 72 700 Td (Khac) Tj ET')],
  ['a note pinned onto it after signing', () => withNotePinned(signed)],
])('%s: the old signature holds over its part, and the paper has changed', async (_, broken) => {
  expect(await check(broken())).toMatchObject({
    signatures: [{ digestOk: true, coversWholeFile: false }],
    unchanged: 'changed',
  });
});

test('something drawn over the words after signing is not the file that went out, though the words are the same', async () => {
  expect(await check(withContentCovered(signed))).toMatchObject({
    signatures: [{ digestOk: true, coversWholeFile: false }],
    unchanged: 'same-text',
  });
});

test('another text than the one given out is told, however well it is signed; so is one that was given out longer', async () => {
  const other = await renderPdf({ ...SAMPLE_PAPERS.joint, draft: false });
  expect(await check(await signedPdf(other, leader, SIGNED_AT))).toMatchObject({
    signatures: [{ digestOk: true, coversWholeFile: true, trusted: true }],
    unchanged: 'changed',
  });
});

test('a paper made anew with the same words is told apart from the bytes given out', async () => {
  const anew = await renderPdf({ ...SAMPLE_PAPERS.letter, draft: false, title: 'Công văn (bản in)' });
  const found = await check(await signedPdf(anew, leader, SIGNED_AT));
  expect(found).toMatchObject({ signatures: [{ digestOk: true }], unchanged: 'same-text' });
});

test.each<[string, () => Buffer, number]>([
  [
    'its ranges say they cover less',
    () =>
      withTextReplaced(signed, /\/ByteRange \[0 (\d)/, (at) =>
        at.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10)),
      ),
    1,
  ],
  [
    'it was emptied',
    () => withTextReplaced(signed, /\/Contents <[0-9a-f]+>/, (found) => `/Contents <${'0'.repeat(found.length - 12)}>`),
    1,
  ],
  [
    'other letters stand in its place',
    () => withTextReplaced(signed, /\/Contents <[0-9a-f]{40}/, (found) => `${found.slice(0, 11)}${'z'.repeat(40)}`),
    1,
  ],
  ['it was taken from another paper', () => transplanted(signed, 7), 1],
  ['there was never one', () => original, 0],
])('a signature holds nothing when %s', async (_, broken, count) => {
  const { signatures } = await check(broken());
  expect(signatures).toHaveLength(count);
  expect(signatures.some(({ digestOk, trusted }) => digestOk || trusted)).toBe(false);
});

/** The signature with one hexadecimal digit of its digest's bytes changed. */
function transplanted(file: Buffer, step: number): Buffer {
  const text = file.toString('latin1');
  const start = text.indexOf('/Contents <') + 11;
  const der = Buffer.from(text.slice(start, text.indexOf('>', start)), 'hex');
  const attribute = der.indexOf(Buffer.from('06092a864886f70d010904', 'hex'));
  const copy = Buffer.from(file);
  const at = start + 2 * (attribute + 11 + 4 + step);
  copy[at] = copy[at] === 0x30 ? 0x31 : 0x30;
  return copy;
}

test('a file that was cut short is unreadable, or its signature does not hold', async () => {
  for (const length of [signed.length - 2_000, Math.floor(signed.length / 2), 500]) {
    const found = await check(signed.subarray(0, length)).catch((error) => {
      expect(error).toBeInstanceOf(UnreadablePdf);
      return { signatures: [] };
    });
    expect(found.signatures.some(({ digestOk }) => digestOk)).toBe(false);
  }
});

/** A PDF of one page whose content unpacks to so many megabytes of one operator. */
function swollen(megabytes: number): Buffer {
  const content = deflateSync(Buffer.alloc(megabytes * 1024 * 1024, '0 0 m 9 9 l S\n'), { level: 9 });
  const parts = [
    '1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n',
    '2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n',
    '3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>\nendobj\n',
    `4 0 obj\n<< /Filter /FlateDecode /Length ${content.length} >>\nstream\n${content.toString('latin1')}\nendstream\nendobj\n`,
  ];
  return Buffer.from(`%PDF-1.7\n${parts.join('')}trailer\n<< /Root 1 0 R /Size 5 >>\n`, 'latin1');
}

const pdfOf = (objects: string) =>
  Buffer.from(
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n${objects}\ntrailer\n<< /Root 1 0 R /Size 9 >>\n`,
  );

test.each<[string, () => Buffer]>([
  ['is no PDF', () => Buffer.from('đây không phải PDF')],
  ['is empty', () => Buffer.alloc(0)],
  ['unpacks to hundreds of megabytes', () => swollen(400)],
  [
    'has pages that contain themselves',
    () => pdfOf('2 0 obj\n<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2000000000 >>\nendobj'),
  ],
  ['is nested without end', () => pdfOf(`2 0 obj\n${'['.repeat(2_000_000)}\nendobj`)],
])(
  'a file that %s is refused within the limits and takes nothing else with it',
  async (_, hostile) => {
    const file = hostile();
    const started = Date.now();
    const asked = checkSignedPdf(original, file, CHECKED_AT, [], { milliseconds: 6_000, megabytes: 128 });
    await expect(asked).rejects.toBeInstanceOf(UnreadablePdf);
    expect(Date.now() - started).toBeLessThan(20_000);
  },
  60_000,
);

test('hostile signatures cost little: thousands of them, nested without end, ranges beyond the file', () => {
  const range = '/ByteRange [0 10 20 10] ';
  const started = Date.now();
  expect(signaturePlaces(Buffer.from(range.repeat(200_000))).length).toBeLessThanOrEqual(20);
  expect(signaturePlaces(Buffer.from(`/ByteRange [0 9999999999 9999999999 9999999999]`))).toMatchObject([
    { covered: null },
  ]);
  expect(signaturePlaces(Buffer.from(`/ByteRange${' '.repeat(3_000_000)}[`))).toEqual([]);
  expect(readCmsSignature(Buffer.from('3080'.repeat(100_000), 'hex'), [])).toBeUndefined();
  expect(readCmsSignature(Buffer.from('30848fffffff', 'hex'), [])).toBeUndefined();
  expect(readCmsSignature(Buffer.alloc(0), [])).toBeUndefined();
  expect(Date.now() - started).toBeLessThan(5_000);
});
