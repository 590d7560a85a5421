import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { Language } from '#domain/error/sentence';
import { createAccounts, type NewAccount } from '#record/person/create-accounts';
import { CommandFault } from '../command-fault.js';
import { addCommand } from '../command-words.js';
import { withRecord } from '../record-connection.js';

interface CreateAccountsOptions {
  readonly out: string;
  readonly unit?: string[];
}

const OWNER_ONLY = 0o600;

/** `songhanh create-accounts`: sign-in names and first passwords for the people that programme files brought in. */
export function registerCreateAccounts(program: Command, language: Language): void {
  const words = {
    out: {
      vi: 'tệp CSV để ghi tên đăng nhập và mật khẩu (chỉ chủ tệp đọc được)',
      en: 'CSV file for sign-in names and passwords (readable by its owner alone)',
    },
    unit: { vi: 'chỉ các đơn vị có mã này', en: 'only the units with these codes' },
  };
  addCommand(program, language, {
    name: 'create-accounts',
    description: {
      vi: 'tạo tài khoản cho những người trong tệp chương trình chưa có tài khoản; mật khẩu chỉ có trong tệp CSV',
      en: 'make accounts for the people of programme files who have none; the passwords are only in the CSV file',
    },
    examples: ['create-accounts --out tai-khoan.csv', 'create-accounts --out tai-khoan.csv --unit SO-TU-PHAP'],
  })
    .requiredOption('--out <file>', words.out[language])
    .option('--unit <code...>', words.unit[language])
    .action((options: CreateAccountsOptions) => runCreateAccounts(options, language));
}

async function runCreateAccounts({ out, unit }: CreateAccountsOptions, language: Language): Promise<void> {
  await claim(out, language);
  const accounts = await withRecord(language, (database) => createAccounts(database, unit ?? null));
  await writeFile(out, csv(accounts), { mode: OWNER_ONLY });
  const done = {
    vi: `Đã tạo ${accounts.length} tài khoản; tên đăng nhập và mật khẩu ở ${out}.`,
    en: `${accounts.length} accounts are made; sign-in names and passwords are in ${out}.`,
  };
  process.stdout.write(`${done[language]}\n`);
}

/** Before any account is made: passwords that cannot be written down would be lost. */
async function claim(out: string, language: Language): Promise<void> {
  try {
    await writeFile(out, '', { mode: OWNER_ONLY, flag: 'wx' });
  } catch (error) {
    const exists = (error as NodeJS.ErrnoException).code === 'EEXIST';
    const words = {
      vi: exists ? `${out} đã có; hãy chọn tệp khác.` : `Không ghi được ${out}; hãy chọn nơi khác.`,
      en: exists ? `${out} exists; choose another file.` : `${out} cannot be written; choose another place.`,
    };
    throw new CommandFault(words[language]);
  }
}

function csv(accounts: readonly NewAccount[]): string {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const lines = accounts.map(({ userName, password, person, unit, unitName }) =>
    [userName, password, person, unit, unitName].map(quoted).join(','),
  );
  // The byte order mark tells spreadsheets that this is UTF-8.
  return `\uFEFF${['ten_dang_nhap,mat_khau,nguoi,ma_don_vi,don_vi', ...lines].join('\r\n')}\r\n`;
}
