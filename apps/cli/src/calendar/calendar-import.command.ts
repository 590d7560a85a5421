import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { Language } from '#domain/error/sentence';
import { type CalendarImport, importCalendar, UnknownCalendarError } from '#record/calendar/import-calendar';
import { STATE_CALENDAR } from '#record/calendar/import-calendar-seed';
import type { NoticeDay } from '#record/calendar/import-calendar-write';
import { CommandFault } from '../command-fault.js';
import { addCommand, createGroup } from '../command-words.js';
import type { Words } from '../language.js';
import { withRecord } from '../record-connection.js';
import { NOTICE_FAULTS } from './notice-fault.js';
import { readNotice } from './read-notice.js';

const KINDS: Readonly<Record<NoticeDay['kind'], Words>> = {
  ordinary: { vi: 'ngày thường', en: 'ordinary day' },
  holiday: { vi: 'nghỉ lễ', en: 'holiday' },
  substitute: { vi: 'nghỉ bù', en: 'substitute day off' },
  'swap-off': { vi: 'nghỉ hoán đổi', en: 'day off by a swap' },
  'swap-work': { vi: 'làm bù', en: 'worked by a swap' },
};
const DATES = {
  due: { vi: 'hạn gửi', en: 'due' },
  lock: { vi: 'khoá', en: 'lock' },
  rung: { vi: 'mức nhắc', en: 'rung' },
} as const satisfies Record<string, Words>;

interface CalendarImportOptions {
  readonly calendar: string;
  readonly apply?: boolean;
}

/** `songhanh calendar import FILE`: a year's notice on days off; shows what would move before moving any. */
export function registerCalendarImport(program: Command, language: Language): void {
  const words = {
    file: { vi: 'tệp CSV (date,kind,name,source) hoặc YAML', en: 'CSV (date,kind,name,source) or YAML file' },
    calendar: { vi: 'mã lịch', en: "the calendar's code" },
    apply: { vi: 'ghi; không có thì chỉ xem trước', en: 'write; without it only a preview is shown' },
  };
  const calendar = createGroup(program, language, 'calendar', { vi: 'lịch làm việc', en: 'working calendars' });
  addCommand(calendar, language, {
    name: 'import',
    description: {
      vi: 'nhập thông báo nghỉ lễ của năm: cho xem hạn nào sẽ dời, rồi mới ghi khi có --apply',
      en: "import a year's notice on days off: shows which deadlines would move, and writes with --apply",
    },
    examples: ['calendar import nghi-le-2027.csv', 'calendar import nghi-le-2027.csv --apply'],
  })
    .argument('<file>', words.file[language])
    .option('--calendar <code>', words.calendar[language], STATE_CALENDAR)
    .option('--apply', words.apply[language])
    .action((fileName: string, options: CalendarImportOptions) => runCalendarImport(fileName, options, language));
}

async function runCalendarImport(
  fileName: string,
  { calendar, apply = false }: CalendarImportOptions,
  language: Language,
): Promise<void> {
  const days = await readDays(fileName, language);
  const imported = await withRecord(language, (database) =>
    importCalendar(database, calendar, days, apply).catch((error: unknown) => {
      if (!(error instanceof UnknownCalendarError)) throw error;
      const words = { vi: `Không có lịch “${calendar}”.`, en: `There is no calendar "${calendar}".` };
      throw new CommandFault(words[language]);
    }),
  );
  for (const line of linesOf(imported, apply, language)) process.stdout.write(`${line}\n`);
}

async function readDays(fileName: string, language: Language): Promise<NoticeDay[]> {
  const text = await readFile(fileName, 'utf8').catch((error: NodeJS.ErrnoException) => error);
  if (typeof text !== 'string') {
    const words = { vi: 'không đọc được tệp', en: 'the file cannot be read' };
    throw new CommandFault(`${fileName}: ${words[language]} (${text.code})`);
  }
  const read = readNotice(text, fileName);
  if ('days' in read) return read.days;
  throw new CommandFault(
    read.faults.map(({ line, column, code, value = '' }) => {
      return `${fileName}:${line}:${column}: ${NOTICE_FAULTS[code][language].replace('{value}', value)}`;
    }),
  );
}

function* linesOf({ changed, confirmed, moves }: CalendarImport, applied: boolean, language: Language) {
  if (changed.length === 0 && confirmed === 0) {
    yield { vi: 'Không có gì thay đổi.', en: 'Nothing changes.' }[language];
    return;
  }
  yield {
    vi: `Ngày thay đổi: ${changed.length}; ngày chỉ xác nhận: ${confirmed}`,
    en: `Days that change: ${changed.length}; days that are only confirmed: ${confirmed}`,
  }[language];
  for (const { date, before, after, name } of changed) {
    yield `  ${date}  ${KINDS[before][language]} → ${KINDS[after][language]}  ${name}`;
  }
  yield {
    vi: `Mốc của các đợt đang mở sẽ dời: ${moves.length}`,
    en: `Dates of open rounds that move: ${moves.length}`,
  }[language];
  for (const { programme, round, what, rung, from, to } of moves) {
    yield `  ${programme} ${round}: ${DATES[what][language]}${rung ? ` ${rung}` : ''} ${from} → ${to}`;
  }
  yield applied
    ? { vi: 'Đã ghi.', en: 'Written.' }[language]
    : { vi: 'Chưa ghi gì; thêm --apply để ghi.', en: 'Nothing is written yet; add --apply to write.' }[language];
}
