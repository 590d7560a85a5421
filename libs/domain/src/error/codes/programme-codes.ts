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
  PROGRAMME_DRAFT_NOT_OPEN: {
    kind: 'conflict',
    vi: 'Bản thảo này đã được nhập hoặc đã bỏ.',
    en: 'This draft has been entered or dropped.',
  },
  PROGRAMME_DRAFT_HAS_FAULTS: {
    kind: 'conflict',
    vi: 'Tệp còn {count} lỗi. Hãy sửa hết rồi làm lại.',
    en: 'The file still has {count} faults. Mend them all, then try again.',
  },
  PROGRAMME_DRAFT_ADDS_ORGANISATION: {
    kind: 'forbidden',
    vi: 'Tệp thêm {units} đơn vị và {people} tài khoản hoặc vai trò vào hệ thống: việc nhập do quản trị viên làm.',
    en: 'The file adds {units} units and {people} accounts or roles: an administrator enters it.',
  },
  REHEARSALS_OFF: {
    kind: 'conflict',
    vi: 'Máy chủ này không chạy thử được. Hãy nhờ quản trị viên bật, hoặc dùng lệnh songhanh rehearse.',
    en: 'This server does not rehearse. Ask the administrator to switch it on, or use songhanh rehearse.',
  },
  REHEARSAL_ASKED_ALREADY: {
    kind: 'conflict',
    vi: 'Bản thảo này đang có một lần chạy thử chưa xong.',
    en: 'A rehearsal of this draft is not over yet.',
  },
  REHEARSAL_OVER: {
    kind: 'conflict',
    vi: 'Lần chạy thử này đã kết thúc.',
    en: 'This rehearsal is over.',
  },
} as const satisfies Record<string, ErrorSpec>;
