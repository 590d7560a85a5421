import { type Command, CommanderError } from 'commander';
import { DomainError } from '#domain/error/domain-error';
import { type Language, sentence } from '#domain/error/sentence';
import { ConfigFault } from '#platform/config';
import { productVersion } from '#platform/product-version';
import { registerCalendarImport } from './calendar/calendar-import.command.js';
import { CommandFault } from './command-fault.js';
import { createProgram, usageFault } from './command-words.js';
import { registerDemo } from './demo/demo.command.js';
import { registerDoctor } from './doctor/doctor.command.js';
import { registerDrift } from './drift/drift.command.js';
import { languageOf, languageOption, type Words } from './language.js';
import { registerMigrate } from './migrate/migrate.command.js';
import { registerCreateAccounts } from './person/create-accounts.command.js';
import { registerCreateAdministrator } from './person/create-administrator.command.js';
import { registerReconcile } from './process/reconcile.command.js';
import { registerImport } from './programme/import.command.js';
import { registerPreview } from './programme/preview.command.js';
import { registerRehearse } from './rehearse/rehearse.command.js';
import { registerSetUpAddress } from './setup/set-up-address.command.js';
import { registerImportSheet } from './spreadsheet-import/import-sheet.command.js';
import { registerImportTemplate } from './spreadsheet-import/import-template.command.js';
import { registerVerify } from './trail/verify.command.js';
import { logUnexpected } from './unexpected.js';
import { registerVersion } from './version/version.command.js';

const DESCRIPTION: Words = {
  vi: 'Song Hành – vận hành chương trình phối hợp: cài đặt, nhập chương trình, chạy thử, kiểm tra.',
  en: 'Song Hành – runs coordination programmes: set-up, import, rehearsal, checks.',
};
const VERSION: Words = { vi: 'xem phiên bản', en: 'show the version' };
const COMMANDS_HELP: Words = { vi: 'xem trợ giúp của một lệnh', en: 'show the help of a command' };

/** Runs one command line and answers its exit code: 0 done, 1 something failed, 2 it was called wrongly. */
export async function runCommandLine(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const language = languageOf(args, environment);
  try {
    await commandLine(language).parseAsync(args, { from: 'user' });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    return report(error, args[0] ?? '', language);
  }
}

/** All commands, in the order in which an installation needs them. */
export function commandLine(language: Language): Command {
  const program = createProgram(language)
    .description(DESCRIPTION[language])
    .version(productVersion(), '-V, --version', VERSION[language])
    .addOption(languageOption(language))
    .helpCommand('help [command]', COMMANDS_HELP[language]);
  registerMigrate(program, language);
  registerSetUpAddress(program, language);
  registerCreateAdministrator(program, language);
  registerImport(program, language);
  registerCreateAccounts(program, language);
  registerCalendarImport(program, language);
  registerImportTemplate(program, language);
  registerImportSheet(program, language);
  registerPreview(program, language);
  registerRehearse(program, language);
  registerDemo(program, language);
  registerDoctor(program, language);
  registerVerify(program, language);
  registerReconcile(program, language);
  registerDrift(program, language);
  registerVersion(program, language);
  for (const command of program.commands) {
    if (command.options.some(({ long }) => long === '--lang')) {
      command.setOptionValueWithSource('lang', language, 'default');
    }
  }
  return program;
}

function report(error: unknown, command: string, language: Language): number {
  const say = (line: string) => void process.stderr.write(`${line}\n`);
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    // Called without a command: commander has shown the help.
    if (error.code !== 'commander.help') say(usageFault(error, language));
    return 2;
  }
  if (error instanceof CommandFault) {
    say(error.message);
    return error.exitCode;
  }
  if (error instanceof ConfigFault) {
    say(`songhanh: ${error.message}`);
    return 2;
  }
  if (error instanceof DomainError) {
    say(sentence(error, language));
    return 2;
  }
  say(logUnexpected(error, command, language));
  return 1;
}
