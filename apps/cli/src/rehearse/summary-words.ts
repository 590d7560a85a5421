import type { Language } from '#domain/error/sentence';
import { grouped } from './grouped.js';
import { officeLines } from './office-summary-words.js';
import type { SimulatedProgramme } from './simulated-programme.js';
import { type ProgrammeSummary, type RehearsalSummary, type RoundSummary, remindersOf } from './summary.js';
import { workLines } from './work-summary-words.js';

const COLUMNS: Record<Language, readonly string[]> = {
  vi: ['Năm', 'Đợt', 'Phải nộp', 'Đúng hạn', 'Muộn', 'Thiếu', 'Trả lại', 'Xin gia hạn', 'Được gia hạn', 'Nhắc'],
  en: ['Year', 'Rounds', 'Owed', 'On time', 'Late', 'Missing', 'Returned', 'More time asked', 'given', 'Reminders'],
};

const TOTAL: Record<Language, string> = { vi: 'Cộng', en: 'Total' };

/** The summary as a secretariat reads it: per programme a table by year, then what the engine did. */
export function summaryLines(
  summary: RehearsalSummary,
  programmes: readonly SimulatedProgramme[],
  language: Language,
): string[] {
  const tables = summary.programmes.flatMap((programme) => {
    const title = programmes.find(({ number }) => number === programme.number)?.file.programme.title ?? '';
    return [
      '',
      `${programme.number}  ${title}`,
      ...table(programme, language),
      ...officeLines(programme, language),
      ...workLines(programme, language),
    ];
  });
  return [...tables, '', engineLine(summary, language)];
}

function table(programme: ProgrammeSummary, language: Language): string[] {
  const years = [...new Set(programme.rounds.map(({ code }) => code.slice(0, 4)))].sort();
  const rows = [
    ...years.map((year) => [
      year,
      ...cells(
        programme.rounds.filter(({ code }) => code.startsWith(year)),
        language,
      ),
    ]),
    [TOTAL[language], ...cells(programme.rounds, language)],
  ];
  const all = [COLUMNS[language], ...rows];
  const widths = COLUMNS[language].map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  return all.map((row) => `  ${row.map((cell, column) => cell.padStart(widths[column]!)).join('  ')}`);
}

function cells(rounds: readonly RoundSummary[], language: Language): string[] {
  const sum = (of: (round: RoundSummary) => number) => rounds.reduce((total, round) => total + of(round), 0);
  return [
    rounds.length,
    sum((round) => round.obligations),
    sum((round) => round.onTime),
    sum((round) => round.late),
    sum((round) => round.missing),
    sum((round) => round.returned),
    sum((round) => round.extensions.asked),
    sum((round) => round.extensions.granted + round.extensions.taken + round.extensions.given),
    sum(remindersOf),
  ].map((count) => grouped(count, language));
}

function engineLine({ engine, events }: RehearsalSummary, language: Language): string {
  const n = (value: number) => grouped(value, language);
  return language === 'vi'
    ? `${n(engine.simulatedDays)} ngày qua trong ${n(engine.wallSeconds)} giây: ${n(engine.steps)} bước, ${n(engine.decisions)} quyết định, ` +
        `${n(engine.httpCalls)} lời gọi HTTP, ${n(events)} sự kiện; ${n(engine.mails)} thư cho ${n(engine.mailed)} trong ${n(engine.notifications)} thông báo.`
    : `${n(engine.simulatedDays)} days in ${n(engine.wallSeconds)} s: ${n(engine.steps)} steps, ${n(engine.decisions)} decisions, ` +
        `${n(engine.httpCalls)} HTTP calls, ${n(events)} events; ${n(engine.mails)} mails for ${n(engine.mailed)} of ${n(engine.notifications)} notifications.`;
}
