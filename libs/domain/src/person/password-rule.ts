import type { FieldFault } from '../error/input-error.js';

const LEAST_PASSWORD = 10;
const MOST_PASSWORD = 200;
/** One letter held down is long enough, and no password. */
const LEAST_LETTERS = 4;

/**
 * Why a password that a person wants is refused; nothing when it may be used. Length counts as people count letters, so
 * that a Vietnamese one with its marks is one.
 */
export function passwordFault(
  next: string,
  { userName, current }: { readonly userName: string; readonly current: string },
): Omit<FieldFault, 'pointer'> | undefined {
  const wanted = next.normalize('NFC');
  const letters = [...wanted];
  if (letters.length < LEAST_PASSWORD || letters.length > MOST_PASSWORD) {
    return {
      vi: `Mật khẩu phải có từ ${LEAST_PASSWORD} đến ${MOST_PASSWORD} ký tự.`,
      en: `A password has ${LEAST_PASSWORD} to ${MOST_PASSWORD} characters.`,
    };
  }
  if (new Set(letters).size < LEAST_LETTERS) {
    return {
      vi: `Mật khẩu phải có ít nhất ${LEAST_LETTERS} ký tự khác nhau.`,
      en: `A password has at least ${LEAST_LETTERS} different characters.`,
    };
  }
  if (wanted.toLowerCase() === userName.normalize('NFC').toLowerCase()) {
    return { vi: 'Mật khẩu không được trùng với tên đăng nhập.', en: 'The password may not be the user name.' };
  }
  if (wanted === current.normalize('NFC')) {
    return {
      vi: 'Mật khẩu mới phải khác mật khẩu đang dùng.',
      en: 'The new password must differ from the present one.',
    };
  }
  return undefined;
}
