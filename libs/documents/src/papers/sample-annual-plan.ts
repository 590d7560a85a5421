import type { AnnualPlanFacts, PlannedTask } from './annual-plan-facts.js';
import { SAMPLE_PROGRAMME } from './sample-frame.js';
import { communes } from './sample-story.js';

const SNV = { code: 'SNV', name: 'Sở Nội vụ' };
const BDVTU = { code: 'BDVTU', name: 'Ban Dân vận Tỉnh uỷ' };
const MTTQ = { code: 'MTTQ', name: 'Uỷ ban Mặt trận Tổ quốc Việt Nam tỉnh' };
const TTT = { code: 'TTT', name: 'Thanh tra tỉnh' };

const task = (facts: Pick<PlannedTask, 'number' | 'title'> & Partial<PlannedTask>): PlannedTask => ({
  content: Number(facts.number.split('.')[0]) || null,
  output: 'Báo cáo kết quả',
  lead: SNV,
  coordinating: [],
  each: [],
  person: null,
  dueOriginal: facts.due ?? null,
  due: null,
  rhythm: null,
  from: null,
  ...facts,
});

/** A year's plan with tasks of every origin; so many communes have to do one of them. */
export const sampleAnnualPlan = (units = 75): AnnualPlanFacts => ({
  programme: SAMPLE_PROGRAMME,
  year: 2026,
  theme: 'Năm Dân vận khéo 2026',
  bases: [
    {
      kind: 'conclusion',
      number: '114-KL/TW',
      date: '2015-07-14',
      issuer: 'Ban Bí thư Trung ương Đảng',
      summary: 'Nâng cao hiệu quả công tác dân vận của cơ quan nhà nước, chính quyền các cấp',
    },
    {
      kind: 'decision',
      number: '23-QĐ/TW',
      date: '2021-07-30',
      issuer: 'Bộ Chính trị',
      summary: 'Ban hành Quy chế công tác dân vận của hệ thống chính trị',
    },
    {
      number: '128-CTr/BDVTU',
      date: null,
      issuer: 'Ban Dân vận Tỉnh uỷ',
      summary: 'Chương trình công tác năm 2026',
    },
  ],
  contents: [
    { number: 1, title: 'Công tác lãnh đạo của cấp uỷ và chính quyền' },
    { number: 2, title: 'Cải cách hành chính; tiếp công dân, đối thoại với Nhân dân' },
    { number: 3, title: 'Phong trào thi đua “Dân vận khéo”' },
  ],
  tasks: [
    task({
      number: '1.1',
      title: 'Quán triệt các nghị quyết, chỉ thị về công tác dân vận của cơ quan nhà nước',
      lead: BDVTU,
      coordinating: [SNV, MTTQ],
      rhythm: 'quarter',
      output: 'Kế hoạch, văn bản chỉ đạo của các đơn vị',
      person: 'Trưởng phòng Dân vận các cơ quan nhà nước',
    }),
    task({
      number: '1.2',
      title: 'Phân công lãnh đạo phụ trách công tác dân vận ở từng cơ quan',
      each: communes(units),
      due: '2026-06-30',
      output: 'Quyết định phân công',
    }),
    task({
      number: '2.1',
      title: 'Công khai lịch tiếp công dân của người đứng đầu',
      coordinating: communes(units),
      rhythm: 'continuous',
    }),
    task({
      number: '2.2',
      title: 'Đối thoại trực tiếp với Nhân dân ít nhất một lần trong năm.',
      lead: { code: 'VPUBND', name: 'Văn phòng Uỷ ban nhân dân tỉnh' },
      coordinating: [BDVTU],
      due: '2026-12-15',
      dueOriginal: '2026-11-30',
    }),
    task({
      number: 'D-3',
      content: null,
      title: 'Giải quyết dứt điểm các vụ khiếu nại kéo dài',
      lead: TTT,
      due: '2026-05-29',
      from: { direction: 'D-3' },
      output: null,
    }),
    task({
      number: '2.4-2025',
      content: null,
      title: 'Rà soát, đơn giản hoá thủ tục hành chính liên quan trực tiếp đến người dân',
      due: '2026-03-31',
      dueOriginal: '2025-12-31',
      from: { plan: 2025, number: '2.4' },
    }),
    task({
      number: 'KL-1',
      content: null,
      title: 'Kiểm tra công vụ đột xuất ở các xã, phường',
      lead: null,
      from: { review: 'TK-2025' },
    }),
  ],
});
