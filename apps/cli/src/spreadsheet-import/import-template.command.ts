import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { importTemplate } from '#documents/spreadsheet-import/import-template';
import type { Language } from '#domain/error/sentence';
import { kindSpec } from '#domain/spreadsheet-import/kind-specs';
import { CommandFault } from '../command-fault.js';
import { addCommand } from '../command-words.js';
import { KIND_WORDS, requireKind } from './import-kind.js';

/** `songhanh import-template KIND FILE.xlsx`: an empty sheet with headers, a guide and lists to choose from. */
export function registerImportTemplate(program: Command, language: Language): void {
  addCommand(program, language, {
    name: 'import-template',
    description: {
      vi: 'tạo bảng tính mẫu để nhập dữ liệu: có tiêu đề cột, hướng dẫn, danh mục',
      en: 'write an empty workbook to fill in: headers, a guide, lists to choose from',
    },
    examples: ['import-template units don-vi.xlsx'],
  })
    .argument('<kind>', KIND_WORDS[language])
    .argument('<file>', { vi: 'tệp .xlsx sẽ tạo', en: 'the .xlsx file to write' }[language])
    .action(async (name: string, fileName: string) => {
      const kind = requireKind(name, language);
      const bytes = await importTemplate(kind, kindSpec(kind).columns, language);
      // Somebody may have filled one in under this name.
      await writeFile(fileName, bytes, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
        const words = {
          vi: error.code === 'EEXIST' ? 'tệp đã có, hãy đặt tên khác' : `không ghi được tệp (${error.code})`,
          en:
            error.code === 'EEXIST'
              ? 'the file exists, give another name'
              : `the file cannot be written (${error.code})`,
        };
        throw new CommandFault(`${fileName}: ${words[language]}`);
      });
      process.stdout.write(`${fileName}\n`);
    });
}
