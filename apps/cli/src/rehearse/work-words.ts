import type { Language } from '#domain/error/sentence';
import type { EventName } from '#domain/event/event-names';
import { OBSTACLE_SPECS, type ObstacleKind, type ObstacleOutcome } from '#domain/obstacle/obstacle';
import { plural } from './grouped.js';
import type { Sentence } from './telling.js';
import { fullDay } from './telling.js';

/** What became of an obstacle, in a few words. */
export const OUTCOMES: Readonly<Record<ObstacleOutcome, Record<Language, string>>> = {
  replied: { vi: 'đã trả lời', en: 'answered' },
  supported: { vi: 'có đơn vị hỗ trợ', en: 'another unit helps' },
  'task-changed': { vi: 'điều chỉnh nhiệm vụ', en: 'the task is changed' },
  dismissed: { vi: 'không tiếp nhận', en: 'dismissed' },
};

const kindOf = (kind: unknown, language: Language) => OBSTACLE_SPECS[kind as ObstacleKind]?.[language] ?? String(kind);
const outcomeOf = (outcome: unknown, language: Language) => OUTCOMES[outcome as ObstacleOutcome]?.[language];

const VI: Partial<Record<EventName, Sentence>> = {
  'task.assigned': ({ detail, count, among }) => {
    if (detail.to === 'person') return `Thủ trưởng phân công người thực hiện: ${count} nhiệm vụ`;
    if (detail.direction) return `Giao việc theo ý kiến chỉ đạo ${detail.direction}`;
    if (detail.inspection) return `Giao kiến nghị sau kiểm tra ${detail.inspection}: ${count} đơn vị`;
    if (detail.obstacle) return `Giao việc hỗ trợ tháo gỡ khó khăn ${detail.obstacle}`;
    if (!detail.year)
      return `Giao nhiệm vụ đột xuất: ${among.each ? `${among.each} đơn vị cùng thực hiện` : `${count} đơn vị`}`;
    return `Giao nhiệm vụ của kế hoạch năm ${detail.year}: ${among.lead} lượt chủ trì, ${among.coordinating} lượt phối hợp`;
  },
  'obstacle.raised': ({ detail }, told) =>
    `${told.unitName(detail.unit)} nêu khó khăn ${detail.obstacle} (${kindOf(detail.kind, 'vi')})${detail.task ? `: nhiệm vụ ${detail.task}` : ''}`,
  'obstacle.answered': ({ detail }, told) =>
    `Khó khăn ${detail.obstacle} của ${told.unitName(detail.unit)}: ${outcomeOf(detail.outcome, 'vi')}${detail.due ? `, hạn ${fullDay(String(detail.due))}` : ''}${detail.late ? ' (muộn)' : ''}`,
};

const EN: Partial<Record<EventName, Sentence>> = {
  'task.assigned': ({ detail, count, among }) => {
    if (detail.to === 'person') return `Heads name persons for ${plural(count, 'task')}`;
    if (detail.direction) return `Direction ${detail.direction} becomes a task`;
    if (detail.inspection) return `Recommendations of the inspection ${detail.inspection}: ${plural(count, 'unit')}`;
    if (detail.obstacle) return `Help with the obstacle ${detail.obstacle} becomes a task`;
    if (!detail.year)
      return `Task outside the plans: ${among.each ? `each of ${plural(among.each, 'unit')}` : plural(count, 'unit')}`;
    return `Tasks of the plan of ${detail.year} assigned: ${among.lead} to lead, ${among.coordinating} to coordinate`;
  },
  'obstacle.raised': ({ detail }, told) =>
    `${told.unitName(detail.unit)} raises the obstacle ${detail.obstacle} (${kindOf(detail.kind, 'en')})${detail.task ? ` on the task ${detail.task}` : ''}`,
  'obstacle.answered': ({ detail }, told) =>
    `Obstacle ${detail.obstacle} of ${told.unitName(detail.unit)}: ${outcomeOf(detail.outcome, 'en')}${detail.due ? `, due ${detail.due}` : ''}${detail.late ? ' (late)' : ''}`,
};

/** How tasks, obstacles and what inspections recommend are told, one line each. */
export const WORK_SENTENCES: Readonly<Record<Language, Partial<Record<EventName, Sentence>>>> = { vi: VI, en: EN };
