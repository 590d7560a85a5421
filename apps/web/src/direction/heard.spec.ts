import { heard } from './heard';

const UNITS = [
  { code: 'SNV', name: 'Sở Nội vụ', shortName: null },
  { code: 'SYT', name: 'Sở Y tế', shortName: 'SYT' },
  { code: 'CT', name: 'Uỷ ban nhân dân huyện Châu Thành', shortName: null },
  { code: 'CTA', name: 'Uỷ ban nhân dân huyện Châu Thành A', shortName: null },
];
const TODAY = '2024-12-16';

test.each([
  ['Giao Sở Nội vụ báo cáo trước ngày 30/12', { unit: 'SNV', due: '2024-12-30' }],
  ['giao so noi vu bao cao truoc 5-1', { unit: 'SNV', due: '2025-01-05' }],
  ['Sở Y tế làm xong ngày 2 tháng 3 năm 2025.', { unit: 'SYT', due: '2025-03-02' }],
  ['Giao Uỷ ban nhân dân huyện Châu Thành A kiểm tra', { unit: 'CTA' }],
  ['Giao SYT trả lời, hạn 31/2/2025', { unit: 'SYT' }],
  ['Rà soát thủ tục đất đai', {}],
])('%s', (text, expected) => expect(heard(text, UNITS, TODAY)).toEqual(expected));
