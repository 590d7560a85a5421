import { PARTY_STYLE } from '../house-style/party-style.js';
import { STATE_STYLE } from '../house-style/state-style.js';
import type { PaperFrame } from './paper-frame.js';
import type { ProgrammeNamed } from './programme-named.js';

/** The programme of the samples: two bodies of a made-up province. */
export const SAMPLE_PROGRAMME: ProgrammeNamed = {
  number: '85-CTr/BDVTU-BCSĐUBND',
  title: 'Chương trình phối hợp công tác dân vận của các cơ quan nhà nước giai đoạn 2021–2026',
  signedOn: '2021-03-18',
  from: '2021-03-18',
  until: '2026-03-31',
  parties: [
    {
      unit: { code: 'BDVTU', name: 'Ban Dân vận Tỉnh ủy' },
      secretariat: { code: 'VP-BDVTU', name: 'Văn phòng Ban Dân vận Tỉnh ủy' },
    },
    {
      unit: { code: 'BCSDUBND', name: 'Ban cán sự đảng Ủy ban nhân dân tỉnh' },
      secretariat: { code: 'SNV', name: 'Sở Nội vụ' },
    },
  ],
};

const AROUND = {
  place: 'Vĩnh Lộc',
  addressees: [],
  draft: false,
  made: '2024-01-08T08:00:00.000+07:00',
  texts: {},
} as const;

/** A paper of the Party office alone, signed. */
export const SAMPLE_PARTY_FRAME: PaperFrame = {
  ...AROUND,
  style: PARTY_STYLE,
  issuers: [{ superior: 'Tỉnh ủy Vĩnh Lộc', name: 'Ban Dân vận' }],
  number: '9',
  symbol: 'TB/BDVTU',
  date: '2024-01-08',
  recipients: ['Thường trực Tỉnh ủy (để báo cáo)', 'Các đơn vị có liên quan', 'Lưu: Văn phòng Ban'],
  signatures: [
    { authority: ['K/T Trưởng ban'], post: 'Phó Trưởng ban', name: 'Trần Thị Minh Nguyệt', mark: '(đã ký)' },
  ],
};

/** A paper of a State office, not signed yet. */
export const SAMPLE_STATE_FRAME: PaperFrame = {
  ...AROUND,
  style: STATE_STYLE,
  issuers: [{ superior: 'Ủy ban nhân dân tỉnh Vĩnh Lộc', name: 'Sở Nội vụ' }],
  number: null,
  symbol: 'SNV',
  date: null,
  recipients: ['Ủy ban nhân dân tỉnh (để báo cáo)', 'Các đơn vị có liên quan', 'Lưu: VT'],
  signatures: [{ authority: ['KT. Giám đốc'], post: 'Phó Giám đốc', name: null }],
  draft: true,
};

/** A paper of both bodies with two signatures and one number. */
export const SAMPLE_JOINT_FRAME: PaperFrame = {
  ...AROUND,
  style: PARTY_STYLE,
  issuers: [{ name: 'Ban Dân vận Tỉnh ủy' }, { name: 'Ban cán sự đảng Ủy ban nhân dân tỉnh' }],
  number: '12',
  symbol: 'TB/BDVTU-BCSĐUBND',
  date: '2024-01-15',
  recipients: ['Thường trực Tỉnh ủy (để báo cáo)', 'Các cơ quan thành viên', 'Lưu: Văn thư hai cơ quan'],
  signatures: [
    { authority: ['T/M Ban cán sự đảng'], post: 'Bí thư', name: 'Lê Quang Hưng', mark: '(đã ký)' },
    { authority: [], post: 'Trưởng ban', name: 'Phạm Văn Đoàn', mark: '(đã ký)' },
  ],
};
