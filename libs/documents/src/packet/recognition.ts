import { GRADE_WORDS, GRADES, type Grade } from '#domain/review/rating';
import type { Block } from '../model/block.js';
import { nothing } from '../model/write.js';
import type { PacketCommendation, PacketContent, PacketModel, PacketRating } from './packet-content.js';
import { numberCell, tableOf } from './table-of.js';

type Recognised = Pick<PacketContent, 'ratings' | 'models' | 'commendations'>;

/** How many units got which grade, then every grade that is not as the rule gives it, with the reason. */
export function ratingTable({ ratings }: Pick<Recognised, 'ratings'>): Block[] {
  if (ratings.length === 0) return [nothing('Không có xếp loại đơn vị trong kỳ này.')];
  const overridden = ratings.filter(({ grade, byRule }) => grade !== byRule);
  return [
    tableOf<Grade>(
      [
        { head: 'Xếp loại', width: 60, cell: (grade) => GRADE_WORDS[grade].vi },
        {
          head: 'Số đơn vị',
          width: 40,
          align: 'right',
          cell: (grade) => numberCell(ratings.filter((each) => each.grade === grade).length),
        },
      ],
      GRADES,
      { size: 'small', sheet: 'Xếp loại' },
    ),
    ...(overridden.length > 0 ? [overrides(overridden)] : [nothing('Không có đơn vị nào được xếp loại khác quy tắc.')]),
  ];
}

const overrides = (ratings: readonly PacketRating[]): Block =>
  tableOf<PacketRating>(
    [
      { head: 'Đơn vị xếp loại khác quy tắc', width: 32, cell: ({ name }) => name },
      { head: 'Theo quy tắc', width: 18, cell: ({ byRule }) => GRADE_WORDS[byRule].vi },
      { head: 'Xếp loại', width: 18, cell: ({ grade }) => GRADE_WORDS[grade].vi },
      { head: 'Lý do', width: 32, cell: ({ reason }) => reason ?? '' },
    ],
    ratings,
    { size: 'small', sheet: 'Khác quy tắc' },
  );

/** “Dân vận khéo” models: registered, or recognised. */
export function modelTable({ models }: Pick<Recognised, 'models'>): Block[] {
  if (models.length === 0) return [nothing('Không có mô hình “Dân vận khéo” nào được đăng ký.')];
  return [
    tableOf<PacketModel>(
      [
        { head: 'Mô hình', width: 46, cell: ({ title }) => title },
        { head: 'Đơn vị', width: 34, cell: ({ name }) => name },
        {
          head: 'Tình trạng',
          width: 20,
          cell: ({ status }) => (status === 'recognised' ? 'Được công nhận' : 'Đã đăng ký'),
        },
      ],
      models,
      { size: 'small', sheet: 'Mô hình' },
    ),
  ];
}

/** Whom the review commends, or proposes to. */
export function commendationTable({ commendations }: Pick<Recognised, 'commendations'>): Block[] {
  if (commendations.length === 0) return [nothing('Không có đề nghị khen thưởng, biểu dương nào.')];
  return [
    tableOf<PacketCommendation>(
      [
        { head: 'TT', width: 6, align: 'centre', cell: ({ ordinal }) => numberCell(ordinal) },
        { head: 'Đơn vị', width: 26, cell: ({ name }) => name },
        { head: 'Hình thức', width: 18, cell: ({ form }) => form },
        {
          head: 'Thành tích',
          width: 34,
          cell: ({ merit, model }) => `${merit}${model ? ` (mô hình “${model}”)` : ''}`,
        },
        { head: 'Tình trạng', width: 16, cell: ({ stage }) => (stage === 'decided' ? 'Đã quyết định' : 'Đề nghị') },
      ],
      commendations,
      { size: 'small', sheet: 'Khen thưởng' },
    ),
  ];
}
