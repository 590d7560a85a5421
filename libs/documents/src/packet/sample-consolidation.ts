import type { ConsolidatedIndicator, Consolidation } from '#contracts/http/consolidation';
import type { PacketFigure, PacketUnit } from './packet-content.js';

/** A consolidated report over those units: few texts in part I, one of every unit in part II, none in part III. */
export function sampleConsolidation(
  units: readonly PacketUnit[],
  figures: readonly PacketFigure[],
  round: string,
): Consolidation {
  const quote = (text: string, from: readonly PacketUnit[]) => ({
    text,
    from: from.map(({ unit }) => ({ unit, round, version: 1 })),
  });
  return {
    review: '2019-annual',
    kind: 'annual',
    year: 2019,
    topic: null,
    rounds: [],
    notOpened: [],
    parts: {
      I: {
        quoted: [
          {
            key: 'lanh-dao',
            label: 'Công tác lãnh đạo, chỉ đạo',
            reported: true,
            quotes: [quote('Đã ban hành kế hoạch và phân công từng đơn vị.', units.slice(0, 5))],
          },
        ],
      },
      II: {
        quoted: [
          {
            key: 'ket-qua',
            label: 'Kết quả nổi bật',
            reported: true,
            quotes: units.map((unit, index) =>
              quote(`Xây dựng ${index + 2} mô hình điểm <tự quản> tại cơ sở & nhân rộng ở các xã.`, [unit]),
            ),
          },
        ],
        contents: [
          {
            number: '1',
            title: 'Quán triệt và thực hiện các nghị quyết về công tác dân vận',
            tasks: [
              {
                number: '1.1',
                title: 'Tổ chức đối thoại trực tiếp',
                items: [
                  {
                    task: '2019/1.1',
                    year: 2019,
                    title: 'Tổ chức đối thoại trực tiếp với nhân dân',
                    lead: 'U01',
                    due: '2019-11-30',
                    dueOriginal: '2019-10-31',
                    status: 'done',
                    timely: true,
                    completedOn: '2019-11-20',
                    overdue: false,
                  },
                ],
              },
            ],
            added: [],
            indicators: figures.flatMap((figure) => indicatorOf(figure, units.length)),
          },
        ],
        otherItems: [],
        otherFigures: [],
        tallies: [
          {
            figure: 'BM-QUY/tu-danh-gia',
            label: 'Đơn vị tự đánh giá',
            answers: [
              { answer: 'Tốt', reports: 40 },
              { answer: 'Khá', reports: 20 },
            ],
          },
        ],
      },
      III: { quoted: [{ key: 'han-che', label: 'Hạn chế', reported: false, quotes: [] }] },
      IV: { quoted: [] },
      V: { quoted: [] },
    },
    units: [],
    notReported: [],
    late: [],
  };
}

function indicatorOf(each: PacketFigure, units: number): ConsolidatedIndicator[] {
  const { figure, label, measure, aggregate, overPeriods, value, byRound, target } = each;
  if (!target) return [];
  const { indicator, name, direction } = target;
  const reported = { indicator, reported: true, value, units, byRound: [...byRound] };
  return [
    {
      code: indicator,
      task: '1.1',
      name,
      measure: measure ?? '',
      target: target.target,
      direction,
      value,
      figures: [{ figure, label, measure, aggregate, overPeriods, ...reported }],
    },
  ];
}
