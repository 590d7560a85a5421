export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'stale'
  | 'precondition'
  | 'too-large'
  | 'unsupported'
  | 'too-many';

interface ErrorSpec {
  readonly kind: ErrorKind;
  readonly vi: string;
  readonly en: string;
}

/** Every refusal, its kind, and its sentence in both languages; `{name}` is filled from the error's detail. */
export const ERROR_CODES = {
  NOT_FOUND: {
    kind: 'not-found',
    vi: 'Không có {what} này, hoặc không thuộc phạm vi của bạn.',
    en: 'There is no such {what}, or it is not within your scope.',
  },
  NOT_ALLOWED: { kind: 'forbidden', vi: 'Việc này cần vai trò {role}.', en: 'This needs the role {role}.' },
  INPUT_INVALID: {
    kind: 'invalid',
    vi: 'Dữ liệu gửi lên chưa đúng; xem từng trường.',
    en: 'The input is not right; see each field.',
  },
  SIGN_IN_REQUIRED: { kind: 'unauthenticated', vi: 'Hãy đăng nhập.', en: 'Sign in first.' },
  SIGN_IN_FAILED: {
    kind: 'unauthenticated',
    vi: 'Tên đăng nhập hoặc mật khẩu không đúng.',
    en: 'The user name or the password is wrong.',
  },
  VERSION_STALE: {
    kind: 'stale',
    vi: 'Bản bạn đang sửa đã cũ; hãy tải lại rồi sửa.',
    en: 'What you are changing has changed meanwhile; read it again, then change it.',
  },
  IF_MATCH_REQUIRED: {
    kind: 'precondition',
    vi: 'Thiếu tiêu đề If-Match mang ETag của bản đang sửa.',
    en: 'The If-Match header with the ETag of what you are changing is missing.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    kind: 'conflict',
    vi: 'Idempotency-Key này đã dùng cho một yêu cầu khác.',
    en: 'This Idempotency-Key was used for a different request.',
  },
  TOO_MANY_ATTEMPTS: {
    kind: 'too-many',
    vi: 'Quá nhiều lần thử; hãy chờ {seconds} giây.',
    en: 'Too many attempts; wait {seconds} seconds.',
  },
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
  FILE_REFUSED: {
    kind: 'invalid',
    vi: 'Tệp bị từ chối: {reason}. Nội dung tệp không được lưu.',
    en: 'The file is refused: {reason}. Its bytes are not kept.',
  },
  REQUEST_MALFORMED: {
    kind: 'invalid',
    vi: 'Không đọc được yêu cầu: thân không phải JSON đúng.',
    en: 'The request cannot be read: its body is not proper JSON.',
  },
  ADDRESS_UNKNOWN: {
    kind: 'not-found',
    vi: 'Không có địa chỉ {method} này trong giao diện lập trình.',
    en: 'The interface has no such {method} address.',
  },
  BODY_TOO_LARGE: {
    kind: 'too-large',
    vi: 'Nội dung gửi lên vượt quá {megabytes} MB.',
    en: 'What was sent is larger than {megabytes} MB.',
  },
  MEDIA_TYPE_UNSUPPORTED: {
    kind: 'unsupported',
    vi: 'Kiểu nội dung này không được nhận; hãy gửi {expected}.',
    en: 'This content type is not taken; send {expected}.',
  },
  ORIGIN_REFUSED: {
    kind: 'forbidden',
    vi: 'Yêu cầu đến từ một trang khác nên không được nhận.',
    en: 'The request comes from another site and is not taken.',
  },
} as const satisfies Record<string, ErrorSpec>;

export type ErrorCode = keyof typeof ERROR_CODES;
