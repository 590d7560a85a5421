import type { TextBlock } from './text-blocks.js';

/** What an office may word in its own way in the annual plan. */
export const ANNUAL_PLAN_TEXTS = {
  'annual-plan/opening': {
    what: 'Câu mở đầu, sau các căn cứ',
    text: 'Thực hiện {chương trình}, {cơ quan ban hành} ban hành Kế hoạch thực hiện Chương trình năm {năm} như sau:',
    fields: ['chương trình', 'cơ quan ban hành', 'năm'],
  },
  'annual-plan/purpose-1': {
    what: 'Mục đích, điểm a',
    text: 'Triển khai kịp thời, đầy đủ các nội dung của Chương trình trong năm {năm}; nâng cao hiệu quả phối hợp giữa {các bên}.',
    fields: ['năm', 'các bên'],
  },
  'annual-plan/purpose-2': {
    what: 'Mục đích, điểm b',
    text: 'Giao nhiệm vụ cụ thể đến từng đơn vị, cá nhân, gắn với thời hạn và kết quả phải đạt, làm cơ sở để theo dõi, đôn đốc, kiểm tra và đánh giá.',
    fields: ['năm'],
  },
  'annual-plan/theme': {
    what: 'Mục đích, điểm c: chủ đề của năm',
    text: 'Thực hiện có kết quả chủ đề của năm: “{chủ đề}”.',
    fields: ['chủ đề', 'năm'],
  },
  'annual-plan/requirement-1': {
    what: 'Yêu cầu, điểm a',
    text: 'Các đơn vị chủ động triển khai nhiệm vụ được giao, bảo đảm chất lượng và tiến độ; phối hợp chặt chẽ, thường xuyên trao đổi thông tin trong quá trình thực hiện.',
    fields: ['năm'],
  },
  'annual-plan/requirement-2': {
    what: 'Yêu cầu, điểm b',
    text: 'Việc tổ chức thực hiện phải thiết thực, tránh hình thức; báo cáo đúng hạn, số liệu trung thực, có minh chứng.',
    fields: ['năm'],
  },
  'annual-plan/annex': {
    what: 'Câu dẫn đến Phụ lục, đầu phần II',
    text: 'Kế hoạch có {số nhiệm vụ} nhiệm vụ. Đơn vị chủ trì, đơn vị phối hợp, cá nhân phụ trách, thời hạn và kết quả của từng nhiệm vụ ghi tại Phụ lục kèm theo.',
    fields: ['số nhiệm vụ', 'năm'],
  },
  'annual-plan/lead-units': {
    what: 'Tổ chức thực hiện, khoản 1: đơn vị chủ trì',
    text: 'Đơn vị chủ trì phân công cá nhân phụ trách, tổ chức thực hiện nhiệm vụ theo đúng thời hạn và chịu trách nhiệm về kết quả; báo cáo kết quả theo các đợt báo cáo của Chương trình.',
    fields: ['năm'],
  },
  'annual-plan/coordinating-units': {
    what: 'Tổ chức thực hiện, khoản 2: đơn vị phối hợp',
    text: 'Đơn vị phối hợp tham gia thực hiện theo đề nghị của đơn vị chủ trì; cung cấp thông tin, số liệu thuộc phạm vi phụ trách.',
    fields: ['năm'],
  },
  'annual-plan/secretariats': {
    what: 'Tổ chức thực hiện, khoản 3: cơ quan thường trực',
    text: '{cơ quan thường trực} theo dõi, đôn đốc việc thực hiện Kế hoạch; tổng hợp, tham mưu sơ kết, tổng kết theo quy định.',
    fields: ['cơ quan thường trực', 'năm'],
  },
  'annual-plan/difficulties': {
    what: 'Tổ chức thực hiện, khoản 4: khó khăn, vướng mắc',
    text: 'Trong quá trình thực hiện, nếu có khó khăn, vướng mắc hoặc cần điều chỉnh, bổ sung, các đơn vị phản ánh về {cơ quan thường trực} để xem xét, giải quyết.',
    fields: ['cơ quan thường trực', 'năm'],
  },
} as const satisfies Record<string, TextBlock>;
