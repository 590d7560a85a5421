import type { ErrorSpec } from '../error-spec.js';

/** Refusals about reviews, ratings, commendations and conferences. */
export const REVIEW_CODES = {
  REVIEW_NOT_AT_STAGE: {
    kind: 'conflict',
    vi: 'Kỳ {review} đang ở bước {stage}.',
    en: 'Review {review} is {stage}.',
  },
  CONFERENCE_NOT_HELD: {
    kind: 'conflict',
    vi: 'Hội nghị của kỳ {review} chưa được ghi nhận là đã tổ chức.',
    en: 'The conference of review {review} has not been held yet.',
  },
  CONFERENCE_ALREADY_HELD: {
    kind: 'conflict',
    vi: 'Hội nghị đã tổ chức ngày {heldOn}.',
    en: 'The conference was held on {heldOn}.',
  },
  CONFERENCE_ATTENDANCE_MISSING: {
    kind: 'conflict',
    vi: 'Chưa ghi số người dự tại điểm cầu chính.',
    en: 'The attendance of the main point has not been recorded.',
  },
  MODEL_ALREADY_REGISTERED: {
    kind: 'conflict',
    vi: 'Đơn vị {unit} đã đăng ký mô hình này.',
    en: 'Unit {unit} has registered this model already.',
  },
  MODEL_ALREADY_RECOGNISED: {
    kind: 'conflict',
    vi: 'Mô hình này đã được công nhận.',
    en: 'This model has been recognised already.',
  },
  COMMENDATION_WITHOUT_REPORT: {
    kind: 'conflict',
    vi: 'Chưa có báo cáo thành tích: hãy ghi báo cáo trước biên bản họp hội đồng.',
    en: 'There is no achievement report yet: enter it before the council’s minutes.',
  },
  COMMENDATION_ALREADY_DECIDED: {
    kind: 'conflict',
    vi: 'Đã có quyết định {number} về việc khen thưởng này.',
    en: 'Decision {number} has been taken on this commendation.',
  },
} as const satisfies Record<string, ErrorSpec>;
