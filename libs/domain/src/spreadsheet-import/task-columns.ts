import type { Columns } from './column.js';

/** Tasks of a plan's draft, or single ones outside the plan's rhythm. */
export const TASK_COLUMNS = {
  content: {
    header: { vi: 'Nội dung số', en: 'Content' },
    synonyms: ['Nội dung', 'Số nội dung', 'Nhóm nội dung', 'Content number'],
    required: false,
    type: 'code',
    example: '1',
  },
  number: {
    header: { vi: 'Số nhiệm vụ', en: 'Number' },
    synonyms: ['Số', 'STT', 'Số thứ tự', 'TT', 'Mã nhiệm vụ', 'No', 'No.', 'Task number'],
    required: true,
    type: 'code',
    example: '1.1',
  },
  title: {
    header: { vi: 'Nhiệm vụ', en: 'Task' },
    synonyms: ['Tên nhiệm vụ', 'Nội dung công việc', 'Công việc', 'Nội dung nhiệm vụ', 'Title'],
    required: true,
    type: 'text',
    example: 'Tổ chức đối thoại với nhân dân',
  },
  output: {
    header: { vi: 'Sản phẩm', en: 'Output' },
    synonyms: ['Kết quả', 'Sản phẩm đầu ra', 'Kết quả dự kiến', 'Expected output'],
    required: false,
    type: 'text',
    example: 'Báo cáo',
  },
  lead: {
    header: { vi: 'Đơn vị chủ trì', en: 'Lead unit' },
    synonyms: ['Chủ trì', 'Cơ quan chủ trì', 'Mã đơn vị chủ trì', 'Lead'],
    required: true,
    type: 'code',
    example: 'XA-00001',
  },
  coordinating: {
    header: { vi: 'Đơn vị phối hợp', en: 'Coordinating units' },
    synonyms: ['Phối hợp', 'Cơ quan phối hợp', 'Mã đơn vị phối hợp', 'Coordinating'],
    required: false,
    type: 'codes',
    example: 'XA-00002; XA-00003',
    note: { vi: 'Nhiều mã cách nhau bằng dấu chấm phẩy.', en: 'Several codes with semicolons between them.' },
  },
  due: {
    header: { vi: 'Thời hạn', en: 'Due' },
    synonyms: ['Hạn', 'Hạn hoàn thành', 'Thời gian hoàn thành', 'Ngày hoàn thành', 'Deadline', 'Due date'],
    required: false,
    type: 'date',
    example: '30/06/2026',
  },
  cadence: {
    header: { vi: 'Chu kỳ', en: 'Cadence' },
    synonyms: ['Định kỳ', 'Tần suất', 'Frequency'],
    required: false,
    type: 'text',
    example: 'quý',
    note: {
      vi: 'Chỉ với nhiệm vụ riêng; trong kế hoạch theo nhiệm vụ của chương trình.',
      en: 'For single tasks; in a plan it follows the programme’s task.',
    },
  },
} as const satisfies Columns;
