import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import { dateSchema } from '#contracts/http/primitives';
import type { Language } from './progress-words.js';
import { rehearse } from './rehearsal.js';
import { RehearsalFault } from './rehearsal-fault.js';
import { summaryLines } from './summary-words.js';

interface RehearseOptions {
  readonly out: string;
  readonly from?: string;
  readonly until?: string;
  readonly seed?: number;
  readonly json: boolean;
  readonly keep: boolean;
  readonly lang: Language;
}

/** `songhanh rehearse FILE… --out DIR`: a programme's years in minutes, on the real engine, in a box. */
export function registerRehearse(program: Command): void {
  program
    .command('rehearse')
    .description('chạy thử: các năm của chương trình trong vài phút, trên hệ thống thật, với đơn vị mô phỏng')
    .argument('<file...>', 'tệp chương trình (YAML hoặc JSON)')
    .requiredOption(
      '--out <dir>',
      'thư mục nhận timeline.jsonl, mail/, summary.json (trống, hoặc của lần chạy thử trước)',
    )
    .option('--from <date>', 'ngày bắt đầu, YYYY-MM-DD (mặc định: ngày ký)', day)
    .option('--until <date>', 'ngày kết thúc, YYYY-MM-DD (mặc định: theo tệp)', day)
    .option('--seed <n>', 'hạt giống khác: một diễn biến khác', seed)
    .option('--json', 'in mỗi việc một dòng JSON', false)
    .option('--keep', 'giữ lại cơ sở dữ liệu để xem', false)
    .addOption(new Option('--lang <language>', 'ngôn ngữ').choices(['vi', 'en']).default('vi'))
    .action(async (files: string[], options: RehearseOptions) => {
      await reportingFaults(() => runRehearse(files, options));
    });
}

async function runRehearse(files: string[], { lang, ...options }: RehearseOptions): Promise<void> {
  const print = (line: string) => void process.stdout.write(`${line}\n`);
  const say = (line: string) => void process.stderr.write(`${line}\n`);
  const rehearsed = await rehearse({ ...options, files, language: lang, instance: 'rehearsal', print, say });
  const { summary, box } = rehearsed;
  await rehearsed.close();
  if (options.json) print(JSON.stringify({ summary }));
  else for (const line of summaryLines(summary, rehearsed.programmes, lang)) print(line);
  if (options.keep) say(`${box.instance.folder}: ${box.instance.postgres.ownerUrl.replace(/:[^:@/]*@/, '@')}`);
}

/** A fault that people can mend is one sentence and its exit code; anything else is a bug and keeps its stack. */
export async function reportingFaults(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const exitCode = faultExitCode(error);
    if (exitCode === undefined) throw error;
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = exitCode;
  }
}

function faultExitCode(error: unknown): number | undefined {
  if (error instanceof RehearsalFault) return error.exitCode;
  // The supervisor's own kind of sentence; its class lives outside the compiled product.
  const { name, exitCode } = error as { name?: string; exitCode?: number };
  if (name === 'CannotGoOn') return exitCode ?? 1;
  return name === 'ImportRefusal' ? 2 : undefined;
}

function day(text: string): string {
  if (!dateSchema.safeParse(text).success) throw new InvalidArgumentError('Hãy ghi ngày dạng YYYY-MM-DD.');
  return text;
}

function seed(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0) throw new InvalidArgumentError('Hãy ghi một số nguyên không âm.');
  return value;
}
