import fc from 'fast-check';
import { fromBufferPromise } from 'yauzl';
import { looksLikeZip, readStoredZip } from './read-stored-zip.js';
import { packed } from './sample-archive.js';
import { archiveLength } from './stored-zip.js';

const FILES = [
  { name: 'lineage.csv', bytes: Buffer.from('một,hai\r\n') },
  { name: '01-tom-tat.pdf', bytes: Buffer.alloc(300, 7) },
  { name: 'rỗng.json', bytes: Buffer.alloc(0) },
];

test('another program opens it and finds the same files', async () => {
  const zip = await fromBufferPromise(await packed(FILES), { validateEntrySizes: true });
  const found = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    const parts: Buffer[] = [];
    for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Buffer);
    found.set(entry.fileName, Buffer.concat(parts));
  }
  expect(found).toEqual(new Map(FILES.map(({ name, bytes }) => [name, bytes])));
});

test('its length is known before anything of it is made', async () => {
  const files = FILES.map(({ name, bytes }) => ({ name, size: bytes.length }));
  expect((await packed(FILES)).length).toBe(archiveLength(files));
  expect((await packed([])).length).toBe(archiveLength([]));
});

test('read again it is whole, whatever the files hold', async () => {
  const name = fc.stringMatching(/^[a-zđ][a-z0-9.-]{0,12}$/);
  const files = fc.uniqueArray(fc.record({ name, bytes: fc.uint8Array().map((bytes) => Buffer.from(bytes)) }), {
    selector: (file) => file.name,
    maxLength: 5,
  });
  await fc.assert(
    fc.asyncProperty(files, async (any) => {
      const read = readStoredZip(await packed(any));
      expect(read.faults).toEqual([]);
      expect(read.whole).toBe(true);
      expect([...read.files].sort()).toEqual(any.map((file) => [file.name, file.bytes] as const).sort());
    }),
    { numRuns: 200 },
  );
});

test('no byte of it can be another one, gone, or too many, without being found', async () => {
  const whole = await packed(FILES);
  for (let at = 0; at < whole.length; at += 1) {
    for (const bit of [0x01, 0x80]) {
      const flipped = Buffer.from(whole);
      flipped[at]! ^= bit;
      expect([at, bit, readStoredZip(flipped).faults.length]).not.toEqual([at, bit, 0]);
    }
    expect([at, readStoredZip(whole.subarray(0, at)).faults.length]).not.toEqual([at, 0]);
  }
  expect(readStoredZip(Buffer.concat([whole, Buffer.from('x')])).faults).toEqual([
    { what: 'directory', at: whole.length },
  ]);
});

test('what is damaged at one end is still known for a ZIP; what is none is not', async () => {
  const whole = await packed(FILES);
  for (const at of [0, whole.length - 22]) {
    const flipped = Buffer.from(whole);
    flipped[at]! ^= 1;
    expect(looksLikeZip(flipped)).toBe(true);
  }
  expect(looksLikeZip(Buffer.from('%PDF-1.7'))).toBe(false);
  expect(looksLikeZip(Buffer.alloc(0))).toBe(false);
});
