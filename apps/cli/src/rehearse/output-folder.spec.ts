import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkOutputFolder, writeOutput } from './output-folder.js';
import { RehearsalFault } from './rehearsal-fault.js';
import { type RehearsalSummary, SUMMARY_FORMAT } from './summary.js';

const summary = { format: SUMMARY_FORMAT } as RehearsalSummary;
let root: string;
let folder: string;
let mailFolder: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'songhanh-output-'));
  folder = join(root, 'out');
  mailFolder = join(root, 'sink');
  mkdirSync(mailFolder);
  writeFileSync(join(mailFolder, 'a.eml'), 'first');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

test('a folder that is not there is made', async () => {
  await checkOutputFolder(folder);
  await writeOutput(folder, { timeline: 'line\n', summary, mailFolder, packets: [] });
  expect(readdirSync(folder).sort()).toEqual(['mail', 'packets', 'summary.json', 'timeline.jsonl']);
  expect(readFileSync(join(folder, 'mail/a.eml'), 'utf8')).toBe('first');
});

test('an earlier rehearsal is replaced, its mails too', async () => {
  await writeOutput(folder, { timeline: 'old\n', summary, mailFolder, packets: [] });
  writeFileSync(join(folder, 'mail/old.eml'), 'old');
  await checkOutputFolder(folder);
  await writeOutput(folder, { timeline: 'new\n', summary, mailFolder, packets: [] });
  expect(readFileSync(join(folder, 'timeline.jsonl'), 'utf8')).toBe('new\n');
  expect(readdirSync(join(folder, 'mail'))).toEqual(['a.eml']);
});

const packet = (programme: string, code: string, text: string) => ({
  programme,
  code,
  directions: [],
  files: [{ name: 'ho-so.html', bytes: Buffer.from(text) }],
});

test('each packet has a folder of its own, its files byte for byte; an earlier packet is gone', async () => {
  const own = (code: string) => [packet('79-CTr', code, `<p>${code}</p>`)];
  await writeOutput(folder, { timeline: 'old\n', summary, mailFolder, packets: own('2018-annual') });
  await writeOutput(folder, { timeline: 'new\n', summary, mailFolder, packets: own('2019-annual') });
  expect(readdirSync(join(folder, 'packets'))).toEqual(['2019-annual']);
  expect(readFileSync(join(folder, 'packets/2019-annual/ho-so.html'), 'utf8')).toBe('<p>2019-annual</p>');
});

test('packets of several programmes stand side by side, whatever letters a number has', async () => {
  const packets = [packet('79-CTr', '2019-annual', 'a'), packet('85-CTr/BDVTU-BCSĐUBND', '2019-annual', 'b')];
  await writeOutput(folder, { timeline: 'line\n', summary, mailFolder, packets });
  expect(readdirSync(join(folder, 'packets')).sort()).toEqual([
    '79-CTr-2019-annual',
    '85-CTr-BDVTU-BCSDUBND-2019-annual',
  ]);
});

test('what a killed rehearsal left half written is replaced', async () => {
  mkdirSync(join(folder, '.writing'), { recursive: true });
  await checkOutputFolder(folder);
  await writeOutput(folder, { timeline: 'new\n', summary, mailFolder, packets: [] });
  expect(readdirSync(folder).sort()).toEqual(['mail', 'packets', 'summary.json', 'timeline.jsonl']);
});

test.each([
  ['files of somebody else', { 'thesis.txt': 'mine' }],
  [
    'a rehearsal with something of somebody else beside it',
    { 'summary.json': JSON.stringify(summary), 'notes.txt': '' },
  ],
  ['a summary that is none of ours', { 'summary.json': '{"format":"other"}' }],
])('a folder with %s is refused and left alone', async (_, files) => {
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  await expect(checkOutputFolder(folder)).rejects.toBeInstanceOf(RehearsalFault);
  expect(readdirSync(folder).sort()).toEqual(Object.keys(files).sort());
});
