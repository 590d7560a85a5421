import type { ErrorSpec } from '../error-spec.js';

/** Refusals about rounds, reports, extensions and urging letters. */
export const REPORT_CODES = {
  ROUND_NOT_OPEN: {
    kind: 'conflict',
    vi: 'Đợt báo cáo {round} đang ở trạng thái {stage}.',
    en: 'Round {round} is {stage}.',
  },
  ROUND_LOCKED: {
    kind: 'conflict',
    vi: 'Đợt báo cáo {round} đã khoá ngày {lock}.',
    en: 'Round {round} was locked on {lock}.',
  },
  REPORT_ALREADY_SUBMITTED: {
    kind: 'conflict',
    vi: 'Báo cáo này đã nộp (phiên bản {version}).',
    en: 'This report has been submitted (version {version}).',
  },
  REPORT_NOT_SUBMITTED: { kind: 'conflict', vi: 'Chưa có báo cáo nào được nộp.', en: 'No report has been submitted.' },
  REPORT_NOT_APPROVED: {
    kind: 'conflict',
    vi: 'Thủ trưởng đơn vị chưa duyệt bản này.',
    en: "The unit's head has not approved this draft.",
  },
  REPORT_ALREADY_RULED: {
    kind: 'conflict',
    vi: 'Phiên bản {version} đã được {ruling}.',
    en: 'Version {version} has been {ruling}.',
  },
  REPORT_NOT_ACCEPTED: {
    kind: 'conflict',
    vi: 'Chỉ đính chính được báo cáo đã chấp nhận.',
    en: 'Only an accepted report can be corrected.',
  },
  REPORT_DRAFT_EMPTY: {
    kind: 'conflict',
    vi: 'Chưa có bản nháp để thực hiện việc này.',
    en: 'There is no draft to do this with.',
  },
  NOTHING_TO_REPORT_NOT_ALLOWED: {
    kind: 'invalid',
    vi: 'Đợt này không cho báo cáo “không phát sinh”.',
    en: 'This round does not allow "nothing to report".',
  },
  EXTENSION_PENDING: {
    kind: 'conflict',
    vi: 'Đã có một đề nghị gia hạn đang chờ.',
    en: 'An extension request is already pending.',
  },
  EXTENSION_NOT_PENDING: {
    kind: 'conflict',
    vi: 'Đề nghị gia hạn này đã được giải quyết.',
    en: 'This extension request has been decided.',
  },
  EXTENSION_DATE_INVALID: {
    kind: 'invalid',
    vi: 'Ngày mới phải sau hạn hiện tại ({due}).',
    en: 'The new date must be after the due date in force ({due}).',
  },
  URGING_LETTER_ALREADY_SIGNED: {
    kind: 'conflict',
    vi: 'Công văn này đã được ký.',
    en: 'This letter has been signed.',
  },
} as const satisfies Record<string, ErrorSpec>;
