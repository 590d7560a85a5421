import type { ErrorSpec } from '../error-spec.js';

/** Refusals about a programme as a whole. */
export const PROGRAMME_CODES = {
  PROGRAMME_NOT_IN_FORCE: {
    kind: 'conflict',
    vi: 'Chương trình đang ở trạng thái {stage}.',
    en: 'The programme is {stage}.',
  },
  PROGRAMME_NOT_SUSPENDED: {
    kind: 'conflict',
    vi: 'Chương trình không tạm dừng.',
    en: 'The programme is not suspended.',
  },
} as const satisfies Record<string, ErrorSpec>;
