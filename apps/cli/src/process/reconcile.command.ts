import type { Command } from 'commander';
import type { Language } from '#domain/error/sentence';
import { reconcile } from '#record/process/epoch';
import { addCommand } from '../command-words.js';
import { withRecord } from '../record-connection.js';

/** `songhanh reconcile`: after a restore, a fresh workflow for every open process. */
export function registerReconcile(program: Command, language: Language): void {
  addCommand(program, language, {
    name: 'reconcile',
    description: {
      vi: 'sau khi khôi phục: mở kỷ nguyên mới, mỗi tiến trình còn mở có một luồng việc mới',
      en: 'after a restore: begin a new epoch and give every open process a fresh workflow',
    },
    examples: ['reconcile'],
  }).action(() => runReconcile(language));
}

async function runReconcile(language: Language): Promise<void> {
  const { epoch, woken } = await withRecord(language, reconcile);
  const words = {
    vi: `Kỷ nguyên ${epoch}: đã đánh thức ${woken} tiến trình.`,
    en: `Epoch ${epoch}: ${woken} processes woken.`,
  };
  process.stdout.write(`${words[language]}\n`);
}
