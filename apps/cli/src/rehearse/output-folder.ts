import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PacketPapers } from './packet-papers.js';
import { RehearsalFault } from './rehearsal-fault.js';
import type { RehearsalSummary } from './summary.js';
import { SUMMARY_FORMAT } from './summary.js';

const TIMELINE = 'timeline.jsonl';
const SUMMARY = 'summary.json';
const MAIL = 'mail';
export const PACKETS = 'packets';
/** What is being written stands here until all of it is there. */
const DRAFT = '.writing';

/** What a rehearsal leaves behind. */
export interface RehearsalOutput {
  readonly timeline: string;
  readonly summary: RehearsalSummary;
  readonly mailFolder: string;
  readonly packets: readonly PacketPapers[];
}

/**
 * Makes sure that the folder may be written to: it does not exist, is empty, or holds an earlier rehearsal and nothing
 * else. Throws RehearsalFault otherwise, before anything has started.
 */
export async function checkOutputFolder(folder: string): Promise<void> {
  const entries = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw new RehearsalFault(
      {
        vi: `Không dùng được thư mục ${folder} (${error.code}).`,
        en: `The folder ${folder} cannot be used (${error.code}).`,
      },
      2,
    );
  });
  const others = entries.filter((name) => ![TIMELINE, SUMMARY, MAIL, PACKETS, DRAFT].includes(name));
  const earlier = entries.length === 0 || entries.includes(DRAFT) || (await holdsRehearsal(folder));
  if (others.length === 0 && earlier) return;
  throw new RehearsalFault(
    {
      vi: `Thư mục ${folder} không trống và không chỉ chứa kết quả chạy thử: hãy chọn thư mục trống hoặc của lần chạy thử trước.`,
      en: `${folder} is not empty and does not hold an earlier rehearsal alone: give an empty folder, or one that a rehearsal made.`,
    },
    2,
  );
}

/** Puts the output in its place, the summary last: a folder with a summary is a whole rehearsal. */
export async function writeOutput(folder: string, output: RehearsalOutput): Promise<void> {
  const { timeline, summary, mailFolder, packets } = output;
  const draft = join(folder, DRAFT);
  await rm(draft, { recursive: true, force: true });
  await mkdir(join(draft, MAIL), { recursive: true });
  await writeFile(join(draft, TIMELINE), timeline);
  await writeFile(join(draft, SUMMARY), `${JSON.stringify(summary, null, 2)}\n`);
  await cp(mailFolder, join(draft, MAIL), { recursive: true, filter: (source) => !source.endsWith('.part') });
  await writePackets(join(draft, PACKETS), packets);
  await rm(join(folder, SUMMARY), { force: true });
  for (const name of [MAIL, PACKETS, TIMELINE, SUMMARY]) {
    await rm(join(folder, name), { recursive: true, force: true });
    await rename(join(draft, name), join(folder, name));
  }
  await rm(draft, { recursive: true, force: true });
}

/** A folder a packet; of several programmes each has its number in the name. */
async function writePackets(folder: string, packets: readonly PacketPapers[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const several = new Set(packets.map(({ programme }) => programme)).size > 1;
  for (const packet of packets) {
    const own = join(folder, packetFolder(packet, several));
    await mkdir(own);
    for (const { name, bytes } of packet.files) await writeFile(join(own, name), bytes);
  }
}

/** `2019-annual`, or `79-CTr-2019-annual` beside packets of another programme: nothing that a file system might not take. */
export const packetFolder = (
  { programme, code }: Pick<PacketPapers, 'programme' | 'code'>,
  several: boolean,
): string => (several ? `${plainLetters(programme)}-${code}` : code);

const plainLetters = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/[^A-Za-z0-9.]+/g, '-')
    .replace(/^[-.]+|-+$/g, '');

async function holdsRehearsal(folder: string): Promise<boolean> {
  try {
    return JSON.parse(await readFile(join(folder, SUMMARY), 'utf8')).format === SUMMARY_FORMAT;
  } catch {
    return false;
  }
}

/** How many mails the sink holds. */
export async function countMails(folder: string): Promise<number> {
  const entries = await readdir(folder).catch((): string[] => []);
  return entries.filter((name) => name.endsWith('.eml')).length;
}
