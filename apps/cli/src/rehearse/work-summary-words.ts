import type { Language } from '#domain/error/sentence';
import type { ObstacleOutcome } from '#domain/obstacle/obstacle';
import { grouped } from './grouped.js';
import type { ProgrammeSummary } from './summary.js';
import { taskRemindersOf } from './work-summary.js';
import { OUTCOMES } from './work-words.js';

/** What leaders want to know of it: what stopped the work, and what inspections have left to be done. */
export const workForLeaders = (programme: ProgrammeSummary, language: Language): string[] =>
  [obstacleLine(programme, language), inspectionLine(programme, language)].flatMap((line) => line ?? []);

/** Obstacles, inspections, reminders of tasks and more time for them, as a secretariat reads them; what did not happen is left out. */
export function workLines(programme: ProgrammeSummary, language: Language): string[] {
  return [
    obstacleLine(programme, language),
    inspectionLine(programme, language),
    extensionLine(programme, language),
    reminderLine(programme, language),
  ].flatMap((line) => (line ? `  ${line}` : []));
}

function obstacleLine({ work: { obstacles }, standing }: ProgrammeSummary, language: Language): string | undefined {
  const { raised, onTasks, answers, late } = obstacles;
  if (raised === 0) return undefined;
  const came = Object.entries(answers)
    .map(([outcome, n]) => `${n} ${OUTCOMES[outcome as ObstacleOutcome][language]}`)
    .join(', ');
  const open = standing?.obstacles.unanswered ?? 0;
  return language === 'vi'
    ? `Khó khăn, vướng mắc: ${raised} (${onTasks} về nhiệm vụ); ${came}; ${late} trả lời muộn, ${open} chưa trả lời`
    : `Obstacles: ${raised} (${onTasks} on tasks); ${came}; ${late} answered late, ${open} not answered`;
}

function inspectionLine({ standing }: ProgrammeSummary, language: Language): string | undefined {
  const inspections = standing?.inspections ?? [];
  if (inspections.length === 0) return undefined;
  const sum = (of: (each: (typeof inspections)[number]) => number) =>
    inspections.reduce((total, each) => total + of(each), 0);
  const closed = inspections.filter(({ stage }) => stage === 'closed').length;
  const done = sum(({ recommendations }) => recommendations.done);
  const open = sum(({ recommendations }) => recommendations.open + recommendations.reported);
  return language === 'vi'
    ? `Kiểm tra, giám sát: ${inspections.length} cuộc, ${closed} đã kết thúc; kiến nghị: ${done} đã thực hiện, ${open} còn theo dõi`
    : `Inspections: ${inspections.length}, ${closed} closed; recommendations: ${done} done, ${open} followed up`;
}

function extensionLine({ work: { extensions } }: ProgrammeSummary, language: Language): string | undefined {
  const { asked, granted, refused, taken, given } = extensions;
  if (asked + given === 0) return undefined;
  return language === 'vi'
    ? `Gia hạn nhiệm vụ: ${asked} lần xin, ${granted + taken} được, ${refused} không; ${given} được cho thêm`
    : `More time for tasks: ${asked} asked, ${granted + taken} given, ${refused} refused; ${given} unasked`;
}

function reminderLine({ work }: ProgrammeSummary, language: Language): string | undefined {
  const sent = taskRemindersOf(work);
  if (sent === 0) return undefined;
  return language === 'vi'
    ? `Nhắc nhiệm vụ: ${grouped(sent, 'vi')} lượt`
    : `Reminders of tasks: ${grouped(sent, 'en')}`;
}
