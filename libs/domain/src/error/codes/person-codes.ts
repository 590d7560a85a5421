import type { ErrorSpec } from '../error-spec.js';

/** Refusals about people, their roles and their accounts. */
export const PERSON_CODES = {
  PASSWORD_MUST_CHANGE: {
    kind: 'forbidden',
    vi: 'Mật khẩu bạn đang dùng là mật khẩu được cấp; hãy đặt mật khẩu của riêng bạn rồi mới làm việc tiếp.',
    en: 'Your password was handed to you; set one of your own before you go on.',
  },
  ACCOUNT_EXISTS: {
    kind: 'conflict',
    vi: 'Người này đã có tài khoản “{userName}”; muốn cấp mật khẩu mới thì đặt lại mật khẩu.',
    en: 'This person has the account "{userName}"; for a new password, reset it.',
  },
  ACCOUNT_NONE: {
    kind: 'conflict',
    vi: 'Người này chưa có tài khoản; hãy tạo tài khoản trước.',
    en: 'This person has no account; make one first.',
  },
  ACCOUNT_DISABLED: {
    kind: 'conflict',
    vi: 'Tài khoản này đang khoá; hãy mở lại trước.',
    en: 'This account is disabled; enable it first.',
  },
  ACCOUNT_OWN: {
    kind: 'conflict',
    vi: 'Đây là tài khoản của chính bạn; hãy đổi mật khẩu ở trang Cài đặt.',
    en: 'This is your own account; change its password in the settings.',
  },
  PERSON_DOES_NOT_SIGN_IN: {
    kind: 'conflict',
    vi: 'Người này được ghi là không đăng nhập (đơn vị gửi báo cáo giấy); hãy sửa điều đó trước.',
    en: 'This person is recorded as one who does not sign in (reports come on paper); change that first.',
  },
  ROLE_HELD: {
    kind: 'conflict',
    vi: 'Người này đã giữ vai trò đó ở đơn vị đó từ ngày {since}; hai thời gian giữ cùng một vai trò không được chồng lên nhau.',
    en: 'This person holds that role in that unit from {since}; two terms of one role may not overlap.',
  },
  ROLE_OVER: {
    kind: 'conflict',
    vi: 'Vai trò này đã kết thúc ngày {until}; muốn giữ lại thì giao vai trò từ một ngày mới.',
    en: 'This role ended on {until}; to hold it again, give it from a new day.',
  },
  LAST_ADMINISTRATOR: {
    kind: 'conflict',
    vi: 'Đây là người quản trị cuối cùng còn đăng nhập được; hãy giao vai trò quản trị và tạo tài khoản cho một người khác trước.',
    en: 'This is the last administrator who can sign in; give the role and an account to another person first.',
  },
} as const satisfies Record<string, ErrorSpec>;
