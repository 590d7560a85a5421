import type { Command } from 'commander';
import type { Language } from '#domain/error/sentence';
import { migrate } from '#persistence/migrate';
import { readConfig } from '#platform/config';
import { reasonOf } from '#platform/reason-of';
import { CommandFault } from '../command-fault.js';
import { addCommand } from '../command-words.js';

/** `songhanh migrate`: brings the schema up to date and gives the application's role what it needs. */
export function registerMigrate(program: Command, language: Language): void {
  addCommand(program, language, {
    name: 'migrate',
    description: {
      vi: 'cập nhật lược đồ cơ sở dữ liệu (DATABASE_OWNER_URL) và quyền của vai trò ứng dụng (DATABASE_URL)',
      en: "bring the database's schema up to date (DATABASE_OWNER_URL) and the rights of the application's role (DATABASE_URL)",
    },
    examples: ['migrate'],
  }).action(() => runMigrate(language));
}

async function runMigrate(language: Language): Promise<void> {
  const { databaseUrl, databaseOwnerUrl } = readConfig();
  if (!databaseOwnerUrl) {
    const words = {
      vi: 'Thiếu DATABASE_OWNER_URL: địa chỉ của vai trò sở hữu các bảng.',
      en: 'DATABASE_OWNER_URL is missing: the address of the role that owns the tables.',
    };
    throw new CommandFault(words[language]);
  }
  if (new URL(databaseOwnerUrl).username === new URL(databaseUrl).username) {
    const words = {
      vi: 'DATABASE_URL và DATABASE_OWNER_URL dùng cùng một vai trò; vai trò của ứng dụng không được sở hữu gì.',
      en: "DATABASE_URL and DATABASE_OWNER_URL name the same role; the application's role must own nothing.",
    };
    throw new CommandFault(words[language]);
  }
  const { applied } = await migrate(databaseOwnerUrl, databaseUrl).catch((error: unknown) => {
    throw couldNotConnect(error) ? ownerUnreachable(error, language) : error;
  });
  for (const name of applied) process.stdout.write(`${name}\n`);
  const words = {
    vi: applied.length === 0 ? 'Lược đồ đã mới nhất.' : `Đã áp dụng ${applied.length} bước.`,
    en: applied.length === 0 ? 'The schema is up to date.' : `${applied.length} migrations applied.`,
  };
  process.stdout.write(`${words[language]}\n`);
}

/** No such server, or one that does not let us in (classes 28, and 3D for a database that is not there). */
function couldNotConnect(error: unknown): boolean {
  const { code } = error as { code?: string };
  return /^(ECONN|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|28|3D)/.test(code ?? '');
}

function ownerUnreachable(error: unknown, language: Language): CommandFault {
  const reason = reasonOf(error);
  const words = {
    vi: `Không kết nối được cơ sở dữ liệu bằng DATABASE_OWNER_URL (${reason}).`,
    en: `The database cannot be reached by DATABASE_OWNER_URL (${reason}).`,
  };
  return new CommandFault(words[language], 1);
}
