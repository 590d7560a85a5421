import type { Block, Picture, Table, TableRow } from './block.js';

const WORK = [
  'Tuyên truyền, quán triệt chủ trương của Đảng, chính sách, pháp luật của Nhà nước về công tác dân vận',
  'Thực hiện Quy chế dân chủ ở cơ sở, đối thoại trực tiếp với Nhân dân',
  'Giải quyết đơn thư khiếu nại, tố cáo, kiến nghị, phản ánh của công dân',
  'Xây dựng, nhân rộng mô hình “Dân vận khéo” trên các lĩnh vực',
  'Cải cách thủ tục hành chính, nâng cao sự hài lòng của người dân, doanh nghiệp',
  'Vận động Nhân dân tham gia xây dựng nông thôn mới, đô thị văn minh',
];

const UNITS = [
  'Sở Nội vụ',
  'Thanh tra tỉnh',
  'Sở Nông nghiệp và Môi trường',
  'Công an tỉnh',
  'Ủy ban nhân dân phường Hải An',
  'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh',
];

/** The task table of a plan: groups under a strong row, a head of two rows with merged cells, as many tasks as asked. */
export function sampleTaskTable(tasks: number): Table {
  const rows: TableRow[] = [];
  for (let at = 0; at < tasks; at += 1) {
    if (at % 12 === 0)
      rows.push({
        strong: true,
        cells: [
          { content: String(Math.floor(at / 12) + 1), align: 'centre' },
          { content: `Nội dung ${Math.floor(at / 12) + 1}: ${WORK[(at / 12) % WORK.length]}`, columns: 5 },
        ],
      });
    const deadline = `2026-${String((at % 12) + 1).padStart(2, '0')}-25`;
    rows.push({
      anchor: `nhiem-vu-${at + 1}`,
      cells: [
        `${Math.floor(at / 12) + 1}.${(at % 12) + 1}`,
        WORK[at % WORK.length]!,
        UNITS[at % UNITS.length]!,
        UNITS[(at + 2) % UNITS.length]!,
        { content: `25/${(at % 12) + 1}/2026`, value: { date: deadline } },
        ['Báo cáo kết quả', 'Kế hoạch', 'Mô hình được công nhận'][at % 3]!,
      ],
    });
  }
  return {
    kind: 'table',
    caption: 'Biểu 1. Phân công nhiệm vụ năm 2026',
    sheet: 'Nhiệm vụ',
    columns: [
      { width: 6, align: 'centre' },
      { width: 34 },
      { width: 18 },
      { width: 18 },
      { width: 12, align: 'centre' },
      { width: 16 },
    ],
    head: [
      {
        cells: [
          { content: 'TT', rows: 2 },
          { content: 'Nhiệm vụ', rows: 2 },
          { content: 'Đơn vị thực hiện', columns: 2 },
          { content: 'Thời hạn', rows: 2 },
          { content: 'Sản phẩm', rows: 2 },
        ],
      },
      { cells: ['Chủ trì', 'Phối hợp'] },
    ],
    rows,
  };
}

/** Units by figures, with tones that never stand alone and a sum at the end. */
export function sampleFigureTable(units: number): Table {
  const rows = Array.from({ length: units }, (_, at): TableRow => {
    const rate = (at * 37) % 101;
    return {
      cells: [
        { content: String(at + 1), value: at + 1 },
        UNITS[at % UNITS.length]!,
        ...[at * 3 + 1, at * 2, at % 4].map((value) => ({ content: String(value), value })),
        { content: `${rate}%`, value: rate / 100 },
        rate >= 80
          ? { content: 'Đạt', tone: 'green' as const }
          : rate >= 50
            ? { content: 'Cần đôn đốc', tone: 'amber' as const }
            : rate >= 20
              ? { content: 'Chưa đạt', tone: 'red' as const, bold: true }
              : { content: 'Không phát sinh', tone: 'grey' as const },
      ],
    };
  });
  return {
    kind: 'table',
    caption: 'Biểu 2. Kết quả thực hiện theo đơn vị',
    sheet: 'Kết quả',
    columns: [
      { width: 5, align: 'centre' },
      { width: 34 },
      ...[12, 12, 12, 12].map((width) => ({ width, align: 'right' as const })),
      { width: 18, align: 'centre' },
    ],
    head: [{ cells: ['TT', 'Đơn vị', 'Phải nộp', 'Đúng hạn', 'Muộn', 'Tỷ lệ', 'Đánh giá'] }],
    rows: [
      ...rows,
      {
        strong: true,
        cells: [
          { content: 'Cộng', columns: 2, align: 'centre' },
          { content: '1.234', value: 1234 },
          { content: '1.100', value: 1100 },
          { content: '134', value: 134 },
          { content: '89,1%', value: 0.891 },
          '',
        ],
      },
    ],
  };
}

