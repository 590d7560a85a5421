import type { ErrorSpec } from '../error-spec.js';

/** Refusals while an installation is set up. */
export const SETUP_CODES = {
  SET_UP_CODE_WRONG: {
    kind: 'forbidden',
    vi: 'Mã thiết lập không đúng hoặc đã được thay. Mỗi lần khởi động phần mềm in một địa chỉ mới; hãy mở địa chỉ in ra gần nhất.',
    en: 'The set-up code is wrong or has been replaced. Every start prints a new address; open the one that was printed last.',
  },
  SET_UP_ALREADY: {
    kind: 'conflict',
    vi: 'Hệ thống đã được thiết lập và có người quản trị; hãy đăng nhập.',
    en: 'The installation is set up and has an administrator; sign in.',
  },
  SAMPLE_PROGRAMME_EXISTS: {
    kind: 'conflict',
    vi: 'Chương trình mẫu đã được tạo; mỗi hệ thống chỉ tạo một lần.',
    en: 'The sample programme has been made; an installation makes it once.',
  },
  SAMPLE_CODES_TAKEN: {
    kind: 'conflict',
    vi: 'Trong hệ thống đã có đơn vị hoặc người dùng mang mã MAU-…, là mã của chương trình mẫu; vì vậy không tạo được chương trình mẫu.',
    en: 'The record holds units or people with codes MAU-…, which are those of the sample programme; so it cannot be made.',
  },
} as const satisfies Record<string, ErrorSpec>;
