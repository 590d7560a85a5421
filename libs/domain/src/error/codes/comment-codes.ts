import type { ErrorSpec } from '../error-spec.js';

/** Refusals about comments. */
export const COMMENT_CODES = {
  COMMENT_NOT_EDITABLE: {
    kind: 'conflict',
    vi: 'Chỉ sửa được trong 15 phút sau khi gửi. Hãy rút ý kiến này, hoặc gửi một ý kiến mới.',
    en: 'It can be changed for 15 minutes only. Withdraw it, or send another comment.',
  },
  COMMENT_WITHDRAWN: {
    kind: 'conflict',
    vi: 'Ý kiến này đã được rút.',
    en: 'This comment has been withdrawn.',
  },
} as const satisfies Record<string, ErrorSpec>;