/** Marks of units in periods: `●` on time, `○` late, `–` nothing yet. */
export const sampleMatrix = (units: number, periods: number): Table => ({
  kind: 'table',
  caption: `Biểu 3. Tình hình nộp báo cáo của ${units} đơn vị trong ${periods} kỳ (● đúng hạn, ○ muộn, – chưa nộp)`,
  size: 'matrix',
  columns: [{ width: 12 }, ...Array.from({ length: periods }, () => ({ width: 3, align: 'centre' as const }))],
  head: [{ cells: ['Đơn vị', ...Array.from({ length: periods }, (_, at) => `T${(at % 12) + 1}`)] }],
  rows: Array.from({ length: units }, (_, unit) => ({
    cells: [
      `Xã Tân Lập ${unit + 1}`,
      ...Array.from({ length: periods }, (_, period) => {
        const mark = (unit * 7 + period * 3) % 11;
        if (mark < 7) return { content: '●', tone: 'green' as const };
        return mark < 10 ? { content: '○', tone: 'amber' as const } : { content: '–', tone: 'red' as const };
      }),
    ],
  })),
});

const RATES = [72.4, 81, 85.5, 91.2, 96];

/** The rate of reports on time, year by year. */
export const samplePicture = (): Picture => ({
  kind: 'picture',
  widthMm: 150,
  heightMm: 70,
  alternative: 'Tỷ lệ báo cáo đúng hạn tăng từ 72,4% năm 2021 lên 96% năm 2025.',
  caption: 'Hình 1. Tỷ lệ báo cáo đúng hạn theo năm',
  svg: [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 280" font-family="Times New Roman" font-size="16">',
    '<rect x="0" y="0" width="600" height="280" fill="#ffffff"/>',
    ...RATES.map((rate, at) => {
      const height = rate * 2;
      const left = 60 + at * 105;
      return (
        `<rect x="${left}" y="${230 - height}" width="60" height="${height}" fill="#1f5fa8"/>` +
        `<text x="${left + 30}" y="${222 - height}" text-anchor="middle">${String(rate).replace('.', ',')}%</text>` +
        `<text x="${left + 30}" y="252" text-anchor="middle">Năm ${2021 + at}</text>`
      );
    }),
    '<line x1="40" y1="230" x2="580" y2="230" stroke="#333333" stroke-width="1.5"/>',
    '</svg>',
  ].join(''),
});

/** The blocks of a body: parts, sections, points, lists, what others wrote, what is missing, links within the paper. */
export const sampleBody = (): Block[] => [
  { kind: 'heading', level: 1, number: 'I.', text: 'Công tác lãnh đạo, chỉ đạo', anchor: 'phan-1' },
  {
    kind: 'paragraph',
    content: [
      'Thực hiện Chương trình phối hợp số 85-CTr/BDVTU-BCSĐUBND, hai cơ quan đã ban hành kế hoạch năm, giao nhiệm vụ cụ thể ' +
        'đến từng đơn vị, cá nhân; kết quả chi tiết xem ',
      { text: 'Phụ lục I', to: 'phu-luc-1' },
      '. Tỷ lệ báo cáo đúng hạn là ',
      { text: '96%', bold: true, tone: 'green' },
      ', tăng 4,8 điểm phần trăm so với năm 2024.',
    ],
  },
  { kind: 'heading', level: 2, number: '1.', text: 'Công tác tuyên truyền', anchor: 'muc-1-1' },
  {
    kind: 'paragraph',
    number: 'a)',
    content:
      'Tổ chức 126 hội nghị quán triệt với 14.530 lượt người tham dự; biên soạn 12.000 tờ gấp bằng tiếng Việt và tiếng Mông.',
  },
  {
    kind: 'list',
    mark: 'dash',
    items: [
      'Cấp tỉnh: 18 hội nghị, 2.140 lượt người;',
      ['Cấp xã: 108 hội nghị, ', { text: '12.390 lượt người', italic: true }, ';'],
      'Trên hệ thống loa truyền thanh cơ sở: 3.204 lượt tin, bài.',
    ],
  },
  { kind: 'heading', level: 3, number: '1.1.', text: 'Đối với các xã, phường mới thành lập' },
  {
    kind: 'list',
    mark: 'number',
    items: [
      'Rà soát đầu mối phụ trách công tác dân vận;',
      'Bàn giao nhiệm vụ còn dở dang;',
      'Tập huấn nghiệp vụ báo cáo.',
    ],
  },
  {
    kind: 'list',
    mark: 'letter',
    items: ['Đợt 1: trước ngày 30/6/2026;', 'Đợt 2: trước ngày 30/11/2026.'],
  },
  { kind: 'heading', level: 4, text: 'Ủy ban nhân dân phường Hải An', anchor: 'don-vi-hai-an' },
  {
    kind: 'quote',
    text: 'Sau sắp xếp, cán bộ phụ trách dân vận của phường phải kiêm nhiệm 3 lĩnh vực.\nĐề nghị bổ sung 01 biên chế.',
    source: 'Ủy ban nhân dân phường Hải An, Báo cáo số 112/BC-UBND ngày 10/11/2025',
  },
  { kind: 'heading', level: 2, number: '2.', text: 'Khó khăn, vướng mắc' },
  { kind: 'paragraph', as: 'none', content: 'Không có khó khăn, vướng mắc nào được báo cáo trong kỳ.' },
  {
    kind: 'paragraph',
    as: 'note',
    content: [
      'Nguồn: báo cáo đã được tiếp nhận đến hết ngày 14/11/2025. Địa chỉ tra cứu: ',
      { text: 'https://songhanh.example.vn/goi/2025', address: 'https://songhanh.example.vn/goi/2025' },
      '.',
    ],
  },
];
