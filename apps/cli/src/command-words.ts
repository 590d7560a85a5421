import { Command, type CommanderError } from 'commander';
import type { Language } from '#domain/error/sentence';
import { languageOption, type Words } from './language.js';

/** How a command is called and explained. */
export interface CommandDescription {
  readonly name: string;
  readonly description: Words;
  /** Lines of `songhanh …` as one would type them. */
  readonly examples: readonly string[];
}

const EXAMPLES: Words = { vi: 'Ví dụ:', en: 'Examples:' };

/** Adds a command with its help in the language, its examples and `--lang`. */
export function addCommand(program: Command, language: Language, described: CommandDescription): Command {
  const examples = described.examples.map((example) => `  songhanh ${example}`).join('\n');
  return program
    .command(described.name)
    .description(described.description[language])
    .addOption(languageOption(language))
    .helpOption('-h, --help', HELP[language])
    .addHelpText('after', `\n${EXAMPLES[language]}\n${examples}`);
}

/** Adds a word under which several commands stand. */
export function createGroup(program: Command, language: Language, name: string, description: Words): Command {
  return program
    .command(name)
    .description(description[language])
    .helpOption('-h, --help', HELP[language])
    .helpCommand(false);
}

const HELP: Words = { vi: 'xem trợ giúp', en: 'show this help' };

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Options:': 'Tuỳ chọn:',
  'Arguments:': 'Tham số:',
  'Commands:': 'Lệnh:',
};

/** The program to which the commands are added: it throws instead of ending the process, and leaves saying what was wrong to us. */
export function createProgram(language: Language): Command {
  const program = new Command('songhanh').exitOverride().configureOutput({ outputError: () => undefined });
  if (language === 'vi') program.configureHelp({ styleTitle: (title) => TITLES[title] ?? title });
  return program.enablePositionalOptions().helpOption('-h, --help', HELP[language]);
}

/** Sentences for what commander refuses; `{0}` is what its own sentence quotes first. */
const USAGE_FAULTS: Readonly<Record<string, Words>> = {
  'commander.unknownCommand': { vi: 'không có lệnh “{0}”', en: 'there is no command "{0}"' },
  'commander.unknownOption': { vi: 'không có tuỳ chọn “{0}”', en: 'there is no option "{0}"' },
  'commander.missingArgument': { vi: 'thiếu tham số <{0}>', en: 'the argument <{0}> is missing' },
  'commander.missingMandatoryOptionValue': { vi: 'thiếu tuỳ chọn “{0}”', en: 'the option "{0}" is missing' },
  'commander.optionMissingArgument': { vi: 'tuỳ chọn “{0}” thiếu giá trị', en: 'the option "{0}" lacks its value' },
  'commander.excessArguments': { vi: 'thừa tham số', en: 'too many arguments' },
};

/** One line that says what is wrong with how the command was called. */
export function usageFault(error: CommanderError, language: Language): string {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const known = USAGE_FAULTS[error.code]?.[language].replace('{0}', quoted);
  const sentence = known ?? error.message.replace(/^error: /, '').split('\n')[0];
  const hint = { vi: 'xem `songhanh --help`', en: 'see `songhanh --help`' };
  return `songhanh: ${sentence}; ${hint[language]}`;
}
