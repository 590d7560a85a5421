import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import type { ImportDetail } from '#contracts/http/spreadsheet-import';
import { InputError } from '#domain/error/input-error';
import type { Language } from '#domain/error/sentence';
import { kindSpec } from '#domain/spreadsheet-import/kind-specs';
import type { ImportKind } from '#domain/spreadsheet-import/spreadsheet-import';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import { accessOfOffice } from '#record/spreadsheet-import/access-of-office';
import type { ImportAccess } from '#record/spreadsheet-import/import-target';
import { programmeOfNumber } from '#record/spreadsheet-import/programme-of-number';
import { SpreadsheetImportQueries } from '#record/spreadsheet-import/spreadsheet-import.queries';
import { SpreadsheetImportService } from '#record/spreadsheet-import/spreadsheet-import.service';
import { CommandFault } from '../command-fault.js';
import { addCommand } from '../command-words.js';
import { withRecord } from '../record-connection.js';
import { KIND_WORDS, requireKind } from './import-kind.js';
import { allRows, faultLines, outcomeLines, summaryLines } from './import-lines.js';
import { readMapping } from './read-mapping.js';

interface ImportSheetOptions {
  readonly programme?: string;
  readonly by?: string;
  readonly year?: string;
  readonly calendar?: string;
  readonly mapping?: string;
  readonly dryRun?: boolean;
  readonly skipErrors?: boolean;
}

const COMMAND_ACTOR: Actor = { kind: 'administrator-command', personId: null };

/** `songhanh import-sheet KIND FILE`: a workbook or CSV into the record: says what each row does, then does it. */
export function registerImportSheet(program: Command, language: Language): void {
  const words = {
    file: { vi: 'tệp .xlsx hoặc .csv', en: '.xlsx or .csv file' },
    programme: {
      vi: 'số chương trình (nhiệm vụ, kết quả, kết luận)',
      en: "programme's number (tasks, results, conclusions)",
    },
    by: {
      vi: 'mã tài khoản của cơ quan thường trực đứng tên nhập',
      en: 'code of the secretariat’s office on whose behalf it is',
    },
    year: { vi: 'nhiệm vụ: đưa vào dự thảo kế hoạch năm này', en: 'tasks: into the draft of this year’s plan' },
    calendar: { vi: 'ngày nghỉ: mã lịch', en: "holidays: the calendar's code" },
    mapping: {
      vi: 'tệp JSON ghi cột nào là gì: {"columns": {"code": "B"}}',
      en: 'JSON file saying which column is which: {"columns": {"code": "B"}}',
    },
    dryRun: { vi: 'chỉ xem, không ghi', en: 'only show, write nothing' },
    skipErrors: {
      vi: 'bỏ qua các dòng lỗi; không có thì một lỗi là không ghi gì',
      en: 'leave faulty rows out; without it one fault and nothing is written',
    },
  };
  addCommand(program, language, {
    name: 'import-sheet',
    description: {
      vi: 'nhập bảng tính: cho xem từng dòng sẽ làm gì, rồi ghi trong một lần',
      en: 'bring a sheet in: shows what each row does, then writes all of it at once',
    },
    examples: [
      'import-sheet units don-vi.xlsx --dry-run',
      'import-sheet people can-bo.xlsx --skip-errors',
      'import-sheet tasks nhiem-vu.xlsx --programme 85-CTr/BDVTU-BCSĐUBND --by bdv.thuong-truc --year 2026',
    ],
  })
    .argument('<kind>', KIND_WORDS[language])
    .argument('<file>', words.file[language])
    .option('--programme <number>', words.programme[language])
    .option('--by <code>', words.by[language])
    .option('--year <year>', words.year[language])
    .option('--calendar <code>', words.calendar[language])
    .option('--mapping <file>', words.mapping[language])
    .option('--dry-run', words.dryRun[language])
    .option('--skip-errors', words.skipErrors[language])
    .action((kind: string, fileName: string, options: ImportSheetOptions) =>
      runImportSheet(requireKind(kind, language), fileName, options, language),
    );
}

