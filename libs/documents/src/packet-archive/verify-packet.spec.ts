import fc from 'fast-check';
import { samplePacket } from '../packet/sample-packet.js';
import { canonical } from './canonical.js';
import { findingSentence } from './packet-findings.js';
import { packed, type SampleArchive, sampleFiles, samplePublicKey, sampleRows } from './sample-archive.js';
import type { ArchiveFile } from './stored-zip.js';
import { NotAPacket, verifyPacket } from './verify-packet.js';

const content = samplePacket(6, 2);
const archive = (over: Partial<SampleArchive> = {}) => packed(sampleFiles({ content, ...over }));
const found = async (bytes: Promise<Buffer>, key?: string) =>
  verifyPacket(await bytes, key).findings.map((finding) => `${finding.code}: ${findingSentence(finding, 'en')}`);

/** The same archive with some of its files other ones. */
const withFiles = (change: (files: ArchiveFile[]) => ArchiveFile[]) => packed(change(sampleFiles({ content })));
const replaced = (name: string, text: string) =>
  withFiles((files) => files.map((file) => (file.name === name ? { name, bytes: Buffer.from(text) } : file)));

test('a packet as it was packed holds, and says what it is', async () => {
  const { findings, manifest, release, files } = verifyPacket(await archive(), samplePublicKey(1));
  expect(findings).toEqual([]);
  expect(files).toBe(8);
  expect(manifest).toMatchObject({ packet: '2019-annual', programme: '79-CTr', publicKey: samplePublicKey(1) });
  expect(release).toMatchObject({ packet: '2019-annual' });
});

test('so does one that is not released', async () => {
  const verified = verifyPacket(await archive({ released: false }));
  expect([verified.findings, verified.release]).toEqual([[], undefined]);
});

test('a byte flipped anywhere is found: in a file, a header, a name, the directory, at the end', async () => {
  const whole = await archive();
  const somewhere = fc.tuple(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 1, max: 255 }));
  fc.assert(
    fc.property(somewhere, ([at, bits]) => {
      const flipped = Buffer.from(whole);
      flipped[at]! ^= bits;
      expect(verifyPacket(flipped).findings).not.toEqual([]);
    }),
    { numRuns: 600 },
  );
}, 60_000);

test('what is wrong is named, and nothing else', async () => {
  expect(await found(replaced('01-tom-tat.pdf', '%PDF-1.7 made UP'))).toEqual([
    expect.stringMatching(
      /^file-changed: The file 01-tom-tat.pdf was changed: its SHA-256 is \w{64}, the signed manifest/,
    ),
  ]);
  expect(await found(replaced('cong-van-trinh.pdf', 'short'))).toEqual([
    'file-size: The file cong-van-trinh.pdf has 5 bytes, the signed manifest says 17.',
  ]);
  expect(await found(withFiles((files) => files.filter(({ name }) => name !== 'lineage.csv')))).toEqual([
    'file-missing: The file lineage.csv is missing.',
  ]);
  const more = { name: 'them.pdf', bytes: Buffer.from('x') };
  expect(await found(withFiles((files) => [...files, more]))).toEqual([
    'file-extra: There is a file them.pdf that no signed manifest names.',
  ]);
  expect(await found(replaced('manifest.json', '{}'))).toEqual([
    expect.stringContaining('file-unreadable: What the file manifest.json says'),
  ]);
  expect(await found(withFiles((files) => files.filter(({ name }) => name !== 'manifest.sig.json')))).toEqual([
    'file-missing: The file manifest.sig.json is missing.',
  ]);
});

