import type { UnitNamed } from './programme-named.js';
import type { CalledRound, RoundForm } from './story-facts.js';

/** Pieces of the samples about reporting: a quarter's round, its form, communes. */
export const STORY_ROUND: CalledRound = {
  code: '2026-Q1',
  name: 'Báo cáo quý – Quý I năm 2026',
  periodFrom: '2025-12-15',
  cutOff: '2026-03-14',
  due: '2026-03-19',
  lock: '2026-03-31',
  freezesOn: '2026-04-03',
};

export const STORY_FORM: RoundForm = {
  code: 'BM-QUY',
  name: 'Báo cáo kết quả thực hiện chương trình phối hợp trong quý',
  version: 2,
};

export const HOA_BINH: UnitNamed = { code: 'X-HOA-BINH', name: 'Uỷ ban nhân dân xã Hoà Bình' };

const NAMES = [
  'An Thạnh',
  'Bình Minh',
  'Châu Thành',
  'Đông Phước',
  'Hiệp Hưng',
  'Hoà An',
  'Hoà Mỹ',
  'Long Bình',
  'Long Trị',
  'Mỹ Phước',
  'Phú Hữu',
  'Phụng Hiệp',
  'Tân Bình',
  'Tân Hoà',
  'Thạnh Xuân',
  'Trường Long',
  'Vị Bình',
  'Vĩnh Thuận',
];

/** So many communes, by code. */
export const communes = (count: number): UnitNamed[] =>
  Array.from({ length: count }, (_, index) => {
    const round = Math.floor(index / NAMES.length);
    return {
      code: `X-${String(index + 1).padStart(4, '0')}`,
      name: `Uỷ ban nhân dân xã ${NAMES[index % NAMES.length]}${round === 0 ? '' : ` ${round + 1}`}`,
    };
  });
