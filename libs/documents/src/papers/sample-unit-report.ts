import type { FormField } from '#domain/form/field';
import { SAMPLE_FORM } from '../form-workbook/sample-form.js';
import { SAMPLE_PROGRAMME } from './sample-frame.js';
import { HOA_BINH, STORY_FORM, STORY_ROUND } from './sample-story.js';
import type { UnitReportFacts } from './unit-report-facts.js';

/** A report on a form with a field of every type, in the form's own order. */
export const sampleUnitReport = (): UnitReportFacts => ({
  programme: SAMPLE_PROGRAMME,
  unit: HOA_BINH,
  round: STORY_ROUND,
  form: STORY_FORM,
  fields: SAMPLE_FORM.fields,
  version: 1,
  kind: 'submission',
  paperNumber: '27/BC-UBND',
  paperDate: '2026-03-18',
  reason: null,
  nothingToReport: false,
  answers: {
    ...SAMPLE_FORM.answers,
    'ket-qua': 'Đã vận động Nhân dân hiến 1.200 m² đất làm đường giao thông nông thôn;\nhoà giải thành 9/10 vụ việc.',
  },
  previous: SAMPLE_FORM.previous,
  targets: [{ figure: 'mo-hinh', name: 'Mô hình “Dân vận khéo”', measure: 'mô hình', target: 120, reached: 7 }],
  explanations: [
    {
      question: 'Số cuộc tiếp xúc, đối thoại với Nhân dân tăng hơn 30% so với kỳ trước.',
      explanation: 'Trong quý có đợt đối thoại trước kỳ họp Hội đồng nhân dân.',
    },
  ],
  evidence: [
    {
      name: 'Kế hoạch đối thoại quý I.pdf',
      size: 482_113,
      sha256: '5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef',
      proves: ['Văn bản minh chứng'],
    },
    {
      name: 'Ảnh hội nghị tiếp xúc cử tri ấp 3.jpg',
      size: 2_318_770,
      sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      proves: [],
    },
  ],
});

const written = (key: string, label: string): FormField => ({ key, label, type: 'text' });

/** A self-assessment whose form asks for all five parts. */
export const sampleSelfAssessment = (): UnitReportFacts => ({
  ...sampleUnitReport(),
  round: {
    ...STORY_ROUND,
    code: '2025-Y',
    name: 'Tự đánh giá – Năm 2025',
    periodFrom: '2024-12-15',
    cutOff: '2025-12-14',
  },
  version: 2,
  kind: 'correction',
  reason: 'đính chính số mô hình',
  fields: [
    written('lanh-dao', 'Công tác lãnh đạo, chỉ đạo'),
    SAMPLE_FORM.fields[0]!,
    SAMPLE_FORM.fields[2]!,
    written('ket-qua', 'Kết quả nổi bật'),
    written('uu-diem', 'Ưu điểm'),
    written('han-che', 'Hạn chế'),
    written('phuong-huong', 'Phương hướng, nhiệm vụ năm 2026'),
    written('kien-nghi', 'Kiến nghị, đề xuất'),
  ],
  answers: {
    'lanh-dao':
      'Đảng uỷ xã ban hành Nghị quyết chuyên đề về công tác dân vận;\nUỷ ban nhân dân xã phân công một đồng chí Phó Chủ tịch phụ trách.',
    'tiep-dan': 48,
    'ket-qua': 'Đã vận động Nhân dân hiến 1.200 m² đất làm đường giao thông nông thôn.',
    'uu-diem': 'Các tổ dân vận hoạt động nền nếp.',
    'han-che': '',
    'phuong-huong': 'Mỗi ấp xây dựng ít nhất một mô hình “Dân vận khéo”.',
    'kien-nghi': 'Đề nghị cấp kinh phí cho tổ dân vận.',
  },
  previous: null,
  targets: [],
  explanations: [],
  evidence: [],
});
