import { SAMPLE_PROGRAMME } from './sample-frame.js';
import type { SuccessorProposalFacts } from './successor-facts.js';

/** A made-up proposal of the programme that follows, for tests and for looking. */
export const SAMPLE_SUCCESSOR_PROPOSAL: SuccessorProposalFacts = {
  programme: SAMPLE_PROGRAMME,
  review: { code: '2025-final', kind: 'final', year: 2025, topic: null },
  conclusion: { number: '40-TB/BDVTU-BCSĐUBND', date: '2026-01-20' },
  asOf: '2026-01-20',
  successor: null,
  unfinished: [
    {
      task: '2023/2.3',
      title: 'Số hóa hồ sơ tiếp công dân tại cấp xã',
      content: '2. Cải cách hành chính, tiếp công dân',
      lead: { code: 'SNV', name: 'Sở Nội vụ' },
      due: '2025-12-31',
      status: 'open',
    },
    {
      task: '2024/1.4',
      title: 'Tập huấn quy trình công khai, dân chủ ở cơ sở cho cán bộ cấp xã sau sắp xếp',
      content: '1. Thực hiện dân chủ ở cơ sở',
      lead: { code: 'SNV', name: 'Sở Nội vụ' },
      due: '2024-06-28',
      status: 'suspended',
    },
    {
      task: '2025/D-7',
      title: 'Rà soát các mô hình “Dân vận khéo” hoạt động hình thức',
      content: null,
      lead: null,
      due: null,
      status: 'suspended',
    },
  ],
  unmet: [
    {
      indicator: 'CT-DOI-THOAI',
      task: '1.2',
      name: 'Tỷ lệ ý kiến tại đối thoại được giải quyết',
      measure: '%',
      target: 95,
      direction: 'up',
      value: 88.4,
    },
    {
      indicator: 'CT-DON-THU',
      task: null,
      name: 'Số vụ khiếu kiện đông người',
      measure: 'vụ',
      target: 3,
      direction: 'down',
      value: null,
    },
  ],
  openDirections: [
    {
      direction: 'D-8',
      kind: 'request',
      stage: 'refused',
      text: 'Bố trí kinh phí tổ chức đối thoại định kỳ tại cấp xã',
      to: { code: 'STC', name: 'Sở Tài chính' },
      due: null,
      givenBy: 'Trưởng Ban Dân vận Tỉnh ủy',
      givenOn: '2024-01-12',
    },
    {
      direction: 'D-11',
      kind: 'direction',
      stage: 'open',
      text: 'Tổng kết các mô hình tiêu biểu để nhân rộng giai đoạn tới',
      to: { code: 'VP-BDVTU', name: 'Văn phòng Ban Dân vận Tỉnh ủy' },
      due: '2026-02-28',
      givenBy: 'Trưởng Ban Dân vận Tỉnh ủy',
      givenOn: '2025-07-10',
    },
  ],
};
