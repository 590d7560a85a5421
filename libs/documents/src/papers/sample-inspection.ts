import type { InspectionFacts, InspectionNoticeFacts, InspectionResultsFacts } from './inspection-facts.js';
import { SAMPLE_PROGRAMME } from './sample-frame.js';

const AN_HOA = { code: 'AH', name: 'Ủy ban nhân dân xã An Hòa' };
const TAN_LAP = { code: 'TL', name: 'Ủy ban nhân dân xã Tân Lập' };
const SO_TNMT = { code: 'STNMT', name: 'Sở Nông nghiệp và Môi trường' };

const INSPECTION: InspectionFacts = {
  programme: SAMPLE_PROGRAMME,
  inspection: 'I-3',
  kind: 'inspection',
  subject: 'Thực hiện quy chế dân chủ ở cơ sở và công tác tiếp công dân, đối thoại với Nhân dân',
  year: 2023,
  scheduled: true,
  plan: { number: '21-KH/BDVTU', date: '2023-02-06' },
  decision: { number: '44-QĐ/BDVTU', date: '2023-09-05' },
  startsOn: '2023-10-09',
  endsOn: '2023-10-20',
  units: [SO_TNMT, AN_HOA, TAN_LAP],
  team: [
    { role: 'head', unit: { code: 'BDVTU', name: 'Ban Dân vận Tỉnh ủy' }, office: 'Phó Trưởng ban' },
    { role: 'deputy', unit: { code: 'SNV', name: 'Sở Nội vụ' }, office: 'Phó Giám đốc' },
    {
      role: 'secretary',
      unit: { code: 'BDVTU', name: 'Ban Dân vận Tỉnh ủy' },
      office: 'Chuyên viên Phòng Dân vận các cơ quan nhà nước',
    },
    { role: 'member', unit: { code: 'MTTQ', name: 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh' }, office: null },
  ],
  selfReportDueOriginal: '2023-09-25',
  selfReportDue: '2023-09-29',
};

/** A made-up notice of inspection, for tests and for looking. */
export const SAMPLE_INSPECTION_NOTICE: InspectionNoticeFacts = {
  ...INSPECTION,
  outline: [
    'I. Công tác lãnh đạo, chỉ đạo: việc ban hành văn bản, phân công người phụ trách, tuyên truyền, phổ biến.',
    'II. Kết quả thực hiện: công khai các nội dung để Nhân dân biết; tiếp công dân; giải quyết đơn thư; đối thoại (số cuộc, số ý kiến, số ý kiến đã giải quyết).',
    'III. Hạn chế, khó khăn và nguyên nhân.',
    'IV. Đề xuất, kiến nghị.',
  ].join('\n'),
};

/** A made-up notice of results, for tests and for looking. */
export const SAMPLE_INSPECTION_RESULTS: InspectionResultsFacts = {
  ...INSPECTION,
  notice: { number: '61-TB/BDVTU', date: '2023-09-11' },
  summary:
    'Ba đơn vị đã quán triệt, triển khai quy chế dân chủ ở cơ sở tương đối đầy đủ; người đứng đầu trực tiếp tiếp công dân theo lịch.\nViệc đối thoại ở cấp xã đã thành nền nếp, tuy nhiên theo dõi việc thực hiện kết luận sau đối thoại chưa chặt chẽ.',
  course: [
    {
      unit: AN_HOA,
      selfReport: { paper: { number: '118/BC-UBND', date: '2023-09-27' }, sentOn: '2023-09-28', late: false },
      workedOn: ['2023-10-10', '2023-10-11'],
    },
    { unit: SO_TNMT, selfReport: { paper: null, sentOn: '2023-10-02', late: true }, workedOn: ['2023-10-17'] },
    { unit: TAN_LAP, selfReport: null, workedOn: ['2023-10-13'] },
  ],
  findings: [
    { unit: AN_HOA, kind: 'strength', text: 'Tổ chức 06 cuộc đối thoại, 41/43 ý kiến được trả lời trong thời hạn.' },
    { unit: TAN_LAP, kind: 'shortcoming', text: 'Chưa niêm yết công khai danh sách hộ được hỗ trợ nhà ở năm 2023.' },
    { unit: SO_TNMT, kind: 'shortcoming', text: 'Sổ tiếp công dân ghi không đủ kết quả xử lý của 12 lượt.' },
  ],
  recommendations: [
    {
      code: 'I-3/1',
      unit: TAN_LAP,
      text: 'Niêm yết công khai danh sách hộ được hỗ trợ nhà ở; rà soát các nội dung phải công khai.',
      dueOriginal: '2023-11-30',
      due: '2023-11-30',
      stage: 'open',
    },
    {
      code: 'I-3/2',
      unit: SO_TNMT,
      text: 'Hoàn thiện sổ tiếp công dân, phân công người theo dõi kết quả xử lý.',
      dueOriginal: '2023-12-15',
      due: '2023-12-15',
      stage: 'open',
    },
  ],
};
