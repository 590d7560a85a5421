import type { ConsultationSummaryFacts, GivenOpinion } from './consultation-summary.js';
import { SAMPLE_PROGRAMME } from './sample-frame.js';
import { communes } from './sample-story.js';

const opinion = (name: string, status: GivenOpinion['status'], more: Partial<GivenOpinion> = {}): GivenOpinion => ({
  unit: { code: name.toUpperCase(), name },
  status,
  text: null,
  givenOn: status === 'silent' || status === 'asked' ? null : '2026-01-15',
  outcome: null,
  note: null,
  ...more,
});

/** Comments with every outcome, agreement, and so many silent communes. */
export const sampleConsultationSummary = (silent = 14): ConsultationSummaryFacts => ({
  programme: SAMPLE_PROGRAMME,
  year: 2026,
  theme: 'Năm Dân vận khéo 2026',
  sentOn: '2026-01-08',
  replyBy: '2026-01-20',
  closedOn: '2026-01-21',
  silenceIsConsent: false,
  opinions: [
    opinion('Sở Tài chính', 'commented', {
      text: 'Đề nghị bổ sung dự toán kinh phí cho nhiệm vụ 2.1;\nnêu rõ nguồn kinh phí.',
      outcome: 'partly',
      note: 'Bổ sung nguồn kinh phí; dự toán chi tiết do từng đơn vị lập theo phân cấp.',
    }),
    opinion('Sở Tư pháp', 'commented', {
      text: 'Sửa “phối hợp” thành “chủ trì” ở nhiệm vụ 1.2.',
      outcome: 'accepted',
      note: 'Đã sửa tại nhiệm vụ 1.2.',
    }),
    opinion('Thanh tra tỉnh', 'commented', {
      text: 'Đề nghị bỏ nhiệm vụ kiểm tra công vụ đột xuất.',
      outcome: 'not-accepted',
      note: 'Nhiệm vụ thực hiện kết luận của Hội nghị tổng kết năm 2025, không thể bỏ.',
    }),
    opinion('Công an tỉnh', 'commented', { text: 'Bổ sung nội dung nắm tình hình Nhân dân.' }),
    opinion('Sở Nội vụ', 'agreed'),
    opinion('Uỷ ban Mặt trận Tổ quốc Việt Nam tỉnh', 'agreed'),
    ...communes(silent).map((unit) => opinion(unit.name, 'silent', { unit })),
  ],
});
