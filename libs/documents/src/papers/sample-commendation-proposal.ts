import type { CommendationProposalFacts } from './commendation-proposal.js';
import { SAMPLE_PROGRAMME } from './sample-frame.js';

const AN_HOA = { code: 'AH', name: 'Xã An Hòa' };
const SO_TU_PHAP = { code: 'STP', name: 'Sở Tư pháp' };
const VINH_TRUNG = { code: 'VT', name: 'Phường Vĩnh Trung' };

/** A made-up proposal of commendations, for tests and for looking. */
export const SAMPLE_COMMENDATION_PROPOSAL: CommendationProposalFacts = {
  programme: SAMPLE_PROGRAMME,
  review: { code: '2023-annual', kind: 'annual', year: 2023, topic: null },
  conclusion: null,
  proposed: [
    {
      ordinal: 1,
      unit: SO_TU_PHAP,
      model: null,
      form: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
      merit:
        'Hoàn thành 100% nhiệm vụ được giao; tổ chức 38 đợt trợ giúp pháp lý lưu động tại 21 xã, phường với 2.140 lượt người dự.',
      grade: 'excellent',
      decision: null,
    },
    {
      ordinal: 2,
      unit: AN_HOA,
      model: 'Ngày thứ Sáu nghe dân nói',
      form: 'Giấy khen của Ban Dân vận Tỉnh ủy',
      merit:
        'Duy trì 48 buổi tiếp xúc trong năm; 97% ý kiến được trả lời trong 15 ngày; ba xã lân cận đã học tập, nhân rộng.',
      grade: 'good',
      decision: { number: '118-QĐ/BDVTU', date: '2023-12-28' },
    },
    {
      ordinal: 3,
      unit: VINH_TRUNG,
      model: 'Tổ dân vận số',
      form: 'Giấy khen của Ban Dân vận Tỉnh ủy',
      merit: 'Vận động 3.412 hộ cài đặt và sử dụng dịch vụ công trực tuyến.',
      grade: null,
      decision: null,
    },
  ],
  recognised: [
    { unit: AN_HOA, title: 'Ngày thứ Sáu nghe dân nói' },
    { unit: VINH_TRUNG, title: 'Tổ dân vận số' },
  ],
};
