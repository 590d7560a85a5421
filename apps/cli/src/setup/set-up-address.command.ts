import type { Command } from 'commander';
import type { Language } from '#domain/error/sentence';
import { newSetUpCode } from '#record/setup/set-up-code';
import { addCommand } from '../command-words.js';
import { withRecord } from '../record-connection.js';

/** `songhanh set-up-address`: where a browser sets up an installation that nobody administers; else it says nothing. */
export function registerSetUpAddress(program: Command, language: Language): void {
  addCommand(program, language, {
    name: 'set-up-address',
    description: {
      vi: 'in địa chỉ thiết lập lần đầu, có mã dùng một lần; không in gì khi đã có người quản trị',
      en: 'print the address of the first set-up, with a one-time code; nothing when there is an administrator',
    },
    examples: ['set-up-address'],
  }).action(() => runSetUpAddress(language));
}

async function runSetUpAddress(language: Language): Promise<void> {
  const address = await withRecord(language, async (database, { publicUrl }) => {
    const code = await newSetUpCode(database);
    return code && `${publicUrl.replace(/\/$/, '')}/setup?code=${code}`;
  });
  if (!address) return;
  const words = {
    vi: 'Hệ thống chưa có người quản trị. Mở địa chỉ này trong trình duyệt để thiết lập (dùng một lần; không có trình duyệt: `songhanh create-administrator`):',
    en: 'Nobody administers the installation yet. Open this address in a browser to set it up (good once; without a browser: `songhanh create-administrator`):',
  };
  process.stdout.write(`${words[language]}\n${address}\n`);
}
