import type { ErrorSpec } from '../error-spec.js';

/** Refusals about obstacles. */
export const OBSTACLE_CODES = {
  OBSTACLE_NOT_AT_STAGE: {
    kind: 'conflict',
    vi: 'Khó khăn, vướng mắc {obstacle} đang ở bước: {stage}.',
    en: 'Obstacle {obstacle} is {stage}.',
  },
  OBSTACLE_WITHOUT_TASK: {
    kind: 'conflict',
    vi: 'Khó khăn, vướng mắc {obstacle} không gắn với nhiệm vụ nào để điều chỉnh.',
    en: 'Obstacle {obstacle} is on no task that could be changed.',
  },
} as const satisfies Record<string, ErrorSpec>;
