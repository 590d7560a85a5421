import type { Command } from 'commander';
import { placesInFile } from '#contracts/programme-file/places-in-file';
import { pathText } from '#contracts/programme-file/reading/fault';
import type { Language } from '#domain/error/sentence';
import { ImportRefusal } from '#record/programme/import-conflict';
import { type ImportedProgramme, importProgrammes, type NamedProgrammeFile } from '#record/programme/import-programme';
import { CommandFault } from '../command-fault.js';
import { addCommand } from '../command-words.js';
import { withRecord } from '../record-connection.js';
import { readProgramme } from './read-programme.js';

/** A programme file that can be read, with its text, in which conflicts with the record are pointed at. */
interface ReadFile extends NamedProgrammeFile {
  readonly text: string;
}

/** `songhanh import FILE…`: programme files into the record, all of them or none. */
export function registerImport(program: Command, language: Language): void {
  addCommand(program, language, {
    name: 'import',
    description: {
      vi: 'nhập tệp chương trình; một lỗi bất kỳ thì không ghi gì, nhập lại thì không đổi gì',
      en: 'import programme files; any fault and nothing is written, again and nothing changes',
    },
    examples: ['import 85-ctr.yaml', 'import infra/demo/case-a.programme.yaml infra/demo/case-c.programme.yaml'],
  })
    .argument('<file...>', { vi: 'tệp chương trình (YAML hoặc JSON)', en: 'programme file (YAML or JSON)' }[language])
    .action((names: string[]) => runImport(names, language));
}

async function runImport(names: readonly string[], language: Language): Promise<void> {
  const files = await readFiles(names, language);
  const imported = await withRecord(language, (database) =>
    importProgrammes(database, files).catch((error: unknown) => {
      throw error instanceof ImportRefusal ? refusal(error, files, language) : error;
    }),
  );
  for (const [index, { fileName }] of files.entries()) {
    process.stdout.write(`${fileName}: ${outcome(imported[index]!, language)}\n`);
  }
}

/** Reads every file before anything is written; throws with every fault of all of them, each with its line. */
async function readFiles(names: readonly string[], language: Language): Promise<ReadFile[]> {
  const files: ReadFile[] = [];
  const faults: string[] = [];
  for (const fileName of names) {
    const read = await readProgramme(fileName);
    if ('file' in read) files.push({ fileName, ...read });
    else faults.push(...read.faults.map((fault) => fault[language]));
  }
  if (faults.length > 0) throw new CommandFault(faults);
  return files;
}

function refusal({ files: refused }: ImportRefusal, files: readonly ReadFile[], language: Language): CommandFault {
  const lines = refused.flatMap(({ conflicts }, index) => {
    const { fileName, text } = files[index]!;
    const position = placesInFile(text, fileName);
    return conflicts
      .map((conflict) => ({ ...conflict, ...position(conflict.path) }))
      .sort((a, b) => a.line - b.line || a.column - b.column)
      .map(({ line, column, path, message, messageEn }) => {
        return `${fileName}:${line}:${column}: ${language === 'vi' ? message : messageEn} [${pathText(path)}]`;
      });
  });
  return new CommandFault(lines);
}

function outcome({ outcome, number, added }: ImportedProgramme, language: Language): string {
  if (outcome === 'unchanged') {
    return { vi: `${number} đã có, không có gì thay đổi.`, en: `${number} is recorded already, nothing changed.` }[
      language
    ];
  }
  const { units, people, contents, tasks, forms, reportingRules } = added;
  return {
    vi: `đã nhập ${number}: ${contents} nội dung, ${tasks} nhiệm vụ, ${forms} biểu mẫu, ${reportingRules} chế độ báo cáo; thêm ${units} đơn vị, ${people} người.`,
    en: `imported ${number}: ${contents} contents, ${tasks} tasks, ${forms} forms, ${reportingRules} reporting rules; ${units} units and ${people} people added.`,
  }[language];
}
