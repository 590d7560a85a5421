import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import { dateSchema } from '#contracts/http/primitives';
import type { Language } from '#domain/error/sentence';
import { CommandFault } from '../command-fault.js';
import { addCommand } from '../command-words.js';
import type { Words } from '../language.js';
import { rehearse } from './rehearsal.js';
import { RehearsalFault } from './rehearsal-fault.js';
import { summaryLines } from './summary-words.js';

interface RehearseOptions {
  readonly out: string;
  readonly from?: string;
  readonly until?: string;
  readonly seed?: number;
  readonly json?: boolean;
  readonly keep?: boolean;
  readonly lang: Language;
}

const WORDS = {
  file: { vi: 'tệp chương trình (YAML hoặc JSON)', en: 'programme file (YAML or JSON)' },
  out: {
    vi: 'thư mục nhận timeline.jsonl, summary.json, mail/ và packets/: trống, hoặc của lần chạy thử trước',
    en: 'folder for timeline.jsonl, summary.json, mail/ and packets/: empty, or of an earlier rehearsal',
  },
  from: {
    vi: 'ngày bắt đầu, YYYY-MM-DD; mặc định là ngày ký',
    en: 'first day, YYYY-MM-DD; by default the day of signing',
  },
  until: { vi: 'ngày cuối, YYYY-MM-DD; mặc định theo tệp', en: 'last day, YYYY-MM-DD; by default as the file says' },
  seed: { vi: 'hạt giống khác: một diễn biến khác', en: 'another seed: another course of events' },
  json: { vi: 'in mỗi việc một dòng JSON', en: 'print one line of JSON a happening' },
  keep: { vi: 'giữ lại cơ sở dữ liệu để xem', en: 'keep the database to look at' },
} as const satisfies Record<string, Words>;

/** `songhanh rehearse FILE… --out DIR`: a programme's years in minutes, on the real engine, in a box. */
export function registerRehearse(program: Command, language: Language): void {
  addCommand(program, language, {
    name: 'rehearse',
    description: {
      vi: 'chạy thử: nhiều năm của chương trình trong vài phút, trên hệ thống thật, với đơn vị mô phỏng',
      en: "rehearse a programme's years in minutes, on the real engine, with simulated units",
    },
    examples: [
      'rehearse 85-ctr.yaml --out chay-thu',
      'rehearse 85-ctr.yaml --out chay-thu --until 2024-12-31 --seed 7',
    ],
  })
    .argument('<file...>', WORDS.file[language])
    .requiredOption('--out <dir>', WORDS.out[language])
    .option('--from <date>', WORDS.from[language], day)
    .option('--until <date>', WORDS.until[language], day)
    .option('--seed <n>', WORDS.seed[language], seed)
    .option('--json', WORDS.json[language])
    .option('--keep', WORDS.keep[language])
    .action((files: string[], options: RehearseOptions) => inOneSentence(options.lang, () => run(files, options)));
}

async function run(files: string[], { lang, ...options }: RehearseOptions): Promise<void> {
  const print = (line: string) => void process.stdout.write(`${line}\n`);
  const say = (line: string) => void process.stderr.write(`${line}\n`);
  const rehearsed = await rehearse({
    ...options,
    files,
    language: lang,
    instance: options.keep ? `kept-${Date.now()}` : 'rehearsal',
    print,
    say,
  });
  const { summary, box, programmes } = rehearsed;
  await rehearsed.close();
  if (options.json) print(JSON.stringify({ summary }));
  else for (const line of summaryLines(summary, programmes, lang)) print(line);
  if (options.keep) say(`${box.instance.folder} · ${new URL(box.instance.postgres.ownerUrl).pathname.slice(1)}`);
}

/** Runs a command; what people can mend is one sentence and an exit code, anything else is a bug and goes its way. */
export async function inOneSentence(language: Language, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof RehearsalFault) throw new CommandFault(error.words[language], error.exitCode);
    // The supervisor's own kind of sentence; its class lives outside the compiled product.
    const { name, message, exitCode } = error as { name?: string; message: string; exitCode?: number };
    if (name === 'CannotGoOn') throw new CommandFault(message, exitCode === 2 ? 2 : 1);
    throw error;
  }
}

function day(text: string): string {
  if (!dateSchema.safeParse(text).success) throw new InvalidArgumentError('YYYY-MM-DD');
  return text;
}

function seed(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0) throw new InvalidArgumentError('0, 1, 2 …');
  return value;
}
