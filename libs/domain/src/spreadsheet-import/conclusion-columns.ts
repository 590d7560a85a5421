import type { Columns } from './column.js';

/** Conclusions and directions of earlier years that are still to be answered. */
export const CONCLUSION_COLUMNS = {
  text: {
    header: { vi: 'Nội dung kết luận', en: 'Conclusion' },
    synonyms: ['Nội dung', 'Kết luận', 'Ý kiến chỉ đạo', 'Nội dung chỉ đạo', 'Nhiệm vụ giao', 'Direction', 'Text'],
    required: true,
    type: 'text',
    example: 'Rà soát quy chế phối hợp, báo cáo Thường trực trong quý II',
  },
  unit: {
    header: { vi: 'Đơn vị thực hiện', en: 'Unit' },
    synonyms: ['Mã đơn vị', 'Đơn vị', 'Chủ trì', 'Đơn vị chủ trì', 'Cơ quan thực hiện', 'Unit code'],
    required: true,
    type: 'code',
    example: 'XA-00001',
  },
  due: {
    header: { vi: 'Thời hạn', en: 'Due' },
    synonyms: ['Hạn', 'Hạn hoàn thành', 'Hạn trả lời', 'Deadline', 'Due date'],
    required: false,
    type: 'date',
    example: '30/06/2026',
  },
  givenOn: {
    header: { vi: 'Ngày kết luận', en: 'Given on' },
    synonyms: ['Ngày', 'Ngày văn bản', 'Ngày ban hành', 'Ngày chỉ đạo', 'Date'],
    required: true,
    type: 'date',
    example: '15/01/2026',
  },
  givenBy: {
    header: { vi: 'Người kết luận', en: 'Given by' },
    synonyms: ['Người chỉ đạo', 'Chức vụ', 'Chủ trì hội nghị', 'Lãnh đạo'],
    required: true,
    type: 'text',
    example: 'Trưởng ban',
  },
  paper: {
    header: { vi: 'Văn bản', en: 'Paper' },
    synonyms: ['Số văn bản', 'Thông báo kết luận', 'Số thông báo', 'Căn cứ', 'Nguồn', 'Source'],
    required: true,
    type: 'text',
    example: 'Thông báo số 05-TB/BDV ngày 15/01/2026',
  },
  source: {
    header: { vi: 'Hình thức', en: 'Kind of source' },
    synonyms: ['Loại', 'Loại nguồn', 'Type'],
    required: false,
    type: 'choice',
    choices: {
      conference: ['Hội nghị', 'Thông báo kết luận', 'Kết luận hội nghị', 'Conference'],
      note: ['Bút phê', 'Ghi chú', 'Ý kiến trên văn bản', 'Handwritten note'],
    },
    example: 'Hội nghị',
  },
  party: {
    header: { vi: 'Cơ quan kết luận', en: 'Party' },
    synonyms: ['Cơ quan ký kết', 'Bên kết luận', 'Mã cơ quan', 'From'],
    required: false,
    type: 'code',
    example: 'BDV',
    note: { vi: 'Để trống khi bạn thay mặt một cơ quan.', en: 'May be empty if you act for one party only.' },
  },
} as const satisfies Columns;
