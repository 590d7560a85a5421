import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Language } from '#domain/error/sentence';
import { createLogger } from '#platform/logging';
import { repositoryFolder } from './repository.js';

/** Writes an error that nobody foresaw to the log, and says in one line where that is. */
export function logUnexpected(error: unknown, command: string, language: Language): string {
  const file = join(logFolder(), 'cli.log');
  const destination = pino.destination({ dest: file, sync: true, append: true });
  createLogger('cli', 'info', destination).fatal({ command, error }, 'a command failed');
  const kind = error instanceof Error ? error.name : typeof error;
  return {
    vi: `songhanh ${command}: lỗi ngoài dự kiến (${kind}); chi tiết trong ${file}`,
    en: `songhanh ${command}: an unexpected failure (${kind}); the details are in ${file}`,
  }[language];
}

/** `logs/` of the installation's data folder; the system's temporary folder when that cannot be written. */
function logFolder(): string {
  const repository = repositoryFolder();
  const data = process.env.SONGHANH_DATA || (repository && join(repository, '.songhanh'));
  for (const folder of data ? [join(data, 'logs'), join(tmpdir(), 'songhanh')] : [join(tmpdir(), 'songhanh')]) {
    try {
      mkdirSync(folder, { recursive: true });
      return folder;
    } catch {
      // the next one
    }
  }
  return tmpdir();
}
