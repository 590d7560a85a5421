import { join } from 'node:path';
import type { Command } from 'commander';
import type { Language } from '#domain/error/sentence';
import { CommandFault } from '../command-fault.js';
import { addCommand } from '../command-words.js';
import { PACKETS } from '../rehearse/output-folder.js';
import { type Rehearsed, rehearse } from '../rehearse/rehearsal.js';
import { inOneSentence } from '../rehearse/rehearse.command.js';
import { summaryLines } from '../rehearse/summary-words.js';
import { repositoryFolder } from '../repository.js';
import {
  ADDRESSES,
  BEGINNING,
  CLOCK_RUNS,
  DESCRIPTION,
  ONCE,
  OUT,
  PACKETS_WRITTEN,
  ROLE_NAMES,
  WRITTEN,
} from './demo-words.js';
import { leaderStory } from './leader-story.js';
import { notableFacts } from './notable-facts.js';
import { makeSampleAccounts } from './sample-accounts.js';

const CASES = ['case-a.programme.yaml', 'case-c.programme.yaml'];
const USUAL_PORT = 3000;

interface DemoOptions {
  readonly once?: boolean;
  readonly out?: string;
  readonly lang: Language;
}

/** `songhanh demo`: both real cases before one's eyes, then the installation with their record to look around in. */
export function registerDemo(program: Command, language: Language): void {
  addCommand(program, language, {
    name: 'demo',
    description: DESCRIPTION,
    examples: ['demo', 'demo --once --out ket-qua'],
  })
    .option('--once', ONCE[language])
    .option('--out <dir>', OUT[language])
    .action((options: DemoOptions) => inOneSentence(options.lang, () => runDemo(options)));
}

async function runDemo({ once, out, lang }: DemoOptions): Promise<void> {
  const print = (line: string) => void process.stdout.write(`${line}\n`);
  const folder = repositoryFolder();
  if (!folder) throw new CommandFault({ vi: 'Không thấy infra/demo.', en: 'infra/demo is not there.' }[lang]);
  const output = out ?? join(process.env.SONGHANH_DATA || join(folder, '.songhanh'), 'demo-output');
  print(BEGINNING[lang]);
  const rehearsed = await rehearse({
    files: CASES.map((name) => join(folder, 'infra/demo', name)),
    out: output,
    language: lang,
    instance: 'demo',
    apiPort: USUAL_PORT,
    // Ctrl-C is how a demo that stays up ends; one that is to end by itself was interrupted.
    exitCodeOnSignal: once ? undefined : 0,
    print,
    say: print,
  });
  try {
    tell(rehearsed, lang, print);
    print('');
    print(WRITTEN(output)[lang]);
    print(PACKETS_WRITTEN(join(output, PACKETS))[lang]);
    if (!once) await stayUp(rehearsed, lang, print);
  } finally {
    await rehearsed.close();
  }
}

/** The summary, and what one would notice in each programme. */
function tell({ summary, programmes, lines }: Rehearsed, lang: Language, print: (line: string) => void): void {
  for (const line of summaryLines(summary, programmes, lang)) print(line);
  for (const programme of programmes) {
    const { number, file } = programme;
    const own = summary.programmes.find((each) => each.number === number);
    const nameOf = (unit: string) => file.organisation.units.find(({ code }) => code === unit)?.name ?? unit;
    print('');
    print(number);
    for (const line of own ? leaderStory(programme, own, lang) : []) print(`  ${line}`);
    for (const fact of notableFacts(number, lines, summary, nameOf, lang)) print(`  – ${fact}`);
  }
}

/** Lets the clock run on and keeps everything up until the supervisor hears Ctrl-C and ends this process. */
async function stayUp({ box, database, programmes, today }: Rehearsed, lang: Language, print: (line: string) => void) {
  const inForce = programmes.toSorted((a, b) => (a.until < b.until ? -1 : 1)).at(-1)!;
  const accounts = await makeSampleAccounts(box.instance.postgres.appUrl, inForce, today);
  await database.letClockRun();
  await database.close();
  print('');
  print(CLOCK_RUNS(today)[lang]);
  const width = (of: 'userName' | 'password') => Math.max(...accounts.map((account) => account[of].length));
  for (const { role, userName, password, office } of accounts) {
    print(
      `  ${userName.padEnd(width('userName'))}  ${password.padEnd(width('password'))}  ${ROLE_NAMES[role][lang]} – ${office}`,
    );
  }
  print('');
  print(ADDRESSES(box.instance.apiUrl)[lang]);
  await new Promise<never>(() => setInterval(() => undefined, 60_000));
}
