import type { ErrorSpec } from '../error-spec.js';

/** Refusals about inspections and their recommendations. */
export const INSPECTION_CODES = {
  INSPECTION_NOT_AT_STAGE: {
    kind: 'conflict',
    vi: 'Cuộc kiểm tra, giám sát {inspection} đang ở bước: {stage}.',
    en: 'Inspection {inspection} is {stage}.',
  },
  INSPECTION_HAS_OPEN_RECOMMENDATIONS: {
    kind: 'conflict',
    vi: 'Cuộc kiểm tra, giám sát {inspection} còn {count} kiến nghị chưa xong.',
    en: 'Inspection {inspection} still has {count} recommendations to follow up.',
  },
  RECOMMENDATION_NOT_AT_STAGE: {
    kind: 'conflict',
    vi: 'Kiến nghị {recommendation}: {stage}.',
    en: 'Recommendation {recommendation} is {stage}.',
  },
  TASK_BELONGS_TO_RECOMMENDATION: {
    kind: 'conflict',
    vi: 'Nhiệm vụ {task} thực hiện một kiến nghị sau kiểm tra: hãy trả lại hoặc rút kiến nghị đó.',
    en: 'Task {task} carries out a recommendation: return or withdraw that instead.',
  },
} as const satisfies Record<string, ErrorSpec>;
