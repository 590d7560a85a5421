import { PARTY_STYLE } from '../house-style/party-style.js';
import { STATE_STYLE } from '../house-style/state-style.js';
import type { Block, Foot, Letterhead } from './block.js';
import type { Paper } from './paper.js';
import { sampleBody, sampleFigureTable, sampleMatrix, samplePicture, sampleTaskTable } from './sample-blocks.js';

const MADE = '2026-01-05T08:00:00+07:00';

const PEOPLES_COMMITTEE: Letterhead = {
  kind: 'letterhead',
  issuers: [{ name: 'Ủy ban nhân dân tỉnh Quảng Ninh' }],
  number: '5',
  symbol: 'KH-UBND',
  place: 'Quảng Ninh',
  date: '2026-01-05',
};

const COMMITTEE_FOOT: Foot = {
  kind: 'foot',
  recipients: [
    'Chính phủ (để báo cáo)',
    'Thường trực Tỉnh ủy, Hội đồng nhân dân tỉnh',
    'Các sở, ban, ngành, đoàn thể tỉnh',
    'Ủy ban nhân dân các xã, phường, đặc khu',
    'Lưu: VT, NC',
  ],
  signatures: [{ authority: ['TM. Ủy ban nhân dân', 'KT. Chủ tịch'], post: 'Phó Chủ tịch', name: 'Nguyễn Thị Hạnh' }],
};

const BASES: Block = {
  kind: 'bases',
  items: [
    'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025',
    'Căn cứ Chương trình phối hợp số 85-CTr/BDVTU-BCSĐUBND ngày 20 tháng 01 năm 2021 của Ban Dân vận Tỉnh ủy và Ban cán sự đảng Ủy ban nhân dân tỉnh về công tác dân vận giai đoạn 2021 - 2026',
    'Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 412/TTr-SNV ngày 22 tháng 12 năm 2025',
  ],
  lastEnds: '.',
};

/** A plan of a State body, issued: every block there is, an annex on turned pages. */
const plan: Paper = {
  title: 'Kế hoạch thực hiện Chương trình phối hợp công tác dân vận năm 2026',
  author: 'Ủy ban nhân dân tỉnh Quảng Ninh',
  language: 'vi',
  made: MADE,
  style: STATE_STYLE,
  footer: 'Bản của Văn phòng Tỉnh ủy · Mã HS-2026-014',
  sections: [
    {
      blocks: [
        PEOPLES_COMMITTEE,
        {
          kind: 'type',
          type: 'Kế hoạch',
          summary: 'Thực hiện Chương trình phối hợp công tác dân vận năm 2026',
          note: 'Chủ đề: “Năm Dân vận khéo 2026”',
        },
        BASES,
        { kind: 'contents', title: 'Mục lục', levels: 2 },
        ...sampleBody(),
        samplePicture(),
        sampleFigureTable(8),
        { kind: 'rule' },
        { kind: 'paragraph', as: 'centre', content: { text: 'Bảng trên tính đến hết ngày 14/12/2025', italic: true } },
        {
          kind: 'paragraph',
          content:
            'Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị phản ánh về Sở Nội vụ để tổng hợp, báo cáo./.',
        },
        COMMITTEE_FOOT,
      ],
    },
    {
      turned: true,
      blocks: [
        {
          kind: 'heading',
          level: 1,
          number: 'Phụ lục I',
          text: 'Phân công nhiệm vụ',
          anchor: 'phu-luc-1',
          annex: true,
        },
        { kind: 'paragraph', as: 'centre', content: '(Kèm theo Kế hoạch số 05/KH-UBND ngày 05 tháng 01 năm 2026)' },
        sampleTaskTable(36),
      ],
    },
  ],
};

/** A report of a Party body, issued, with a table of contents. */
const report: Paper = {
  ...plan,
  title: 'Báo cáo tổng kết Chương trình phối hợp năm 2025',
  author: 'Ban Tuyên giáo và Dân vận Tỉnh ủy Quảng Ninh',
  style: PARTY_STYLE,
  footer: '',
  sections: [
    {
      blocks: [
        {
          kind: 'letterhead',
          issuers: [{ superior: 'Tỉnh ủy Quảng Ninh', name: 'Ban Tuyên giáo và Dân vận' }],
          number: '5',
          symbol: 'BC/BTGDVTU',
          place: 'Quảng Ninh',
          date: '2026-02-05',
        },
        {
          kind: 'type',
          type: 'Báo cáo',
          summary:
            'tổng kết việc thực hiện Chương trình phối hợp công tác dân vận năm 2025, phương hướng, nhiệm vụ năm 2026',
        },
        { kind: 'addressees', to: ['Ban Thường vụ Tỉnh ủy', 'Ban Tuyên giáo và Dân vận Trung ương'] },
        ...sampleBody(),
        sampleFigureTable(14),
        { kind: 'paragraph', content: 'Trên đây là kết quả thực hiện Chương trình phối hợp năm 2025.' },
        {
          kind: 'foot',
          recipients: [
            'Như trên',
            'Các tỉnh ủy viên',
            'Các đảng ủy trực thuộc Tỉnh ủy',
            'Lưu Ban Tuyên giáo và Dân vận Tỉnh ủy',
          ],
          signatures: [
            { authority: ['K/T Trưởng ban'], post: 'Phó Trưởng ban', name: 'Trần Văn Minh', mark: '(đã ký)' },
          ],
        },
      ],
    },
    {
      blocks: [
        { kind: 'heading', level: 1, number: 'Phụ lục I', text: 'Nhiệm vụ năm 2026', anchor: 'phu-luc-1', annex: true },
        sampleTaskTable(14),
      ],
    },
  ],
};

