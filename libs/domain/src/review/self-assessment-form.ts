import type { FormField } from '../form/field.js';
import { GRADE_WORDS, GRADES } from './rating.js';

/** Code of the form on which units assess themselves, and of the rule that calls for it. */
export const SELF_ASSESSMENT_CODE = 'TU-DANH-GIA';

/** Key of the field in which a unit rates itself, in this form and in any of the programme's own. */
export const SELF_RATING_KEY = 'tu-xep-loai';

const text = (key: string, label: string, required = false): FormField => ({
  key,
  label,
  type: 'text',
  required,
  aggregate: 'none',
});

/** The form by the five-part outline, for programmes whose file brings none of its own under that code. */
export const SELF_ASSESSMENT_FORM: {
  readonly code: string;
  readonly name: string;
  readonly fields: readonly FormField[];
} = {
  code: SELF_ASSESSMENT_CODE,
  name: 'Báo cáo tự đánh giá',
  fields: [
    text('lanh-dao', 'I. Công tác lãnh đạo, chỉ đạo', true),
    text('ket-qua', 'II. Kết quả thực hiện theo từng nội dung', true),
    text('uu-diem', 'III. Ưu điểm'),
    text('han-che', 'III. Hạn chế và nguyên nhân (khách quan, chủ quan)', true),
    text('nguyen-nhan-chu-quan', 'III. Nguyên nhân chủ quan'),
    text('bai-hoc', 'III. Bài học kinh nghiệm'),
    text('phuong-huong', 'IV. Phương hướng, nhiệm vụ thời gian tới', true),
    text('kien-nghi', 'V. Kiến nghị, đề xuất'),
    {
      key: SELF_RATING_KEY,
      label: 'Đơn vị tự xếp loại',
      type: 'choice',
      required: true,
      choices: GRADES.map((grade) => GRADE_WORDS[grade].vi),
      aggregate: 'none',
    },
    text('mo-hinh', 'Mô hình “Dân vận khéo” đề nghị công nhận'),
  ],
};
