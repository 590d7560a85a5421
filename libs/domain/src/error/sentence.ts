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
  'head of office or leader': 'thủ trưởng văn phòng hoặc lãnh đạo của bên ký',
  plan: 'kế hoạch',
  paper: 'bản trình ký',
  opinion: 'ý kiến góp ý',
  drafting: 'dự thảo',
  consulting: 'lấy ý kiến',
  revising: 'hoàn thiện',
  signing: 'trình ký',
  issued: 'đã ban hành',
  cancelled: 'đã huỷ',
  'leader or secretariat': 'lãnh đạo hoặc cơ quan thường trực của bên đó',
  task: 'nhiệm vụ',
  direction: 'ý kiến chỉ đạo',
  done: 'đã hoàn thành',
  carried: 'đã chuyển sang kế hoạch sau',
  dropped: 'đã rút',
  proposed: 'chờ bên kia tiếp nhận',
  refused: 'bên kia từ chối',
  answered: 'đã trả lời',
  review: 'kỳ sơ kết, tổng kết',
  rating: 'xếp loại',
  model: 'mô hình',
  commendation: 'đề nghị khen thưởng',
  conference: 'hội nghị',
  'self-assessing': 'các đơn vị tự đánh giá',
  consolidated: 'đã tổng hợp',
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
  packet: 'hồ sơ trình',
  'packet file': 'tệp của hồ sơ trình',
  'packet delivery': 'lượt trình',
  'head of office': 'thủ trưởng cơ quan thường trực',
  'leader or leader-secretary': 'lãnh đạo hoặc thư ký lãnh đạo',
  frozen: 'đã chốt, chờ công văn trình',
  prepared: 'chờ phát hành',
  released: 'đã phát hành',
  delivered: 'đã trình, chờ xác nhận',
  acknowledged: 'đã xác nhận',
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
