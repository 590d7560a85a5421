import type { Columns } from './column.js';

/** Offices with their roles; one who holds several stands in several rows. */
export const PERSON_COLUMNS = {
  code: {
    header: { vi: 'Mã tài khoản', en: 'Office code' },
    synonyms: ['Mã', 'Mã chức danh', 'Mã cán bộ', 'Tên đăng nhập', 'Tài khoản', 'Code', 'User name', 'Account'],
    required: true,
    type: 'code',
    example: 'xa00001.vp',
  },
  name: {
    header: { vi: 'Tên chức danh', en: 'Name of the office' },
    synonyms: ['Chức danh', 'Chức vụ', 'Tên', 'Họ và tên', 'Họ tên', 'Name', 'Office', 'Title'],
    required: true,
    type: 'text',
    example: 'Văn phòng xã Ba Đình',
  },
  email: {
    header: { vi: 'Thư điện tử', en: 'E-mail' },
    synonyms: ['Email', 'Địa chỉ email', 'Hộp thư', 'Thư công vụ', 'Mail'],
    required: false,
    type: 'email',
    example: 'vp.badinh@hanoi.gov.vn',
  },
  unit: {
    header: { vi: 'Mã đơn vị', en: 'Unit code' },
    synonyms: ['Đơn vị', 'Cơ quan', 'Mã cơ quan', 'Unit'],
    required: true,
    type: 'code',
    example: 'XA-00001',
  },
  role: {
    header: { vi: 'Vai trò', en: 'Role' },
    synonyms: ['Quyền', 'Nhóm quyền', 'Nhiệm vụ', 'Roles'],
    required: true,
    type: 'choice',
    choices: {
      officer: ['Cán bộ', 'Chuyên viên', 'Cán bộ đầu mối', 'Đầu mối'],
      head: ['Thủ trưởng', 'Người đứng đầu', 'Lãnh đạo đơn vị', 'Trưởng đơn vị'],
      secretariat: ['Cơ quan thường trực', 'Thường trực', 'Văn phòng thường trực'],
      leader: ['Lãnh đạo', 'Lãnh đạo ký', 'Người ký'],
      'leader-secretary': ['Thư ký', 'Thư ký lãnh đạo'],
      administrator: ['Quản trị', 'Quản trị viên', 'Admin'],
    },
    example: 'Cán bộ',
  },
  locale: {
    header: { vi: 'Ngôn ngữ', en: 'Language' },
    synonyms: ['Locale', 'Lang'],
    required: false,
    type: 'choice',
    choices: { vi: ['Tiếng Việt', 'Việt', 'Vietnamese'], en: ['Tiếng Anh', 'Anh', 'English'] },
    example: 'vi',
  },
  signsIn: {
    header: { vi: 'Có đăng nhập', en: 'Signs in' },
    synonyms: ['Đăng nhập', 'Có tài khoản', 'Sử dụng hệ thống', 'Account?'],
    required: false,
    type: 'yes-no',
    example: 'có',
  },
  validFrom: {
    header: { vi: 'Từ ngày', en: 'From' },
    synonyms: ['Ngày bắt đầu', 'Có hiệu lực từ', 'Ngày bổ nhiệm', 'Valid from'],
    required: false,
    type: 'date',
    example: '01/07/2025',
  },
} as const satisfies Columns;