/** A programme that two bodies sign: two issuers, one number, two signatures; not signed yet. */
const joint: Paper = {
  title: 'Chương trình phối hợp công tác dân vận giai đoạn 2026 - 2031',
  author: 'Ban Tuyên giáo và Dân vận Tỉnh ủy; Đảng ủy Ủy ban nhân dân tỉnh',
  language: 'vi',
  made: MADE,
  style: PARTY_STYLE,
  draft: true,
  sections: [
    {
      blocks: [
        {
          kind: 'letterhead',
          issuers: [
            { superior: 'Tỉnh ủy Quảng Ninh', name: 'Ban Tuyên giáo và Dân vận' },
            { name: 'Đảng ủy Ủy ban nhân dân tỉnh' },
          ],
          number: null,
          symbol: 'CTr/BTGDVTU-ĐUUBND',
          place: 'Quảng Ninh',
          date: null,
        },
        { kind: 'type', type: 'Chương trình phối hợp', summary: 'công tác dân vận giai đoạn 2026 - 2031' },
        BASES,
        ...sampleBody(),
        { kind: 'heading', level: 1, text: 'Phụ lục I (không có)', anchor: 'phu-luc-1' },
        {
          kind: 'foot',
          recipients: [
            'Ban Thường vụ Tỉnh ủy (để báo cáo)',
            'Các sở, ban, ngành',
            'Lưu VP Tỉnh ủy, VP Ủy ban nhân dân tỉnh',
          ],
          signatures: [
            { authority: ['T/M Đảng ủy Ủy ban nhân dân tỉnh'], post: 'Bí thư', name: 'Phạm Quốc Tuấn' },
            { authority: ['Ban Tuyên giáo và Dân vận Tỉnh ủy'], post: 'Trưởng ban', name: null },
          ],
        },
      ],
    },
  ],
};

/** A letter of a State office, not signed yet: no type, but what it is about, to several bodies. */
const letter: Paper = {
  title: 'Công văn đôn đốc báo cáo',
  author: 'Văn phòng Ủy ban nhân dân tỉnh Quảng Ninh',
  language: 'vi',
  made: MADE,
  style: STATE_STYLE,
  draft: true,
  sections: [
    {
      blocks: [
        {
          kind: 'letterhead',
          issuers: [{ superior: 'Ủy ban nhân dân tỉnh Quảng Ninh', name: 'Văn phòng' }],
          number: null,
          symbol: 'VP-NC',
          place: 'Quảng Ninh',
          date: null,
          about: 'V/v đôn đốc báo cáo kết quả thực hiện Chương trình phối hợp công tác dân vận quý IV năm 2025',
        },
        {
          kind: 'addressees',
          to: ['Sở Nội vụ', 'Thanh tra tỉnh', 'Ủy ban nhân dân các xã, phường: Hải An, Tân Lập, Hòa Bình'],
        },
        {
          kind: 'paragraph',
          content:
            'Đến hết ngày 25/12/2025, Văn phòng Ủy ban nhân dân tỉnh chưa nhận được báo cáo quý IV năm 2025 của các đơn vị có tên trên.',
        },
        { kind: 'paragraph', content: 'Đề nghị các đơn vị gửi báo cáo trước ngày 31/12/2025./.' },
        {
          kind: 'foot',
          recipients: ['Như trên', 'Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân tỉnh', 'Lưu: VT, NC'],
          signatures: [{ authority: ['KT. Chánh Văn phòng'], post: 'Phó Chánh Văn phòng', name: null }],
        },
      ],
    },
  ],
};

/** What stretches a page: a matrix of 60 units by 20 periods, a picture, a long table; no letterhead. */
const matrix: Paper = {
  title: 'Hồ sơ trình: bảng và hình',
  author: 'Ban Tuyên giáo và Dân vận Tỉnh ủy Quảng Ninh',
  language: 'vi',
  made: MADE,
  style: STATE_STYLE,
  footer: 'Mã HS-2026-014 · Bản số 3',
  sections: [
    { turned: true, blocks: [{ kind: 'heading', level: 1, text: 'Ma trận báo cáo' }, sampleMatrix(60, 20)] },
    {
      blocks: [
        { kind: 'heading', level: 1, text: 'Biểu và hình', anchor: 'bieu' },
        samplePicture(),
        { ...sampleFigureTable(60), size: 'small' },
        { kind: 'page-break' },
        {
          kind: 'table',
          plain: true,
          columns: [{ width: 1 }, { width: 1, align: 'right' }],
          head: [],
          rows: [{ cells: ['Người lập biểu', 'Ngày 05 tháng 01 năm 2026'] }],
        },
      ],
    },
  ],
};

/** Made-up but lifelike papers that use every block, in both styles: for the tests of each format, and for looking. */
export const SAMPLE_PAPERS = { plan, report, joint, letter, matrix } satisfies Record<string, Paper>;
