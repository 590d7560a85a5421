import type { ConclusionNoticeFacts, ConferenceFacts } from './conference-facts.js';
import { SAMPLE_PROGRAMME } from './sample-frame.js';

const REVIEW = { code: '2023-annual', kind: 'annual', year: 2023, topic: null } as const;

/** A made-up conference that was held, with its minutes: for tests and for looking. */
export const SAMPLE_CONFERENCE: ConferenceFacts = {
  programme: SAMPLE_PROGRAMME,
  review: REVIEW,
  date: '2024-01-12',
  startsAt: '08:00',
  form: 'mixed',
  place: 'Hội trường tầng 3, trụ sở Tỉnh ủy Vĩnh Lộc',
  launches: 2024,
  chairs: ['Trưởng Ban Dân vận Tỉnh ủy', 'Phó Chủ tịch Ủy ban nhân dân tỉnh'],
  invited: [
    'Đại diện Thường trực Tỉnh ủy, Thường trực Hội đồng nhân dân tỉnh',
    'Lãnh đạo các sở, ban, ngành, Ủy ban Mặt trận Tổ quốc và các tổ chức chính trị - xã hội tỉnh',
    'Bí thư, Chủ tịch Ủy ban nhân dân các xã, phường (dự tại điểm cầu cấp xã)',
  ],
  agenda: [
    { time: '07:30', item: 'Đón tiếp đại biểu', by: 'Văn phòng Ban Dân vận Tỉnh ủy' },
    { time: '08:00', item: 'Tuyên bố lý do, giới thiệu đại biểu', by: 'Chánh Văn phòng Ban Dân vận Tỉnh ủy' },
    { time: '08:10', item: 'Báo cáo kết quả năm 2023, nhiệm vụ trọng tâm năm 2024', by: 'Giám đốc Sở Nội vụ' },
    { time: '08:40', item: 'Tham luận, thảo luận' },
    { item: 'Công bố quyết định khen thưởng', by: 'Phó Trưởng Ban Dân vận Tỉnh ủy' },
    { time: '10:45', item: 'Kết luận hội nghị', by: 'Trưởng Ban Dân vận Tỉnh ủy' },
  ],
  papers: [
    'Báo cáo kết quả thực hiện Chương trình phối hợp năm 2023, nhiệm vụ năm 2024',
    'Dự thảo Kế hoạch phối hợp năm 2024',
  ],
  points: [
    {
      unit: { code: 'BDVTU', name: 'Ban Dân vận Tỉnh ủy' },
      main: true,
      chair: 'Trưởng Ban Dân vận Tỉnh ủy',
      present: 86,
    },
    { unit: { code: 'AH', name: 'Xã An Hòa' }, main: false, chair: 'Bí thư Đảng ủy xã', present: 24 },
    { unit: { code: 'TL', name: 'Xã Tân Lập' }, main: false, chair: 'Chủ tịch Ủy ban nhân dân xã', present: 19 },
    { unit: { code: 'VT', name: 'Phường Vĩnh Trung' }, main: false, chair: null, present: null },
  ],
  heldOn: '2024-01-12',
  minutes: {
    secretary: 'Phó Chánh Văn phòng Ban Dân vận Tỉnh ủy',
    startedAt: '08:05',
    endedAt: '11:20',
    proceedings: [
      {
        by: 'Giám đốc Sở Nội vụ',
        text: 'Trình bày báo cáo: 14/16 nhiệm vụ năm 2023 hoàn thành, 02 nhiệm vụ chuyển sang năm 2024.',
      },
      {
        by: 'Chủ tịch Ủy ban nhân dân xã Tân Lập',
        text: 'Đề nghị tập huấn về quy trình công khai, dân chủ ở cấp xã sau sắp xếp đơn vị hành chính.',
      },
      {
        by: 'Đại diện Ủy ban Mặt trận Tổ quốc tỉnh',
        text: 'Thống nhất với báo cáo; đề nghị theo dõi việc thực hiện kết luận sau đối thoại.',
      },
    ],
    conclusions:
      'Thống nhất đánh giá kết quả năm 2023 như báo cáo trình hội nghị.\nNăm 2024 tập trung theo dõi việc thực hiện kết luận sau đối thoại; giao nhiệm vụ cụ thể đến từng đơn vị, cá nhân.',
  },
};

/** The notice of what it concluded: for tests and for looking. */
export const SAMPLE_CONCLUSION_NOTICE: ConclusionNoticeFacts = {
  programme: SAMPLE_PROGRAMME,
  review: REVIEW,
  conference: SAMPLE_CONFERENCE,
  entered: { number: '12-TB/BDVTU-BCSĐUBND', date: '2024-01-15' },
  text: 'Năm 2023, hai bên đã hoàn thành 14/16 nhiệm vụ theo kế hoạch; báo cáo của các đơn vị cơ bản đúng hạn.\nCòn hạn chế: việc theo dõi thực hiện kết luận sau đối thoại chưa thường xuyên; một số đơn vị báo cáo chậm, số liệu chưa thống nhất.',
  tasks: [
    {
      title: 'Tập huấn quy trình công khai, dân chủ ở cơ sở cho cán bộ cấp xã',
      lead: { code: 'SNV', name: 'Sở Nội vụ' },
      forYear: 2024,
      due: '2024-06-28',
      task: '1.4',
    },
    {
      title: 'Xây dựng sổ theo dõi thực hiện kết luận sau đối thoại, dùng chung trong toàn tỉnh',
      lead: { code: 'BDVTU', name: 'Ban Dân vận Tỉnh ủy' },
      forYear: 2024,
      due: null,
      task: null,
    },
  ],
  directions: [
    {
      direction: 'D-7',
      kind: 'direction',
      text: 'Rà soát các mô hình “Dân vận khéo” hoạt động hình thức, báo cáo kết quả.',
      to: { code: 'BDVTU-P1', name: 'Phòng Dân vận các cơ quan nhà nước' },
      due: '2024-04-30',
      givenBy: 'Trưởng Ban Dân vận Tỉnh ủy',
    },
    {
      direction: 'D-8',
      kind: 'request',
      text: 'Bố trí kinh phí tổ chức đối thoại định kỳ tại cấp xã',
      to: { code: 'STC', name: 'Sở Tài chính' },
      due: null,
      givenBy: 'Trưởng Ban Dân vận Tỉnh ủy',
    },
  ],
};
