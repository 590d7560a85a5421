import type { ErrorSpec } from '../error-spec.js';

/** Refusals of every feature. */
export const COMMON_CODES = {
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