test('a byte of a file that was flipped is that file’s matter alone; one of a header is named with its place', async () => {
  const whole = await archive();
  const at = whole.indexOf('%PDF-1.7 made up');
  const inFile = Buffer.from(whole);
  inFile[at + 9]! ^= 1;
  expect((await found(Promise.resolve(inFile))).map((each) => each.split(':')[0])).toEqual(['file-changed']);
  const inName = Buffer.from(whole);
  inName[whole.indexOf('01-tom-tat.pdf%PDF')]! ^= 1;
  expect((await found(Promise.resolve(inName))).map((each) => each.split(':')[0])).toEqual([
    'archive-directory',
    'file-missing',
    'file-extra',
  ]);
  const inHeader = Buffer.from(whole);
  const time = whole.indexOf('01-tom-tat.pdf%PDF') - 20;
  inHeader[time]! ^= 1;
  expect(await found(Promise.resolve(inHeader))).toEqual([
    `archive-header: The header of the file 01-tom-tat.pdf in the ZIP is not as it was packed (byte ${time}).`,
  ]);
});

test('a packet signed anew by somebody else holds by itself, and not against the key that was published', async () => {
  const forged = archive({ key: 2 });
  expect(await found(forged)).toEqual([]);
  const codes = (await found(forged, samplePublicKey(1))).map((each) => each.split(':')[0]);
  expect(codes).toEqual(['key-not-trusted', 'key-not-trusted']);
});

test('a signature of another manifest, and a release of another packet, do not fit', async () => {
  const other = sampleFiles({ content: { ...content, frozenAt: '2020-01-02T08:00:01.000+07:00' } });
  const with_ = (name: string) =>
    withFiles((files) => files.map((file) => (file.name === name ? other.find((each) => each.name === name)! : file)));
  expect(await found(with_('manifest.sig.json'))).toEqual([
    'signature-wrong: The signature manifest.sig.json does not fit the file manifest.json: one of the two was changed.',
  ]);
  const released = await found(
    withFiles((files) =>
      files.map((file) => (file.name.startsWith('release') ? other.find(({ name }) => name === file.name)! : file)),
    ),
  );
  expect(released).toEqual([expect.stringMatching(/^release-other-packet: release.json belongs to another packet/)]);
});

const [first] = content.figures;
const [round] = content.rounds;

test('figures that are not what their rows make are named, though everything is signed', async () => {
  const rows = sampleRows(content);
  const wrong = { ...content, figures: content.figures.map((each, n) => (n === 0 ? { ...each, value: 1 } : each)) };
  expect((await found(archive({ content: wrong, rows })))[0]).toMatch(
    new RegExp(
      `^figure-total: Figure ${first!.figure} over the rounds: packet.json says 1, its rounds make ${first!.value}`,
    ),
  );
  const cut = rows.slice(1);
  const codes = (await found(archive({ rows: cut }))).map((each) => each.split(':')[0]);
  expect(codes).toEqual(['figure-reports', 'figure-value', 'unit-figure']);
  const strange = [...rows, { ...rows[0]!, figure: 'X/y' }];
  expect(await found(archive({ rows: strange }))).toEqual([
    `figure-unknown: lineage.csv has the figure X/y, round ${round!.round}, which packet.json does not have.`,
    expect.stringMatching(/^unit-figure: Figure X\/y of the unit/),
  ]);
});

test('an accepted report that the manifest does not list is named', async () => {
  const files = sampleFiles({ content });
  const manifest = JSON.parse(files.find(({ name }) => name === 'manifest.json')!.bytes.toString());
  const fewer = canonical({ ...manifest, sources: manifest.sources.slice(1) });
  const codes = (await found(replaced('manifest.json', fewer))).map((each) => each.split(':')[0]);
  expect(codes).toEqual(['signature-wrong', 'release-other-packet', 'report-unlisted']);
});

test('what is no packet is said to be none', async () => {
  expect(() => verifyPacket(Buffer.from('%PDF-1.7'))).toThrow(new NotAPacket('no-zip'));
  const zip = await packed([{ name: 'a.txt', bytes: Buffer.from('a') }]);
  expect(() => verifyPacket(zip)).toThrow(new NotAPacket('no-manifest'));
});
