import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RehearsalFault } from './rehearsal-fault.js';
import type { RehearsalSummary } from './summary.js';
import { SUMMARY_FORMAT } from './summary.js';

const TIMELINE = 'timeline.jsonl';
const SUMMARY = 'summary.json';
const MAIL = 'mail';
/** What is being written stands here until all of it is there. */
const DRAFT = '.writing';

/** What a rehearsal leaves behind. */
export interface RehearsalOutput {
  readonly timeline: string;
  readonly summary: RehearsalSummary;
  readonly mailFolder: string;
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
  const others = entries.filter((name) => ![TIMELINE, SUMMARY, MAIL, DRAFT].includes(name));
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
export async function writeOutput(folder: string, { timeline, summary, mailFolder }: RehearsalOutput): Promise<void> {
  const draft = join(folder, DRAFT);
  await rm(draft, { recursive: true, force: true });
  await mkdir(join(draft, MAIL), { recursive: true });
  await writeFile(join(draft, TIMELINE), timeline);
  await writeFile(join(draft, SUMMARY), `${JSON.stringify(summary, null, 2)}\n`);
  await cp(mailFolder, join(draft, MAIL), { recursive: true, filter: (source) => !source.endsWith('.part') });
  await rm(join(folder, SUMMARY), { force: true });
  for (const name of [MAIL, TIMELINE, SUMMARY]) {
    await rm(join(folder, name), { recursive: true, force: true });
    await rename(join(draft, name), join(folder, name));
  }
  await rm(draft, { recursive: true, force: true });
}

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
