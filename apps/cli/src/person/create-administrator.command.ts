import { randomBytes } from 'node:crypto';
import { text as readAll } from 'node:stream/consumers';
import { type Command, InvalidArgumentError } from 'commander';
import type { Language } from '#domain/error/sentence';
import { createAdministrator } from '#record/organisation/create-administrator';
import { CommandFault } from '../command-fault.js';
import { addCommand } from '../command-words.js';
import { withRecord } from '../record-connection.js';

const USUAL_NAME = 'quan-tri';
/** 15 bytes are 20 characters: more than anybody guesses, few enough to copy once. */
const GENERATED_BYTES = 15;
const LEAST_LENGTH = 12;
const MOST_LENGTH = 200;

interface CreateAdministratorOptions {
  readonly userName: string;
  readonly passwordStdin?: boolean;
  readonly ifNone?: boolean;
}

/** `songhanh create-administrator`: the account that runs the installation; its password is shown once. */
export function registerCreateAdministrator(program: Command, language: Language): void {
  const words = {
    userName: { vi: 'tên đăng nhập', en: 'sign-in name' },
    stdin: { vi: 'đọc mật khẩu từ đầu vào chuẩn', en: 'read the password from standard input' },
    ifNone: { vi: 'không làm gì nếu đã có người quản trị', en: 'do nothing when there is an administrator' },
  };
  addCommand(program, language, {
    name: 'create-administrator',
    description: {
      vi: 'tạo tài khoản quản trị; không cho mật khẩu thì sinh một mật khẩu và in ra một lần',
      en: 'make an administrator account; without a password one is generated and shown once',
    },
    examples: ['create-administrator --user-name an.nguyen', 'create-administrator --password-stdin < mat-khau.txt'],
  })
    .option('--user-name <name>', words.userName[language], userName(language), USUAL_NAME)
    .option('--password-stdin', words.stdin[language])
    .option('--if-none', words.ifNone[language])
    .action((options: CreateAdministratorOptions) => runCreateAdministrator(options, language));
}

async function runCreateAdministrator(
  { userName, passwordStdin = false, ifNone = false }: CreateAdministratorOptions,
  language: Language,
): Promise<void> {
  const password = passwordStdin ? await givenPassword(language) : randomBytes(GENERATED_BYTES).toString('base64url');
  const outcome = await withRecord(language, (database) =>
    createAdministrator(database, { userName, password, oneTime: !passwordStdin, onlyIfNone: ifNone }),
  );
  if (outcome === 'exists') return;
  if (outcome === 'taken') {
    const words = {
      vi: `Tên đăng nhập “${userName}” đã có tài khoản; hãy chọn --user-name khác.`,
      en: `The sign-in name "${userName}" has an account; choose another --user-name.`,
    };
    throw new CommandFault(words[language]);
  }
  const created = {
    vi: `Đã tạo tài khoản quản trị “${userName}”.`,
    en: `The administrator account "${userName}" is made.`,
  };
  const shown = {
    vi: 'Mật khẩu (chỉ hiện một lần này; phải đổi khi đăng nhập lần đầu):',
    en: 'Password (shown only this once; to be changed at the first sign-in):',
  };
  process.stdout.write(`${created[language]}\n`);
  if (!passwordStdin) process.stdout.write(`${shown[language]} ${password}\n`);
}

async function givenPassword(language: Language): Promise<string> {
  const password = (await readAll(process.stdin)).replace(/\r?\n$/, '');
  if (password.length >= LEAST_LENGTH && password.length <= MOST_LENGTH && !/[\r\n]/.test(password)) return password;
  const words = {
    vi: `Mật khẩu phải là một dòng từ ${LEAST_LENGTH} đến ${MOST_LENGTH} ký tự.`,
    en: `The password must be one line of ${LEAST_LENGTH} to ${MOST_LENGTH} characters.`,
  };
  throw new CommandFault(words[language]);
}

const userName =
  (language: Language) =>
  (text: string): string => {
    const name = text.trim().toLowerCase();
    const words = { vi: 'gồm 1 đến 64 chữ không dấu, số, . _ -', en: 'has 1 to 64 plain letters, digits, . _ -' };
    if (!/^[a-z0-9][a-z0-9._-]{0,63}$/.test(name)) throw new InvalidArgumentError(words[language]);
    return name;
  };
