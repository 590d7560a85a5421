import type { ErrorSpec } from '../error-spec.js';

/** Refusals about directions and requests. */
export const DIRECTION_CODES = {
  DIRECTION_NOT_AT_STAGE: {
    kind: 'conflict',
    vi: 'Ý kiến chỉ đạo {direction} đang ở bước {stage}.',
    en: 'Direction {direction} is {stage}.',
  },
} as const satisfies Record<string, ErrorSpec>;
