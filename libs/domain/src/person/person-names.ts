import type { FieldFault } from '../error/input-error.js';

type Fault = Omit<FieldFault, 'pointer'> | undefined;

/** Codes travel in addresses and file names, user names are typed: plain letters, no accents. */
const PLAIN = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** Why a code, or a user name, cannot be one; nothing when it can. */
export const plainNameFault = (name: string): Fault =>
  PLAIN.test(name)
    ? undefined
    : {
        vi: 'Chỉ dùng chữ không dấu, chữ số và . _ - (tối đa 64 ký tự, bắt đầu bằng chữ hoặc số); ví dụ: chuyen-vien-sct.',
        en: 'Use plain letters, digits and . _ - only (at most 64, a letter or digit first); for example: chuyen-vien-sct.',
      };