async function runImportSheet(
  kind: ImportKind,
  fileName: string,
  options: ImportSheetOptions,
  language: Language,
): Promise<void> {
  const bytes = await readFile(fileName).catch((error: NodeJS.ErrnoException) => {
    const words = { vi: 'không đọc được tệp', en: 'the file cannot be read' };
    throw new CommandFault(`${fileName}: ${words[language]} (${error.code})`);
  });
  const mapping = options.mapping === undefined ? undefined : await readMapping(options.mapping, language);
  await withRecord(language, async (database) => {
    try {
      const { actor, access, programme } = await onBehalfOf(database, kind, options, language);
      const imports = new SpreadsheetImportService(database);
      const upload = {
        kind,
        name: basename(fileName),
        bytes,
        programme,
        year: options.year === undefined ? undefined : Number(options.year),
        calendar: options.calendar,
      };
      let detail = await imports.upload(actor, access, upload, language);
      if (mapping) detail = await imports.setMapping(actor, access, detail.id, mapping, detail.version, language);
      requireChecked(detail, fileName, language);
      const rows = await allRows(new SpreadsheetImportQueries(database), actor, access, detail.id, language);
      for (const line of [...outcomeLines(rows, language), ...summaryLines(detail, language)]) say(line);
      const faults = faultLines(rows, fileName);
      if (faults.length > 0 && (options.dryRun || !options.skipErrors)) throw new CommandFault(faults);
      for (const line of faults) process.stderr.write(`${line}\n`);
      if (options.dryRun)
        return say({ vi: 'Chưa ghi gì (--dry-run).', en: 'Nothing is written (--dry-run).' }[language]);
      await imports.apply(actor, access, detail.id, { skipErrors: options.skipErrors === true });
      say({ vi: 'Đã ghi.', en: 'Written.' }[language]);
    } catch (error) {
      throw error instanceof InputError
        ? new CommandFault(error.faults.map((fault) => `${fileName}: ${fault[language]}`))
        : error;
    }
  });
}

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** Whose import it is: the installation's own, or that of the office named by `--by`, with no more than it may itself. */
async function onBehalfOf(
  database: Database,
  kind: ImportKind,
  { programme: number, by }: ImportSheetOptions,
  language: Language,
): Promise<{ actor: Actor; access: ImportAccess; programme: string | undefined }> {
  if (kindSpec(kind).by === 'administrator') return { actor: COMMAND_ACTOR, access: null, programme: undefined };
  if (number === undefined || by === undefined) {
    const words = {
      vi: `nhập ${kind} cần --programme và --by`,
      en: `${kind} need --programme and --by`,
    };
    throw new CommandFault(words[language]);
  }
  const access = await accessOfOffice(database, by);
  if (!access) {
    const words = { vi: `không có tài khoản “${by}”`, en: `there is no office "${by}"` };
    throw new CommandFault(words[language]);
  }
  const programme = await programmeOfNumber(database, number);
  if (!programme) {
    const words = { vi: `không có chương trình “${number}”`, en: `there is no programme "${number}"` };
    throw new CommandFault(words[language]);
  }
  return { actor: { kind: 'administrator-command', personId: access.personId }, access, programme };
}

/** Throws with the columns that are not recognised, and how to say which they are. */
function requireChecked(
  { state, columns, missing, headers }: ImportDetail,
  fileName: string,
  language: Language,
): void {
  if (state === 'checked') return;
  const unsure = columns.filter(({ key, recognised }) => recognised === 'similar' || missing.includes(key));
  const found = headers.map(({ column, text }) => `${column} “${text}”`).join(', ');
  const lines = unsure.map(({ key, header, column }) => {
    if (column === null)
      return { vi: `không rõ cột nào là “${header}” (${key})`, en: `no column is recognised as "${header}" (${key})` };
    return {
      vi: `cột ${column} có phải là “${header}” (${key})?`,
      en: `is column ${column} the "${header}" (${key})?`,
    };
  });
  const hint = {
    vi: `các cột của tệp: ${found}; hãy ghi cột nào là gì bằng --mapping`,
    en: `columns of the file: ${found}; say which is which with --mapping`,
  };
  throw new CommandFault([...lines, hint].map((line) => `${fileName}: ${line[language]}`));
}
