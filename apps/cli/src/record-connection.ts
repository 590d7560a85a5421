import type { Language } from '#domain/error/sentence';
import { clockNamed } from '#persistence/clock';
import { createDataSource } from '#persistence/data-source';
import { Database, sqlState } from '#persistence/database';
import { type Config, readConfig } from '#platform/config';
import { reasonOf } from '#platform/reason-of';
import { CommandFault } from './command-fault.js';

const UNDEFINED_TABLE = '42P01';

/**
 * Runs a command's work on the installation's record, as the application's role. A database that cannot be reached, or
 * that has no tables yet, is one sentence and exit code 1.
 */
export async function withRecord<T>(
  language: Language,
  work: (database: Database, config: Config) => Promise<T>,
): Promise<T> {
  const config = readConfig();
  const source = createDataSource({ url: config.databaseUrl, poolSize: 2, applicationName: 'songhanh-cli' });
  try {
    await source.initialize();
  } catch (error) {
    throw unreachable(error, language);
  }
  try {
    return await work(new Database(source, clockNamed(config.clock)), config);
  } catch (error) {
    if (sqlState(error) === UNDEFINED_TABLE) throw notMigrated(language);
    throw error;
  } finally {
    await source.destroy();
  }
}

export function unreachable(error: unknown, language: Language): CommandFault {
  const reason = reasonOf(error);
  const words = {
    vi: `Không kết nối được cơ sở dữ liệu (${reason}); hãy xem lại DATABASE_URL.`,
    en: `The database cannot be reached (${reason}); look at DATABASE_URL.`,
  };
  return new CommandFault(words[language], 1);
}

function notMigrated(language: Language): CommandFault {
  const words = {
    vi: 'Cơ sở dữ liệu chưa có bảng; hãy chạy `songhanh migrate` trước.',
    en: 'The database has no tables yet; run `songhanh migrate` first.',
  };
  return new CommandFault(words[language], 1);
}
