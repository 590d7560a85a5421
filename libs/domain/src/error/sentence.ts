import type { DomainError } from './domain-error.js';
import { ERROR_CODES } from './error-codes.js';

export type Language = 'vi' | 'en';

/** Words that stand in an error's detail by their code, and what a Vietnamese sentence says instead. */
const VIETNAMESE: Readonly<Record<string, string>> = {
  programme: 'chương trình',
  round: 'đợt báo cáo',
  obligation: 'báo cáo phải nộp',
  extension: 'đề nghị gia hạn',
  attachment: 'tệp',
  notification: 'thông báo',
  'urging letter': 'công văn đôn đốc',
  token: 'mã truy cập',
  unit: 'đơn vị',
  person: 'người dùng',
  officer: 'cán bộ đơn vị',
  head: 'thủ trưởng đơn vị',
  'officer or head': 'cán bộ hoặc thủ trưởng đơn vị',
  secretariat: 'cơ quan thường trực',
  leader: 'lãnh đạo',
  administrator: 'quản trị',
  planned: 'chưa mở',
  open: 'đang mở',
  closed: 'đã khoá',
  'in-force': 'đang thực hiện',
  suspended: 'tạm dừng',
  ended: 'đã kết thúc',
  returned: 'trả lại',
  accepted: 'chấp nhận',
  'state secret': 'có dấu hiệu bí mật nhà nước',
  empty: 'tệp rỗng',
};

/** The refusal as a sentence for people, with its facts filled in. */
export function sentence({ code, detail }: Pick<DomainError, 'code' | 'detail'>, language: Language): string {
  return ERROR_CODES[code][language].replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = String(detail[key] ?? '');
    return language === 'vi' ? (VIETNAMESE[value] ?? value) : value;
  });
}
