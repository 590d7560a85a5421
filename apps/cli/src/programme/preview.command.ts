import { type Command, InvalidArgumentError } from 'commander';
import { datesOfProgramme } from '#contracts/programme-file/dates-of-programme';
import type { Calendar } from '#domain/calendar/calendar';
import type { Language } from '#domain/error/sentence';
import { yearAhead } from '#domain/programme/year-ahead';
import { seedCalendarDays } from '#platform/calendar/seed-calendar';
import { CommandFault } from '../command-fault.js';
import { addCommand } from '../command-words.js';
import type { Words } from '../language.js';
import { readProgramme } from './read-programme.js';
import { drawYear } from './year-drawing.js';

const WORDS = {
  file: { vi: 'tệp chương trình (YAML hoặc JSON)', en: 'programme file (YAML or JSON)' },
  year: { vi: 'năm; mặc định là năm đầu của chương trình', en: "year; by default the programme's first" },
  unknown: { vi: 'phải là một năm từ 2010 đến 2058', en: 'must be a year from 2010 to 2058' },
} as const satisfies Record<string, Words>;

const [FIRST_YEAR, LAST_YEAR] = [2010, 2058];
/** The calendar of State bodies and Party bodies alike: weekends, the law's holidays, the year's notices. */
const WEEKEND = [0, 6];

/** `songhanh preview FILE --year YYYY`: what a year of the programme would look like, without a database or an engine. */
export function registerPreview(program: Command, language: Language): void {
  addCommand(program, language, {
    name: 'preview',
    description: {
      vi: 'vẽ một năm của chương trình: các mốc báo cáo, kế hoạch, sơ kết, tổng kết trên lịch có ngày nghỉ',
      en: 'draw a year of a programme: reports, plans and reviews on a calendar with its days off',
    },
    examples: ['preview 85-ctr.yaml --year 2027'],
  })
    .argument('<file>', WORDS.file[language])
    .option('--year <year>', WORDS.year[language], (text: string) => yearOf(text, language))
    .action((name: string, { year }: { year?: number }) => preview(name, year, language));
}

function yearOf(text: string, language: Language): number {
  const year = Number(text);
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) {
    throw new InvalidArgumentError(WORDS.unknown[language]);
  }
  return year;
}

async function preview(name: string, wanted: number | undefined, language: Language): Promise<void> {
  const read = await readProgramme(name);
  if ('faults' in read) throw new CommandFault(read.faults.map((fault) => fault[language]));
  const { programme } = read.file;
  const year = wanted ?? Number(programme.period.from.slice(0, 4));
  const calendar = calendarAround(year);
  const lines = drawYear(year, yearAhead(datesOfProgramme(programme), year, calendar), calendar, language);
  process.stdout.write(`${programme.number}  ${programme.title}\n\n${lines.join('\n')}\n`);
}

function calendarAround(year: number): Calendar {
  const days = seedCalendarDays(year - 2, year + 2);
  return { code: 'vn-state', weekend: WEEKEND, days: new Map(days.map(({ date, kind }) => [date, { kind }])) };
}
